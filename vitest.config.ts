import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';
import { quickFolder } from './tests/support/quick-folder.ts';

/** Sites are built by child processes. */
const building = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  globalSetup: 'tests/support/remove-sites.ts',
};

/** Hundreds of tests leave folders for a command; on a disk they would wait for it more than they work. */
const inMemory = { TMPDIR: quickFolder() };

/** Files share what they import: each for itself would load it for longer than its tests take. */
const isolate = false;

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
        },
      },
      {
        // `npm run test:deep`; FUZZ_MINUTES makes it go on for so long.
        test: {
          name: 'deep',
          include: ['tests/unit/check/any-file.test.ts'],
          env: { FUZZ_FILES: process.env['FUZZ_FILES'] ?? '5000' },
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], isolate, env: inMemory, ...building } },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...building } },
    ],
  },
});
