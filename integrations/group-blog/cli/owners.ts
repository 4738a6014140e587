import { relative } from 'node:path';
import type { CAC } from 'cac';
import { checkFile } from '../problems/check-file.ts';
import { codeOwners, ownedPaths } from '../problems/ownership/code-owners.ts';
import { toParsedContent } from '../problems/parsed-content.ts';
import { readFolder } from '../reader/read-folder.ts';
import { contentFolder, type ContentFolder, type ContentOption } from './content-folder.ts';
import { openRepository } from './git.ts';

/** `group-blog owners`: whose which files are, for a forge that asks them. */
export function addOwnersCommand(program: CAC, finish: (status: number) => void): void {
  program
    .command('owners', 'Print whose the files are, as the file CODEOWNERS of a forge')
    .option('--content <dir>', 'The folder that holds network.md', { default: 'content' })
    .option('--json', 'Print paths and logins as JSON and nothing else')
    .example('group-blog owners > .github/CODEOWNERS')
    .action(({ content, json }: { content: ContentOption; json?: boolean }) => {
      const folder = contentFolder(content);
      const files = readFolder(folder.path);
      const parsed = files.flatMap((file) => checkFile(file).parsed ?? []);
      const paths = ownedPaths(toParsedContent(files, parsed), prefixOf(folder));
      process.stdout.write(json === true ? `${JSON.stringify(paths, null, 2)}\n` : codeOwners(paths));
      finish(0);
    });
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
