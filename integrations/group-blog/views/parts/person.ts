import { PAGES } from '../../network/pages/pages.ts';
import type { Picture } from '../../model/entries.ts';
import type { Member } from '../../network/network.ts';
import type { Words } from '../../words/words.ts';
import type { LinkedSite } from '../site.ts';
import { initialsOf } from '../../words/letters.ts';
import type { Link } from './link.ts';

/** What pages show of a member wherever they are named. */
export interface Person {
  id: string;
  name: string;
  url: string;
  avatar: Picture | null;
  initials: string;
  /** The number of the colour behind the initials, 0 to 7, computed from the id. */
  shade: number;
  tagline: string | null;
  kind: string;
}

/** What a list of members shows of each. */
export interface PersonItem extends Person {
  /** "3 posts"; null for a member who has written none. */
  posts: string | null;
}

const SHADES = 8;

export function toPerson(member: Member, { addresses, network }: LinkedSite): Person {
  const { people } = network.words;
  return {
    id: member.id,
    name: member.name,
    url: addresses.page(PAGES.member.make(member.id)),
    avatar: member.avatar,
    initials: initialsOf(member.name),
    shade: shadeOf(member.id),
    tagline: member.tagline,
    kind: member.isGuest ? people.guest : people.kinds[member.kind],
  };
}

export function toPersonItem(member: Member, site: LinkedSite): PersonItem {
  const count = member.written.length;
  return {
    ...toPerson(member, site),
    posts: count > 0 ? site.network.words.posts.count(count) : null,
  };
}

/** The links of a member: a known label is replaced by its name in the network's language. */
export function memberLinks({ links }: Pick<Member, 'links'>, { people }: Pick<Words, 'people'>): Link[] {
  const known: Readonly<Record<string, string>> = people.links;
  return links.map(({ label, url }) => ({
    text: (Object.hasOwn(known, label) ? known[label] : undefined) ?? label,
    url,
  }));
}

export function shadeOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % SHADES;
}
