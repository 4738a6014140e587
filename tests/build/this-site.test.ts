import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { load } from 'cheerio';
import { builtOwnSite } from '../support/built-site.ts';
import { feedsIn } from '../support/feed-rules.ts';
import { brokenLinks, bytesOf, readDist, type Dist } from '../support/dist.ts';
import { createOwnSite } from '../support/site.ts';

const REVERSED = pathToFileURL(fileURLToPath(new URL('../support/reversed-folders.mjs', import.meta.url)));

/** A machine as far from the one of `builtOwnSite()` as this one can be made to be. */
const ELSEWHERE = {
  TZ: 'America/Adak',
  LC_ALL: 'C',
  LANG: 'C',
  UV_THREADPOOL_SIZE: '1',
  NODE_OPTIONS: `--import ${REVERSED.href}`,
};

let dist: Dist;
let here: Map<string, Buffer>;
let elsewhere: Map<string, Buffer>;

beforeAll(async () => {
  const [first, second] = [await builtOwnSite(), createOwnSite({ cards: 'own' })];
  const { status, output } = await second.build(ELSEWHERE, { cores: 1 });
  expect(status, output).toBe(0);
  dist = readDist(first.path('dist'));
  here = bytesOf(first.path('dist'));
  elsewhere = bytesOf(second.path('dist'));
});

describe('this network', () => {
  it('has no link, picture or anchor inside the site that leads nowhere', () => {
    expect(brokenLinks(dist, 'https://harbourstreet.example')).toEqual([]);
  });

  it('shows neither the draft nor the scheduled post, and keeps the unlisted one to its page', () => {
    const everything = dist.files
      .filter((file) => /\.(?:html|xml)$/.test(file))
      .map((file) => ({ file, text: dist.text(file) }));
    for (const hidden of [
      '/posts/gwen/the-price-on-the-door/',
      '/posts/food-bank/what-to-bring-in-december/',
    ]) {
      expect(dist.has(hidden)).toBe(false);
      expect(everything.filter(({ text }) => text.includes(hidden)).map(({ file }) => file)).toEqual([]);
    }
    const unlisted = '/posts/library/reading-room-rota/';
    expect(dist.page(unlisted)('meta[name=robots]').attr('content')).toBe('noindex');
    expect(everything.filter(({ text }) => text.includes(unlisted)).map(({ file }) => file)).toEqual([
      `${unlisted}index.html`,
    ]);
  });

  it('tells what a reader of the feed needs: nobody twice, everybody by name', () => {
    const feed = parseRssFeed(dist.text('/rss.xml'));
    const ids = feed.items?.map(({ guid }) => guid?.value) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(ids).toContain('tag:harbourstreet.example,2026:/2026/07/why-narrow-beats-broad/');
    const together = feed.items?.find(({ title }) => title === 'Two harbours, one freezer');
    expect(together?.dc?.creators).toEqual(['Cullerby Food Bank', 'Bernadette Comeau']);
    for (const item of feed.items ?? []) {
      expect.soft(item.dc?.creators?.length, item.title).toBeGreaterThan(0);
      expect.soft(item.content?.encoded, item.title).not.toMatch(/(?:href|src)="\//);
    }
  });

  it('has valid feeds, in which every link into the site leads somewhere', () => {
    const feeds = feedsIn(dist);
    expect(feeds.length).toBeGreaterThan(60);
    expect(feeds.flatMap(({ file, faults }) => faults.map((fault) => `${file}: ${fault}`))).toEqual([]);
    for (const { file, text } of feeds) expect.soft(Buffer.byteLength(text), file).toBeLessThan(1_000_000);
    const { items } = JSON.parse(dist.text('/feed.json')) as { items: { content_html: string }[] };
    let anchors = 0;
    for (const { content_html: html } of items) {
      const $ = load(html);
      for (const link of $('a[href], img[src]').toArray()) {
        const url = new URL($(link).attr('href') ?? $(link).attr('src') ?? '');
        if (url.origin !== 'https://harbourstreet.example') continue;
        expect.soft(dist.has(url.pathname), url.href).toBe(true);
        if (url.hash === '') continue;
        anchors += 1;
        const id = decodeURIComponent(url.hash.slice(1));
        expect.soft(dist.page(url.pathname)(`[id="${id}"]`), url.href).toHaveLength(1);
      }
    }
    // A footnote and its way back, at least.
    expect(anchors).toBeGreaterThan(1);
  });

  it('pages through its posts', () => {
    expect(dist.has('/posts/2/')).toBe(true);
    expect(dist.page('/posts/2/')('a[rel=prev]').attr('href')).toBe('/posts/');
  });
});

describe('the same content and day, on two machines', () => {
  it('are the same files', () => {
    expect([...here.keys()].some((file) => file.endsWith('.pf_filter'))).toBe(true);
    expect([...elsewhere.keys()]).toEqual([...here.keys()]);
  });

  it('are the same bytes', () => {
    const different = [...here].filter(([file, bytes]) => !elsewhere.get(file)?.equals(bytes));
    expect(different.map(([file]) => file)).toEqual([]);
  });
});
