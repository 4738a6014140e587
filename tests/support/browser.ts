import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const VARIABLE = 'CHROMIUM_PATH';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The browser to test in: the one the environment names, Playwright's own, or the system's; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${VARIABLE} names ${named}, and there is no such file`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [chromium.executablePath(), ...system, MAC].find((path) => existsSync(path)) ?? null;
}

/** Finds a browser, or installs Debian's as root, saying so; else says what to type. @returns whether there is one. */
export function ensureBrowser(): boolean {
  if (findBrowser() !== null) return true;
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot) {
    process.stdout.write('\nNo browser found: installing Debian’s chromium with apt-get.\n');
    const install = 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium';
    spawnSync(install, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
    if (findBrowser() !== null) return true;
  }
  process.stderr.write(
    `\nThe browser tests need Chromium or Chrome. Type one of:\n` +
      `  sudo apt-get install -y chromium\n` +
      `  npx playwright install chromium\n` +
      `or name one: ${VARIABLE}=/path/to/chrome npm test\n`,
  );
  return false;
}
