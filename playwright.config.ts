import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/support/browser.ts';

const PORT = 4329;

export default defineConfig({
  testDir: 'tests/browser',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  webServer: {
    command: `npm run build -- --silent && node tests/support/serve.ts ${PORT}`,
    url: `http://localhost:${PORT}/`,
    timeout: 120_000,
  },
  use: {
    baseURL: `http://localhost:${PORT}`,
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
