import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { attributeValue, componentUses, missingAttributes } from '../html/components.ts';
import { saysNothing } from './alt-text.ts';

export const missingAlt = defineRule({
  code: 'missing-alt',
  severity: 'error',
  isHarmless: true,
  explanation: {
    means:
      'A picture has no description, or one that says nothing: "image", "IMG_1234", the name of the file.',
    why: 'Who cannot see the picture has the description read out, and it shows where the picture does not load. Say what you would tell somebody on the telephone.',
    wrong: postWithBody('![image](./loaves.jpg)'),
    right: postWithBody('![Four loaves on a rack](./loaves.jpg)'),
  },
  check: (context) => [...inComponents(context), ...inBodies(context), ...inCovers(context)],
});

function inComponents(context: CheckContext): Finding[] {
  return context.once(componentUses).flatMap((use) => {
    const { file, element } = use;
    const { name, at } = element;
    const found = (message: string): Finding => {
      return { file, at, message, fix: 'say what it shows: alt="Four loaves on a rack"' };
    };
    const isMissing = missingAttributes(use).includes('alt');
    const alt = attributeValue(element, 'alt') ?? '';
    const src = attributeValue(element, 'src') ?? '';
    const isEmpty = name === 'Figure' && alt !== '' && saysNothing(alt, src);
    return [
      ...(isMissing ? [found(`<${name}> is missing alt`)] : []),
      ...(isEmpty ? [found(noDescription(src, alt))] : []),
    ];
  });
}

function inBodies({ parsed }: CheckContext): Finding[] {
  return parsed.flatMap(({ file }) =>
    (file.body?.pictures ?? [])
      .filter(({ alt, url }) => saysNothing(alt, url))
      .map(({ alt, url, at }) => {
        const fix = `say what it shows between the brackets: ![Four loaves on a rack](${url})`;
        return { file, at, message: noDescription(url, alt), fix };
      }),
  );
}

function inCovers({ content }: CheckContext): Finding[] {
  return content.posts.flatMap(({ data: { cover }, file }) => {
    if (cover === undefined || !saysNothing(cover.alt, cover.src)) return [];
    const fix = 'say what it shows, for example "alt: Four loaves on a rack"';
    return [{ file, field: ['cover', 'alt'], message: noDescription(cover.src, cover.alt), fix }];
  });
}

function noDescription(url: string, alt: string): string {
  return alt.trim() === ''
    ? `the picture ${url} has no description`
    : `"${alt.trim()}" does not tell what the picture ${url} shows to somebody who cannot see it`;
}
