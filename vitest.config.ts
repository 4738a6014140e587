import { defineConfig } from 'vitest/config';

/** Sites are built by child processes. */
const building = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  globalSetup: 'tests/support/remove-sites.ts',
};

export default defineConfig({
  test: {
    // A build is busy on one core for most of its time; more at once would only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'], ...building } },
      { test: { name: 'package', include: ['tests/package/**/*.test.ts'], ...building } },
    ],
  },
});
