import type { CAC } from 'cac';
import type { OwnersOptions } from './owners.ts';

/** `group-blog owners`: whose which files are, for a forge that asks them. */
export function addOwnersCommand(program: CAC, finish: (status: number) => void): void {
  program
    .command('owners', 'Print whose the files are, as the file CODEOWNERS of a forge')
    .option('--content <dir>', 'The folder that holds network.md', { default: 'content' })
    .option('--json', 'Print paths and logins as JSON and nothing else')
    .example('group-blog owners > .github/CODEOWNERS')
    .action(async (options: OwnersOptions) => {
      const { runOwners } = await import('./owners.ts');
      finish(runOwners(options));
    });
}
