import { load } from 'cheerio';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../support/depth.ts';
import { startDev, type DevServer } from '../support/dev.ts';
import { createSite, type TestSite } from '../support/site.ts';

const CONFIG = `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';
export default defineConfig({ base: '/network', integrations: [groupBlog({ prefix: '/blog' })] });
`;

let site: TestSite;
let server: DevServer;

beforeAll(async () => {
  site = createSite('three-members', { 'astro.config.mjs': CONFIG });
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

describe('astro dev', () => {
  it('does not warn of kinds that have no files yet', () => {
    expect(site.has('content/support')).toBe(false);
    expect(server.output()).toContain('Synced content');
    expect(server.output()).not.toContain('No files found');
  });
});
