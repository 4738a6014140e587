import { isSafeAttribute } from '../../../safety/mdx-components.ts';
import { isSafeLink } from '../../../safety/safe-html.ts';
import { guessAddress } from '../../../suggest/guess-address.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { fieldFindings } from '../front-matter/field-faults.ts';
import { componentUses } from '../html/components.ts';
import { tagFaults } from '../html/tag-faults.ts';
import { pictureUses } from '../pictures/picture-uses.ts';
import { memberLinkFindings } from './member-links.ts';

const LINK_FIX = 'write a web address, https://…, or mailto: and an address, or take the link out';

export const unsafeLink = defineRule({
  code: 'unsafe-link',
  severity: 'error',
  explanation: {
    means: 'A link or a picture has an address that is none of the web, of mail or of a telephone.',
    why: 'Behind javascript: and the like stands a program, not a page. A link leads to https:, http:, mailto: or tel:, or to a page of the network.',
    wrong: postWithBody('[Ask me](javascript:ask) about bread.'),
    right: postWithBody('[Ask me](mailto:ann@bread.example) about bread.'),
  },
  check: (context) => [
    ...inComponents(context),
    ...inBodies(context),
    ...fieldFindings('unsafe-link', context),
    ...memberLinkFindings('unsafe-link', context),
    ...pictures(context),
  ],
});

function inComponents(context: CheckContext): Finding[] {
  return context.once(componentUses).flatMap(({ file, element: { name, attributes, at }, known }) =>
    attributes.flatMap(({ name: key, value }) => {
      if (!known || value === null || isSafeAttribute(name, key, value)) return [];
      return [{ file, at, message: `${key} of <${name}> cannot be "${value.slice(0, 60)}"`, fix: LINK_FIX }];
    }),
  );
}

function inBodies(context: CheckContext): Finding[] {
  const links = context.parsed.flatMap(({ file }) =>
    (file.body?.elements ? file.body.links : [])
      .filter(({ url }) => !isSafeLink(url))
      .map((link) => ({ file, ...link })),
  );
  const citations = context
    .once(tagFaults)
    .flatMap(({ file, tag: { at, attributes }, attribute }) =>
      attribute === 'cite' ? [{ file, at, url: attributes['cite'] ?? '' }] : [],
    );
  return [...links, ...citations].map(({ file, at, url }) => {
    const message = `a link cannot lead to "${url.trim().slice(0, 60)}"`;
    const meant = guessAddress(url);
    return { file, at, message, fix: meant === undefined ? LINK_FIX : `write "${meant}"` };
  });
}

function pictures(context: CheckContext): Finding[] {
  return context.once(pictureUses).flatMap(({ location, url, leads }) => {
    if (leads !== 'unsafe') return [];
    const message = `a picture cannot come from "${url.trim().slice(0, 60)}"`;
    return [
      { ...location, message, fix: 'put the picture beside the file, and write its name: ./loaves.jpg' },
    ];
  });
}
