import { statSync } from 'node:fs';
import { resolve } from 'node:path';

export interface ContentFolder {
  /** The folder as it was typed, for messages. */
  name: string;
  /** Absolute path. */
  path: string;
}

/**
 * Returns the folder that `--content` names.
 * @throws {Error} where there is no such folder.
 */
export function contentFolder(content: string): ContentFolder {
  const folder = namedFolder(content);
  if (!isFolder(folder.path)) {
    throw new Error(`there is no folder ${folder.name}; name the one that holds network.md with --content`);
  }
  return folder;
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Returns the folder that `--content` names, which need not exist.
 * @throws {Error} where `--content` is empty.
 */
export function namedFolder(content: string): ContentFolder {
  if (content === '') throw new Error('--content is empty: name the folder that holds network.md');
  const name = content.replace(/(?<=.)[\\/]+$/, '');
  return { name, path: resolve(name) };
}

/** Returns the line to type for another command on the same folder. */
export function commandFor(words: string, { name }: ContentFolder): string {
  const quoted = /^[\w./@-]+$/.test(name) ? name : `"${name}"`;
  return `npx group-blog ${words}${name === 'content' ? '' : ` --content ${quoted}`}`;
}
