import packageJson from '../package.json' with { type: 'json' };
import { COMMANDS } from './commands/commands.ts';
import { runCommand } from './run-command.ts';

// A program such as `head` may close the pipe early, which is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
}

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), packageJson.version);
