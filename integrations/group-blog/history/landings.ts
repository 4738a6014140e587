import type { Commit } from './parse-log.ts';

/** When a commit landed, in seconds since 1970. */
export interface Landing {
  at: number | null;
  isVouchedFor: boolean;
}

/** Sorts the commits so that parents come before children, by their numbers in the list. */
export function parentsFirst(commits: readonly Commit[]): { order: number[]; parents: number[][] } {
  const numbers = new Map(commits.map(({ id }, index) => [id, index]));
  const parents = commits.map(({ parents: ids }) => ids.flatMap((id) => numbers.get(id) ?? []));
  const children = commits.map((): number[] => []);
  for (const [index, own] of parents.entries()) for (const parent of own) children[parent]?.push(index);
  const waiting = parents.map((own) => own.length);
  const order = waiting.flatMap((count, index) => (count === 0 ? [index] : []));
  // The list grows while it is walked.
  for (const index of order) {
    for (const child of children[index] ?? []) {
      const left = (waiting[child] ?? 0) - 1;
      waiting[child] = left;
      if (left === 0) order.push(child);
    }
  }
  return { order, parents };
}

/**
 * Works out when each commit landed (honesty rules): the earliest time of a commit of the forge that is the commit or has it among its
 * ancestors. A commit of the forge counts as no earlier than any among its ancestors. A commit that none reaches landed when its committer
 * says.
 * @param isOfForge whether the forge made a commit, by the commit's number.
 */
export function landingsOf(
  commits: readonly Commit[],
  { order, parents }: ReturnType<typeof parentsFirst>,
  isOfForge: (index: number) => boolean,
): Landing[] {
  const latestBelow = new Float64Array(commits.length).fill(-1);
  const earliest = new Float64Array(commits.length).fill(Infinity);
  for (const index of order) {
    let latest = -1;
    for (const parent of parents[index] ?? []) latest = Math.max(latest, latestBelow[parent] ?? -1);
    if (isOfForge(index)) {
      latest = Math.max(latest, commits[index]?.committed ?? 0);
      earliest[index] = latest;
    }
    latestBelow[index] = latest;
  }
  for (const index of order.toReversed()) {
    const at = earliest[index] ?? Infinity;
    for (const parent of parents[index] ?? []) earliest[parent] = Math.min(earliest[parent] ?? Infinity, at);
  }
  return commits.map(({ committed }, index) => {
    const at = earliest[index] ?? Infinity;
    return at === Infinity ? { at: committed, isVouchedFor: false } : { at, isVouchedFor: true };
  });
}
