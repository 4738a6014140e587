import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { BuildResult } from './site.ts';

export interface Job {
  command: readonly ['astro' | 'group-blog', ...string[]];
  folder: string;
  environment: Readonly<Record<string, string>>;
}

interface Worker {
  child: ChildProcess;
  /** With its exit status. */
  end: Promise<[number | null]>;
  builds: number;
}

/** One process makes so many builds: it keeps the code of each site, some 40 MB of memory a build. */
const MOST_BUILDS = 36;

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command in a process that has run others, and so has loaded what it needs: half of a build is to start.
 * @param usual the environment that all commands have.
 */
export function runWarm(job: Job, usual: NodeJS.ProcessEnv): Promise<BuildResult> {
  const result = last.then(() => runNext(job, usual));
  last = result;
  return result;
}

async function runNext(job: Job, usual: NodeJS.ProcessEnv): Promise<BuildResult> {
  worker ??= startWorker(usual);
  const { child, end } = worker;
  const said = { stdout: '', output: '' };
  const isSaid = [child.stdout, child.stderr].map(
    (stream) =>
      new Promise<void>((done) => {
        stream?.on('data', (text: string) => {
          const words = text.replace('\0', '');
          said.output += words;
          if (stream === child.stdout) said.stdout += words;
          if (words !== text) done();
        });
      }),
  );
  const answer = once(child, 'message') as Promise<[number]>;
  child.send(job);
  const [status] = await Promise.race([Promise.all(isSaid).then(() => answer), end]);
  for (const stream of [child.stdout, child.stderr]) stream?.removeAllListeners('data');
  if (job.command[0] === 'astro') worker.builds += 1;
  if (child.exitCode !== null || worker.builds === MOST_BUILDS) {
    child.kill();
    worker = undefined;
  }
  return { status, ...said };
}

function startWorker(env: NodeJS.ProcessEnv): Worker {
  const child = fork(new URL('warm-worker.ts', import.meta.url), {
    // The one of that environment.
    execPath: 'node',
    execArgv: [],
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  // The process that started it does not wait for it, and ends it when it ends itself.
  for (const stream of [child.stdout, child.stderr]) (stream as Socket).setEncoding('utf8').unref();
  child.unref();
  child.channel?.unref();
  process.once('exit', () => child.kill());
  return { child, end: once(child, 'close') as Promise<[number | null]>, builds: 0 };
}
