import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves `dist/` as a static host does, on a port that is free, and says which: `node tests/support/serve.ts`. */
const files = sirv('dist', { etag: true });
const server = createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync('dist/404.html'));
  });
});
server.listen(0, 'localhost', () => {
  process.stdout.write(`Serving dist on port ${(server.address() as AddressInfo).port}\n`);
});
