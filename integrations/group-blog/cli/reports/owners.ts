import { relative } from 'node:path';
import { codeOwners, ownedPaths } from '../../ownership/code-owners.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { contentFolder, type ContentFolder } from '../content-folder.ts';
import { openRepository } from '../git/git.ts';

/**
 * Prints who owns which files of a content folder.
 * @returns the exit status.
 */
export function runOwners({ content, json }: { content: string; json: boolean }): number {
  const folder = contentFolder(content);
  const paths = ownedPaths(parseContent(readFolder(folder.path)), prefixOf(folder));
  process.stdout.write(json ? `${JSON.stringify(paths, null, 2)}\n` : codeOwners(paths));
  return 0;
}

/** Returns the folder's path in its repository; where there is none yet, from the working folder, where it will probably be. */
function prefixOf({ path }: ContentFolder): string {
  try {
    return openRepository(path).prefix;
  } catch {
    const here = relative(process.cwd(), path).replaceAll('\\', '/');
    return here === '' ? '' : `${here}/`;
  }
}
