import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { dayText } from './days.ts';
import { makeNetwork } from './network.ts';

/**
 * Measures `group-blog check` on 5,000 posts, one in ten with a picture, and 20,000 check-ins: `npm run bench:check`.
 */

const POSTS = 5_000;
const PARTICIPANTS = 50;
const DAYS = 400;
const START = '2025-10-01';
const FLOOR = { seconds: 4, megabytes: 600 };
const RUNS = 3;

const COMMAND = fileURLToPath(new URL('../../integrations/group-blog/bin/group-blog.js', import.meta.url));
/** What it used, as its last words. */
const SAYS_USE =
  'process.on("exit",()=>process.stderr.write("\\nuse "+JSON.stringify(process.resourceUsage())))';

function write(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Two challenges one after the other: a plan has 366 days at most. */
function writeCheckIns(folder: string): void {
  const each = DAYS / 2;
  for (const [index, id] of ['first-half', 'second-half'].entries()) {
    const start = dayText(START, index * each);
    write(
      folder,
      `challenges/${id}.md`,
      `---\ntitle: ${id}\nstart: ${start}\nplan: { days: ${each} }\n---\n`,
    );
    for (let number = 1; number <= PARTICIPANTS; number += 1) {
      const milestone = `{ title: Half, due: ${dayText(start, each / 2)}, value: 300 }`;
      const goal = `{ title: Walk, target: 600, unit: miles, milestones: [${milestone}] }`;
      write(folder, `participants/${id}/member-${number}.md`, `---\ngoals:\n  - ${goal}\n---\n`);
      for (let day = 0; day < each; day += 1) {
        const path = `check-ins/${id}/member-${number}/${dayText(start, day)}.md`;
        write(
          folder,
          path,
          `---\nvalues: { miles: ${1 + (day % 5)} }\n---\n\nRound the park and home again.\n`,
        );
      }
    }
  }
}

async function writeContent(folder: string): Promise<void> {
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#a63' } })
    .jpeg()
    .toBuffer();
  for (const [index, [path, text]] of [...makeNetwork(POSTS)].entries()) {
    const isPictured = path.startsWith('posts/') && index % 10 === 0;
    write(folder, path, isPictured ? `${text}\n![Four loaves on a rack](./picture-${index}.jpg)\n` : text);
    if (isPictured) write(folder, `${dirname(path)}/picture-${index}.jpg`, picture);
  }
  writeCheckIns(folder);
}

interface Run {
  /** On the clock. */
  seconds: number;
  /** Of all cores together. */
  cpuSeconds: number;
  megabytes: number;
}

function check(folder: string): Run {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${SAYS_USE}`, COMMAND, 'check', '--content', folder],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - began) / 1000;
  const [, said] = /\nuse (\{.*\})$/.exec(stderr) ?? [];
  if (status !== 0 || said === undefined) throw new Error(`${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(said) as NodeJS.ResourceUsage;
  return { seconds, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

const folder = mkdtempSync(join(tmpdir(), 'group-blog-bench-'));
try {
  await writeContent(folder);
  const runs = Array.from({ length: RUNS }, () => check(folder));
  // Whatever else the machine does makes a run longer, never shorter.
  const seconds = Math.min(...runs.map((run) => run.seconds));
  const cpuSeconds = Math.min(...runs.map((run) => run.cpuSeconds));
  const megabytes = Math.max(...runs.map((run) => run.megabytes));
  const told = [
    `${POSTS} posts and ${PARTICIPANTS * DAYS} check-ins, the quickest of ${RUNS} runs:`,
    `${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of CPU), at most ${megabytes.toFixed(0)} MB`,
  ];
  process.stdout.write(`${told.join(' ')}\n`);
  process.exitCode = seconds > FLOOR.seconds || megabytes > FLOOR.megabytes ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
