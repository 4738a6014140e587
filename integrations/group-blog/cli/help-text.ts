import type { Command, Flag } from './command.ts';

type Row = readonly [typed: string, help: string];

const VERSION: Row = ['-v, --version', 'Print the version'];

/** Writes the help of one command. */
export function commandHelp({ name, summary, positionals, flags, required = [], examples }: Command): string {
  const needed = required.map((flag) => typedFlag(flag, flags[flag]));
  const rows = Object.entries(flags).map(([flag, own]): Row => {
    const otherwise = own.default === undefined ? '' : ` (default: ${own.default})`;
    return [typedFlag(flag, own), own.help + otherwise];
  });
  return [
    summary,
    usage([name, ...positionals, ...needed]),
    ['Options:', ...inColumns([...rows, ['-h, --help', 'Print this']])].join('\n'),
    ['Examples:', ...examples.map((example) => `group-blog ${example}`)].join('\n'),
  ].join('\n\n');
}

/** Writes the list of commands: all of them, or those whose name begins with a word. */
export function programHelp(commands: readonly Command[], group?: string): string {
  const listed = commands.filter(({ name }) => group === undefined || name.startsWith(`${group} `));
  const rows = listed.map(({ name, positionals, summary }): Row => [
    [name, ...positionals].join(' '),
    summary,
  ]);
  const help: Row = ['-h, --help', 'Print this; after a command, how it is typed'];
  return [
    usage([...(group === undefined ? [] : [group]), '<command>']),
    ['Commands:', ...inColumns(rows)].join('\n'),
    ['Options:', ...inColumns([help, VERSION])].join('\n'),
  ].join('\n\n');
}

function usage(words: readonly string[]): string {
  return `Usage:\n  $ group-blog ${words.join(' ')} [options]`;
}

function inColumns(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([typed]) => typed.length));
  return rows.map(([typed, help]) => `  ${typed.padEnd(width)}  ${help}`);
}

function typedFlag(name: string, flag: Flag | undefined): string {
  if (flag?.value === undefined) return `--${name}`;
  return `--${name} ${flag.isValueOptional ? `[${flag.value}]` : `<${flag.value}>`}`;
}
