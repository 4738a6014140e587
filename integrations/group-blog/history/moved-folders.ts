import type { Commit, FileChange } from './parse-log.ts';

/**
 * Finds the paths that content files had before the content folder moved: those of which one commit takes away a file and adds the same
 * path below another folder.
 * @param commits children before parents, so that later moves are known first.
 * @param prefix the content folder from the root of the repository, ending in a slash; empty for the root.
 * @returns the paths before by the path after, from the root.
 */
export function formerPaths(
  commits: readonly Pick<Commit, 'changes'>[],
  prefix: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const prefixes = new Set([prefix]);
  const former = new Map<string, Set<string>>();
  for (const { changes } of commits) {
    const added = changes.filter(({ what }) => what === 'added');
    if (added.length === 0 || added.length === changes.length) continue;
    const removed = bySuffix(changes.filter(({ what }) => what === 'removed'));
    if (removed.size === 0) continue;
    for (const { path } of added) {
      for (const folder of [...prefixes].filter((one) => path.startsWith(one))) {
        const below = path.slice(folder.length);
        for (const old of removed.get(below) ?? []) {
          prefixes.add(old.slice(0, -below.length));
          former.set(path, (former.get(path) ?? new Set<string>()).add(old));
        }
      }
    }
  }
  return former;
}

/** The paths by themselves, and by what is left of them without their first folders. */
function bySuffix(changes: readonly FileChange[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path } of changes) {
    for (let at = 0; at !== -1; at = nextPart(path, at)) {
      const suffix = path.slice(at);
      const alike = paths.get(suffix);
      if (alike) alike.push(path);
      else paths.set(suffix, [path]);
    }
  }
  return paths;
}

function nextPart(path: string, at: number): number {
  const slash = path.indexOf('/', at);
  return slash === -1 ? -1 : slash + 1;
}
