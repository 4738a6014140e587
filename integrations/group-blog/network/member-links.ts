import type { MemberLink } from './network.ts';

/** What stands for an address under a label, and the address. */
interface Handle {
  /** Matches the handle, and captures what goes into the address. */
  form: RegExp;
  toUrl: (...parts: string[]) => string;
}

const HANDLES: Readonly<Record<string, Handle>> = {
  email: { form: /^([^\s<>@,;:]+@[^\s<>@,;:]+)$/, toUrl: (address) => `mailto:${address}` },
  mastodon: { form: /^@([\w.-]+)@([\w.-]+)$/, toUrl: (name, host) => `https://${host}/@${name}` },
  bluesky: {
    form: /^@?((?:[a-z\d-]+\.)+[a-z][a-z\d-]*)$/i,
    toUrl: (name) => `https://bsky.app/profile/${name}`,
  },
  x: { form: /^@?(\w+)$/, toUrl: (name) => `https://x.com/${name}` },
  facebook: { form: /^@?([\w.]+)$/, toUrl: (name) => `https://www.facebook.com/${name}` },
  instagram: { form: /^@?([\w.]+)$/, toUrl: (name) => `https://www.instagram.com/${name}/` },
  youtube: { form: /^@([\w.-]+)$/, toUrl: (name) => `https://www.youtube.com/@${name}` },
  github: { form: /^@?([\w-]+)$/, toUrl: (name) => `https://github.com/${name}` },
};

/** The links of a member. A value that is no address of the web, of mail or of a telephone is left out, so that no other scheme gets through. */
export function toMemberLinks(links: Readonly<Record<string, string>>): MemberLink[] {
  return Object.entries(links).flatMap(([label, value]) => toMemberLink(label, value) ?? []);
}

/** @returns undefined where no address can be made of the value. */
export function toMemberLink(label: string, value: string): MemberLink | undefined {
  const handle = Object.hasOwn(HANDLES, label) ? HANDLES[label] : undefined;
  const [found, ...parts] = handle?.form.exec(value) ?? [];
  const url = isAddress(value) || found === undefined ? value : handle?.toUrl(...parts);
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
  if (/^tel:/i.test(value)) return /^tel:\+?[\d().-]+$/i.test(value);
  return /^(?:https?:\/\/|mailto:)/i.test(value) && URL.canParse(value);
}
