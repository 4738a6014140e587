import { builtOwnSite } from './built-site.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Serves the site of this repository as a static host does, on a port that is free, and says which: `node
 * tests/support/serve.ts`. Within `npm test` it is the site that all tests read, else what is in `dist/`.
 */
const dist = process.env['TEST_RUN'] === undefined ? 'dist' : (await builtOwnSite()).path('dist');
const { port } = await serveFolder(dist);
process.stdout.write(`Serving dist on port ${port}\n`);
