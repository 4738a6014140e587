import { defineConfig } from 'tsdown';

/** Compiles the two doors that Node opens itself; Vite compiles all the rest from source. */
export default defineConfig({
  entry: ['index.ts', 'cli/main.ts'],
  unbundle: true,
  dts: false,
  target: 'node22.12',
  fixedExtension: false,
});
