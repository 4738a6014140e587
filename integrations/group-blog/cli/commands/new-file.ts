import { defineCommand, type Command } from '../command.ts';
import type { PrepareFile } from '../new-files/run-new-file.ts';
import { NEW_FILE } from './shared-flags.ts';

interface NewFileCommand extends Omit<Command, 'positionals' | 'run' | 'asks'> {
  positionals?: readonly string[];
  /** Imports what prepares the file. */
  load: () => Promise<PrepareFile>;
}

/** Defines a command that writes one content file, and asks on a terminal for what is missing. */
export function defineNewFile({ load, flags, ...command }: NewFileCommand): Command {
  return defineCommand({
    ...command,
    asks: true,
    flags: { ...flags, ...NEW_FILE },
    async run(args) {
      const { runNewFile } = await import('../new-files/run-new-file.ts');
      return runNewFile(args, args.flags, await load());
    },
  });
}
