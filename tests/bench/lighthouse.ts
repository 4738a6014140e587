import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import sirv from 'sirv';
import { findBrowser } from '../support/browser.ts';
import { median } from './median.ts';
import { machine } from './report.ts';
import { BENCH_FOLDER, REPOSITORY } from './sites.ts';
import { table } from './table.ts';

/**
 * Measures pages of this repository's site, in `dist/`, as Lighthouse sees them on a phone, compressed as a static host sends them. It fails
 * where a floor is missed. Lighthouse is installed in a folder of its own. `npm run bench:pages`; it takes five minutes.
 */

const LIGHTHOUSE = '13.5.0';
const RUNS = 3;
const KILOBYTE = 1024;

interface Floors {
  /** Bytes over the wire. */
  all?: number;
  /** Bytes of HTML and styles over the wire. */
  text?: number;
  /** The search is a program; it is there for those who search. */
  hasScripts?: true;
}

const PAGES: Readonly<Record<string, Floors>> = {
  '/': { all: 100 * KILOBYTE },
  '/posts/library/a-label-people-read/': { text: 30 * KILOBYTE },
  '/members/lucja/': {},
  '/challenges/half-marathon/': {},
  '/challenges/half-marathon/lucja/': {},
  '/search/': { hasScripts: true },
};

const MOST_SCRIPT = 5 * KILOBYTE;
const PERFORMANCE = 98;

interface Report {
  categories: Readonly<Record<string, { score: number | null }>>;
  audits: Readonly<
    Record<
      string,
      {
        score: number | null;
        title: string;
        numericValue?: number;
        details?: { items?: readonly { resourceType?: string; transferSize?: number }[] };
      }
    >
  >;
}

const folder = join(REPOSITORY, BENCH_FOLDER, 'lighthouse');
const run = promisify(execFile);
const program = join(folder, 'node_modules/lighthouse');

function install(): void {
  const manifest = join(program, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes(`"version": "${LIGHTHOUSE}"`)) return;
  process.stderr.write('installing lighthouse\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { lighthouse: LIGHTHOUSE } }),
  );
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('lighthouse cannot be installed');
}

/** Copies the site, with a compressed file beside each that a static host would compress. */
function compressedSite(): string {
  const site = join(folder, 'site');
  rmSync(site, { recursive: true, force: true });
  cpSync(join(REPOSITORY, 'dist'), site, { recursive: true });
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|css|js|json|svg|xml)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
  return site;
}

async function serve(site: string): Promise<{ server: Server; origin: string }> {
  const files = sirv(site, { brotli: true, etag: true, maxAge: 31_536_000 });
  const server = createServer((request, response) => {
    files(request, response);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

async function measure(url: string): Promise<Report> {
  const file = join(folder, 'report.json');
  await run(
    process.execPath,
    [
      join(program, 'cli/index.js'),
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
      // Search engines shall leave the search out, and the addresses of the copy are others.
      '--skip-audits=is-crawlable,canonical',
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() ?? '' } },
  );
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

function bytesOf({ audits }: Report, types?: readonly string[]): number {
  const items = audits['network-requests']?.details?.items ?? [];
  return items
    .filter(({ resourceType = '' }) => types?.includes(resourceType) ?? true)
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}

function inlineScript(site: string, path: string): number {
  const html = readFileSync(join(site, path, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs)];
  return scripts.reduce((sum, [, text = '']) => sum + Buffer.byteLength(text), 0);
}

install();
const site = compressedSite();
const { server, origin } = await serve(site);
const rows: string[][] = [];
const missed: string[] = [];
for (const [path, floors] of Object.entries(PAGES)) {
  const reports: Report[] = [];
  while (reports.length < RUNS) reports.push(await measure(origin + path));
  const [first] = reports as [Report, ...Report[]];
  const scoreOf = (category: string): number =>
    Math.round(100 * median(reports.map(({ categories }) => categories[category]?.score ?? 0)));
  const script = bytesOf(first, ['Script']) + inlineScript(site, path);
  const checks: [what: string, value: number, isMet: boolean][] = [
    ['performance', scoreOf('performance'), scoreOf('performance') >= PERFORMANCE],
    ...['accessibility', 'best-practices', 'seo'].map((category): [string, number, boolean] => [
      category,
      scoreOf(category),
      scoreOf(category) === 100,
    ]),
    ['all, bytes', bytesOf(first), bytesOf(first) <= (floors.all ?? Infinity)],
    [
      'text, bytes',
      bytesOf(first, ['Document', 'Stylesheet']),
      bytesOf(first, ['Document', 'Stylesheet']) <= (floors.text ?? Infinity),
    ],
    ['script, bytes', script, floors.hasScripts === true || script <= MOST_SCRIPT],
    [
      'shift',
      first.audits['cumulative-layout-shift']?.numericValue ?? 0,
      reports.every(({ audits }) => (audits['cumulative-layout-shift']?.numericValue ?? 0) === 0),
    ],
  ];
  rows.push([path, ...checks.map(([, value, isMet]) => `${value}${isMet ? '' : ' MISSED'}`)]);
  for (const [what, , isMet] of checks) {
    if (isMet) continue;
    const why = Object.values(first.audits).flatMap(({ score, title }) =>
      score !== null && score < 0.9 ? [title] : [],
    );
    missed.push(`${path}: ${what}. Audits below 0.9: ${why.join('; ')}`);
  }
  process.stderr.write(`${path}: ${checks.map(([what, value]) => `${what} ${value}`).join(', ')}\n`);
}
server.close();

const head = [
  'page',
  'performance',
  'accessibility',
  'best practices',
  'SEO',
  'bytes',
  'HTML and CSS',
  'script',
  'shift',
];
process.stdout.write(
  `${machine()}\n\nLighthouse ${LIGHTHOUSE} on a phone, the median of ${RUNS} runs; bytes over the wire.\n\n${table(head, rows)}\n`,
);
for (const line of missed) process.stdout.write(`\n${line}\n`);
process.exitCode = missed.length > 0 ? 1 : 0;
