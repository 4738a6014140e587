import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/browser.ts';

export default defineConfig({
  testDir: 'tests/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Some tests open every page, on machines that build sites meanwhile.
  timeout: 120_000,
  webServer: {
    // Within `npm test`, the site is built once for all who read it.
    command: `${process.env['TEST_RUN'] === undefined ? 'npm run build -- --silent && ' : ''}node tests/support/serve.ts`,
    // Playwright puts it into the environment of its workers, which read this file again.
    wait: { stdout: /^Serving dist on port (?<site_port>\d+)$/m },
    timeout: 120_000,
  },
  use: {
    baseURL: `http://localhost:${process.env['SITE_PORT'] ?? ''}`,
    launchOptions: {
      executablePath: findBrowser() ?? '',
      // Root in a container has no sandbox; the rest keeps a machine without a network quiet.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
});
