import { toMemberLink } from '../../../network/member-links.ts';
import { isSafeLink, plainAddress } from '../../../safety/safe-html.ts';
import type { CheckContext, Finding } from '../../rule.ts';

const EXAMPLES: Readonly<Record<string, string>> = {
  email: 'ann@ann.example',
  mastodon: '"@ann@social.example"',
};

/** The links of members of which no address can be made, as the rule with a code finds them. */
export function memberLinkFindings(code: 'wrong-type' | 'unsafe-link', { content }: CheckContext): Finding[] {
  return content.members.flatMap(({ data, file }) =>
    Object.entries(data.links ?? {}).flatMap(([label, value]) => {
      const isSafe = isSafeLink(plainAddress(value));
      if (toMemberLink(label, value) !== undefined || isSafe !== (code === 'wrong-type')) return [];
      const host = /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(value) ? value : 'ann.example';
      const message = `links.${label} is "${value}", and no address can be made of that`;
      const fix = `write "${label}: ${EXAMPLES[label] ?? `https://${host}`}"`;
      return [{ file, field: ['links', label], message, fix }];
    }),
  );
}
