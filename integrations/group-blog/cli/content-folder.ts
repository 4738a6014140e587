import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The command line's parser makes numbers of what looks like one, and a list of what stands there twice. */
export type ContentOption = string | number | readonly (string | number)[];

export interface ContentFolder {
  /** As it was written, for messages. */
  name: string;
  /** Absolute path. */
  path: string;
}

/** @throws {Error} where there is no such folder. */
export function contentFolder(content: ContentOption): ContentFolder {
  const name =
    [content]
      .flat()
      .map(String)
      .at(-1)
      ?.replace(/[\\/]+$/, '') ?? 'content';
  const path = resolve(name);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no folder ${name}; name the one that holds network.md with --content`);
  }
  return { name, path };
}
