/** "A", "A and B", "A, B and C". */
export function listText(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(items);
}

/** "1 post", "2 posts". */
export function countText(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** At most two letters for a picture that is not there. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word?.toUpperCase() ?? '')?.[0] ?? '').join('');
}

/** Asking for a language's script takes longer than all else that a post in a list is made of. */
const directions = new Map<string, 'ltr' | 'rtl'>();

/** `rtl` for languages written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  const direction = RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  directions.set(language, direction);
  return direction;
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

/** A language and where it is spoken, most of all where that is not said: `en_GB`, `ja_JP`; null where it has no country. */
export function localeOf(tag: string): string | null {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : null;
}

const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);
