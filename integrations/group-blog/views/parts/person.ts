import { PAGES } from '../../network/pages.ts';
import type { Picture } from '../../model/entries.ts';
import type { Member } from '../../network/network.ts';
import type { Site } from '../site.ts';
import { initialsOf } from '../../words/letters.ts';

/** A member's face and name, as they stand on any page. */
export interface Person {
  id: string;
  name: string;
  url: string;
  avatar: Picture | null;
  initials: string;
  /** Which colour the initials stand on: 0 to 7, from the id. */
  shade: number;
  tagline: string | null;
  kind: string;
}

const SHADES = 8;

export function toPerson(
  member: Member,
  { addresses, network }: Pick<Site, 'addresses' | 'network'>,
): Person {
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

function shadeOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % SHADES;
}
