import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { findBrowser } from './browser.ts';
import { serveFolder } from './serve-folder.ts';

/** `npm run pictures`: takes the pictures of the plugin's README, of the site in `dist/`. */
const PICTURES = fileURLToPath(new URL('../../integrations/group-blog/pictures/', import.meta.url));
const PAGES = {
  home: '/',
  post: '/posts/tom/focus-said-the-root/',
  progress: '/challenges/half-marathon/tom/',
};

const { server, port } = await serveFolder(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
mkdirSync(PICTURES, { recursive: true });
for (const [name, address] of Object.entries(PAGES)) {
  await page.goto(`http://localhost:${port}${address}`, { waitUntil: 'networkidle' });
  const picture = await page.screenshot();
  await sharp(picture).webp({ quality: 80 }).toFile(`${PICTURES}${name}.webp`);
}
await browser.close();
server.close();
