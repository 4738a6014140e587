import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDist, type Dist } from './dist.ts';
import { lockfileFor, type OutsideManifest } from './lockfile.ts';
import { NOT_OF_TESTS } from './site.ts';

export const FIXTURE = 'three-members';
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
export const EXAMPLES = join(REPOSITORY, 'examples');

/** A site outside the repository, with the plugin from its packed tarball. */
export interface OutsideSite {
  /** The packed plugin. */
  tarball: string;
  path: (...parts: string[]) => string;
  /** Runs a command of the site's own packages, and its own Node where it has one. */
  run: (command: string) => { status: number | null; output: string };
  write: (path: string, text: string) => void;
  /** Removes all but the installed packages. */
  empty: () => void;
  remove: () => void;
}

/**
 * Packs the plugin, and installs it into a copy of the fixture.
 * @param dependencies what the site names besides the plugin.
 * @param versions those of the repository's lockfile, where no test may depend on what the registry has that day; or
 *   the newest that the ranges allow. The locked ones are installed as pnpm does, each package apart with links to those that it
 *   names, so that what is found without being named fails; the newest ones as npm does, side by side.
 * @param node the version of the Node that runs the site's commands; by default that of the tests.
 */
export function createOutsideSite(
  dependencies: Readonly<Record<string, string>>,
  versions: 'locked' | 'newest',
  node?: string,
): OutsideSite {
  const outside = mkdtempSync(join(tmpdir(), 'group-blog-outside-'));
  const root = join(outside, 'a new site');
  const nodeFolder = join(outside, 'node');
  const path = (...parts: string[]): string => join(root, ...parts);
  const run = (command: string, folder = root): ReturnType<OutsideSite['run']> => {
    const bins = [path('node_modules/.bin'), join(nodeFolder, 'node_modules/.bin')];
    const PATH = [...bins, process.env['PATH']].join(delimiter);
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...NOT_OF_TESTS,
        PATH,
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    });
    return { status, output: stdout + stderr };
  };
  const succeed = (command: string, folder?: string): void => {
    const { status, output } = run(command, folder);
    expect(status, output).toBe(0);
  };

  const installLocked = (folder: string, manifest: OutsideManifest, ...flags: readonly string[]): void => {
    const lockfile: unknown = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfileFor(manifest, lockfile)));
    succeed(['npm ci --prefer-offline --no-audit --no-fund', ...flags].join(' '), folder);
  };

  succeed(`npm pack --workspace astro-group-blog --pack-destination "${outside}"`, REPOSITORY);
  const tarball = readdirSync(outside).find((name) => name.endsWith('.tgz')) ?? '';
  cpSync(join(REPOSITORY, 'tests/fixtures/sites', FIXTURE), root, { recursive: true });
  const manifest = {
    name: 'outside',
    private: true,
    type: 'module',
    dependencies: { ...dependencies, 'astro-group-blog': `file:../${tarball}` },
  };
  if (versions === 'locked') {
    installLocked(root, manifest, '--install-strategy=linked');
    // It stands apart, because its install script calls npm, which would obey the strategy and call the script again, without end.
    if (node !== undefined)
      installLocked(nodeFolder, { name: 'node', dependencies: { node }, allowScripts: { node: true } });
  } else {
    writeFileSync(path('package.json'), JSON.stringify(manifest));
    succeed('npm install --prefer-online --no-audit --no-fund');
  }
  return {
    tarball: join(outside, tarball),
    path,
    run,
    write: (file, text) => {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    empty: () => {
      for (const name of readdirSync(root)) {
        if (!['node_modules', 'package.json', 'package-lock.json'].includes(name))
          rmSync(path(name), { recursive: true });
      }
    },
    remove: () => {
      rmSync(outside, { recursive: true, force: true });
    },
  };
}

/** Tests that a stranger's site does what the plugin promises, whatever the versions and the Node that it has. */
export function testBehaviour(site: () => OutsideSite): void {
  it('checks', () => {
    expect(site().run('group-blog check')).toMatchObject({
      status: 0,
      output: expect.stringContaining('No problems in content/.') as unknown,
    });
  });

  it('builds pages, feeds, cards and search', () => {
    const { status, output } = site().run('astro build');
    expect(status, output).toBe(0);
    const dist = readDist(site().path('dist'));
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

  it('refuses content that is wrong', () => {
    const wrong = site().path('content/posts/ann/wrong.md');
    writeFileSync(wrong, '---\ntitel: A\n---\n');
    const { status, output } = site().run('group-blog check');
    rmSync(wrong);
    expect(status).toBe(1);
    expect(output).toContain('content/posts/ann/wrong.md:2:1  unknown-field');
  });
}

/** Checks and builds an example of this repository inside an outside site, where its packages are found in the folder above. */
export function buildExample(site: OutsideSite, example: string): Dist {
  cpSync(join(EXAMPLES, example), site.path(example), { recursive: true });
  const { status, output } = site.run(`cd ${example} && group-blog check && astro build`);
  expect(status, output).toBe(0);
  expect(output).toContain('No problems in content/.');
  return readDist(site.path(example, 'dist'));
}

/**
 * Installs a Node beside an outside site.
 * @param version a version or a range: `24`.
 * @returns what stands before a command that this Node is to run.
 */
export function installNode(site: OutsideSite, version: string): string {
  const folder = `node-${version}`;
  site.write(
    `${folder}/package.json`,
    JSON.stringify({ dependencies: { node: version }, allowScripts: { node: true } }),
  );
  const { status, output } = site.run(`cd ${folder} && npm install --no-audit --no-fund`);
  expect(status, output).toBe(0);
  return `PATH="${site.path(folder, 'node_modules/.bin')}${delimiter}$PATH" `;
}
