import { cac, type CAC } from 'cac';
import packageJson from '../package.json' with { type: 'json' };
import { addCardCommand } from './commands/card-command.ts';
import { addCheckCommand } from './commands/check-command.ts';
import { addOwnersCommand } from './commands/owners-command.ts';
import type { ProgressOptions } from './commands/progress.ts';
import { addSummaryCommand } from './commands/summary-command.ts';
import { joinHyphenValues, refuseTwice } from './terminal/typed-flags.ts';
import { addWritingCommands, joinWords } from './commands/writing-commands.ts';

/** Exit status of wrong usage, or of an id that is not there. */
const WRONG_USAGE = 2;

/** What a command does is loaded when it is asked for: to be told how it is typed, nobody waits. */
function createCommands(finish: (status: number) => void): CAC {
  const program = cac('group-blog');
  addCheckCommand(program, finish);
  program
    .command(
      'progress <challenge> [member]',
      'Say where the participants of a challenge stand, or one of them',
    )
    .option('--content <dir>', 'The folder that holds network.md', { default: 'content' })
    .option('--on <date>', 'The moment to look from: a date, or an instant like 2026-06-01T10:30Z')
    .option('--json', 'Print ProgressViews by member id, or with a member the one, and nothing else')
    .example('group-blog progress twenty-one-days')
    .example('group-blog progress twenty-one-days ann --on 2026-06-01')
    .action(async (challenge: string, member: string | undefined, options: ProgressOptions) => {
      const { runProgress } = await import('./commands/progress.ts');
      finish(runProgress(challenge, member, options));
    });
  addWritingCommands(program, finish);
  addSummaryCommand(program, finish);
  addOwnersCommand(program, finish);
  addCardCommand(program, finish);
  program.help();
  program.version(packageJson.version);
  return program;
}

async function main(argv: readonly string[]): Promise<void> {
  const program = createCommands((status) => (process.exitCode = status));
  try {
    const words = joinWords(argv);
    const named = program.commands.find((command) => command.isMatched(words[2] ?? ''));
    program.parse(named ? joinHyphenValues(words, named) : words, { run: false });
    if (program.options['help'] === true || program.options['version'] === true) return;
    if (!program.matchedCommand) {
      const [unknown] = program.args;
      if (unknown !== undefined) throw new Error(`there is no command "${unknown}"`);
      program.outputHelp();
      process.exitCode = WRONG_USAGE;
      return;
    }
    const extra = program.args[program.matchedCommand.args.length];
    if (extra !== undefined) throw new Error(`"${extra}" is one word too many`);
    refuseTwice(program);
    await program.runMatchedCommand();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const command = ['group-blog', program.matchedCommand?.name ?? []].flat().join(' ');
    process.stderr.write(`group-blog: ${message}\nTry: ${command} --help\n`);
    process.exitCode = WRONG_USAGE;
  }
}

/** Who reads only the beginning, as `head` does, wants no more of it. */
function letReadersGo(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause;
    });
  }
}

letReadersGo();
await main(process.argv);
