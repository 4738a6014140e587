import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

/** Serves `dist/` as a static host does. Use: `node tests/support/serve.ts <port>`. */
const files = sirv('dist', { etag: true });
const server = createServer((request, response) => {
  files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(readFileSync('dist/404.html'));
  });
});
server.listen(Number(process.argv[2]), 'localhost');
