import { defineConfig } from 'vitest/config';

/** Sites are built by child processes, one after another: each takes all cores. */
const building = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  globalSetup: 'tests/support/remove-sites.ts',
};

export default defineConfig({
  test: {
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
