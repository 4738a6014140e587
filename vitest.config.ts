import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { quickFolder } from './tests/support/quick-folder.ts';

/** Names the folder of the run's sites. */
const run = { TEST_RUN: process.env['TEST_RUN'] ?? String(process.pid) };

/** Sites are built by child processes. */
const building = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  globalSetup: 'tests/support/remove-sites.ts',
  setupFiles: 'tests/support/empty-own-sites.ts',
};

/** Hundreds of tests leave folders for a command; on a disk they would wait for it more than they work. */
const inMemory = { ...run, TMPDIR: quickFolder(256) };
/** An installed site is half a gigabyte. */
const installedInMemory = { ...run, TMPDIR: quickFolder(2048) };

/** Files share what they import: each for itself would load it for longer than its tests take. */
const isolate = false;

/** What is tried only by `npm run test:deep`. */
const ONLY_DEEP = ['tests/package/newest-versions.test.ts'];
/** Those of which `npm test` tries a part: the cases that differ in kind. */
const MORE_DEEP = [
  'addresses',
  'attacks',
  'card-command',
  'astro-dev',
  'cards-left-out',
  'configuration',
  'days-of-challenges',
  'every-body',
  'forge',
  'incremental',
  'killed',
  'own-days',
  'search',
].map((name) => `tests/build/${name}.test.ts`);

export default defineConfig({
  test: {
    // A build is busy on one core for most of its time; more at once would only wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          isolate,
          env: inMemory,
          setupFiles: 'tests/support/seed.ts',
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], isolate, env: inMemory, ...building } },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          exclude: ONLY_DEEP,
          env: installedInMemory,
          ...building,
        },
      },
      // Neither `npm test` nor `npm run test:deep` runs it, because it needs programs that apt installs.
      { test: { name: 'readers', include: ['tests/readers/**/*.test.ts'], testTimeout: 60_000 } },
      {
        // FUZZ_MINUTES makes it go on for so long.
        test: {
          name: 'deep',
          // Unit tests too: many make their cases up.
          include: ['tests/unit/**/*.test.ts', ...MORE_DEEP, ...ONLY_DEEP],
          isolate,
          env: {
            ...installedInMemory,
            TEST_DEPTH: 'deep',
            FUZZ_FILES: process.env['FUZZ_FILES'] ?? '5000',
          },
          ...building,
        },
      },
    ],
  },
});
