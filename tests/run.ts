import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './support/browser.ts';

/** Runs every check and test, whatever the ones before it said, and adds them all up in the last line. */

interface Count {
  passed: number;
  failed: number;
}

const reports = mkdtempSync(join(tmpdir(), 'group-blog-tests-'));

function run(title: string, command: string, environment: NodeJS.ProcessEnv = {}): boolean {
  process.stdout.write(`\n── ${title}: ${command}\n`);
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** A tool that is right or wrong as a whole counts as one. */
function tool(title: string, command: string): Count {
  return run(title, command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
}

/** A test that was skipped did not pass. */
function vitest(project: string): Count {
  const report = join(reports, `${project}.json`);
  const reporters = `--reporter=default --reporter=json --outputFile.json=${report}`;
  const isGreen = run(project, `vitest run --project ${project} ${reporters}`);
  return countOf(isGreen, () => {
    const { numPassedTests, numTotalTests } = readJson(report) as VitestReport;
    return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  });
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

function browser(): Count {
  const report = join(reports, 'browser.json');
  const isGreen =
    ensureBrowser() &&
    run('browser', 'playwright test --reporter=list,json', { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
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

const counts: Count[] = [
  tool('format', 'prettier --check .'),
  // First, for it writes the types that the linter reads.
  tool('types', 'astro check'),
  tool('lint', 'eslint .'),
  tool('unused code', 'knip'),
  tool('content', 'group-blog check'),
  vitest('unit'),
  vitest('build'),
  vitest('package'),
  browser(),
];
rmSync(reports, { recursive: true, force: true });

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
