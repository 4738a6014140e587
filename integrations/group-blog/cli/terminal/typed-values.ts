/**
 * The values of a flag as they were typed: the command line's parser makes 7 of "007", and 0 of nothing.
 * @param words the command line after the program's name.
 */
export function typedValues(words: readonly string[], flag: string): string[] {
  const end = words.indexOf('--');
  const own = end === -1 ? words : words.slice(0, end);
  return own.flatMap((word, index) => {
    if (word.startsWith(`--${flag}=`)) return [word.slice(flag.length + 3)];
    const next = own[index + 1];
    return word === `--${flag}` && next !== undefined && !next.startsWith('-') ? [next] : [];
  });
}
