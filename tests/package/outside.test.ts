import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDist } from '../support/dist.ts';

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
  cpSync(join(REPOSITORY, 'tests/fixtures/sites/three-members'), site, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const manifest = {
    name: 'outside',
    private: true,
    type: 'module',
    // Only what a stranger would name: Astro and the plugin. The last two lines keep to what the registry has for all platforms.
    dependencies: { astro: dependencies['astro'], 'astro-group-blog': `file:../${tarball}` },
    overrides: { pagefind: dependencies['pagefind'] },
  };
  writeFileSync(join(site, 'package.json'), JSON.stringify(manifest));
  const installed = run('npm install --prefer-offline --no-audit --no-fund', site);
  expect(installed.status, installed.output).toBe(0);
});

afterAll(() => {
  rmSync(outside, { recursive: true, force: true });
});

describe('a site outside the repository, from the packed tarball', () => {
  it('checks', () => {
    expect(run('npx group-blog check', site)).toMatchObject({
      status: 0,
      output: expect.stringContaining('No problems in content/.') as unknown,
    });
  });

  it('builds pages, feed, cards and search', () => {
    const { status, output } = run('npx astro build', site);
    expect(status, output).toBe(0);
    const dist = readDist(join(site, 'dist'));
    for (const address of [
      '/posts/ann/hello/',
      '/members/ben/',
      '/challenges/week/ann/',
      '/rss.xml',
      '/cards/posts/ann/hello.png',
      '/pagefind/pagefind.js',
    ]) {
      expect.soft(dist.has(address), address).toBe(true);
    }
    expect(dist.page('/posts/ann/guest/')('.gb-note').text()).toContain('Guests bring cake.');
  });

  it('refuses content that is wrong', () => {
    writeFileSync(join(site, 'content/posts/ann/wrong.md'), '---\ntitel: A\n---\n');
    const { status, output } = run('npx group-blog check', site);
    expect(status).toBe(1);
    expect(output).toContain('content/posts/ann/wrong.md:2:1  unknown-field');
  });
});
