import Slugger from 'github-slugger';

/** The id at the end of a heading, as in `## Speakers {#speakers}`, which other programs read, too. */
const OWN_ID = /\s*\{:?\s*#((?!user-content-|footnote-label\})[\p{L}\p{N}][\p{L}\p{N}_.:-]*)\s*\}\s*$/u;

/** A heading of a page. */
export interface HeadingWords {
  text: string;
  /** What was typed as its id. */
  ownId?: string | undefined;
}

/** Splits the last words of a heading from the id that was typed behind them. */
export function splitOwnId(words: string): HeadingWords {
  const found = words.includes('#') ? OWN_ID.exec(words) : null;
  return { text: found ? words.slice(0, found.index) : words, ownId: found?.[1] };
}

/**
 * The ids of headings, in their order: those that were typed, and those that Astro gives to the others. Where Astro would
 * give an empty one, because the heading is only an emoji or a picture, it is `section`.
 */
export function headingIds(headings: readonly HeadingWords[]): string[] {
  const slugger = new Slugger();
  for (const { ownId } of headings) if (ownId !== undefined) slugger.occurrences[ownId] = 0;
  const used = new Set<string>();
  return headings.map(({ text, ownId }) => {
    if (ownId !== undefined && !used.has(ownId)) {
      used.add(ownId);
      return ownId;
    }
    return slugger.slug(ownId ?? (slugOf(text) === '' ? 'section' : text));
  });
}

function slugOf(text: string): string {
  return new Slugger().slug(text);
}

/**
 * Whether a body may have a heading whose id Astro would not give, or an empty one, so that its headings have to be looked
 * at. It is true of few bodies, and of some without need.
 */
export function mayHaveOddHeadings(body: string): boolean {
  if (OWN_ID_OR_HTML.test(body) || UNDERLINED.test(body)) return true;
  for (const [, words = ''] of body.matchAll(HEADING)) {
    if (words.includes('![') || !/[\p{L}\p{N}]/u.test(words.replace(NO_WORDS, ''))) return true;
  }
  return false;
}

const OWN_ID_OR_HTML = /\{:?\s*#|<h[1-6]/i;
/** A line without a letter that the next line makes a heading. */
const UNDERLINED = /^[^\p{L}\p{N}\n]+\n[ \t>]*[=-]+[ \t]*$/mu;
const HEADING = /^[^\p{L}\n]*?#{1,6}(?![^\s])(.*)$/gmu;
const NO_WORDS = /<[^>]{0,300}>|&#?\w{1,32};/g;
