import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a built site as a static host does, on a port that is free. */
export async function serveFolder(dist: string): Promise<{ server: Server; port: number }> {
  const files = sirv(dist, { etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    });
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return { server, port: (server.address() as AddressInfo).port };
}
