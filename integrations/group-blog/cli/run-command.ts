import { CommandRefusal, type Command } from './command.ts';
import { commandHelp, programHelp } from './help-text.ts';

/** The exit status where the content does not allow the command. */
const REFUSED = 1;
/** The exit status of wrong usage, and of an id that does not exist. */
const WRONG_USAGE = 2;

/**
 * Runs the command that a line names, or prints help.
 * @param line what was typed after `group-blog`.
 * @returns the exit status.
 */
export async function runCommand(
  commands: readonly Command[],
  line: readonly string[],
  version: string,
): Promise<number> {
  const { name, command, rest } = findCommand(commands, line);
  const flags = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  const asksFor = (...names: string[]): boolean => names.some((flag) => flags.includes(flag));
  try {
    if (asksFor('--help', '-h'))
      return print(command ? commandHelp(command) : programHelp(commands, name[0]));
    if (command) {
      // Help starts faster without what it does not need.
      const { parseCommand } = await import('./parse-command.ts');
      const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
      return await command.run(parseCommand(command, rest, isTerminal));
    }
    if (asksFor('--version', '-v')) {
      return print(`group-blog/${version} ${process.platform}-${process.arch} node-${process.version}`);
    }
    if (line.length === 0) {
      print(programHelp(commands));
      return WRONG_USAGE;
    }
    const { unknownCommand } = await import('./unknown-name.ts');
    throw unknownCommand(commands, name[0], rest[0] ?? '');
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const isRefused = cause instanceof CommandRefusal;
    const hint = isRefused ? '' : `Try: ${['npx group-blog', ...name, '--help'].join(' ')}\n`;
    process.stderr.write(`group-blog: ${message}\n${hint}`);
    return isRefused ? REFUSED : WRONG_USAGE;
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/**
 * Finds the command that a line names with its first words; only flags may stand before them.
 * @returns the words of its name, and the line without them. They are one word where several commands begin with it.
 */
function findCommand(
  commands: readonly Command[],
  line: readonly string[],
): { name: readonly string[]; command?: Command; rest: readonly string[] } {
  const isFirst = (word: string): boolean => commands.some(({ name }) => name.split(' ')[0] === word);
  const start = line[0]?.startsWith('-') ? Math.max(0, line.findIndex(isFirst)) : 0;
  for (const length of [2, 1]) {
    const name = line.slice(start, start + length);
    const command = commands.find((one) => one.name === name.join(' '));
    if (command) return { name, command, rest: line.toSpliced(start, length) };
  }
  const first = line[start];
  return first !== undefined && isFirst(first)
    ? { name: [first], rest: line.toSpliced(start, 1) }
    : { name: [], rest: line };
}
