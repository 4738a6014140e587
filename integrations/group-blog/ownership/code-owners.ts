import type { ParsedContent } from '../model/parsed-content.ts';
import { factsOf } from './content-owners.ts';

/** Paths from the repository's root, and the logins that they are of. The last one that fits a path counts. */
export interface OwnedPaths {
  pattern: string;
  owners: readonly string[];
}

/**
 * Whose the files of a network are: everything the organisers', but what is a member's.
 * @param prefix the content folder from the repository's root, ending in a slash; empty for the root.
 */
export function ownedPaths(content: ParsedContent, prefix: string): OwnedPaths[] {
  const { organisers, logins, leaders } = factsOf(content);
  const known = [...logins].filter(([, names]) => names.length > 0).toSorted(byId);
  const led = [...leaders].toSorted(byId).flatMap(([challenge, leader]): OwnedPaths[] => {
    const owners = logins.get(leader ?? '') ?? [];
    return owners.length > 0 ? [{ pattern: `/${prefix}challenges/${challenge}.md`, owners }] : [];
  });
  return [
    ...(organisers.length > 0 ? [{ pattern: '*', owners: organisers }] : []),
    ...led,
    ...known.flatMap(([member, owners]) =>
      memberPaths(member).map((path) => ({ pattern: `/${prefix}${path}`, owners })),
    ),
  ];
}

function memberPaths(member: string): string[] {
  return [
    `members/${member}.*`,
    `posts/${member}/`,
    `participants/*/${member}.md`,
    `check-ins/*/${member}/`,
    `verdicts/${member}/`,
  ];
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The file CODEOWNERS, as forges read it. */
export function codeOwners(paths: readonly OwnedPaths[]): string {
  const lines = paths.map(({ pattern, owners }) =>
    [escaped(pattern), ...owners.map((login) => `@${login}`)].join(' '),
  );
  return `${[HEAD, ...lines].join('\n')}\n`;
}

const HEAD =
  '# Whose the files are; the last line that fits a path counts. Made by `group-blog owners`, not by hand.';

/** A space would begin an owner. */
function escaped(pattern: string): string {
  return pattern.replaceAll(/[\s\\[\]#]/g, String.raw`\$&`);
}
