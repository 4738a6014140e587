import type { SourceFile } from '../model/source-file.ts';

/** A file that was changed. Paths are relative to the content folder; outside it they begin with `../`. */
export interface Change {
  what: 'added' | 'changed' | 'removed' | 'moved';
  path: string;
  /** The path from which it was moved; null where it was not. */
  from: string | null;
  /** What lies at the path now; `file` where nothing does. */
  is: 'file' | 'link' | 'repository';
}

/** What somebody changed in the content and in the rest of the repository. */
export interface ChangeSet {
  /** The commit at which `before` was read. */
  commit: string;
  /** The content folder from the root of the repository, ending in a slash; empty for the root. */
  prefix: string;
  changes: readonly Change[];
  /** The content before the changes. */
  before: readonly SourceFile[];
  /** Who sends the changes; null where ownership is not checked. */
  sender: Sender | null;
}

/** Turns a path under the content folder into one from the root of the repository. */
export function fromRoot(path: string, prefix: string): string {
  const parts = `${prefix}${path}`.split('/');
  for (let at = parts.indexOf('..'); at > 0; at = parts.indexOf('..')) parts.splice(at - 1, 2);
  return parts.join('/');
}

export interface Sender {
  /** Their login at the forge. */
  login: string;
  /** The content that the change goes to, as it is now. It decides who may change what. */
  base: readonly SourceFile[];
}
