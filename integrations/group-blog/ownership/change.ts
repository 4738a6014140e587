import type { SourceFile } from '../model/source-file.ts';

/** A file that is not as it was. Paths under the content folder; what lies outside it begins with `../`. */
export interface Change {
  what: 'added' | 'changed' | 'removed' | 'moved';
  path: string;
  /** Where it was, of what was moved. */
  from: string | null;
  /** What stands there now; a file where nothing does. */
  is: 'file' | 'link' | 'repository';
}

/** What somebody did to the content, and to the rest of the repository. */
export interface Since {
  /** The commit that `before` is of. */
  commit: string;
  /** The content folder from the repository's root, ending in a slash; empty for the root. */
  prefix: string;
  changes: readonly Change[];
  /** The content when they began. */
  before: readonly SourceFile[];
  /** Who did it; null where nobody asks whose it is. */
  sender: Sender | null;
}

/** A path under the content folder, from the repository's root. */
export function fromRoot(path: string, prefix: string): string {
  const parts = `${prefix}${path}`.split('/');
  for (let at = parts.indexOf('..'); at > 0; at = parts.indexOf('..')) parts.splice(at - 1, 2);
  return parts.join('/');
}

export interface Sender {
  /** At the place where the repository lives. */
  login: string;
  /** The content that the change goes to, as it is now: it says who may do what. */
  base: readonly SourceFile[];
}
