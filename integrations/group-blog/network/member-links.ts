import type { MemberLink } from './network.ts';

/** Makes an address of a value that is none yet, by label. */
const TO_URL: Readonly<Record<string, (value: string) => string | undefined>> = {
  email: (value) => (value.includes('@') ? `mailto:${value}` : undefined),
  mastodon: mastodonUrl,
  bluesky: (value) => `https://bsky.app/profile/${value.replace(/^@/, '')}`,
  x: (value) => `https://x.com/${value.replace(/^@/, '')}`,
  instagram: (value) => `https://www.instagram.com/${value.replace(/^@/, '')}/`,
  github: (value) => `https://github.com/${value.replace(/^@/, '')}`,
};

function mastodonUrl(value: string): string | undefined {
  const match = /^@([\w.-]+)@([\w.-]+)$/.exec(value);
  return match ? `https://${match[2] ?? ''}/@${match[1] ?? ''}` : undefined;
}

/** The links of a member. A value that is not a web or mail address is left out, so that no other scheme gets through. */
export function toMemberLinks(links: Readonly<Record<string, string>>): MemberLink[] {
  return Object.entries(links).flatMap(([label, value]) => toMemberLink(label, value) ?? []);
}

/** @returns undefined where no web or mail address can be made of the value. */
export function toMemberLink(label: string, value: string): MemberLink | undefined {
  const toUrl = Object.hasOwn(TO_URL, label) ? TO_URL[label] : undefined;
  const url = isAddress(value) ? value : toUrl?.(value);
  return url !== undefined && isAddress(url) ? { label, url } : undefined;
}

/** The account in the fediverse that one of the links leads to, such as `@ann@social.example`; null where none does. */
export function fediverseAccount(links: readonly MemberLink[]): string | null {
  for (const { label, url } of links) {
    const match = label === 'mastodon' ? /^https:\/\/([\w.-]+)\/@([\w.-]+)\/?$/.exec(url) : null;
    if (match) return `@${match[2] ?? ''}@${match[1] ?? ''}`;
  }
  return null;
}

function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(value) && URL.canParse(value);
}
