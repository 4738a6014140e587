import { isId } from '../schemas/fields.ts';
import { slugOf } from '../suggest/slug.ts';
import type { SourceAuthor } from './source-post.ts';

/** Somebody who is in the network already. */
export interface KnownMember {
  id: string;
  name: string;
  isGuest: boolean;
}

/** Who an author of the old blog is here. */
export interface Who {
  /** As the source calls them. */
  key: string;
  name: string;
  member: string;
  /** Whether they have no file yet, and get one as a guest. */
  isNew: boolean;
  isGuest: boolean;
}

/** The names that programs give to whoever sets up a blog. */
const NOBODY = /^(?:admin|administrator|author|editor|root|user|me|unknown)$/i;

interface WhoOptions {
  /** The host is also the author that a program names where nobody is named. */
  host: string;
  members: readonly KnownMember[];
  /** What the map says, by what the source calls an author, or by their name. */
  map: Readonly<Record<string, string>>;
}

/**
 * Says who the authors of the old blog are here: as the map has it, else a member with the same name, else a new guest.
 * @param authors in the order in which the source names them.
 */
export function whoIsWho(authors: readonly SourceAuthor[], { host, members, map }: WhoOptions): Who[] {
  const ids = new Set(members.map(({ id }) => id));
  const byName = new Map(members.map(({ id, name }) => [plain(name), id]));
  const guests = new Map<string, string>();
  const isGuest = (id: string): boolean => members.find((member) => member.id === id)?.isGuest ?? true;
  return authors.map((author): Who => {
    const found = find(author);
    return { ...found, isGuest: isGuest(found.member) };
  });

  function find({ key, name }: SourceAuthor): Omit<Who, 'isGuest'> {
    const told = own(map, key) ?? own(map, name);
    if (told !== undefined) return { key, name, member: told, isNew: !ids.has(told) };
    const slug = slugOf(name) ?? slugOf(key);
    const known =
      byName.get(plain(name)) ?? [slug, slugOf(key)].find((id) => id !== undefined && ids.has(id));
    if (known !== undefined) return { key, name, member: known, isNew: false };
    if (NOBODY.test(name.trim())) return { key, name, member: host, isNew: false };
    const before = guests.get(plain(name));
    if (before !== undefined) return { key, name, member: before, isNew: true };
    const member = freeId(slug ?? 'guest', (id) => ids.has(id));
    ids.add(member);
    guests.set(plain(name), member);
    return { key, name, member, isNew: true };
  }
}

function own(map: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The id, or one with a number behind it that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const next = `${id.slice(0, 64 - end.length).replace(/-+$/, '')}${end}`;
    if (isId(next) && !isTaken(next)) return next;
  }
}
