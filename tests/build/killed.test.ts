import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../support/depth.ts';
import { bytesOf } from '../support/dist.ts';
import { createSite, environmentOf, NODE, type TestSite } from '../support/site.ts';

/** The site's own `npm run build`. */
const BUILD = fileURLToPath(new URL('../../src/build.ts', import.meta.url));
const POST = 'content/posts/ann/hello.md';
const CONFIG = `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  cacheDir: './.cache',
  experimental: { incrementalBuild: true },
  integrations: [groupBlog()],
});
`;

let site: TestSite;
let texts: { old: string; new: string };
let sites: { old: Map<string, Buffer>; new: Map<string, Buffer> };

/** Runs the build; where `at` is given, the whole of it is killed when that line is printed. */
function build(at?: RegExp): Promise<{ wasKilled: boolean }> {
  return new Promise((done, reject) => {
    const child = spawn(NODE, [BUILD], { cwd: site.root, env: environmentOf(), detached: true });
    let output = '';
    let wasKilled = false;
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (wasKilled || at === undefined || !at.test(output) || child.pid === undefined) return;
      wasKilled = true;
      process.kill(-child.pid, 'SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => {
      done({ wasKilled });
    });
  });
}

function built(): Map<string, Buffer> {
  return bytesOf(site.path('dist'));
}

beforeAll(async () => {
  site = createSite('three-members', { 'astro.config.mjs': CONFIG }, { cacheDir: '.cache' });
  const text = site.read(POST);
  texts = { old: text, new: text.replace('zymurgy', 'zeugma') };
  const other = createSite('three-members', { 'astro.config.mjs': CONFIG, [POST]: texts.new });
  expect(await other.build()).toMatchObject({ status: 0 });
  await build();
  sites = { old: built(), new: bytesOf(other.path('dist')) };
  expect(sites.old).not.toEqual(sites.new);
});

/** What is printed when the whole site is made, and not yet in its place. */
const LAST_STAGE = /sitemap-index\.xml/;

/** With `without`, a folder of the cache that is removed before. */
const STAGES: readonly { stage: string; at: RegExp; without?: string; deep?: true }[] = [
  { stage: 'after the content is read', at: /Synced content/, deep: true },
  { stage: 'while cards are drawn', at: /Syncing content/, without: '.cache/group-blog/cards', deep: true },
  { stage: 'while the code is bundled', at: /Building static entrypoints/, deep: true },
  { stage: 'while pages are rendered', at: /├─ \/posts\/ann\/hello\/index\.html/, deep: true },
  {
    stage: 'while pages are rendered, of which a new search index is made',
    at: /├─ \/posts\/ben\/day-two\/index\.html/,
    without: '.cache/group-blog/search-index',
    deep: true,
  },
  { stage: 'before the search index is written', at: /cards: \d+ drawn/, deep: true },
  { stage: 'before it is put in its place', at: LAST_STAGE, deep: true },
];

describe('a build that is killed', () => {
  it.each(tried(STAGES))('$stage leaves the old site, and the next one is right', async ({ at, without }) => {
    site.write(POST, texts.new);
    if (without !== undefined) site.remove(without);
    expect(await build(at)).toEqual({ wasKilled: true });
    expect(built()).toEqual(sites.old);
    // What was kept of the new site must not be taken for the old one.
    site.write(POST, texts.old);
    await build();
    expect(built()).toEqual(sites.old);
  });

  it('twice, and refused afterwards, leaves the old site, and still knows that its kept pages are not to be trusted', async () => {
    site.write(POST, texts.new);
    expect(await build(LAST_STAGE)).toEqual({ wasKilled: true });
    expect(built()).toEqual(sites.old);
    site.write(POST, texts.old);
    await build(/Syncing content/);
    site.write('content/posts/ann/wrong.md', '---\ntitel: A\n---\n');
    await build();
    site.remove('content/posts/ann/wrong.md');
    await build();
    expect(built()).toEqual(sites.old);
  });

  it('between putting the old one away and the new one in its place is mended', async () => {
    cpSync(site.path('dist'), site.path('.dist-previous'), { recursive: true });
    site.remove('dist');
    site.write('content/posts/ann/wrong.md', '---\ntitel: A\n---\n');
    await build();
    expect(built()).toEqual(sites.old);
    site.remove('content/posts/ann/wrong.md');
    site.write(POST, texts.new);
    await build();
    expect(built()).toEqual(sites.new);
    expect(site.has('.dist-previous')).toBe(false);
    expect(site.has('.dist-next')).toBe(false);
  });
});
