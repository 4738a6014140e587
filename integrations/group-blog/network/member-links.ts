import type { MemberLink } from './network.ts';

/** Known labels: how they are named, and how an address is made of what is not one already. */
const KNOWN: Readonly<Record<string, { text: string; toUrl?: (value: string) => string | undefined }>> = {
  website: { text: 'Website' },
  feed: { text: 'Feed' },
  email: { text: 'Email', toUrl: (value) => (value.includes('@') ? `mailto:${value}` : undefined) },
  mastodon: { text: 'Mastodon', toUrl: mastodonUrl },
  bluesky: { text: 'Bluesky', toUrl: (value) => `https://bsky.app/profile/${value.replace(/^@/, '')}` },
  linkedin: { text: 'LinkedIn' },
  x: { text: 'X', toUrl: (value) => `https://x.com/${value.replace(/^@/, '')}` },
  facebook: { text: 'Facebook' },
  instagram: { text: 'Instagram', toUrl: (value) => `https://www.instagram.com/${value.replace(/^@/, '')}/` },
  youtube: { text: 'YouTube' },
  github: { text: 'GitHub', toUrl: (value) => `https://github.com/${value.replace(/^@/, '')}` },
};

function mastodonUrl(value: string): string | undefined {
  const match = /^@([\w.-]+)@([\w.-]+)$/.exec(value);
  return match ? `https://${match[2] ?? ''}/@${match[1] ?? ''}` : undefined;
}

/** Addresses of a member; what is not a web or mail address after all is left out, so that no other scheme gets through. */
export function toMemberLinks(links: Readonly<Record<string, string>>): MemberLink[] {
  return Object.entries(links).flatMap(([label, value]) => toMemberLink(label, value) ?? []);
}

/** @returns undefined where no web or mail address can be made of it. */
export function toMemberLink(label: string, value: string): MemberLink | undefined {
  const known = Object.hasOwn(KNOWN, label) ? KNOWN[label] : undefined;
  const url = isAddress(value) ? value : known?.toUrl?.(value);
  return url !== undefined && isAddress(url) ? { label, url, text: known?.text ?? label } : undefined;
}

/** Somebody's account as the fediverse writes it, `@ann@social.example`; null where no link says so. */
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
