import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command line's parser makes numbers of what looks like one. */
export type ContentOption = string | number;

export interface ContentFolder {
  /** As it was written, for messages. */
  name: string;
  /** Absolute path. */
  path: string;
}

/** @throws {Error} where there is no such folder. */
export function contentFolder(content: ContentOption): ContentFolder {
  const folder = namedFolder(content);
  if (!statSync(folder.path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no folder ${folder.name}; name the one that holds network.md with --content`);
  }
  return folder;
}

/** A folder that need not be there yet. */
export function namedFolder(content: ContentOption): ContentFolder {
  const name = String(content).replace(/[\\/]+$/, '');
  return { name, path: resolve(name) };
}

/** A command, for the same folder. */
export function commandFor(words: string, { name }: ContentFolder): string {
  const quoted = /^[\w./@-]+$/.test(name) ? name : `"${name}"`;
  return `group-blog ${words}${name === 'content' ? '' : ` --content ${quoted}`}`;
}
