import { load } from 'cheerio';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tried } from '../support/depth.ts';
import { startDev, type DevServer } from '../support/dev.ts';
import { createSite, type TestSite } from '../support/site.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';
export default defineConfig({ base: '/network', integrations: [groupBlog({ prefix: '/blog', words: './src/words.ts' })] });
`;
const words = (posts: string): string => `export default { navigation: { posts: '${posts}' } };\n`;

let site: TestSite;
let server: DevServer;

beforeAll(async () => {
  site = createSite('three-members', { 'astro.config.mjs': CONFIG, 'src/words.ts': words('Letters') });
  server = await startDev(site);
});

afterAll(() => server.stop());

describe('the gallery of cards', () => {
  const shows = 'shows in astro dev every card with its name, its words and what it could not show';
  // To list them it draws them all, which takes long.
  it.each(tried([{ shows, deep: true }]))('$shows', async () => {
    const response = await fetch(`${server.origin}/network/blog/cards/`);
    expect(response.status).toBe(200);
    const $ = load(await response.text());
    expect($('h1').text()).toBe('Share cards');
    const cards = $('.gb-card-gallery > li').toArray();
    expect(cards.length).toBeGreaterThan(90);
    for (const card of cards) {
      const name = $(card).find('h2').text();
      expect($(card).find('img').attr('src')).toBe(`/network/blog/cards/gallery/${name}.png`);
      expect($(card).find('img').attr('alt'), name).not.toBe('');
    }
    const lossesOf = (name: string): string => $(`#${name}`).parent().find('.gb-notice').text();
    expect(lossesOf('post-with-signs-of-no-font')).toContain('𓅓 (U+13153)');
    expect(lossesOf('post-latin')).toBe('');
  });

  it('draws each when it is asked for', async () => {
    const response = await fetch(`${server.origin}/network/blog/cards/gallery/post-arabic.png`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    const { status } = await fetch(`${server.origin}/network/blog/cards/gallery/nothing.png`);
    expect(status).toBe(404);
  });
});

it('the page of all looks shows the parts of pages, with styles and without a fault', async () => {
  const response = await fetch(`${server.origin}/network/blog/looks/`);
  expect(response.status).toBe(200);
  const $ = load(await response.text());
  for (const part of [
    '.gb-person-card',
    '.gb-posts > li',
    '.gb-conversation',
    '.gb-code-box',
    '.gb-scroll',
    '.gb-next',
    '.gb-contents',
    '.gb-goal',
    '.gb-strip',
  ])
    expect($(part).length, part).toBeGreaterThan(0);
});

describe('astro dev', () => {
  it('does not warn of kinds that have no files yet', () => {
    expect(site.has('content/support')).toBe(false);
    expect(server.output()).toContain('Synced content');
    expect(server.output()).not.toContain('No files found');
  });

  const HELLO = 'content/posts/ann/hello.md';

  /** What a browser gets that loads a page again and again until it is as expected. */
  const shown = (address: string, expected: { status: number; words: string }): Promise<void> =>
    vi.waitFor(
      async () => {
        const response = await fetch(`${server.origin}/network/blog${address}`);
        const text = load(await response.text())('body').text();
        expect({ status: response.status, text }).toEqual({
          status: expected.status,
          text: expect.stringContaining(expected.words) as string,
        });
      },
      { timeout: 20_000, interval: 100 },
    );

  it('shows an edit on the page of the post and in lists, again and again', async () => {
    const text = site.read(HELLO);
    await shown('/posts/ann/hello/', { status: 200, words: 'zymurgy' });
    for (const words of ['Edited once.', 'Edited twice.']) {
      site.write(HELLO, text.replace(/The first post.*/, words));
      await shown('/posts/ann/hello/', { status: 200, words });
      await shown('/posts/', { status: 200, words });
    }
  });

  it('shows a post that is new, and none that is taken away', async () => {
    const NEW = 'content/posts/ann/new.md';
    site.write(NEW, '---\ntitle: New\ndate: 2026-02-03\n---\n\nJust written.\n');
    await shown('/posts/ann/new/', { status: 200, words: 'Just written.' });
    await shown('/members/ann/', { status: 200, words: 'Just written.' });
    site.remove(NEW);
    await shown('/posts/ann/new/', { status: 404, words: '' });
  });

  it('shows the site’s own words, and those that replace them', async () => {
    await shown('/posts/', { status: 200, words: 'Letters' });
    site.write('src/words.ts', words('Epistles'));
    await shown('/posts/', { status: 200, words: 'Epistles' });
    site.write('src/words.ts', words('Letters').replace("'Letters'", '() => "Letters"'));
    await vi.waitFor(
      async () => {
        const response = await fetch(`${server.origin}/network/blog/posts/`);
        expect({ status: response.status, output: server.output() }).toEqual({
          status: 500,
          output: expect.stringContaining('navigation.posts: write a text') as string,
        });
      },
      { timeout: 20_000, interval: 100 },
    );
    site.write('src/words.ts', words('Letters'));
    await shown('/posts/', { status: 200, words: 'Letters' });
  });

  it('says in the place of a post what is wrong with it', async () => {
    site.write(HELLO, site.read(HELLO).replace('title: Hello', 'titel: Hello'));
    await shown('/posts/ann/hello/', { status: 404, words: 'titel is not a field here' });
  });
});
