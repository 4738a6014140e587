import { relative } from 'node:path';
import { checkFile } from '../../check/check-file.ts';
import { codeOwners, ownedPaths } from '../../ownership/code-owners.ts';
import { toParsedContent } from '../../model/parsed-content.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { contentFolder, type ContentFolder, type ContentOption } from '../content-folder.ts';
import { openRepository } from '../git/git.ts';

export interface OwnersOptions {
  content: ContentOption;
  json?: boolean;
}

/**
 * Prints whose which files of a content folder are.
 * @returns the exit status.
 */
export function runOwners({ content, json }: OwnersOptions): number {
  const folder = contentFolder(content);
  const files = readFolder(folder.path);
  const parsed = files.flatMap((file) => checkFile(file).parsed ?? []);
  const paths = ownedPaths(toParsedContent(files, parsed), prefixOf(folder));
  process.stdout.write(json === true ? `${JSON.stringify(paths, null, 2)}\n` : codeOwners(paths));
  return 0;
}

/** Where there is no repository yet, it will be begun here. */
function prefixOf({ path }: ContentFolder): string {
  try {
    return openRepository(path).prefix;
  } catch {
    const here = relative(process.cwd(), path).replaceAll('\\', '/');
    return here === '' ? '' : `${here}/`;
  }
}
