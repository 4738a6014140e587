import { load } from 'cheerio';
import type { Seen } from './readers.ts';

/** A post as it was written. */
export interface Written {
  title: string;
  authors: readonly string[];
  /** What its text has to say, the byline above it included. */
  words: readonly string[];
  day: string;
  id: string;
}

interface Pair {
  written: Written;
  seen: Seen;
}

/** The words that a person reads. */
export function wordsOf({ text }: Seen): string {
  const words = 'html' in text ? load(text.html, null, false).text() : text.plain;
  return words.replace(/\s+/g, ' ').trim();
}

/** Says that all is right, or what is wrong with which post. */
function rightOr(pairs: readonly Pair[], wrongOf: (pair: Pair) => string | null): string {
  const faults = pairs.flatMap((pair) => {
    const wrong = wrongOf(pair);
    return wrong === null ? [] : [`${pair.written.title}: ${wrong}`];
  });
  return faults.length === 0 ? 'right' : faults.join('; ');
}

function namesShown({ written, seen }: Pair): string {
  const shown = seen.authors.join(', ');
  if (shown === written.authors.join(', ')) return 'all';
  if (shown === '') return 'none';
  if (shown === written.authors[0]) return 'the first';
  return shown === written.authors.at(-1) ? 'the last' : shown;
}

const COLUMNS: Readonly<Record<string, (pairs: readonly Pair[]) => string>> = {
  Title: (pairs) => rightOr(pairs, ({ written, seen }) => (seen.title === written.title ? null : seen.title)),
  Text: (pairs) =>
    rightOr(pairs, ({ written, seen }) => {
      const words = wordsOf(seen);
      return written.words.every((part) => words.includes(part)) ? null : words;
    }),
  'One author': (pairs) =>
    rightOr(
      pairs.filter(({ written }) => written.authors.length === 1),
      (pair) => (namesShown(pair) === 'all' ? null : namesShown(pair)),
    ),
  'Of three authors': (pairs) =>
    pairs
      .filter(({ written }) => written.authors.length > 1)
      .map(namesShown)
      .join('; '),
  Day: (pairs) =>
    pairs.every(({ written, seen }) => seen.day > written.day)
      ? "the mail's"
      : rightOr(pairs, ({ written, seen }) => (seen.day === written.day ? null : seen.day)),
  Id: (pairs) => rightOr(pairs, ({ written, seen }) => (seen.id === written.id ? null : seen.id)),
};

export const HEADINGS = ['Reader', 'Feed', ...Object.keys(COLUMNS)];

/** The cells of a reader's row. A post that it does not show is an error. */
export function cellsOf(written: readonly Written[], seen: readonly Seen[]): string[] {
  const pairs = written.map((post): Pair => {
    const shown = seen.find(({ id }) => id === post.id) ?? seen.find(({ title }) => title === post.title);
    if (!shown) throw new Error(`does not show "${post.title}", but ${JSON.stringify(seen)}`);
    return { written: post, seen: shown };
  });
  return Object.values(COLUMNS).map((cell) => cell(pairs));
}

/** The cells of the first table below a heading of a Markdown file, row by row. */
export function tableIn(markdown: string, heading: string): string[][] {
  const [, below = ''] = markdown.split(`\n${heading}\n`);
  const rows = /(?:^\|.*\n)+/m.exec(below)?.[0].trim().split('\n') ?? [];
  return rows
    .filter((row) => !/^[| -]+$/.test(row))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
