import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DrawnCards } from './draw-cards.ts';
import { table } from './table.ts';

/**
 * Measures how fast cards are drawn, against others who draw such pictures, which it installs in a folder of its own:
 * `npm run bench:cards`; with `-- --many` how much memory 5,000 of them take. Fails where a floor is missed.
 */

const CARDS = 300;
const RUNS = 3;
const MANY = { cards: 5_000, gigabytes: 1.5 };
const LARGEST = { median: 100_000, of: 300_000 };
const FOLDER = fileURLToPath(new URL('../../.cache/bench-cards', import.meta.url));
const DRAW = fileURLToPath(new URL('draw-cards.ts', import.meta.url));

interface Peer {
  name: string;
  packages: readonly string[];
  floor: string;
  /** @param ratio its time to ours. */
  isMet: (ratio: number) => boolean;
}

const PEERS: readonly Peer[] = [
  {
    name: 'astro-og-canvas',
    packages: ['astro-og-canvas@0.13.2'],
    floor: 'ours is 5 times as fast',
    isMet: (ratio) => ratio >= 5,
  },
  {
    name: 'satori-resvg',
    packages: ['@resvg/resvg-js@2.6.2'],
    floor: 'ours is as fast',
    isMet: (ratio) => ratio >= 1,
  },
  {
    name: 'takumi',
    packages: ['@takumi-rs/core@2.16.3', '@takumi-rs/helpers@2.16.3'],
    floor: 'ours takes at most 5 times as long',
    isMet: (ratio) => ratio >= 1 / 5,
  },
];

function isInstalled({ name, packages }: Peer): boolean {
  const folder = join(FOLDER, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  // Astro, which one of them asks for, is the repository's.
  const options = ['--no-save', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  const { status } = spawnSync('npm', ['install', ...options, ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.stderr.write(`${packages.join(' ')} cannot be installed, so it is left out.\n`);
  return status === 0;
}

function draw(name: string, count: number): DrawnCards {
  const { status, stdout } = spawnSync(process.execPath, [DRAW, name, join(FOLDER, name), String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${name} cannot draw`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n'))) as DrawnCards;
}

/** Of each the quickest run: whatever else the machine does makes a run longer, never shorter. */
function quickest(names: readonly string[]): Map<string, DrawnCards> {
  const best = new Map<string, DrawnCards>();
  for (let run = 1; run <= RUNS; run += 1) {
    for (const name of names) {
      const drawn = draw(name, CARDS);
      process.stderr.write(`run ${run}, ${name}: ${drawn.milliseconds.toFixed(1)} ms a card\n`);
      if (drawn.milliseconds < (best.get(name)?.milliseconds ?? Infinity)) best.set(name, drawn);
    }
  }
  return best;
}

function measurePeers(): boolean {
  const peers = PEERS.filter(isInstalled);
  const best = quickest(['ours', ...peers.map(({ name }) => name)]);
  const ours = best.get('ours') as DrawnCards;
  const isSmall = ours.medianBytes <= LARGEST.median && ours.largestBytes <= LARGEST.of;
  const row = (name: string, drawn: DrawnCards, floor: string, isMet: boolean): string[] => [
    name,
    drawn.milliseconds.toFixed(1),
    drawn.cpuMilliseconds.toFixed(1),
    (drawn.milliseconds / ours.milliseconds).toFixed(2),
    (drawn.medianBytes / 1000).toFixed(0),
    (drawn.largestBytes / 1000).toFixed(0),
    `${floor}: ${isMet ? 'met' : 'MISSED'}`,
  ];
  const verdicts = peers.map((peer) => {
    const drawn = best.get(peer.name) as DrawnCards;
    const isMet = peer.isMet(drawn.milliseconds / ours.milliseconds);
    return { isMet, row: row(peer.name, drawn, peer.floor, isMet) };
  });
  const head = ['', 'ms a card', 'ms of CPU', 'to ours', 'median KB', 'largest KB', 'floor'];
  const rows = [
    row('ours', ours, 'median 100 KB, largest 300 KB', isSmall),
    ...verdicts.map((verdict) => verdict.row),
  ];
  process.stdout.write(
    `${CARDS} cards, the quickest of ${RUNS} runs; the first card of each is ${FOLDER}/*/card.png\n\n${table(head, rows)}\n`,
  );
  return isSmall && verdicts.every(({ isMet }) => isMet);
}

function measureMany(): boolean {
  const { milliseconds, peakBytes } = draw('ours', MANY.cards);
  const gigabytes = peakBytes / 1e9;
  const isMet = gigabytes <= MANY.gigabytes;
  process.stdout.write(
    `${MANY.cards} cards: ${gigabytes.toFixed(2)} GB at most (floor: ${MANY.gigabytes} GB, ${isMet ? 'met' : 'MISSED'}), ` +
      `${milliseconds.toFixed(1)} ms a card\n`,
  );
  return isMet;
}

process.exitCode = (process.argv.includes('--many') ? measureMany() : measurePeers()) ? 0 : 1;
