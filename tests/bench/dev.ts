import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ENVIRONMENT } from './build.ts';
import { checkOut } from './checkout.ts';
import { median } from './median.ts';
import { changeOne, makeNetwork, type Files } from './network.ts';
import { machine } from './report.ts';
import { makeSite, REPOSITORY, writeContent } from './sites.ts';
import { table } from './table.ts';

/** Every server is started so many times; what is told is the run in the middle. */
const ROUNDS = 3;

/** What somebody who writes a post waits for, in seconds. */
interface Waits {
  /** From the command to the line that says where the site is. */
  ready: number;
  /** From there to the whole of a post, which nobody has asked for before. */
  firstPost: number;
  /** From a saved change of that post to the page that has it. */
  editShown: number;
  /** Of the server's process and all its threads, up to the edit and after it. NaN where there is no `/proc` (Linux). */
  cpuToFirstPost: number;
  cpuOfEdit: number;
}

/** A server and the site that it shows. */
interface Side {
  name: string;
  checkout: string;
  site: 'bare' | 'plugin';
  waits: Waits[];
}

/**
 * Measures `astro dev` with the plugin, and a bare Astro site with the same posts, in turns.
 * @param commit an earlier one, whose plugin is measured too.
 * @returns what was measured, as Markdown.
 */
export async function measureDev(posts: number, commit?: string): Promise<string> {
  const content = makeNetwork(posts);
  const sides: Side[] = [
    { name: 'a', site: 'bare', checkout: REPOSITORY, waits: [] },
    ...(commit === undefined
      ? []
      : [{ name: `b ${commit}`, site: 'plugin' as const, checkout: checkOut(commit), waits: [] }]),
    { name: 'b', site: 'plugin', checkout: REPOSITORY, waits: [] },
  ];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const side of sides) {
      const waits = await measureServer(side, posts, content);
      side.waits.push(waits);
      process.stderr.write(
        `${posts} posts, round ${round} of ${ROUNDS}, dev ${side.name}: ${JSON.stringify(waits)}\n`,
      );
    }
  }
  return report(posts, sides);
}

async function measureServer({ site, checkout }: Side, posts: number, content: Files): Promise<Waits> {
  const root = makeSite(site, posts, content, checkout);
  const [path, text] = changeOne(content);
  const started = performance.now();
  const server = spawn(
    process.execPath,
    [join(checkout, 'node_modules/.bin/astro'), 'dev', '--port', '4390'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...ENVIRONMENT },
    },
  );
  try {
    const origin = await addressOf(server);
    const ready = performance.now();
    const address = `${origin}/${path.replace(/\.md$/, '')}/`;
    await pageWith(address, '<h1');
    const shown = performance.now();
    const cpuToFirstPost = cpuSeconds(server.pid);
    // What a server does after its first page is not the edit's to wait for.
    await quiet(server.pid);
    const cpuBefore = cpuSeconds(server.pid);
    const edited = performance.now();
    writeContent(root, path, text);
    await pageWith(address, 'Mended – ');
    const seen = performance.now();
    return {
      ready: (ready - started) / 1000,
      firstPost: (shown - ready) / 1000,
      editShown: (seen - edited) / 1000,
      cpuToFirstPost,
      cpuOfEdit: cpuSeconds(server.pid) - cpuBefore,
    };
  } finally {
    server.kill();
    await once(server, 'close');
  }
}

/** @throws {Error} with what the server said, where it ends before it says its address. */
async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((found, fail) => {
    for (const stream of [stdout, stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
        if (origin !== undefined) found(origin);
      });
    }
    stdout?.on('end', () => {
      fail(new Error(`astro dev ended:\n${said.slice(-4_000)}`));
    });
  });
}

const PATIENCE_MS = 120_000;

/** Asks for a page until it has certain words, as a browser does that is told to load it again. */
async function pageWith(address: string, words: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const response = await fetch(address);
    const text = await response.text();
    if (response.ok && text.includes(words)) return;
    await delay(50);
  }
  throw new Error(`${address} never had “${words}”`);
}

/** Waits until a process does next to nothing for a second. */
async function quiet(pid: number | undefined): Promise<void> {
  for (let before = -Infinity; cpuSeconds(pid) - before > 0.05;) {
    before = cpuSeconds(pid);
    await delay(1_000);
  }
}

/** User and system time of all threads, in seconds; Linux counts in hundredths. */
function cpuSeconds(pid: number | undefined): number {
  try {
    const [user = NaN, system = NaN] = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) / 100;
  } catch {
    return NaN;
  }
}

const MEASURES: readonly (readonly [name: string, of: (waits: Waits) => number])[] = [
  ['ready', ({ ready }) => ready],
  ['first post', ({ firstPost }) => firstPost],
  ['ready and first post', ({ ready, firstPost }) => ready + firstPost],
  ['edit shown', ({ editShown }) => editShown],
  ['CPU to the first post', ({ cpuToFirstPost }) => cpuToFirstPost],
  ['CPU of the edit', ({ cpuOfEdit }) => cpuOfEdit],
];

function report(posts: number, sides: readonly Side[]): string {
  const rows = MEASURES.map(([name, of]) => {
    const values = sides.map(({ waits }) => median(waits.map(of)));
    const [bare = NaN, ...others] = values;
    return [
      name,
      ...values.map((value) => value.toFixed(2)),
      ...others.map((value) => (value / bare).toFixed(2)),
    ];
  });
  const names = sides.map(({ name }) => name);
  return [
    machine(),
    `${posts} posts in astro dev, the median of ${ROUNDS} runs each, in turns, in seconds. a is a bare Astro site, b the plugin.`,
    table(['', ...names, ...names.slice(1).map((name) => `${name} / a`)], rows),
  ].join('\n\n');
}
