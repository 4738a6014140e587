import type { Command } from '../../cli/command.ts';
import { commandHelp } from '../../cli/help-text.ts';
import { block, code, referencePage, table } from './markdown.ts';

/** Writes the page of all commands, each with its help. */
export function commandsPage(commands: readonly Command[]): string {
  return referencePage(
    'Commands',
    'cli/commands/',
    '`npx group-blog <command>` reads the folder that holds `network.md`, and needs no build. Exit status 0: fine; 1: problems; 2: wrong usage.',
    table(
      ['command', 'what it does'],
      commands.map(({ name, summary }) => [`[${code(name)}](#${name.replaceAll(' ', '-')})`, summary]),
    ),
    ...commands.flatMap((command) => [`## ${command.name}`, block('text', commandHelp(command))]),
  );
}
