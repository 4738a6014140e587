import type { CAC, Command } from 'cac';

/** What each one tells is one of several. */
const REPEATED: ReadonlySet<string> = new Set(['--allow', '--value']);

/**
 * The command line with an equals sign before each value that begins with a hyphen, as `--target -3`: the parser would
 * take it for a flag. A flag of the command itself is no value.
 */
export function joinHyphenValues(words: readonly string[], { options, globalCommand }: Command): string[] {
  const known = [...options, ...(globalCommand?.options ?? [])];
  const flags = new Set(known.flatMap(({ rawName }) => namesIn(rawName)));
  const wantValues = new Set(
    options.filter(({ required }) => required).map(({ rawName }) => flagOf(rawName)),
  );
  const isHyphenValue = (word: string): boolean =>
    word.startsWith('-') && word !== '--' && !flags.has(word.replace(/=.*/s, ''));
  const end = words.indexOf('--');
  return words.flatMap((word, index) => {
    const [before = '', next = ''] = [words[index - 1], words[index + 1]];
    const isBeforeEnd = end === -1 || index < end;
    if (isBeforeEnd && wantValues.has(word) && isHyphenValue(next)) return [`${word}=${next}`];
    return isBeforeEnd && wantValues.has(before) && isHyphenValue(word) ? [] : [word];
  });
}

/** @throws {Error} naming a flag that stands there twice, where only one of the two could be meant. */
export function refuseTwice({ matchedCommand, options }: CAC): void {
  const twice = matchedCommand?.options.find(
    ({ name, rawName }) => Array.isArray(options[name]) && !REPEATED.has(flagOf(rawName)),
  );
  if (twice) throw new Error(`${flagOf(twice.rawName)} stands there twice: leave one of them out`);
}

/** `--title` of `--title <text>`. */
function flagOf(rawName: string): string {
  return namesIn(rawName).at(-1) ?? rawName;
}

/** `-h` and `--help` of `-h, --help`. */
function namesIn(rawName: string): string[] {
  return rawName.replace(/\s*[<[].*/, '').split(', ');
}
