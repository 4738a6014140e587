import type { Source } from '../model/entries.ts';
import type { Challenge, Community, Member } from './network.ts';

/** A part of the network whose fields and lists are still being filled. Everything is frozen at the end. */
export type Unfrozen<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** What posts are joined with, by id. */
export interface NetworkDraft {
  members: Map<string, Unfrozen<Member>>;
  communities: Map<string, Unfrozen<Community>>;
  challenges: Map<string, Unfrozen<Challenge>>;
}

/** The things with these ids, each once. Ids of nothing are left out: the checks report them. */
export function resolve<T>(map: ReadonlyMap<string, T>, ids: readonly string[] = []): T[] {
  return [...new Set(ids)].flatMap((id) => map.get(id) ?? []);
}

/** What a part of the network keeps of the file that it was read from. */
export function sourceOf({ path, links, digest, components = [] }: Source): Source {
  return { path, links, digest, components };
}
