import type { SourceFile } from '../problems/source-file.ts';
import { splitSource } from '../reader/front-matter.ts';
import { placeOf, type Place } from '../schemas/paths.ts';
import type { FileChange, Repository } from './git.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A content file that is not as it was; paths under the content folder. */
export interface ContentChange {
  what: FileChange['what'];
  path: string;
  /** Where it was before, of a file that was moved. */
  from: string | null;
  place: Place;
  /** Its front matter; of a file that was removed, as it was. Nothing of it was checked. */
  fields: Fields;
}

export interface Changes {
  content: readonly ContentChange[];
  /** Paths from the repository's root of files that are not content. */
  outside: readonly string[];
}

/** What is different from a commit in the folder that a repository is seen from, and which other files are. */
export function contentChanges(
  repository: Repository,
  commit: string,
  files: readonly SourceFile[],
): Changes {
  const { prefix } = repository;
  const fieldsNow = new Map(files.map((file) => [file.path, fieldsOf(file.frontMatter)]));
  const fieldsThen = (path: string): Fields => {
    const text =
      path.endsWith('.md') || path.endsWith('.mdx') ? repository.textAt(commit, prefix + path) : null;
    return text === null ? {} : fieldsOf(splitSource(text).frontMatter);
  };
  const inside = (path: string): string | null =>
    path.startsWith(prefix) && !isHidden(path.slice(prefix.length)) ? path.slice(prefix.length) : null;

  const content: ContentChange[] = [];
  const outside: string[] = [];
  for (const change of repository.changesSince(commit)) {
    const path = inside(change.path);
    const from = change.what === 'moved' ? inside(change.from) : null;
    if (path === null) outside.push(change.path);
    if (change.what === 'moved' && from === null) outside.push(change.from);
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
      place: placeOf(now),
      fields: what === 'removed' ? fieldsThen(now) : (fieldsNow.get(now) ?? {}),
    });
  }
  return { content, outside: outside.toSorted() };
}

/** The reader leaves them out. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

function fieldsOf(frontMatter: SourceFile['frontMatter']): Fields {
  const data = frontMatter && 'data' in frontMatter ? frontMatter.data : null;
  return data !== null && typeof data === 'object' ? (data as Fields) : {};
}
