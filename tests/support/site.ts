import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWarm, type Job } from './warm.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURES = join(REPOSITORY, 'tests/fixtures/sites');
const BIN = join(REPOSITORY, 'node_modules/.bin');
/** The project's own Node. */
export const NODE = join(BIN, 'node');
/** Inside the repository, so that Node finds its packages. */
const SITES_OF_RUNS = join(REPOSITORY, 'tests/.sites');
/** The sites of this run of tests; the folder is named as the process is that began the run. */
export const SITES = join(SITES_OF_RUNS, process.env['TEST_RUN'] ?? String(process.pid));
/** Any site may take a card from here: it is kept under all that could make it look different. */
const CARDS = join(SITES, 'cards');

export interface TestSite {
  root: string;
  /** Absolute path of a file of the site. */
  path: (...parts: string[]) => string;
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  read: (path: string) => string;
  has: (path: string) => boolean;
  /** In a process that has built sites before, unless it is to have one of its own. */
  build: (
    environment?: Record<string, string>,
    machine?: { cores?: 1; process?: 'own' },
  ) => Promise<BuildResult>;
  check: (...flags: string[]) => Promise<BuildResult>;
}

export interface BuildResult {
  status: number | null;
  /** Both streams together, without colours. */
  output: string;
  /** Standard output alone. */
  stdout: string;
}

/**
 * A site of its own, copied from a fixture; `files` are written over it.
 * @param cards `own` where it matters which are drawn, or what draws them; else those of other sites are taken.
 * @param cacheDir the one of its configuration.
 */
export function createSite(
  fixture: string,
  files: Readonly<Record<string, string>> = {},
  {
    cards = 'shared',
    cacheDir = 'node_modules/.astro',
  }: { cards?: 'own' | 'shared'; cacheDir?: string } = {},
): TestSite {
  const site = siteAt(join(newFolder(), fixture));
  cpSync(join(FIXTURES, fixture), site.root, { recursive: true });
  if (cards === 'shared') shareCards(site, cacheDir);
  for (const [name, text] of Object.entries(files)) site.write(name, text);
  return site;
}

/**
 * The site of this repository, in a folder of its own.
 * @param cards as of `createSite()`.
 * @param folder where to make it, to be kept for other test files; without it, the site lasts as long as its own file.
 */
export function createOwnSite({
  cards = 'shared',
  folder = newFolder(),
}: { cards?: 'own' | 'shared'; folder?: string } = {}): TestSite {
  const site = siteAt(join(folder, 'own'));
  for (const part of ['astro.config.mjs', 'content', 'docs', 'public', 'src', 'tsconfig.json']) {
    cpSync(join(REPOSITORY, part), site.path(part), { recursive: true });
  }
  if (cards === 'shared') shareCards(site, '.cache/astro');
  return site;
}

function shareCards(site: TestSite, cacheDir: string): void {
  mkdirSync(CARDS, { recursive: true });
  mkdirSync(site.path(cacheDir, 'group-blog'), { recursive: true });
  symlinkSync(CARDS, site.path(cacheDir, 'group-blog/cards'), 'junction');
}

/** The folders of the sites that the running test file has made. */
const folders: string[] = [];

function newFolder(): string {
  mkdirSync(SITES, { recursive: true });
  const folder = mkdtempSync(join(SITES, 'site-'));
  folders.push(folder);
  return folder;
}

/**
 * Removes what is in the sites that the running test file has made. The sites' own folders stay: what the building
 * process has started still has them as its working folder.
 */
export async function emptyOwnSites(): Promise<void> {
  for (const folder of folders.splice(0)) {
    for (const site of readdirSync(folder)) {
      for (const entry of readdirSync(join(folder, site))) {
        await rm(join(folder, site, entry), { recursive: true });
      }
    }
  }
}

/** A site that is there, or the folder of one to come. */
export function siteAt(root: string): TestSite {
  const path = (...parts: string[]): string => join(root, ...parts);
  return {
    root,
    path,
    write: (file, text) => {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    remove: (file) => {
      rmSync(path(file), { recursive: true });
    },
    read: (file) => readFileSync(path(file), 'utf8'),
    has: (file) => existsSync(path(file)),
    build: (environment, machine) => {
      if (machine === undefined) return runQuickly(['astro', 'build'], root, environment);
      return run(machine.cores === 1 ? onOneCore(['astro', 'build']) : ['astro', 'build'], root, environment);
    },
    check: (...flags) => runQuickly(['group-blog', 'check', ...flags], root),
  };
}

/** Where the system has a way to say so. */
function onOneCore([command = '', ...parameters]: readonly string[]): string[] {
  const taskset = '/usr/bin/taskset';
  return existsSync(taskset)
    ? [taskset, '-c', '0', join(BIN, command), ...parameters]
    : [command, ...parameters];
}

/** Removes the sites of the run that this process began, and those of runs that are over. A run beside this one keeps its own. */
export async function removeSites(): Promise<void> {
  const runs = existsSync(SITES_OF_RUNS) ? readdirSync(SITES_OF_RUNS) : [];
  for (const run of runs) {
    const id = Number(run);
    if (id === process.pid || !isRunning(id))
      await rm(join(SITES_OF_RUNS, run), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** What Vitest puts into the environment of its processes. Astro takes `DEV` for its own, and builds other pages with it. */
export const NOT_OF_TESTS = Object.fromEntries(
  ['NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'].map((name) => [name, undefined]),
);

/** For commands of the repository's own packages, in plain text. */
export function environmentOf(environment: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...NOT_OF_TESTS,
    PATH: [BIN, process.env['PATH']].join(delimiter),
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    // Where the commands look for compiled code by themselves, but Astro's not on a machine of continuous integration.
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
    ...environment,
  };
}

/** Runs `astro` or `group-blog` in a process that has run them before; where processes are the subject, use `run()`. */
export function runQuickly(
  command: Job['command'],
  folder: string,
  environment: Job['environment'] = {},
): Promise<BuildResult> {
  return runWarm({ command, folder, environment }, environmentOf());
}

/** Runs a command of the repository's own packages. */
export function run(
  [command = '', ...parameters]: readonly string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<BuildResult> {
  return new Promise((done, reject) => {
    const child = spawn(resolve(BIN, command), parameters, {
      cwd: folder,
      env: environmentOf(environment),
    });
    let stdout = '';
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      stdout += text.toString();
      output += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      output += text.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => {
      done({ status, output, stdout });
    });
  });
}
