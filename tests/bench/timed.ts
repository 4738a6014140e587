import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { STAMPS_FILE, type Stamps } from './stamps.ts';

/**
 * The same integration, leaving `Stamps` in the site's root when the build ends. Astro runs the hooks in this order:
 * config:setup, (list of routes), config:done, (Vite server, content sync), build:start, (bundling, rendering),
 * build:generated, build:done.
 */
export function timed({ name, hooks }: AstroIntegration): AstroIntegration {
  const stamps: Partial<Stamps> = {};
  const stamp = (moment: keyof Stamps): void => {
    stamps[moment] = Date.now();
  };
  return {
    name,
    hooks: {
      ...hooks,
      async 'astro:config:setup'(options) {
        const path = fileURLToPath(new URL(STAMPS_FILE, options.config.root));
        process.on('exit', () => {
          const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
          const peakBytes = maxRSS * 1024;
          const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
          writeFileSync(path, JSON.stringify({ ...stamps, peakBytes, cpuSeconds }));
        });
        stamp('setupBefore');
        await hooks['astro:config:setup']?.(options);
        stamp('setupAfter');
      },
      async 'astro:config:done'(options) {
        stamp('configBefore');
        await hooks['astro:config:done']?.(options);
        stamp('configAfter');
      },
      async 'astro:build:start'(options) {
        stamp('synced');
        await hooks['astro:build:start']?.(options);
      },
      async 'astro:build:generated'(options) {
        stamp('generatedBefore');
        await hooks['astro:build:generated']?.(options);
        stamp('generatedAfter');
      },
      async 'astro:build:done'(options) {
        stamp('doneBefore');
        await hooks['astro:build:done']?.(options);
        stamp('doneAfter');
      },
    },
  };
}
