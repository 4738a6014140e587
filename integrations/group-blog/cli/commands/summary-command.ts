import type { CAC } from 'cac';
import type { SummaryOptions } from './summary.ts';
import { typedQuestion } from '../git/actor.ts';

/** `group-blog summary`: what the check of a pull request says on it. */
export function addSummaryCommand(program: CAC, finish: (status: number) => void): void {
  program
    .command('summary', 'Say as Markdown what a change adds, which days it makes, and its problems')
    .option('--base <ref>', 'The branch or commit that the change goes to')
    .option('--actor <login>', 'Who sends the change: problems with what is not theirs are told too')
    .option('--content <dir>', 'The folder that holds network.md, in a Git repository', {
      default: 'content',
    })
    .option('--on <date>', 'The moment to look from: a date, or an instant like 2026-06-01T10:30Z')
    .option('--site <url>', 'Where the built site stands: share cards are shown from there')
    .option('--json', 'Print the same as JSON and nothing else')
    .example('group-blog summary --base main')
    .example('group-blog summary --base HEAD^1 > summary.md')
    .action(async (options: Omit<SummaryOptions, 'base' | 'actor'>) => {
      const { runSummary } = await import('./summary.ts');
      finish(await runSummary({ ...options, ...typedQuestion() }));
    });
}
