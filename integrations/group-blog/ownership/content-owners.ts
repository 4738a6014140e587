import type { ParsedContent } from '../model/parsed-content.ts';

/** What content says of who may change it. */
export interface Facts {
  organisers: readonly string[];
  /** Logins by member, of everybody who is one. */
  logins: ReadonlyMap<string, readonly string[]>;
  /** Authors by post, `host/slug`. */
  authors: ReadonlyMap<string, readonly string[]>;
  /** The member who leads it, by challenge; null where nobody does. */
  leaders: ReadonlyMap<string, string | null>;
}

/** Of files that do not fit their schemas too, as far as they can be read. */
export function factsOf({ ids, partial }: ParsedContent): Facts {
  const logins = new Map(partial.members.map(({ id, data }) => [id, loginsIn(data.github)]));
  const authors = new Map(partial.posts.map(({ id, data }) => [id, data.authors]));
  const leaders = new Map(partial.challenges.map(({ id, data }) => [id, data.ledBy]));
  return {
    organisers: loginsIn(partial.network[0]?.data.organisers),
    logins: new Map([...ids.members].map((id) => [id, logins.get(id) ?? []])),
    authors: new Map([...ids.posts].map((id) => [id, authors.get(id) ?? [id.split('/')[0] ?? '']])),
    leaders: new Map([...ids.challenges].map((id) => [id, leaders.get(id) ?? null])),
  };
}

/** A forge's; `[bot]` stands behind the name of a program. Whatever else somebody wrote there is nobody. */
const LOGIN = /^[a-z0-9][a-z0-9._-]*(?:\[bot\])?$/i;

function loginsIn(names: readonly string[] = []): string[] {
  return names.map((name) => name.trim().replace(/^@/, '')).filter((name) => LOGIN.test(name));
}

export function isSameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function isAmong(login: string, logins: readonly string[] = []): boolean {
  return logins.some((other) => isSameLogin(login, other));
}
