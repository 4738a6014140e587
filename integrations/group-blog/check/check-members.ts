import { toMemberLink } from '../network/member-links.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import { isSafeLink, plainAddress } from '../safety/safe-html.ts';

const LINK_EXAMPLES: Readonly<Record<string, string>> = {
  email: 'ann@ann.example',
  mastodon: '"@ann@social.example"',
};

/** Members' links of which no address can be made. */
export function checkMemberLinks(content: ParsedContent): Problem[] {
  return content.partial.members.flatMap(({ data, file }) =>
    Object.entries(data.links ?? {})
      .filter(([label, value]) => toMemberLink(label, value) === undefined)
      .map(([label, value]) => {
        const host = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(value) ? value : 'ann.example';
        const message = `links.${label} is "${value}", and no address can be made of that`;
        const fix = `write "${label}: ${LINK_EXAMPLES[label] ?? `https://${host}`}"`;
        const code = isSafeLink(plainAddress(value)) ? 'wrong-type' : 'unsafe-link';
        return problemAt(file, ['links', label], code, message, fix);
      }),
  );
}

/** A guest who hosts posts or takes part in a challenge. */
export function checkGuests(content: ParsedContent): Problem[] {
  const guests = new Set(
    content.partial.members.filter(({ data }) => data.guest === true).map(({ id }) => id),
  );
  const someHost = [...content.ids.members].find((member) => !guests.has(member)) ?? '<member>';
  const hosting = content.partial.posts
    .filter(({ parts }) => guests.has(parts[0] ?? ''))
    .map(({ file, parts }) => {
      const [host = '', slug = ''] = parts;
      const fix = `move it to the folder of the member whose guest it is, as in posts/${someHost}/${slug}.md, and add the line "authors: [${host}]", or remove "guest: true" from members/${host}.md`;
      return problemAt(
        file,
        [],
        'guest-member',
        `${host} is a guest, and a guest has no blog of their own`,
        fix,
      );
    });
  const participating = content.partial.participants
    .filter(({ parts }) => guests.has(parts[1] ?? ''))
    .map(({ file, parts }) => {
      const member = parts[1] ?? '';
      const fix = `remove this file, or remove "guest: true" from members/${member}.md`;
      return problemAt(
        file,
        [],
        'guest-member',
        `${member} is a guest, and guests take part in no challenge`,
        fix,
      );
    });
  return [...hosting, ...participating];
}
