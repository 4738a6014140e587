import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { builtOwnSite } from './built-site.ts';

/**
 * Serves the site of this repository as a static host does, on a port that is free, and says which: `node
 * tests/support/serve.ts`. Within `npm test` it is the site that all tests read, else what is in `dist/`.
 */
const dist = process.env['TEST_RUN'] === undefined ? 'dist' : (await builtOwnSite()).path('dist');
const files = sirv(dist, { etag: true });
const server = createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync(join(dist, '404.html')));
  });
});
server.listen(0, 'localhost', () => {
  process.stdout.write(`Serving dist on port ${(server.address() as AddressInfo).port}\n`);
});
