import { fromRoot, type Change, type Since } from '../../ownership/change.ts';
import { parseContentPath, type ContentPath } from '../../model/content-path.ts';
import { fieldsIn, type SourceFile } from '../../model/source-file.ts';
import { isHidden } from './history.ts';

export type Fields = Readonly<Record<string, unknown>>;

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

/** Which content changed how, and which other files changed. */
export function contentChanges({ changes, before, prefix }: Since, files: readonly SourceFile[]): Changes {
  const fieldsNow = fieldsByPath(files);
  const fieldsThen = fieldsByPath(before);
  const inside = (path: string | null): string | null => (path === null || isHidden(path) ? null : path);

  const content: ContentChange[] = [];
  const outside: string[] = [];
  for (const change of changes) {
    const path = inside(change.path);
    const from = inside(change.from);
    if (path === null) outside.push(change.path);
    if (change.from !== null && from === null) outside.push(change.from);
    const now = path ?? from;
    if (now === null) continue;
    const what =
      change.what !== 'moved' || (path !== null && from !== null)
        ? change.what
        : path === null
          ? 'removed'
          : 'added';
    content.push({
      what,
      path: now,
      from: what === 'moved' ? from : null,
      place: parseContentPath(now),
      fields: (what === 'removed' ? fieldsThen : fieldsNow).get(now) ?? {},
    });
  }
  return { content, outside: outside.map((path) => fromRoot(path, prefix)).toSorted() };
}

function fieldsByPath(files: readonly SourceFile[]): Map<string, Fields> {
  return new Map(files.map((file) => [file.path, fieldsIn(file)]));
}
