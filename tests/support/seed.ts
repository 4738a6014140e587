import fc from 'fast-check';
import { IS_DEEP } from './depth.ts';

/**
 * Vitest's own setup: `npm test` makes up the same cases every day, and what was green yesterday is green today. The deep
 * tests make up others each time; a failure says the seed that brings it back.
 */
if (!IS_DEEP) fc.configureGlobal({ seed: 20_260_302 });
