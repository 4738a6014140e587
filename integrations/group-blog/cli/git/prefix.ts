import { relative } from 'node:path';
import type { ContentFolder } from '../content-folder.ts';
import { openRepository } from './git.ts';

/** Returns the folder's path in its repository; where there is none yet, from the working folder, where it will probably be. */
export function prefixOf({ path }: ContentFolder): string {
  try {
    return openRepository(path).prefix;
  } catch {
    const here = relative(process.cwd(), path).replaceAll('\\', '/');
    return here === '' ? '' : `${here}/`;
  }
}
