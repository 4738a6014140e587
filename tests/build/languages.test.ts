import type { Server } from 'node:http';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { load, type CheerioAPI } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations, violationsInAllColours } from '../browser/axe.ts';
import { overflow } from '../browser/overflow.ts';
import { findBrowser } from '../support/browser.ts';
import { IS_DEEP } from '../support/depth.ts';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { faultsOfPages } from '../support/html-checker.ts';
import { foreignWordsIn, signsOfEnglishIn } from '../support/native-text.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { createSite, type TestSite } from '../support/site.ts';

const ATTRIBUTES = ['alt', 'aria-label', 'aria-valuetext', 'title', 'placeholder', 'label'];
/** What search results, link previews and readers' apps show of a page. */
const SHOWN_META = /description|title|alt|site_name|section|tag$/;
/** The fields of JSON that hold text, in feeds, in what pages say to other sites, and in the network's own files. */
const TEXT_FIELDS =
  /^(?:alternateName|because|content_html|criterion|description|headline|label|name|note|summary|text|title)$/;

function textsOfJson(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return TEXT_FIELDS.test(field) ? [value.replace(/<[^>]*>/g, ' ')] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsOfJson(item, field));
  return Object.entries(value ?? {}).flatMap(([name, item]) => textsOfJson(item, name));
}

const TEXT_NODE = 3;

/** The texts of elements, without those of the elements in them. */
function ownTexts($: CheerioAPI, selector: string): string[] {
  return $(selector)
    .contents()
    .toArray()
    .filter(({ nodeType }) => nodeType === TEXT_NODE)
    .map((node) => $(node).text());
}

const wholeTexts = ($: CheerioAPI, selector: string): string[] =>
  $(selector)
    .toArray()
    .map((element) => $(element).text());

function textsOfPage($: CheerioAPI): string[] {
  const data = $('script[type="application/ld+json"]').toArray();
  const attributes = ATTRIBUTES.flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ''),
  );
  const meta = $('meta')
    .toArray()
    .filter((element) => SHOWN_META.test($(element).attr('name') ?? $(element).attr('property') ?? ''))
    .map((element) => $(element).attr('content') ?? '');
  return [
    // What is typed into files is the same in every language.
    ...ownTexts($, ':not(script, style, code, pre, noscript)'),
    ...$('noscript')
      .toArray()
      .flatMap((element) => ownTexts(load($(element).text()), '*')),
    ...attributes,
    ...meta,
    ...data.flatMap((element) => textsOfJson(JSON.parse($(element).text()))),
  ];
}

/** Every text of a built site, by its file. */
function textsOf(dist: Dist): [file: string, text: string][] {
  return dist.files.flatMap((file) => {
    const texts = (): string[] => {
      if (/^\/(?:pagefind|_astro)\/|sitemap|robots/.test(file)) return [];
      if (file.endsWith('.html')) return textsOfPage(dist.page(file));
      if (file.endsWith('.json')) return textsOfJson(JSON.parse(dist.text(file)));
      if (!/\.(?:xml|opml)$/.test(file)) return [];
      const $ = load(dist.text(file), { xml: true });
      const inHtml = wholeTexts($, 'title, description, summary, subtitle, content, content\\:encoded');
      return [
        ...inHtml.map((text) => text.replace(/<[^>]*>/g, ' ')),
        ...wholeTexts($, 'name, category, dc\\:creator'),
        ...$('outline')
          .toArray()
          .map((element) => $(element).attr('text') ?? ''),
      ];
    };
    return texts().map((text): [string, string] => [file, text.replace(/\s+/g, ' ').trim()]);
  });
}

/** The largest page of each kind, for what takes a while to look at. */
function onePageOfEachKind(dist: Dist): string[] {
  const addresses = pagesOf(dist).map((file) => file.replace(/index\.html$/, ''));
  const kindOf = (address: string): string => {
    const [first = '', ...rest] = address.split('/').filter(Boolean);
    return [first, rest.length, rest.at(-1)?.match(/^(?:steps|channels|\d+)$/)?.[0]].join();
  };
  const size = (address: string): number => dist.page(address).html().length;
  return [...Map.groupBy(addresses, kindOf).values()].map((same) =>
    same.reduce((largest, one) => (size(one) > size(largest) ? one : largest)),
  );
}

