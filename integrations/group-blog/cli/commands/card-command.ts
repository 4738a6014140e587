import type { CAC } from 'cac';
import type { CardOptions } from './card.ts';

/** Adds `card` to the command line. */
export function addCardCommand(program: CAC, finish: (status: number) => void): void {
  program
    .command('card <page>', 'Draw the share card of a page, as the site has it, without a build')
    .option('--out <file>', 'The file to write, as card.png')
    .option('--content <dir>', 'The folder that holds network.md', { default: 'content' })
    .option('--on <date>', 'The moment to look from: a date, or an instant like 2026-06-01T10:30Z')
    .option('--json', 'Print what was drawn as JSON and nothing else')
    .example('group-blog card /posts/ann/hello/ --out card.png')
    .example('group-blog card members/ann --out ann.png')
    .action(async (page: string | number, options: CardOptions) => {
      // What draws takes longer to load than other commands take to run.
      const { runCard } = await import('./card.ts');
      finish(await runCard(String(page), options));
    });
}
