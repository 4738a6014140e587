import { allIdsOf, type CurrentIds } from '../model/current-ids.ts';
import { withSlash } from '../network/addresses.ts';
import { PAGES } from '../network/pages/pages.ts';
import type { Participation, Post, Verdict } from '../network/network.ts';

/** The paths that a check-in may have had, by the former ids of its challenge and its member. */
export function checkInPaths({ challenge, member }: Participation, date: string): string[] {
  return pairs(ids(challenge), ids(member)).map(
    ([first, second]) => `check-ins/${first}/${second}/${date}.md`,
  );
}

/** The paths that the file of a participant may have had. */
export function participantPaths({ challenge, member }: Participation): string[] {
  return pairs(ids(challenge), ids(member)).map(([first, second]) => `participants/${first}/${second}.md`);
}

/** The paths that the file of a challenge may have had. */
export function challengePaths(challenge: { id: string; formerIds: readonly string[] }): string[] {
  return ids(challenge).map((id) => `challenges/${id}.md`);
}

/** The paths that a verdict may have had. */
export function verdictPaths({ challenge, member }: Participation, { judge, goal }: Verdict): string[] {
  return ids(judge).flatMap((own) =>
    pairs(ids(challenge), ids(member)).map(
      ([first, second]) => `verdicts/${own}/${first}/${second}/${goal}.md`,
    ),
  );
}

/** The paths that a post may have had: by its aliases, the former ids of its host, and the ways in which its file may be named. */
export function postPaths({ id, aliases }: Pick<Post, 'id' | 'aliases'>, currentIds: CurrentIds): string[] {
  const known = [id, ...aliases.flatMap((alias) => PAGES.post.parse(withSlash(alias))?.join('/') ?? [])];
  const all = known.flatMap((one) => {
    const [host = '', slug = ''] = one.split('/');
    return allIdsOf(currentIds, 'members', host).map((own) => `posts/${own}/${slug}`);
  });
  return [...new Set(all)].flatMap((path) => ENDINGS.map((ending) => path + ending));
}

const ENDINGS = ['.md', '.mdx', '/index.md', '/index.mdx'];

function ids({ id, formerIds }: { id: string; formerIds: readonly string[] }): string[] {
  return [id, ...formerIds];
}

function pairs(some: readonly string[], others: readonly string[]): [string, string][] {
  return some.flatMap((one) => others.map((other): [string, string] => [one, other]));
}
