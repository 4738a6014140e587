import { defineConfig } from 'tsdown';

/** Compiles the entry points that Node loads itself; Vite compiles everything else from source. */
export default defineConfig({
  entry: ['index.ts', 'cli/main.ts', 'drawing/card-worker.ts', 'astro/search/search-worker.ts'],
  unbundle: true,
  dts: false,
  target: 'node22.12',
  fixedExtension: false,
});
