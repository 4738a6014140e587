import { idOf } from '../model/content-path.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS } from '../schemas/kinds.ts';
import { fillTemplate, patternOf } from '../schemas/path-template.ts';

/** Who owns a path according to its kind alone, whatever the fields of its file say. */
export interface Claim {
  kind: ContentKind;
  /** The member whom the path names; null where it names none. */
  member: string | null;
  /** The id of the content file whose field names owners, too; null where no field counts. */
  id: string | null;
}

/** Makes the function that reads the claim of a path; null for a path that belongs to the organisers alone. */
export function createClaimOf(kinds: readonly ContentKind[] = KINDS): (path: string) => Claim | null {
  const owned = kinds.map((kind) => ({ kind, ownedPath: ownedPathOf(kind) }));
  return (path) => {
    for (const { kind, ownedPath } of owned) {
      const member = ownedPath?.memberOf(path) ?? null;
      const id = kind.owner.field === undefined ? null : idClaimed(kind, path);
      if (ownedPath ? member !== null : id !== null) return { kind, member, id };
    }
    return null;
  };
}

/** The paths of a kind that belong to the member whom they name. */
interface OwnedPath {
  /** The paths of a member as CODEOWNERS writes them: a pattern such as `posts/ann/`, or with a star for any name. */
  globFor: (member: string) => string;
  /** The member whom a path belongs to; null where it is none of these paths. */
  memberOf: (path: string) => string | null;
}

/**
 * A folder that has the name of a member belongs to them with everything in it; a file does together with its pictures,
 * which have its name.
 * @returns undefined where no part of the path names an owner.
 */
export function ownedPathOf({ path, owner, media, ending, parts }: ContentKind): OwnedPath | undefined {
  if (owner.part === undefined) return undefined;
  const place = `<${owner.part}>`;
  const before = path.slice(0, path.indexOf(place));
  const isFolder = path.includes(`${place}/`);
  const hasMedia = media.length > 0;
  const globBefore = fillTemplate(before, () => '*');
  const globEnd = isFolder ? '/' : hasMedia ? '.*' : ending;
  const end = isFolder ? '([^/]+)/.+' : hasMedia ? '([^/.]+)[./].*' : `([^/]+)${patternOf(ending)}`;
  const pattern = new RegExp(`^${patternOf(before)}${end}$`, 's');
  const capture = parts.findIndex(({ name }) => name === owner.part) + 1;
  return {
    globFor: (member) => `${globBefore}${member}${globEnd}`,
    memberOf: (file) => pattern.exec(file)?.[capture] ?? null,
  };
}

/** The id of the content file that a path is, or in whose folder it lies. */
function idClaimed(kind: ContentKind, file: string): string | null {
  const [first, ...names] = file.split('/');
  const depth = kind.path.split('/').length - 1;
  if (kind.mayBeFolder && first === kind.folder && names.length > depth)
    return names.slice(0, depth).join('/');
  return kind.pattern.test(file) ? idOf(kind, file) : null;
}
