import { afterAll } from 'vitest';
import { emptyOwnSites } from './site.ts';

/** Vitest's own setup of each test file: what is in its sites is removed when it is through, while another goes on. */
afterAll(emptyOwnSites);
