/** Returns at most two initials, for a person without a picture. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word?.toUpperCase() ?? '')?.[0] ?? '').join('');
}

/** Counts graphemes, so that a letter with accents or an emoji of several code points counts once. */
export function countLetters(text: string): number {
  return ASCII.test(text) ? text.length : lettersOf(text).length;
}

/** Shortens a text to at most `most` graphemes with an ellipsis, after a word if that leaves at least half of them. */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = lettersOf(text);
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1);
  const atWord = letters[most - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  const kept = cut.slice(0, atWord >= most / 2 ? atWord : cut.length).join('');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Matches text of which each character is a grapheme. A line end of two characters is one, too. */
const ASCII = /^[ -~]*$/;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
