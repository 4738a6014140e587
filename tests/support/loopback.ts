import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of a test's own, on loopback. */
export interface Loopback {
  /** `http://127.0.0.1:40001`, without a slash at its end. */
  origin: string;
  port: number;
  /** What was asked, in order. */
  asked: IncomingMessage[];
  /** What answers at a path; it can be set anew. Any other path is answered with 404. */
  at: Map<string, RequestListener>;
  close: () => Promise<void>;
}

/** Starts a server, which has to be closed. */
export async function startLoopback(): Promise<Loopback> {
  const at = new Map<string, RequestListener>();
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = at.get(request.url?.split('?')[0] ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    at,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with a text. */
export function says(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = 200,
): RequestListener {
  return (_, response) => response.writeHead(status, headers).end(body);
}

/** Sends on to another address. */
export function redirects(location: string, status = 302): RequestListener {
  return (_, response) => response.writeHead(status, { location }).end();
}
