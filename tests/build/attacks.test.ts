import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { load } from 'cheerio';
import { parseRssFeed } from 'feedsmith';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attackedFiles, BEHIND, isRendered, readAttacks, type Attack } from '../support/attacks.ts';
import { findBrowser } from '../support/browser.ts';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { writeFiles, type Files } from '../support/folder.ts';
import { createSite } from '../support/site.ts';

const SAMPLES = readAttacks().filter(({ topic }) => topic !== 'git');
const RENDERED = SAMPLES.filter(isRendered);

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
  const leftOut = globalThis['astro-group-blog.left-out'];
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

beforeAll(async () => {
  const site = createSite('three-members', { 'astro.config.mjs': UNCHECKED });
  const sent = SAMPLES.toSorted((a, b) => Number(isRendered(a)) - Number(isRendered(b))).map(({ files }) => files);
  site.remove('content');
  writeFiles(site.path('content'), Object.assign({}, attackedFiles(), ...sent) as Files);
  const { output } = await site.build();
  expect(output).toContain('Complete!');
  dist = readDist(site.path('dist'));

  server = createServer(sirv(site.path('dist'))).listen(0, 'localhost');
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
  page = await context.newPage();
  happened = [];
  page.on('pageerror', (error) => happened.push(`it broke: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') happened.push(`it said: ${message.text()}`);
  });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Where the words of a sample stand. */
function addressOf({ path }: Attack): string {
  const [folder = '', ...rest] = path.replace(/(?:\/index)?\.mdx?$/, '').split('/');
  if (folder === 'check-ins' || folder === 'participants') return `/challenges/${rest.slice(0, 2).join('/')}/`;
  if (folder === 'verdicts') return `/challenges/${rest.slice(1, 3).join('/')}/`;
  return `/${folder}/${rest.join('/')}/`;
}

interface Around {
  header: string;
  footer: string;
  /** Elements of the page between its words and its body. */
  path: string;
}

/** Points at, focuses and clicks everything, follows each link that leads to no page; then looks around. */
async function touchEverything(): Promise<Around & { words: string }> {
  return page.evaluate(async () => {
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link && /^(?:https?|mailto|tel):$/.test(link.protocol)) event.preventDefault();
    });
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      for (const type of ['mouseover', 'mouseenter', 'pointerenter', 'pointerover'])
        element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      if (element.matches('main *, a')) {
        element.focus();
        element.click();
      }
    }
    await new Promise((done) => setTimeout(done, 30));
    const text = (selector: string): string => document.querySelector<HTMLElement>(selector)?.innerText ?? '';
    const path: string[] = [];
    for (let at = document.querySelector('main'); at; at = at.parentElement)
      path.unshift(`${at.tagName} ${at.children.length > 0 ? '' : 'empty'}`);
    return {
      header: text('body > header'),
      footer: text('body > footer'),
      path: path.join(' > '),
      words: text('main'),
    };
  });
}

async function visit(address: string): Promise<Awaited<ReturnType<typeof touchEverything>>> {
  happened = [];
  await page.goto(address);
  const around = await touchEverything();
  expect(new URL(page.url()).pathname, 'the reader is still there').toBe(address);
  expect(happened).toEqual([]);
  return around;
}

it.each(RENDERED)('runs nothing, asks nobody and leaves the page whole: $name', async (attack) => {
  const { header, footer, path } = await visit('/posts/ann/hello/');
  const { words, ...around } = await visit(addressOf(attack));
  expect(around).toEqual({ header, footer, path });
  expect(footer).toContain('Ann, Ben and a guest.');
  if (attack.path.startsWith('posts/mallory/') && !attack.marks.has('open')) expect(words).toContain(BEHIND);
});
