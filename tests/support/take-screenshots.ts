import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Takes the pictures of docs/design/ anew from the site in `dist/`: each kind of page wide, in light, and narrow, in dark. `npm run screenshots`
 * builds it first.
 */

const FOLDER = 'docs/design/screens';
const PAGES: Readonly<Record<string, string>> = {
  home: '/',
  post: '/posts/library/a-label-people-read/',
  member: '/members/lucja/',
  challenge: '/challenges/half-marathon/',
  progress: '/challenges/half-marathon/lucja/',
  conversations: '/conversations/',
};
const SCREENS = [
  { name: 'wide', viewport: { width: 1440, height: 1000 }, colorScheme: 'light', scale: 0.6 },
  { name: 'narrow', viewport: { width: 390, height: 844 }, colorScheme: 'dark', scale: 0.8 },
] as const;

const { server, port } = await serveFolder('dist');
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const { name, viewport, colorScheme, scale } of SCREENS) {
  const page = await browser.newPage({ viewport, colorScheme });
  for (const [kind, path] of Object.entries(PAGES)) {
    await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
    // A typeface that comes late waits for the next page.
    await page.reload({ waitUntil: 'networkidle' });
    await sharp(await page.screenshot())
      .resize({ width: Math.round(viewport.width * scale) })
      .webp({ quality: 70 })
      .toFile(join(FOLDER, `${kind}-${name}.webp`));
  }
  await page.close();
}
await browser.close();
server.close();
