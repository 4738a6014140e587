import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLogReader, type LogReading } from './build-log.ts';
import { watchMemory } from './memory.ts';
import { REPOSITORY } from './sites.ts';
import { stageSeconds, type StageSeconds } from './stages.ts';
import { STAMPS_FILE, type Stamps } from './stamps.ts';

/** The log is read without colours, and the networks stand still on their own day. */
export const ENVIRONMENT = {
  NO_COLOR: '1',
  FORCE_COLOR: '0',
  ASTRO_TELEMETRY_DISABLED: '1',
  GROUP_BLOG_TODAY: undefined,
};

/** One build, measured from outside. */
export interface Build extends Pick<LogReading, 'cardsDrawn' | 'pagesRendered'> {
  /** From start to end of the process. */
  seconds: number;
  /** Without what is left to do of the cards when the pages are made. */
  withoutCards: number;
  /** The most memory that Astro's process and its descendants had together; on other systems than Linux Astro's alone. */
  peakBytes: number;
  /** The most memory that Astro's process had, without Pagefind's and the like. */
  ownPeakBytes: number;
  /** Of Astro's process, all its threads together. */
  cpuSeconds: number;
  stages: StageSeconds;
}

/**
 * Builds a site with `astro build`.
 * @param checkout the repository whose packages it has.
 * @throws {Error} with the end of the log where it fails.
 */
export async function build(root: string, checkout = REPOSITORY): Promise<Build> {
  rmSync(join(root, STAMPS_FILE), { force: true });
  const log = createLogReader();
  let tail = '';
  const started = Date.now();
  const child = spawn(process.execPath, [join(checkout, 'node_modules/.bin/astro'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...ENVIRONMENT },
  });
  const stopWatching = watchMemory(child.pid ?? 0);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      if (stream === child.stdout) log.read(chunk);
      tail = (tail + chunk).slice(-4_000);
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  const ended = Date.now();
  const watched = stopWatching();
  if (status !== 0) throw new Error(`the build of ${root} failed:\n${tail}`);

  const stamps = JSON.parse(readFileSync(join(root, STAMPS_FILE), 'utf8')) as Stamps;
  const reading = log.end();
  const seconds = (ended - started) / 1000;
  const stages = stageSeconds(stamps, reading, { started, ended });
  return {
    seconds,
    withoutCards: seconds - stages.cards,
    peakBytes: Math.max(watched, stamps.peakBytes),
    ownPeakBytes: stamps.peakBytes,
    cpuSeconds: stamps.cpuSeconds,
    cardsDrawn: reading.cardsDrawn,
    pagesRendered: reading.pagesRendered,
    stages,
  };
}
