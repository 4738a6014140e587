/** At most two letters for a picture that is not there. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word?.toUpperCase() ?? '')?.[0] ?? '').join('');
}

/** Letters as people count them: an accent, or what makes one emoji of several, is none of its own. */
export function countLetters(text: string): number {
  return lettersOf(text).length;
}

/** At most so many letters, cut at a word where that leaves enough, with an ellipsis where it was cut. */
export function shortenText(text: string, most: number): string {
  const letters = lettersOf(text);
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1);
  const atWord = letters[most - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  const kept = cut.slice(0, atWord >= most / 2 ? atWord : cut.length).join('');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
