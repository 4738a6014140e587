import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { member, post } from '../support/content.ts';
import { textsOf } from '../support/feed.ts';
import { READERS, readWith, wantInstalled } from './readers.ts';
import { cellsOf, HEADINGS, tableIn, wordsOf, type Written } from './table.ts';

const README = 'integrations/group-blog/README.md';
const NAMES = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

const POSTS = [
  post('ann/alone', { title: 'Alone', date: '2026-03-02', description: 'In short.' }),
  post('ann/together', { title: 'Together', date: '2026-03-03', authors: ['ann', 'ben', 'cleo'] }),
  post('ann/guest', { title: 'Guest', date: '2026-03-04', authors: ['cleo'] }),
  post('ben/elsewhere', { title: 'Elsewhere', date: '2026-03-05', canonical: 'https://ben.example/b' }),
];
const HTML = '<p>Bread &amp; butter.</p>';
/** By hand, from the posts above. */
const WRITTEN: readonly Written[] = [
  {
    title: 'Alone',
    authors: ['Ann Baker'],
    words: ['Bread & butter.'],
    day: '2026-03-02',
    id: 'tag:example.org,2026:/posts/ann/alone/',
  },
  {
    title: 'Together',
    authors: ['Ann Baker', 'Ben & Sons', 'cleo'],
    words: ['By Ann Baker, Ben & Sons, and cleo.', 'Bread & butter.'],
    day: '2026-03-03',
    id: 'tag:example.org,2026:/posts/ann/together/',
  },
  {
    title: 'Guest',
    authors: ['cleo'],
    words: ['By cleo, a guest at Ann Baker’s blog.', 'Bread & butter.'],
    day: '2026-03-04',
    id: 'tag:example.org,2026:/posts/ann/guest/',
  },
  {
    title: 'Elsewhere',
    authors: ['Ben & Sons'],
    words: ['First published at', 'ben.example', 'Bread & butter.'],
    day: '2026-03-05',
    id: 'tag:example.org,2026:/posts/ben/elsewhere/',
  },
];

const READINGS = READERS.flatMap((reader) =>
  reader.formats.map((format) => ({ reader, format, name: reader.name, feed: NAMES[format] })),
);

beforeAll(wantInstalled);

it("what subscribers see is what the table in the plugin's README says", async () => {
  const texts = textsOf({ posts: POSTS }, { html: HTML });
  const rows = [HEADINGS];
  for (const { reader, format, name, feed } of READINGS) {
    rows.push([name, feed, ...cellsOf(WRITTEN, await readWith(reader, format, texts[format]))]);
  }
  const lines = (table: readonly string[][]): string[] => table.map((cells) => cells.join(' | '));
  expect(lines(tableIn(readFileSync(README, 'utf8'), '### What subscribers see'))).toEqual(lines(rows));
});

describe.each(READINGS)('a reader of $feed with $name', ({ reader, format }) => {
  it('reads the summary in a feed of summaries, after the names of several authors', async () => {
    const posts = [
      post('ann/alone', { title: 'Alone', date: '2026-03-02', description: 'Bread, in short.' }),
      post('ann/together', { title: 'Together', date: '2026-03-03', authors: ['ben', 'cleo'] }),
    ];
    const texts = textsOf({ posts }, { feeds: { content: 'summary' } });
    const seen = await readWith(reader, format, texts[format]);
    const words = Object.fromEntries(seen.map((post) => [post.title, wordsOf(post)]));
    expect(words['Alone']).toMatch(/^Bread, in short\.(?: URL: \S+)?$/);
    expect(words['Together']).toMatch(/^By Ben & Sons and cleo, guests at Ann Baker’s blog\. Together/);
  });

  it('reads signs that mean something in HTML as they were written', async () => {
    const text = 'Q&A at AT&T, 1 < 2, &copy; and &copy';
    const parts = {
      members: [member('ann', { name: 'Ann Q&A' })],
      posts: [post('ann/odd', { title: 'AT&T < Q&A', description: text })],
    };
    const texts = textsOf(parts, { feeds: { content: 'summary' } });
    const [seen] = await readWith(reader, format, texts[format]);
    expect(seen).toMatchObject({ title: 'AT&T < Q&A', authors: ['Ann Q&A'] });
    expect(seen && wordsOf(seen)).toContain(text);
  });
});