describe.each([
  { fixture: 'arabic', language: 'ar', direction: 'rtl' },
  { fixture: 'japanese', language: 'ja', direction: 'ltr' },
] as const)('a network in $language', ({ fixture, language, direction }) => {
  let site: TestSite;
  let dist: Dist;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = createSite(fixture);
    const { status, output } = await site.build();
    expect(status, output).toBe(0);
    dist = readDist(site.path('dist'));
    const served = await serveFolder(site.path('dist'));
    server = served.server;
    browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({
      baseURL: `http://localhost:${served.port}`,
      viewport: { width: 320, height: 700 },
    });
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('has a page of every kind', () => {
    const kinds = new Set(pagesOf(dist).map((file) => file.split('/')[1]));
    expect(kinds).toEqual(
      new Set([
        ...['404.html', 'about', 'archive', 'challenges', 'communities', 'conversations', 'index.html'],
        ...['members', 'offers', 'posts', 'search', 'subscribe', 'support', 'tags', 'weeks', 'what-works'],
      ]),
    );
  });

  it('says nothing in another language: on pages, in feeds, in JSON, of cards', () => {
    const texts = textsOf(dist);
    expect(texts.length).toBeGreaterThan(5000);
    const foreign = texts.filter(([, text]) => foreignWordsIn(text).length > 0);
    expect([...new Set(foreign.map(([file, text]) => `${file}: ${text}`))]).toEqual([]);
  });

  it('joins its words with its own signs', () => {
    const joined = textsOf(dist).filter(([, text]) => signsOfEnglishIn(text, language).length > 0);
    expect([...new Set(joined.map(([file, text]) => `${file}: ${text}`))]).toEqual([]);
  });

  it('says which language it is in, once and for all', () => {
    for (const file of pagesOf(dist)) {
      const $ = dist.page(file);
      expect($('html').attr()).toMatchObject({ lang: language, dir: direction });
      // What is typed into files goes from left to right.
      const others = $(
        `[lang]:not([lang=${language}]), [dir]:not([dir=${direction}], [dir=auto], pre)`,
      ).toArray();
      expect(
        others.map((element) => $.html(element)),
        file,
      ).toEqual([]);
    }
  });

  it('runs in its direction: the days of a strip and of a table, and the arrows between days', async () => {
    const forwards = direction === 'rtl' ? -1 : 1;
    await page.goto('/challenges/spring/');
    const placesOf = async (days: Locator): Promise<number[]> =>
      Promise.all([0, 1, 6].map(async (n) => forwards * ((await days.nth(n).boundingBox())?.x ?? NaN)));
    const inOrder = (places: number[]): number[] => places.toSorted((a, b) => a - b);
    const table = await placesOf(page.locator('.gb-matrix tbody tr').first().locator('td'));
    expect(table).toEqual(inOrder(table));
    await page.getByRole('row').nth(2).getByRole('link').first().click();
    const strip = await placesOf(page.locator('.gb-strip tbody tr').first().locator('td'));
    expect(strip).toEqual(inOrder(strip));
    await page.goto(dist.files.find((file) => file.endsWith('/day-two/index.html')) ?? '');
    const arrow = page.locator('[rel=prev] .gb-arrow').first();
    const transform = await arrow.evaluate((element) => getComputedStyle(element).transform);
    expect(transform).toBe(direction === 'rtl' ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
  });

  it('is shown at 320 pixels without a fault that axe knows, and no wider than its window', async () => {
    for (const address of onePageOfEachKind(dist)) {
      await page.goto(address);
      // Of the two, the one from right to left has more that could go wrong.
      const isQuick = !IS_DEEP && direction === 'ltr';
      const found = isQuick ? [] : await (IS_DEEP ? violationsInAllColours(page) : violations(page));
      expect.soft(found, address).toEqual([]);
      expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
    }
  });

  if (IS_DEEP)
    it('has no fault that the Nu HTML Checker knows', () => {
      expect(faultsOfPages(site.path('dist'), pagesOf(dist))).toEqual([]);
    });
});
