import { suggest } from '../suggest/did-you-mean.ts';
import type { Command } from './command.ts';

/** Makes an error whose message suggests a name that exists. */
export function unknownName(message: string, name: string, known: readonly string[]): Error {
  return new Error([message, suggest(name, known)].filter((part) => part !== undefined).join('; '));
}

/**
 * Makes an error for a line that names no command.
 * @param group the first word of the name, if there are commands in that group.
 * @param word the word that is no command's name.
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
