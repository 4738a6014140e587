import type { Source } from '../../model/entries.ts';
import type { Challenge, Community, Member } from '../network.ts';

/** A part of the network whose fields and lists are still being filled. Everything is frozen at the end. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** What posts are joined with, by id. */
export interface NetworkDraft {
  members: Map<string, Mutable<Member>>;
  communities: Map<string, Mutable<Community>>;
  challenges: Map<string, Mutable<Challenge>>;
}

/** The things with these ids, each once. Ids of nothing are left out: the checks report them. */
export function resolveIds<T>(map: ReadonlyMap<string, T>, ids: readonly string[] = []): T[] {
  return [...new Set(ids)].flatMap((id) => map.get(id) ?? []);
}

/** What a part of the network keeps of the file that it was read from. */
export function sourceOf({ path, links, digest, components = [] }: Source): Source {
  return { path, links, digest, components };
}
