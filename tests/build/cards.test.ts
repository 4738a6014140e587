import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { createSite, type BuildResult, type TestSite } from '../support/site.ts';

const CONFIG = (options: string): string => `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';
export default defineConfig({ integrations: [groupBlog(${options})] });
`;
const OPTIONS = "{ extend: './src/own.ts', cards: { styles: './src/site.css', mark: './mark.svg' } }";
const TEMPLATE = (colour: string): string => `import { box, type CardTemplate } from 'astro-group-blog/cards';
const member: CardTemplate = () => box({ width: 1200, height: 630, backgroundColor: '${colour}' });
export const cardTemplates = { member };
`;
const ANN = `---
name: Ann Abbot
avatar: ./ann.png
---
`;

let site: TestSite;
let result: BuildResult;
let dist: Dist;

async function build(): Promise<void> {
  result = await site.build();
  if (result.status === 0) dist = readDist(site.path('dist'));
}

const drawn = (): string | undefined => /cards: \d+ drawn, \d+ from cache/.exec(result.output)?.[0];
const cards = (): string[] => dist.files.filter((file) => file.startsWith('/cards/'));

async function colourAt(card: string, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(dist.bytes(card))
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

/** Where the face stands on the card of a post with one author, and where a band of the accent's colour does. */
const FACE = [110, 540] as const;
const BAND = [5, 300] as const;

beforeAll(async () => {
  const files = {
    'astro.config.mjs': CONFIG(OPTIONS),
    'src/own.ts': TEMPLATE('#102030'),
    'src/site.css': ':root { --gb-accent: #aa0011; }',
    'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
    'content/members/ann.md': ANN,
  };
  site = createSite('three-members', files, { cards: 'own' });
  const blue = { create: { width: 90, height: 60, channels: 3 as const, background: '#0000ff' } };
  writeFileSync(site.path('content/members/ann.png'), await sharp(blue).png().toBuffer());
  await build();
  expect(result.output).toContain('Complete!');
});

describe('share cards', () => {
  it('are on every page, which says how large they are and what they show', () => {
    for (const page of pagesOf(dist)) {
      const $ = dist.page(page);
      const meta = (property: string): string | undefined =>
        $(`meta[property="${property}"]`).attr('content');
      const image = new URL(meta('og:image') ?? '');
      expect(image.origin, page).toBe('https://three.example');
      expect(cards(), page).toContain(image.pathname);
      expect(image.searchParams.get('v'), page).toMatch(/^[0-9a-f]{10}$/);
      expect([meta('og:image:width'), meta('og:image:height')], page).toEqual(['1200', '630']);
      expect(meta('og:image:alt'), page).not.toBe('');
      expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
    }
  });

  it.each([
    ['/posts/ann/hello/', '/cards/posts/ann/hello.png'],
    ['/members/ann/', '/cards/members/ann.png'],
    ['/communities/early/', '/cards/communities/early.png'],
    ['/challenges/week/', '/cards/challenges/week.png'],
    ['/challenges/week/ben/', '/cards/challenges/week/ben.png'],
    ['/about/', '/cards/site.png'],
    ['/members/', '/cards/site.png'],
  ])('of %s is %s', (page, card) => {
    const url = dist.page(page)('meta[property="og:image"]').attr('content') ?? '';
    expect(new URL(url).pathname).toBe(card);
  });

  it('are 1200 × 630 PNG of at most 300 KB', async () => {
    for (const card of cards()) {
      const bytes = dist.bytes(card);
      expect(await sharp(bytes).metadata(), card).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(bytes.length, card).toBeLessThan(300_000);
    }
  });

  it('have the member’s face and the site’s colours', async () => {
    expect(await colourAt('/cards/posts/ann/hello.png', ...FACE)).toEqual([0, 0, 255]);
    expect(await colourAt('/cards/posts/ann/hello.png', ...BAND)).toEqual([0xaa, 0x00, 0x11]);
  });

  it('are the site’s own where it has a template for them', async () => {
    expect(await colourAt('/cards/members/ann.png', 600, 300)).toEqual([0x10, 0x20, 0x30]);
  });

  it('are drawn again where their words changed, and their address is another', async () => {
    const addressOf = (): string | undefined =>
      dist.page('/posts/ann/hello/')('meta[property="og:image"]').attr('content');
    const before = addressOf();
    const text = site.read('content/posts/ann/hello.md');
    site.write('content/posts/ann/hello.md', text.replace(/^title: .*$/m, 'title: Good evening'));
    await build();
    // The post's own, and that of the conversation which it began.
    expect(drawn()).toBe(`cards: 2 drawn, ${cards().length - 2} from cache`);
    expect(addressOf()).not.toBe(before);
    expect(addressOf()?.split('?')[0]).toBe(before?.split('?')[0]);
  });

  it('are drawn again where their template changed, and no others', async () => {
    site.write('src/own.ts', TEMPLATE('#302010'));
    await build();
    expect(await colourAt('/cards/members/ann.png', 600, 300)).toEqual([0x30, 0x20, 0x10]);
    // A template of boxes alone makes one picture of all three members.
    expect(drawn()).toMatch(/cards: [123] drawn/);
  });

  it('are drawn again where their face changed, and leave out what they have no font for, which the build says', async () => {
    const red = { create: { width: 90, height: 60, channels: 3 as const, background: '#ff0000' } };
    writeFileSync(site.path('content/members/ann.png'), await sharp(red).png().toBuffer());
    site.write('content/posts/ben/rain.md', '---\ntitle: ฝนทำอะไรกับถนน\ndate: 2026-03-02\n---\nRain.\n');
    await build();
    expect(await colourAt('/cards/posts/ann/hello.png', ...FACE)).toEqual([255, 0, 0]);
    expect(result.output).toContain(
      'cards: posts/ben/rain.md: its card leaves out "ฝนทำอะไรกับถนน", for there is no font for Thai. ' +
        'Type: npm install @fontsource/noto-sans-thai',
    );
    const alt = dist.page('/posts/ben/rain/')('meta[property="og:image:alt"]').attr('content');
    expect(alt).toBe('Three of us. By Ben Bell. March 2, 2026.');
  });
});
