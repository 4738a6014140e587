import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Takes the pictures of documents anew from the site in `dist/`: those of docs/design/ and of the plugin's README. `npm run screenshots` builds
 * it first.
 */

const DESIGN = {
  folder: 'docs/design/screens',
  pages: {
    home: '/',
    post: '/posts/library/a-label-people-read/',
    member: '/members/lucja/',
    challenge: '/challenges/half-marathon/',
    progress: '/challenges/half-marathon/lucja/',
    conversations: '/conversations/',
  },
};
const README = {
  folder: 'integrations/group-blog/pictures',
  pages: {
    home: '/',
    post: '/posts/tom/focus-said-the-root/',
    progress: '/challenges/half-marathon/tom/',
  },
};
const SCREENS = [
  {
    ...DESIGN,
    suffix: '-wide',
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'light',
    width: 864,
    quality: 70,
  },
  {
    ...DESIGN,
    suffix: '-narrow',
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    width: 312,
    quality: 70,
  },
  {
    ...README,
    suffix: '',
    viewport: { width: 1200, height: 800 },
    colorScheme: 'light',
    width: 1200,
    quality: 80,
  },
] as const;

const { server, port } = await serveFolder('dist');
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
for (const { folder } of [DESIGN, README]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
for (const { folder, pages, suffix, viewport, colorScheme, width, quality } of SCREENS) {
  const page = await browser.newPage({ viewport, colorScheme });
  for (const [kind, path] of Object.entries(pages)) {
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
    // A typeface that comes late waits for the next page.
    await page.reload({ waitUntil: 'networkidle' });
    await sharp(await page.screenshot())
      .resize({ width })
      .webp({ quality })
      .toFile(join(folder, `${kind}${suffix}.webp`));
  }
  await page.close();
}
await browser.close();
server.close();
