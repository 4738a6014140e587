/** A piece of a text, as readers see it and as Pagefind gets it. */
export interface SearchedWord {
  /** With the space behind it. */
  shown: string;
  /** Without spaces, and with hyphens for all signs: those part words for Pagefind. */
  searched: string;
}

/** A letter, with its marks, of a script that has no spaces between words. */
export const UNSPACED_LETTER =
  '(?=[\\p{L}\\p{Nl}])[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]\\p{M}*';
const LETTERS = new RegExp(UNSPACED_LETTER, 'gu');
const RUNS = new RegExp(`(?:${UNSPACED_LETTER})+|(?:(?!${UNSPACED_LETTER})\\S)+`, 'gu');
const ONE_RUN = new RegExp(`^\\s*(?:${UNSPACED_LETTER}){2,}\\s*$`, 'u');
/** Stands behind the last letter of a run, so that no longer word begins with what is indexed for it. */
const END = '0';

/**
 * Cuts a text into words. Where a script has no spaces, each letter is one, and is searched together with the next
 * letter: two dictionaries, or one dictionary in two sentences, would not always find the same words.
 */
export function searchedWords(text: string): SearchedWord[] {
  return Array.from(text.matchAll(/(\S+)(\s?)/gu), ([, word = '', space = '']) => {
    const words = isUnspaced(word) ? cutRuns(word) : wholeWord(word);
    const last = words.at(-1);
    if (last && space !== '') last.shown += ' ';
    return words;
  })
    .flat()
    .filter(({ searched }) => searched !== '');
}

function wholeWord(word: string): SearchedWord[] {
  return [{ shown: word, searched: searchedForm(word) }];
}

function cutRuns(word: string): SearchedWord[] {
  return [...word.matchAll(RUNS)].flatMap(([run]) => {
    const letters = run.match(LETTERS);
    if (letters === null) return wholeWord(run);
    return letters.map((letter, index) => ({
      shown: letter,
      searched: searchedPair(letter, letters[index + 1] ?? END),
    }));
  });
}

/** Cuts a query as `searchedWords()` cuts the texts in which it is searched. Quotation marks around all of it stay. */
export function searchedQuery(typed: string): string {
  const words = [...typed.matchAll(RUNS)].flatMap(([run]) => {
    const letters = run.match(LETTERS);
    if (letters === null) return [searchedForm(run).replace(/^-+|-+$/g, '')];
    const pairs = letters.slice(1).map((letter, index) => searchedPair(letters[index] ?? '', letter));
    return pairs.length > 0 ? pairs : letters.map((letter) => searchedPair(letter, ''));
  });
  const query = words.filter((word) => word !== '').join(' ');
  return /^\s*".+"\s*$/su.test(typed) ? `"${query}"` : query;
}

/**
 * Returns a query that finds a word of letters without spaces as a whole, for Pagefind leaves out of others what is found nowhere.
 * @returns null for any other query.
 */
export function searchedPhrase(typed: string): string | null {
  return ONE_RUN.test(typed) ? searchedQuery(`"${typed}"`) : null;
}

/** Tells whether a text has letters of a script without spaces. */
export function isUnspaced(text: string): boolean {
  return text.search(LETTERS) !== -1;
}

/** Returns a text in small letters without marks, in which what is typed without them can be found. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(FOLDED_LETTERS, fold).replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Returns the language whose stems Pagefind shall find, for a network's language. Pagefind cuts Chinese, Japanese and
 * Thai itself, otherwise in the browser than while it indexes; in no language, it leaves them as they are.
 */
export function stemmedLanguage(tag: string): string {
  const [language = ''] = tag.toLowerCase().split('-');
  return ['ja', 'th', 'zh'].includes(language) ? 'unknown' : language;
}

function searchedPair(letter: string, next: string): string {
  return `${letter}${next}`.normalize('NFKD').replace(/\p{M}/gu, '');
}

function searchedForm(word: string): string {
  if (/^[!-~]+$/.test(word)) return word.replace(/[^a-z0-9]/gi, '-');
  return word
    .normalize('NFKD')
    .replace(FOLDED_LETTERS, fold)
    .normalize('NFC')
    .replace(/(?!\u200D)\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}\p{So}\p{Emoji_Modifier}\u200D]/gu, '-');
}

/** Letters that Unicode does not take apart, and what readers without such a key type. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ð: 'd',
  ø: 'o',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  œ: 'oe',
  ŧ: 't',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'giu');

function fold(letter: string): string {
  const folded = FOLDED[letter.toLowerCase()] ?? letter;
  return letter === letter.toLowerCase() ? folded : folded.charAt(0).toUpperCase() + folded.slice(1);
}
