import { suggest } from '../suggest/did-you-mean.ts';
import type { Command } from './command.ts';

/** An error that names what does not exist, and the name that was probably meant. */
export function unknownName(message: string, name: string, known: readonly string[]): Error {
  return new Error([message, suggest(name, known)].filter((part) => part !== undefined).join('; '));
}

/**
 * An error for a line that names no command.
 * @param group the first word of several commands' names.
 * @param word the word in the place of a command's name.
 */
export function unknownCommand(commands: readonly Command[], group: string | undefined, word: string): Error {
  const names = commands.map(({ name }) => name.split(' '));
  const firsts = new Set(names.map(([first = '']) => first));
  if (group === undefined) return unknownName(`there is no command "${word}"`, word, [...firsts]);
  const kinds = names.flatMap(([first, kind = '']) => (first === group ? [kind] : []));
  return word === '' || word.startsWith('-')
    ? new Error(`say what: group-blog ${group} ${kinds.join('|')}`)
    : unknownName(`there is no "${group} ${word}"`, word, kinds);
}
