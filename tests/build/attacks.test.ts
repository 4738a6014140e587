import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attackedFiles, BEHIND, isRendered, readAttacks, type Attack } from '../support/attacks.ts';
import { findBrowser } from '../support/browser.ts';
import { IS_DEEP } from '../support/depth.ts';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { writeFiles, type Files } from '../support/folder.ts';
import { createSite } from '../support/site.ts';

const SAMPLES = readAttacks().filter(({ topic }) => topic !== 'git');
const RENDERED = SAMPLES.filter(isRendered);
/** One of each class is visited, in the deep tests all; the words of all are looked at as they stand in their pages. */
const VISITED = IS_DEEP
  ? RENDERED
  : [...Map.groupBy(RENDERED, (sample) => sample.class).values()].flatMap(([first]) => first ?? []);

/**
 * Builds whatever the checks say, which the plugin does not offer, and loads what would be left out for its words: they
 * are made safe once more when they are rendered.
 */
const UNCHECKED = `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

const rendered = new Set(${JSON.stringify(RENDERED.map(({ path }) => path))});
const network = groupBlog();
const check = network.hooks['astro:config:done'];
network.hooks['astro:config:done'] = async (options) => {
  await Promise.resolve(check(options)).catch(() => undefined);
  const leftOut = globalThis['astro-group-blog.excluded-files'];
  leftOut.paths = leftOut.paths.filter((path) => !rendered.has(path));
};
export default defineConfig({ integrations: [network] });
`;

let dist: Dist;
let server: Server;
let browser: Browser;
let page: Page;
/** What happened since a page was asked for that no page may do. */
let happened: string[] = [];
/** A page without an attack. */
let whole: Seen;

