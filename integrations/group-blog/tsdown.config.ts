import { defineConfig } from 'tsdown';

/** Compiles what Node opens itself; Vite compiles all the rest from source. */
export default defineConfig({
  entry: ['index.ts', 'cli/main.ts', 'astro/search-worker.ts'],
  unbundle: true,
  dts: false,
  target: 'node22.12',
  fixedExtension: false,
});
