import type { Server } from 'node:http';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { load } from 'cheerio';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations, violationsInAllColours } from '../browser/axe.ts';
import { overflow } from '../browser/overflow.ts';
import { findBrowser } from '../support/browser.ts';
import { IS_DEEP } from '../support/depth.ts';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { faultsOfAtom, faultsOfJson, faultsOfRss } from '../support/feed-rules.ts';
import { faultsOfPages } from '../support/html-checker.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { createSite } from '../support/site.ts';

let dist: Dist;
let folder: string;
let server: Server;
let browser: Browser;
let page: Page;
/** What the pages' own policy forbids. */
const broken: string[] = [];

beforeAll(async () => {
  const site = createSite('every-body', { 'content/posts/ann/components/clip.mp4': 'no video' });
  expect((await site.check()).output).toContain('No problems');
  const { status, output } = await site.build();
  expect(status, output).toBe(0);
  folder = site.path('dist');
  dist = readDist(folder);
  const served = await serveFolder(folder);
  server = served.server;
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  const context = await browser.newContext({
    baseURL: `http://localhost:${served.port}`,
    // A phone, on which code and tables are cut off.
    viewport: { width: 390, height: 844 },
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) broken.push(message.text());
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('every kind of body', () => {
  it('is shown on a phone without a fault that axe knows, and no wider than its page', async () => {
    const addresses = pagesOf(dist)
      .map((file) => file.replace(/index\.html$/, ''))
      .filter((address) => IS_DEEP || dist.page(address)('.gb-prose > *').length > 0);
    expect(addresses).toEqual(expect.arrayContaining(['/about/', '/members/ann/', '/posts/ann/code/']));
    for (const address of addresses) {
      await page.goto(address);
      const found = await (IS_DEEP ? violationsInAllColours(page) : violations(page));
      expect.soft(found, address).toEqual([]);
      expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
    }
    expect(broken).toEqual([]);
  });

  it('is scrolled with the keyboard where it is cut off', async () => {
    for (const [address, selector] of [
      ['/posts/ann/code/', 'pre'],
      ['/posts/ann/tables/', '.gb-scroll'],
      ['/posts/ann/components/', 'pre'],
      ['/members/ann/', '.gb-scroll'],
    ] as const) {
      await page.goto(address);
      const box = page.locator(`.gb-prose ${selector}`).first();
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await expect
        .poll(() => box.evaluate(({ scrollLeft }) => scrollLeft), { message: address })
        .toBeGreaterThan(0);
    }
  });

  it.each([
    ['light', null],
    ['dark', null],
    ['dark', 'active'],
  ] as const)(
    'shows where it is cut off, and only there: in %s, forced colours %s',
    async (colorScheme, forcedColors) => {
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.goto('/posts/ann/tables/');
      const [wide, small] = [0, 1].map((n) => page.locator('.gb-scroll').nth(n)) as [Locator, Locator];
      expect(await shadows(small)).toEqual({ left: false, right: false });
      expect(await shadows(wide)).toEqual({ left: false, right: true });
      await wide.evaluate((box) => {
        box.scrollLeft = 100;
      });
      expect(await shadows(wide)).toEqual({ left: true, right: true });
      await wide.evaluate((box) => {
        box.scrollLeft = box.scrollWidth;
      });
      expect(await shadows(wide)).toEqual({ left: true, right: false });
    },
  );

  it('keeps the places that links lead to, whatever level its headings stand at', () => {
    const $ = dist.page('/posts/ann/code/');
    const headings = $('.gb-prose :is(h2, h3, h4, h5, h6)').toArray();
    expect(headings.map(({ name, attribs }) => `${name} ${attribs['id'] ?? ''}`)).toEqual([
      'h2 it-begins-at-the-third-level',
      'h3 down-by-two',
      'h2 up-again',
      'h3 and-down-by-two-again',
    ]);
  });
});

describe('the pictures of a post', () => {
  const picturesOf = (address: string): Record<string, string>[] =>
    dist
      .page(address)('.gb-cover img, .gb-prose img:not(.gb-avatar)')
      .toArray()
      .map(({ attribs }) => attribs);

  it.each([
    ['/posts/ann/pictures/', 5],
    ['/posts/ann/cover/', 2],
    ['/posts/ann/components/', 3],
  ])('have their size, and the first alone is loaded at once: %s', (address, count) => {
    const pictures = picturesOf(address);
    expect(pictures).toHaveLength(count);
    for (const { width, height } of pictures) {
      expect(Number(width)).toBeGreaterThan(0);
      expect(Number(height)).toBeGreaterThan(0);
    }
    expect(pictures.map(({ loading, fetchpriority = 'auto' }) => `${loading} ${fetchpriority}`)).toEqual([
      'eager high',
      ...Array.from({ length: count - 1 }, () => 'lazy auto'),
    ]);
  });

  it('have two copies where they are large, the same for a cover, Markdown and MDX', () => {
    const large = ['/posts/ann/pictures/', '/posts/ann/cover/', '/posts/ann/components/']
      .flatMap(picturesOf)
      .filter(({ srcset }) => srcset !== undefined);
    expect(large).toHaveLength(7);
    const copies = new Set(large.map(({ srcset = '' }) => srcset));
    expect([...copies]).toEqual([expect.stringMatching(/^\S+ 800w, \S+ 1600w$/)]);
    expect(new Set(large.map(({ sizes = '' }) => sizes)).size).toBe(1);
    // These two, and all of the one that a link leads to.
    expect(dist.files.filter((file) => file.startsWith('/_astro/wide.'))).toHaveLength(3);
  });

  it('leave the text below where it is', async () => {
    for (const address of ['/posts/ann/pictures/', '/posts/ann/cover/']) {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(layoutShift), address).toBe(0);
    }
  });
});

describe('the feeds of every kind of body', () => {
  it('are valid', () => {
    expect(faultsOfRss(dist.text('/rss.xml'))).toEqual([]);
    expect(faultsOfAtom(dist.text('/atom.xml'))).toEqual([]);
    expect(faultsOfJson(dist.text('/feed.json'))).toEqual([]);
  });

  it('have nothing of what only a page needs', () => {
    const { items } = JSON.parse(dist.text('/feed.json')) as { items: { content_html: string }[] };
    const $ = load(items.map(({ content_html: html }) => html).join(''), null, false);
    expect($('table').length).toBeGreaterThan(4);
    expect($('pre').length).toBeGreaterThan(4);
    expect(
      $('[tabindex], [role], [class], [style], [srcset], [sizes], [loading], [fetchpriority], input'),
    ).toHaveLength(0);
    expect($('table').parent('div:not([lang])')).toHaveLength(0);
    expect($('td[align="right"]').length).toBeGreaterThan(0);
  });
});

if (IS_DEEP)
  it('has no page of which the W3C’s checker says anything', () => {
    expect(faultsOfPages(folder, pagesOf(dist))).toEqual([]);
  });

/** Whether a table's box is darkened at its edges, below the words of the last row. */
async function shadows(box: Locator): Promise<{ left: boolean; right: boolean }> {
  const { data, info } = await sharp(await box.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const colourAt = (x: number): string => {
    const at = ((info.height - 5) * info.width + x) * info.channels;
    return data.subarray(at, at + 3).join(', ');
  };
  const ground = await box.evaluate((element) => getComputedStyle(element).backgroundColor);
  const isShadow = (x: number): boolean => ground !== `rgb(${colourAt(x)})`;
  return { left: isShadow(3), right: isShadow(info.width - 4) };
}

function layoutShift(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      done(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => {
      done(0);
    }, 200);
  });
}
