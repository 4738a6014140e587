import { parseContentPath } from '../model/content-path.ts';
import { isId } from '../schemas/fields.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS } from '../schemas/kinds.ts';
import type { Change } from './change.ts';
import type { OwnershipFacts } from './content-owners.ts';
import { createClaimOf, type Claim } from './owned-path.ts';

export interface Rights {
  /** The members whom a path belongs to; empty for what belongs to the organisers. */
  ownersOf: (path: string) => readonly string[];
  /** The members besides these who may remove what is at a path, and not change it. */
  removersOf: (path: string) => readonly string[];
  /**
   * The members whom the owner field of a file in a member's folder names, now and in the base; undefined for a file of a
   * kind without such a field.
   */
  fieldOwnersOf: (path: string) => { now: readonly string[]; before: readonly string[] } | undefined;
  /** The logins of a member, also of one who joins by this change. */
  loginsOf: (member: string) => readonly string[];
}

/**
 * Works out who may change what. The base alone decides about what exists in it; about what is new, and about new members,
 * the change itself does.
 * @param paths every path of the base.
 */
export function createRights(
  base: OwnershipFacts,
  paths: readonly string[],
  now: OwnershipFacts,
  changes: readonly Change[],
  kinds: readonly ContentKind[] = KINDS,
): Rights {
  const claimOf = createClaimOf(kinds);
  const existing = new Set(paths);
  // Some file systems treat names that differ only in case as one.
  const taken = new Set(paths.map((path) => claimKey(claimOf(path.toLowerCase()))));
  const isContent = (path: string): boolean => parseContentPath(path, kinds).is === 'content';
  const renamed = renamedFiles(base, changes, claimOf, isContent);

  const isMember = (member: string): boolean => base.logins.has(member);
  const joins = (member: string): boolean => !isMember(member) && now.logins.has(member) && isId(member);
  const mayOwn = (member: string, path: string): boolean =>
    isMember(member) || (joins(member) && !existing.has(path));

  const namedOwners = (claim: Claim, path: string): readonly string[] => {
    const host = claim.member === null ? [] : [claim.member];
    const key = claimKey(claim);
    const isNew = !existing.has(path) && !taken.has(key) && isId(claim.id?.split('/').at(-1) ?? '');
    const old = base.fieldOwners.has(key) ? key : isNew ? renamed.get(key) : undefined;
    if (old !== undefined) return [...new Set([...(base.fieldOwners.get(old) ?? []), ...host])];
    return (isNew ? now.fieldOwners.get(key) : undefined) ?? host;
  };
  return {
    ownersOf(path) {
      const claim = claimOf(path);
      if (claim === null) return [];
      const { member, id } = claim;
      if (member !== null && !isMember(member) && !joins(member)) return [];
      const owners = id === null ? [member ?? ''] : namedOwners(claim, path);
      return owners.filter((owner) => mayOwn(owner, path));
    },
    removersOf: (path) => base.removers.get(path) ?? [],
    fieldOwnersOf(path) {
      const claim = claimOf(path);
      if (!claim?.id || claim.member === null || !isContent(path)) return undefined;
      const key = claimKey(claim);
      return {
        now: now.fieldOwners.get(key) ?? [],
        before: base.fieldOwners.get(renamed.get(key) ?? key) ?? [],
      };
    },
    loginsOf: (member) => base.logins.get(member) ?? (joins(member) ? (now.logins.get(member) ?? []) : []),
  };
}

/** The key of a content file in `OwnershipFacts.fieldOwners`. */
function claimKey(claim: Claim | null): string {
  return claim === null ? '' : `${claim.kind.id}/${claim.id ?? ''}`;
}

/** Maps the key of each file that was renamed in its member's folder to its old key: whoever may change it may rename it. */
function renamedFiles(
  base: OwnershipFacts,
  changes: readonly Change[],
  claimOf: (path: string) => Claim | null,
  isContent: (path: string) => boolean,
): Map<string, string> {
  return new Map(
    changes.flatMap(({ path, from }): [string, string][] => {
      if (from === null || !isContent(path) || !isContent(from)) return [];
      const [claim, old] = [claimOf(path), claimOf(from)];
      if (!claim?.id || !old?.id || claim.kind !== old.kind) return [];
      if (claim.member === null || claim.member !== old.member) return [];
      const isRenamed = base.fieldOwners.has(claimKey(old)) && !base.fieldOwners.has(claimKey(claim));
      return isRenamed ? [[claimKey(claim), claimKey(old)]] : [];
    }),
  );
}
