import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

/** The oldest that a stranger may have (`engines` of the plugin). */
const OLDEST = '22.12.0';
const FIXTURE = 'three-members';
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const outside = mkdtempSync(join(tmpdir(), 'group-blog-outside-'));
const site = join(outside, 'a new site');

function run(command: string, folder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

beforeAll(() => {
  const packed = run(`npm pack --workspace astro-group-blog --pack-destination "${outside}"`, REPOSITORY);
  expect(packed.status, packed.output).toBe(0);
  const tarball = readdirSync(outside).find((name) => name.endsWith('.tgz')) ?? '';
  cpSync(join(REPOSITORY, 'tests/fixtures/sites', FIXTURE), site, { recursive: true });
  appendFileSync(join(site, 'astro.config.mjs'), '\nconsole.log(`On Node ${process.version}.`);\n');
  const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const manifest = {
    name: 'outside',
    private: true,
    type: 'module',
    // What a stranger would name: Astro and the plugin. `npx` finds this Node before the machine's.
    dependencies: { astro: dependencies['astro'], 'astro-group-blog': `file:../${tarball}`, node: OLDEST },
    // Its install script puts it in place.
    allowScripts: { node: true },
    // What the registry has for all platforms.
    overrides: { pagefind: dependencies['pagefind'] },
  };
  writeFileSync(join(site, 'package.json'), JSON.stringify(manifest));
  const installed = run('npm install --prefer-offline --no-audit --no-fund', site);
  expect(installed.status, installed.output).toBe(0);
});

afterAll(() => {
  rmSync(outside, { recursive: true, force: true });
});

describe(`a site outside the repository, from the packed tarball, on Node ${OLDEST}`, () => {
  it('checks', () => {
    expect(run('npx group-blog check', site)).toMatchObject({
      status: 0,
      output: expect.stringContaining('No problems in content/.') as unknown,
    });
  });

  it('builds pages, feeds, cards and search', () => {
    const { status, output } = run('npx astro build', site);
    expect(status, output).toBe(0);
    expect(output).toContain(`On Node v${OLDEST}.`);
    const dist = readDist(join(site, 'dist'));
    for (const address of [
      '/posts/ann/hello/',
      '/members/ben/',
      '/challenges/week/ann/',
      '/challenges/fortnight/ann/progress.json',
      '/rss.xml',
      '/members/ann/atom.xml',
      '/tags/greetings/feed.json',
      '/members.opml',
      '/cards/posts/ann/hello.png',
      '/pagefind/pagefind.js',
    ]) {
      expect.soft(dist.has(address), address).toBe(true);
    }
    expect(dist.page('/posts/ann/guest/')('.gb-note').text()).toContain('Guests bring cake.');
  });

  it('builds every file as it is built here, on another Node, to the byte', async () => {
    expect(process.version).not.toBe(`v${OLDEST}`);
    const here = createSite(FIXTURE, {}, { cards: 'own' });
    const { status, output } = await here.build();
    expect(status, output).toBe(0);
    const [theirs, ours] = [readDist(join(site, 'dist')), readDist(here.path('dist'))];
    expect(theirs.files.toSorted()).toEqual(ours.files.toSorted());
    for (const file of ours.files) {
      // As text, so that it tells what differs.
      if (/\.(?:html|json|xml)$/.test(file)) expect.soft(theirs.text(file), file).toBe(ours.text(file));
      expect.soft(theirs.bytes(file).equals(ours.bytes(file)), file).toBe(true);
    }
  });

  it('refuses content that is wrong', () => {
    writeFileSync(join(site, 'content/posts/ann/wrong.md'), '---\ntitel: A\n---\n');
    const { status, output } = run('npx group-blog check', site);
    expect(status).toBe(1);
    expect(output).toContain('content/posts/ann/wrong.md:2:1  unknown-field');
  });
});
