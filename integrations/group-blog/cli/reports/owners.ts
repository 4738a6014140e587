import { codeOwners, ownedPaths } from '../../ownership/code-owners.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { contentFolder } from '../content-folder.ts';
import { prefixOf } from '../git/prefix.ts';

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