beforeAll(async () => {
  const site = createSite('three-members', { 'astro.config.mjs': UNCHECKED });
  const sent = SAMPLES.toSorted((a, b) => Number(isRendered(a)) - Number(isRendered(b))).map(
    ({ files }) => files,
  );
  site.remove('content');
  writeFiles(site.path('content'), Object.assign({}, attackedFiles(), ...sent) as Files);
  const { output } = await site.build();
  expect(output).toContain('Complete!');
  dist = readDist(site.path('dist'));
  const plain = dist.page('/posts/ann/hello/');
  ownScripts = plain('script')
    .toArray()
    .map((script) => plain.html(script));
  expect(ownScripts.length).toBeGreaterThan(0);

  server = createServer(sirv(site.path('dist'))).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  await context.exposeFunction('attacked', () => happened.push('a program ran'));
  context.on('dialog', (dialog) => {
    happened.push(`it asked: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const { protocol, port: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== String(port)) happened.push(`it asked for ${request.url()}`);
  });
  context.on('page', (opened) => happened.push(`it opened ${opened.url()}`));
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  page = await context.newPage();
  page.on('pageerror', (error) => happened.push(`it broke: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') happened.push(`it said: ${message.text()}`);
  });
  whole = await visit('/posts/ann/hello/');
  expect(whole.footer).toContain('Ann, Ben and a guest.');
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Where the words of a sample stand. */
function addressOf({ path }: Attack): string {
  if (path === 'network.md') return '/about/';
  const [folder = '', ...rest] = path.replace(/(?:\/index)?\.mdx?$/, '').split('/');
  if (folder === 'check-ins' || folder === 'participants')
    return `/challenges/${rest.slice(0, 2).join('/')}/`;
  if (folder === 'verdicts') return `/challenges/${rest.slice(1, 3).join('/')}/`;
  return `/${folder}/${rest.join('/')}/`;
}

/** What a reader sees, and where the words stand in the page. */
interface Seen {
  header: string;
  footer: string;
  around: string;
  words: string;
  /** What in the words belongs to a program or to the page. */
  odd: readonly string[];
}

const ODD = [
  'script, style, link, meta, base, iframe, frame, object, embed, form, button, select, textarea, template, dialog, svg, math',
  '[name], [role]:not(.gb-scroll), [is], [slot], [contenteditable], [popover], [autofocus], [accesskey], [ping], [target], [background]',
  '[id="main-content"], [id="location"], [class*="gb-nav"], [class*="gb-skip"], [class*="h-card"], [rel~="me"], [rel="opener"]',
].join();

/** Whether an attribute is code by its name, or leads to code. */
const isProgram = ([name, value]: [string, string]): boolean =>
  /^on|^srcdoc$/.test(name) || /^(?:javascript|vbscript|data:text)/i.test(value.replace(/[\s\p{Cc}]/gu, ''));

/** What the page adds to code: a button, and the script behind it, which a page without code has, too. */
const BUTTON = '.gb-code-box > button.gb-copy[data-gb-copy]';
let ownScripts: readonly string[] = [];

/** Points at everything, focuses and clicks it, and follows the links that lead to no page; then looks around. */
function touchEverything(): Promise<Seen> {
  return page.evaluate(
    async ({ oddOnes, button, scripts }) => {
      addEventListener('click', (event) => {
        const link = (event.target as Element).closest('a');
        if (link && /^(?:https?|mailto|tel):$/.test(link.protocol)) event.preventDefault();
      });
      for (const element of document.querySelectorAll<HTMLElement | SVGElement>('body *')) {
        for (const type of ['mouseover', 'mouseenter', 'pointerenter', 'pointerover'])
          element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
        if (!element.matches('main *')) continue;
        element.focus();
        element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
      await new Promise((done) => setTimeout(done, 20));
      const text = (selector: string): string =>
        document.querySelector<HTMLElement>(selector)?.innerText ?? '';
      const around: string[] = [];
      for (let at = document.querySelector('main'); at; at = at.parentElement) {
        // Posts have a script of the site's own, and where it says what it did; other pages have neither.
        const siblings = [...(at.parentElement?.children ?? [at])].filter(
          (element) => !element.matches('script, [role="status"]'),
        );
        around.unshift(`${at.tagName}${at.id}, ${siblings.length}`);
      }
      return {
        header: text('body > header'),
        footer: text('body > footer'),
        around: around.join(' > '),
        words: text('main'),
        odd: [...document.querySelectorAll('.gb-prose *')]
          .filter((element) => element.matches(oddOnes) || getComputedStyle(element).position === 'fixed')
          .filter((element) => !element.matches(button) && !scripts.includes(element.outerHTML))
          .map(({ outerHTML }) => outerHTML),
      };
    },
    { oddOnes: ODD, button: BUTTON, scripts: ownScripts },
  );
}

/** Fails where the page does anything of its own. */
async function visit(address: string): Promise<Seen> {
  happened = [];
  await page.goto(address);
  const seen = await touchEverything();
  expect(decodeURI(new URL(page.url()).pathname), 'the reader is still there').toBe(address);
  expect(happened).toEqual([]);
  return seen;
}

it('leaves nothing that belongs to a program or to the page in the words of any sample', () => {
  let elements = 0;
  for (const attack of RENDERED) {
    const $ = dist.page(addressOf(attack));
    expect.soft($('main'), attack.name).toHaveLength(1);
    const words = $('.gb-prose *').toArray();
    elements += words.length;
    const odd = words.filter(
      (element) =>
        Object.entries(element.attribs).some(isProgram) ||
        ($(element).is(ODD) && !$(element).is(BUTTON) && !ownScripts.includes($.html(element))),
    );
    expect
      .soft(
        odd.map((element) => $.html(element)),
        attack.name,
      )
      .toEqual([]);
    const sent = attack.files[attack.path];
    if (typeof sent === 'string' && sent.includes(BEHIND) && !attack.marks.has('open'))
      expect.soft($('main').text(), attack.name).toContain(BEHIND);
  }
  expect(elements).toBeGreaterThan(RENDERED.length);
});

it.each(VISITED)('runs nothing, asks nobody and leaves the page whole: $name', async (attack) => {
  const seen = await visit(addressOf(attack));
  expect(seen).toMatchObject({ header: whole.header, footer: whole.footer, around: whole.around, odd: [] });
  const sent = attack.files[attack.path];
  if (typeof sent === 'string' && sent.includes(BEHIND) && !attack.marks.has('open'))
    expect(seen.words).toContain(BEHIND);
});

it('shows what only looks like an attack', async () => {
  const { words } = await visit('/posts/mallory/fields/');
  expect(words).toContain(
    '</title></script><script>attacked()</script><img src=nowhere.png onerror=attacked()>',
  );
  const shown = await visit('/posts/mallory/harmless-shown-code-1/');
  expect(shown.words).toContain('<iframe srcdoc="<script>parent.attacked()</script>"></iframe>');
});

it('runs nothing in lists, and nowhere else', async () => {
  const visited = new Set(RENDERED.map(addressOf));
  const others = pagesOf(dist)
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((address) => !visited.has(address));
  expect(others.length).toBeGreaterThan(20);
  for (const address of others) {
    const { header, footer } = await visit(address);
    expect({ header, footer }, address).toEqual({ header: whole.header, footer: whole.footer });
  }
});

it('runs nothing in what is found', async () => {
  happened = [];
  await page.goto('/search/?q=attacked');
  await page.locator('.gb-search-results li').first().waitFor();
  await touchEverything();
  expect(happened).toEqual([]);
});

it('sends nothing to feed readers that runs or asks elsewhere', () => {
  const items = parseRssFeed(dist.text('/rss.xml')).items ?? [];
  expect(items).toHaveLength(50);
  for (const { title, content } of items) {
    const $ = load(content?.encoded ?? '', null, false);
    for (const element of $('*').toArray()) {
      if (!('attribs' in element)) continue;
      expect(element.name, title).not.toMatch(
        /^(?:script|style|iframe|object|embed|form|button|svg|math|link|meta|base|template|.*-.*)$/,
      );
      for (const [name, value] of Object.entries(element.attribs)) {
        expect(name, title).not.toMatch(/^on|^srcdoc$|^ping$|^formaction$/);
        if (name === 'src')
          expect(value, title).toMatch(/^(?:https:\/\/three\.example\/|data:image\/(?:gif|png);)/);
        if (name === 'href') expect(value, title).toMatch(/^(?:https?|mailto|tel):|^#/);
      }
    }
  }
});

it('publishes no file of a member’s that a browser would run, and none from elsewhere', () => {
  expect(dist.files.filter((file) => /\.(?:svg|astro|ts|mjs|md|mdx)$/.test(file))).toEqual([]);
  const texts = dist.files.filter((file) => /\.(?:html|xml|txt|json|js|css)$/.test(file));
  expect(texts.filter((file) => dist.text(file).includes('"private": true'))).toEqual([]);
  const leading = dist.files.filter((file) => file.endsWith('.html') && !pagesOf(dist).includes(file));
  expect(leading.length).toBeGreaterThan(0);
  for (const file of leading) {
    const $ = dist.page(file);
    expect($('script')).toHaveLength(0);
    expect($('meta[http-equiv=refresh]').attr('content')).toMatch(
      /^\d+;url=\/(?:posts|members)\/[a-z/-]+\/(?:#conversation-thread)?$/,
    );
  }
});
