import { afterAll } from 'vitest';
import { emptyOwnSites } from './site.ts';

/** Vitest runs this setup with each test file: the sites that the file made are removed when it has ended. */
afterAll(emptyOwnSites);
