import { isUnspaced, UNSPACED_LETTER } from './searched-words.ts';

/** A part of an excerpt. */
export interface ExcerptPart {
  text: string;
  isFound: boolean;
}

/** Returns how many words Pagefind's excerpt for a query is to have; in scripts without spaces, each letter is a word. */
export function excerptLength(typed: string): number {
  return isUnspaced(typed) ? 80 : 30;
}

/** Takes Pagefind's excerpt apart, in which `<mark>` is around each word that is found, and `<` is `&lt;`. */
export function excerptParts(excerpt: string, typed: string): ExcerptPart[] {
  const joined = excerpt.replaceAll('</mark><mark>', '').replace(/([\s·]+)<\/mark>/gu, '</mark>$1');
  const marked = TWO_LETTERS.test(typed) ? joined.replace(LETTER_BEHIND_PAIR, '$1$2</mark>') : joined;
  return marked
    .split(/<\/?mark>/)
    .map((text, index) => ({
      text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      isFound: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

const TWO_LETTERS = new RegExp(UNSPACED_LETTER.repeat(2), 'u');
/** Two letters are found at the place of the first. */
const LETTER_BEHIND_PAIR = new RegExp(`(${UNSPACED_LETTER})</mark>(${UNSPACED_LETTER})`, 'gu');
