import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './support/browser.ts';
import { removeSites } from './support/site.ts';

/**
 * Runs every check and test, whatever the ones before it said, and adds them all up in the last line: `npm test`. With
 * `--deep` it runs what takes longer instead: whole matrices, many more made-up cases, and the newest versions of all
 * packages (`npm run test:deep`).
 */

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'group-blog-tests-'));

/** What it says is shown when it has ended: two run beside each other. */
async function run(title: string, command: string, environment: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TEST_RUN: String(process.pid), ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  process.stdout.write(`\n── ${title}: ${command}\n${said}`);
  return status === 0;
}

/** A tool that is right or wrong as a whole counts as one. */
async function tool(title: string, command: string): Promise<Count> {
  return (await run(title, command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
}

/** A test that was skipped did not pass. */
async function vitest(...projects: string[]): Promise<Count> {
  const title = projects.join(' and ');
  const report = join(reports, `${projects.join('-')}.json`);
  const named = projects.map((project) => `--project ${project}`).join(' ');
  const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
  const isGreen = await run(title, `vitest run ${named} ${reporters}`);
  return countOf(isGreen, () => {
    const { numPassedTests, numTotalTests } = readJson(report) as VitestReport;
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  });
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

async function browser(): Promise<Count> {
  const report = join(reports, 'browser.json');
  const isGreen =
    hasBrowser &&
    (await run('browser', 'playwright test --reporter=list,json', { PLAYWRIGHT_JSON_OUTPUT_FILE: report }));
  return countOf(isGreen, () => {
    const { expected, unexpected, flaky, skipped } = (readJson(report) as PlaywrightReport).stats;
    return { passed: expected, failed: unexpected + flaky + skipped };
  });
}

/** A runner that broke down without a report, or without a failed test, counts as one failure. */
function countOf(isGreen: boolean, read: () => Count): Count {
  let count: Count = { passed: 0, failed: 0 };
  try {
    count = read();
  } catch {
    return { passed: 0, failed: 1 };
  }
  const isBroken = (!isGreen && count.failed === 0) || count.passed + count.failed === 0;
  return isBroken ? { ...count, failed: 1 } : count;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function inOrder(...steps: (() => Promise<Count>)[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await step());
  return counts;
}

/** Two lanes beside each other, for two cores. */
async function runAll(): Promise<Count[]> {
  const lanes = await Promise.all([
    inOrder(
      // Before the linter: it writes the types that the linter reads.
      () => tool('types', 'astro check'),
      () => tool('format', 'prettier --check .'),
      () => tool('lint', 'eslint .'),
      () => tool('unused code', 'knip'),
      () => tool('content', 'group-blog check'),
      () => vitest('unit'),
      browser,
    ),
    vitest('build', 'package').then((count) => [count]),
  ]);
  return lanes.flat();
}

// Before anything else: some of the built sites are opened in it too.
const hasBrowser = ensureBrowser();
const counts = process.argv.includes('--deep') ? [await vitest('deep')] : await runAll();
rmSync(reports, { recursive: true, force: true });
await removeSites();

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
