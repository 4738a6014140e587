import type { CAC } from 'cac';
import { typedQuestion } from '../git/actor.ts';
import type { CheckOptions } from './check.ts';

type Options = Omit<CheckOptions, 'base' | 'actor'> & { explain?: string | true };

/** Adds `check` to the command line. */
export function addCheckCommand(program: CAC, finish: (status: number) => void): void {
  program
    .command('check', "List everything that is wrong with the members' content, and what to type instead")
    .option('--content <dir>', 'The folder that holds network.md', { default: 'content' })
    .option('--on <date>', 'The day to check for: a date, or an instant like 2026-06-01T10:30Z')
    .option(
      '--base <ref>',
      'The branch that a change goes to: say what is not its sender’s, and which pages it loses',
    )
    .option('--actor <login>', 'With --base: who sends the change, by their login')
    .option('--format <name>', 'pretty (with the lines of the file), github (annotations) or json')
    .option('--json', 'Print the problems as JSON and nothing else')
    .option('--allow <code>', 'Let problems of this code be; more than once, or with commas between')
    .option('--explain [code]', 'Say what a code means, with an example; without a code, list them all')
    .example('group-blog check')
    .example('group-blog check --content ./our-content --json')
    .example('group-blog check --base main --actor ann-login')
    .example('group-blog check --allow unknown-field,missing-alt')
    .example('group-blog check --explain fuzzy-goal')
    .action(async (options: Options) => {
      if (options.explain === undefined) {
        const { runCheck } = await import('./check.ts');
        finish(await runCheck({ ...options, ...typedQuestion() }));
      } else {
        const { explain } = await import('./explain.ts');
        finish(explain(options.explain));
      }
    });
}
