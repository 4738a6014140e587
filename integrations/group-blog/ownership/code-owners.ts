import { byText } from '../model/compare.ts';
import { pathOfId } from '../model/content-path.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { ownershipFacts } from './content-owners.ts';
import { ownedPathOf } from './owned-path.ts';

/** A pattern of paths from the root of the repository, with the logins of its owners. The last pattern that fits counts. */
export interface OwnedPaths {
  pattern: string;
  owners: readonly string[];
}

/**
 * Lists who owns the files of a network: the organisers own all but those of members.
 * @param prefix the content folder from the root of the repository, ending in a slash; empty for the root.
 */
export function ownedPaths(
  content: ParsedContent,
  prefix: string,
  kinds: readonly ContentKind[] = KINDS,
): OwnedPaths[] {
  const { organisers, logins, fieldOwners } = ownershipFacts(content, kinds);
  const known = [...logins].filter(([, names]) => names.length > 0).toSorted(byText(([id]) => id));
  const byField = kinds
    .filter(({ owner: { part, field } }) => field !== undefined && part === undefined)
    .flatMap((kind) =>
      [...content.ids[kind.id as Kind]].toSorted().flatMap((id): OwnedPaths[] => {
        const owners = (fieldOwners.get(`${kind.id}/${id}`) ?? []).flatMap(
          (member) => logins.get(member) ?? [],
        );
        return owners.length > 0 ? [{ pattern: `/${prefix}${pathOfId(kind, id)}`, owners }] : [];
      }),
    );
  const byPath = kinds.flatMap((kind) => ownedPathOf(kind) ?? []);
  return [
    ...(organisers.length > 0 ? [{ pattern: '*', owners: organisers }] : []),
    ...byField,
    ...known.flatMap(([member, owners]) =>
      byPath.map(({ globFor }) => ({ pattern: `/${prefix}${globFor(member)}`, owners })),
    ),
  ];
}

/** The text of the file CODEOWNERS, as forges read it. */
export function codeOwners(paths: readonly OwnedPaths[]): string {
  const lines = paths.map(({ pattern, owners }) =>
    [escaped(pattern), ...owners.map((login) => `@${login}`)].join(' '),
  );
  return `${[CODE_OWNERS_HEAD, ...lines].join('\n')}\n`;
}

export const CODE_OWNERS_HEAD =
  '# Whose the files are; the last line that fits a path counts. Made by `group-blog owners`, not by hand.';

/** Escapes what has a meaning in CODEOWNERS: a space, for example, would begin an owner. */
function escaped(pattern: string): string {
  return pattern.replaceAll(/[\s\\[\]#]/g, String.raw`\$&`);
}
