import { isHidden, parseContentPath, type ContentPath } from '../../model/content-path.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import { fromRoot, type Change, type ChangeSet } from '../../ownership/change.ts';

export type Fields = ReturnType<typeof fieldsIn>;

/** A content file that changed; paths under the content folder. */
export interface ContentChange {
  what: Change['what'];
  path: string;
  /** The old path of a file that was moved. */
  from: string | null;
  place: ContentPath;
  /** The front matter, unchecked; that of a removed file is the old one. */
  fields: Fields;
}

export interface Changes {
  content: readonly ContentChange[];
  /** Paths from the repository's root of changed files that are not content. */
  outside: readonly string[];
}

/** Sorts the changes of a repository into those of content files and other changed files. */
export function contentChanges(
  { changes, before, prefix }: ChangeSet,
  files: readonly SourceFile[],
): Changes {
  const now = new Map(files.map((file) => [file.path, file]));
  const then = new Map(before.map((file) => [file.path, file]));
  const toChange = (what: Change['what'], path: string, from: string | null = null): ContentChange => {
    const file = (what === 'removed' ? then : now).get(path);
    return { what, path, from, place: parseContentPath(path), fields: fieldsIn(file ?? {}) };
  };
  const content = changes.flatMap(({ what, path, from }): ContentChange[] => {
    if (from === null) return isHidden(path) ? [] : [toChange(what, path)];
    if (isHidden(path)) return isHidden(from) ? [] : [toChange('removed', from)];
    return [isHidden(from) ? toChange('added', path) : toChange('moved', path, from)];
  });
  const ends = changes.flatMap(({ path, from }) => (from === null ? [path] : [path, from]));
  const outside = ends.filter(isHidden).map((path) => fromRoot(path, prefix));
  return { content, outside: outside.toSorted() };
}
