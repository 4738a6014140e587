import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import sirv from 'sirv';
import { findBrowser } from '../support/browser.ts';
import { build } from './build.ts';
import { machine } from './report.ts';
import { makeSite } from './sites.ts';
import { table } from './table.ts';

/**
 * Measures when the picture at the beginning of a post is painted on a phone, against the same page with its pictures as
 * Astro alone has them: one copy each, in its own size, loaded once the page is laid out. `npm run bench:pages`; it takes two
 * minutes, and fails where the floor is missed.
 */

const FLOOR = 0.6;
const RUNS = 5;
const PICTURES = 3;

/** The widths of the photographs: one that was made for the Web, and the widest that the checks let in. */
const WIDTHS = [1200, 2000];

/** A phone as Lighthouse has it: https://github.com/GoogleChrome/lighthouse/blob/main/core/config/constants.js */
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const SLOW_4G = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const CPU_SLOWDOWN = 4;

const NETWORK = `---
title: Photographs
description: Made up, to see when they are shown.
site: https://bench.example
feedAuthority: bench.example,2026
today: 2026-11-20
---
`;

const names = Array.from({ length: PICTURES }, (_, index) => `photo-${index + 1}`);
const slugOf = (width: number): string => `w${width}`;
const root = makeSite(
  'plugin',
  WIDTHS.length,
  new Map([
    ['network.md', NETWORK],
    ['members/ann.md', '---\nname: Ann Abbot\nkind: individual\n---\n'],
    ...WIDTHS.map((width): [string, string] => [
      `posts/ann/${slugOf(width)}/index.md`,
      `---\ntitle: Photographs\ndate: 2026-11-02\n---\n\nLook.\n\n${names.map((name) => `![A hill](./${name}.jpg)\n\n${'Words. '.repeat(300)}`).join('\n\n')}\n`,
    ]),
  ]),
);
for (const width of WIDTHS) {
  const folder = join(root, 'content/posts/ann', slugOf(width));
  mkdirSync(folder, { recursive: true });
  for (const [index, name] of names.entries())
    writeFileSync(join(folder, `${name}.jpg`), await photograph(width, index));
}
await build(root);
const dist = join(root, 'dist');

/** Octaves of noise, which compress as photographs do. */
async function photograph(width: number, index: number): Promise<Buffer> {
  const height = Math.round((width * 2) / 3);
  const layers = await Promise.all(
    [8, 40, 400].map(async (grain) => {
      const noise = sharp({
        create: {
          width: grain + index,
          height: Math.round(((grain + index) * 2) / 3),
          channels: 3,
          background: '#000',
          noise: { type: 'gaussian', mean: 128, sigma: 60 },
        },
      });
      return sharp(await noise.png().toBuffer())
        .resize(width, height, { kernel: 'cubic', fit: 'fill' })
        .png()
        .toBuffer();
    }),
  );
  const [ground, ...others] = layers;
  return sharp(ground)
    .composite(others.map((input) => ({ input, blend: 'soft-light' as const })))
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** The pages with pictures as Astro alone has them, by address, and the one copy of each picture. */
const plain = new Map<string, Buffer>();
for (const width of WIDTHS) {
  const address = `/posts/ann/${slugOf(width)}/`;
  let html = readFileSync(join(dist, address, 'index.html'), 'utf8');
  for (const name of names) {
    const file = `/plain/${slugOf(width)}-${name}.webp`;
    plain.set(
      file,
      await sharp(join(root, 'content', address, `${name}.jpg`))
        .webp()
        .toBuffer(),
    );
    const height = Math.round((width * 2) / 3);
    const picture = `<img alt="A hill" loading="lazy" decoding="async" width="${width}" height="${height}" src="${file}">`;
    html = html.replace(new RegExp(`<img [^>]*/${name}\\.[^>]*>`), picture);
  }
  plain.set(`/plain${address}`, Buffer.from(html));
}

async function serve(): Promise<{ server: Server; port: number }> {
  const files = sirv(dist);
  const server = createServer((request, response) => {
    const found = plain.get(request.url ?? '');
    if (found === undefined) {
      files(request, response);
      return;
    }
    response.writeHead(200, {
      'content-type': request.url?.endsWith('/') ? 'text/html; charset=utf-8' : 'image/webp',
    });
    response.end(found);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return { server, port: (server.address() as AddressInfo).port };
}

/** The largest contentful paint of a page, in milliseconds, on a phone that has not been there before. */
async function paint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 });
  const largest = await page.evaluate(
    () =>
      new Promise<{ time: number; element: string }>((done) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as unknown as { startTime: number; element: Element | null };
          done({ time: last.startTime, element: last.element?.tagName ?? '' });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await context.close();
  if (largest.element !== 'IMG')
    throw new Error(`the largest thing on ${url} is no picture: ${largest.element}`);
  return largest.time;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const { server, port } = await serve();
const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] });
const rows: string[][] = [];
let isMissed = false;
for (const width of WIDTHS) {
  const address = `/posts/ann/${slugOf(width)}/`;
  const before: number[] = [];
  const now: number[] = [];
  for (let run = 1; run <= RUNS; run += 1) {
    before.push(await paint(browser, `http://localhost:${port}/plain${address}`));
    now.push(await paint(browser, `http://localhost:${port}${address}`));
    process.stderr.write(
      `${width} pixels, run ${run} of ${RUNS}: ${before.at(-1)?.toFixed(0)} ms, ${now.at(-1)?.toFixed(0)} ms\n`,
    );
  }
  const ratio = median(now) / median(before);
  isMissed ||= ratio > FLOOR;
  rows.push([
    `${width} pixels`,
    (median(before) / 1000).toFixed(2),
    (median(now) / 1000).toFixed(2),
    ratio.toFixed(2),
    ratio > FLOOR ? 'MISSED' : 'met',
  ]);
}
await browser.close();
server.close();

const published = readdirSync(join(dist, '_astro')).filter((file) => file.startsWith('photo-'));
const megabytes = (bytes: readonly number[]): string =>
  (bytes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1);
const single = [...plain].filter(([address]) => address.endsWith('.webp')).map(([, { length }]) => length);
process.stdout.write(
  `${machine()}\n\nLargest contentful paint on a slow phone, seconds, the median of ${RUNS} runs.\n\n` +
    `${table(['a photograph of', 'one copy each', 'the plugin', 'ratio', `floor: ${FLOOR}`], rows)}\n\n` +
    `The plugin publishes ${published.length} files, ${megabytes(published.map((file) => statSync(join(dist, '_astro', file)).size))} MB; ` +
    `one copy each is ${single.length} files, ${megabytes(single)} MB.\n`,
);
process.exitCode = isMissed ? 1 : 0;
