import { toMemberLink } from '../../../network/member-links.ts';
import { isSafeLink, plainAddress } from '../../../safety/safe-html.ts';
import { flowValue } from '../../../suggest/yaml-line.ts';
import type { CheckContext, Finding } from '../../rule.ts';

/** The links of members of which no address can be made, as the rule with a code finds them. */
export function memberLinkFindings(code: 'wrong-type' | 'unsafe-link', { content }: CheckContext): Finding[] {
  return content.members.flatMap(({ data, file }) =>
    Object.entries(data.links ?? {}).flatMap(([label, value]) => {
      // "Ann: bread" has a colon, and no scheme.
      const isSafe = isSafeLink(plainAddress(value)) || /\s/.test(value);
      if (toMemberLink(label, value) !== undefined || isSafe !== (code === 'wrong-type')) return [];
      const message = `links.${label} is "${value}", and no address can be made of that`;
      return [{ file, field: ['links', label], message, fix: linkFix(label, value) }];
    }),
  );
}

/** Where the page of a member stands, by their name there. */
const PROFILES: Readonly<Record<string, (name: string) => string[]>> = {
  bluesky: (name) => [`${name}.bsky.social`],
  codeberg: (name) => [`https://codeberg.org/${name}`],
  facebook: (name) => [`https://www.facebook.com/${name}`],
  github: (name) => [`https://github.com/${name}`],
  gitlab: (name) => [`https://gitlab.com/${name}`],
  instagram: (name) => [`https://www.instagram.com/${name}/`],
  linkedin: (name) => [`https://www.linkedin.com/in/${name}`, `https://www.linkedin.com/company/${name}`],
  mastodon: (name) => [`@${name}@…`],
  medium: (name) => [`https://medium.com/@${name}`],
  pinterest: (name) => [`https://www.pinterest.com/${name}/`],
  substack: (name) => [`https://${name}.substack.com`],
  telegram: (name) => [`https://t.me/${name}`],
  threads: (name) => [`https://www.threads.com/@${name}`],
  tiktok: (name) => [`https://www.tiktok.com/@${name}`],
  twitter: (name) => [`https://x.com/${name}`],
  x: (name) => [`https://x.com/${name}`],
  youtube: (name) => [`https://www.youtube.com/@${name}`],
};

function linkFix(label: string, value: string): string {
  const lines = linksMeant(label.toLowerCase(), value).map((link) => `"${label}: ${flowValue(link)}"`);
  const fix = `write ${lines.join(' or ')}`;
  return fix.includes('…') ? `${fix}, with the rest of the address in the place of …` : fix;
}

const MAIL = /[^\s<>()@,;:"]+@[^\s<>()@,;:"]+\.[a-z]{2,}/gi;
const HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;
const NAME = /^@?([\p{L}\p{N}_.-]+)$/u;

/** What was probably meant, the likeliest first. */
function linksMeant(label: string, value: string): string[] {
  const [mail, ...others] = value.match(MAIL) ?? [];
  if (label === 'mastodon' && /^[\w.-]+@[\w.-]+$/.test(value)) return [`@${value}`];
  if (mail !== undefined && others.length === 0) return [label === 'email' ? mail : `mailto:${mail}`];
  const phone = phoneNumber(label, value);
  if (phone !== undefined) return [phone];
  const [, slipped] = /^https?[:;,.]?\/*([a-z\d-]+\..+)$/i.exec(value) ?? [];
  const host = slipped ?? value.replace(/^\/\//, '');
  if (HOST.test(host)) return [`https://${host}`];
  const [, path, company] = /^\/?(in|company)\/([\w-]+)\/?$/.exec(value) ?? [];
  if (label === 'linkedin' && path !== undefined && company !== undefined) {
    return [`https://www.linkedin.com/${path}/${company}`];
  }
  const name = NAME.exec(value)?.[1];
  const profiles = Object.hasOwn(PROFILES, label) ? PROFILES[label] : undefined;
  if (name !== undefined && profiles !== undefined) return profiles(name);
  if (label === 'email') return ['…@…'];
  const site = URL.parse(profiles?.('x')[0] ?? '')?.origin;
  return [site === undefined ? 'https://…' : `${site}/…`];
}

/** A number of a telephone as a link has it: without the signs between its digits. */
function phoneNumber(label: string, value: string): string | undefined {
  const [, number] = /^(?:tel(?:ephone)?\b[.:]?|phone:?)?\s*(\+?[\d\s().\/-]+)$/iu.exec(value) ?? [];
  const plain = number?.replace(/\(0\)/, '').replace(/[^+\d]/g, '') ?? '';
  if (!/^\+?\d{6,15}$/.test(plain)) return undefined;
  return label === 'whatsapp' ? `https://wa.me/${plain.replace('+', '')}` : `tel:${plain}`;
}
