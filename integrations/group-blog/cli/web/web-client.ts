import { lookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './public-addresses.ts';
import { parseWebAddress } from '../../model/web-address.ts';

export interface WebLimits {
  /** For one answer, all redirects included. */
  seconds: number;
  /** Of an answer, as it comes and unpacked. */
  bytes: number;
  redirects: number;
  /** How many hosts are asked at once; each is asked one thing after the other. */
  hosts: number;
}

export const WEB_LIMITS: WebLimits = { seconds: 20, bytes: 5 * 1024 * 1024, redirects: 5, hosts: 32 };

export interface WebAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Unpacked; empty where it was not asked for. */
  bytes: Uint8Array;
  /** The address that answered, after all redirects. */
  url: string;
  /** The address to ask the next time: that behind all redirects that are meant for good. */
  lasting: string;
}

/** What kept an answer from coming; the message says it in words that follow the name of what was asked. */
export class WebFailure extends Error {}

interface Asked {
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** False where the status and the headers are enough. */
  hasBody?: boolean;
}

/** Asks the web for single answers. */
export interface WebClient {
  /**
   * Asks for what is at an address, and follows redirects. It sends no cookies.
   * @throws {WebFailure} where there is no answer within the limits.
   */
  ask: (url: string, asked?: Asked) => Promise<WebAnswer>;
}

export interface ClientOptions {
  limits?: Partial<WebLimits>;
  /** Whether an IP address may be asked. By default, those of the internet alone. */
  mayAsk?: (address: string) => boolean;
  /** The name by which servers know who asks. */
  agent: string;
}

/**
 * Makes a client that asks nothing inside of the network that it runs in. Each address is looked at after its name was looked up, and that
 * very address is connected to, so that no name can mean one address when it is looked at and another one then.
 */
export function createWebClient({
  limits: given,
  mayAsk = isPublicAddress,
  agent,
}: ClientOptions): WebClient {
  const limits = { ...WEB_LIMITS, ...given };
  const inTurn = createTurns(limits.hosts);
  const guardedLookup = createLookup(mayAsk);

  async function ask(url: string, asked: Asked = {}): Promise<WebAnswer> {
    let at = url;
    let lasting = url;
    let isForGood = true;
    let milliseconds = limits.seconds * 1000;
    for (let count = 0; count <= limits.redirects; count++) {
      const target = targetOf(at, mayAsk);
      const answer = await inTurn(target.host, async () => {
        const started = performance.now();
        const within = { ...limits, milliseconds };
        const once = await askOnce(target, asked, within, guardedLookup, agent);
        // Waiting for one's turn does not count.
        milliseconds = Math.max(1, milliseconds - (performance.now() - started));
        return once;
      });
      const location = answer.headers.location;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined) {
        return { ...answer, url: at, lasting };
      }
      const next = URL.parse(location, at);
      if (next === null) throw new WebFailure('it redirects to what is no address');
      at = next.href;
      isForGood &&= answer.status === 301 || answer.status === 308;
      if (isForGood) lasting = at;
    }
    throw new WebFailure(`it redirects more than ${limits.redirects} times`);
  }

  return { ask };
}

function targetOf(address: string, mayAsk: (address: string) => boolean): URL {
  const url = parseWebAddress(address);
  if (url === null) throw new WebFailure('it is no address of the web');
  if (url.username !== '' || url.password !== '') throw new WebFailure('its address has a password in it');
  // For an address in numbers, no name is looked up.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !mayAsk(host))
    throw new WebFailure(`it leads to ${host}, which is no address of the internet`);
  return url;
}

function createLookup(mayAsk: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      const hidden = found.find(({ address }) => !mayAsk(address));
      const [first] = found;
      if (hidden || !first) {
        const where = hidden?.address ?? 'nowhere';
        callback(new WebFailure(`${hostname} leads to ${where}, which is no address of the internet`), '', 0);
      } else if (options.all === true) {
        callback(null, found);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}

type Once = Pick<WebAnswer, 'status' | 'headers' | 'bytes'>;

async function askOnce(
  url: URL,
  { method = 'GET', headers = {}, body, hasBody = true }: Asked,
  { seconds, bytes: most, milliseconds }: WebLimits & { milliseconds: number },
  guardedLookup: LookupFunction,
  agent: string,
): Promise<Once> {
  const signal = AbortSignal.timeout(Math.ceil(milliseconds));
  try {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const { request } = url.protocol === 'https:' ? https : http;
      request(
        url,
        {
          method,
          lookup: guardedLookup,
          agent: false,
          signal,
          headers: {
            'user-agent': agent,
            'accept-encoding': 'gzip, br',
            ...headers,
            ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
          },
        },
        resolve,
      )
        .on('error', reject)
        .end(body);
    });
    const { statusCode: status = 0, headers: answered } = response;
    const isRead = hasBody && status >= 200 && status < 300;
    if (!isRead) response.destroy();
    return {
      status,
      headers: answered,
      bytes: isRead ? await readBody(response, most, signal) : new Uint8Array(),
    };
  } catch (cause) {
    throw failureOf(cause, signal.aborted, seconds);
  }
}

/** Reads an answer as long as it is within the limit, packed and unpacked. */
async function readBody(
  response: http.IncomingMessage,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array> {
  let packed = 0;
  response.on('data', (chunk: Buffer) => {
    packed += chunk.length;
    if (packed > most) response.destroy(tooLarge(most));
  });
  const unpacked = unpackedFrom(response);
  const abort = (): void => {
    unpacked.destroy(signal.reason as Error);
  };
  signal.addEventListener('abort', abort);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > most) throw tooLarge(most);
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener('abort', abort);
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpackedFrom(response: http.IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const decoder =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : undefined;
  if (!decoder) throw new WebFailure(`it is packed as ${encoding}, which was not asked for`);
  response.on('error', (error) => decoder.destroy(error));
  response.on('aborted', () => decoder.destroy(new WebFailure('the connection broke off')));
  return response.pipe(decoder);
}

function tooLarge(most: number): WebFailure {
  const size = most >= 1024 * 1024 ? `${Math.round(most / 1024 / 1024)} MB` : `${most} bytes`;
  return new WebFailure(`it is larger than ${size}`);
}

/** The reasons that a reader of the report can do something about, by the codes of Node. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of its host could not be looked up',
  ECONNREFUSED: 'its server refuses the connection',
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  EHOSTUNREACH: 'its server cannot be reached',
  ENETUNREACH: 'its server cannot be reached',
  ETIMEDOUT: 'its server does not answer',
  Z_DATA_ERROR: 'it is packed wrongly',
  Z_BUF_ERROR: 'it is packed wrongly',
};

function failureOf(cause: unknown, isLate: boolean, seconds: number): WebFailure {
  if (cause instanceof WebFailure) return cause;
  if (isLate) return new WebFailure(`there was no whole answer within ${seconds} seconds`);
  const { code = '', message, errors } = cause as NodeJS.ErrnoException & { errors?: unknown[] };
  if (Array.isArray(errors) && errors.length > 0) return failureOf(errors[0], false, seconds);
  const isSecure = /^ERR_(?:TLS|SSL)|^CERT_|^DEPTH_ZERO|^SELF_SIGNED|^UNABLE_TO|^EPROTO$/.test(code);
  if (isSecure) return new WebFailure(`the secure connection failed (${code})`);
  return new WebFailure(REASONS[code] ?? `the connection failed (${code || message})`);
}

/** Makes the function that lets each host be asked one thing after the other, and only so many hosts at once. */
function createTurns(most: number): <Result>(host: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = most;

  async function inPlace<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  return (host, work) => {
    const before = last.get(host) ?? Promise.resolve();
    const turn = before.then(() => inPlace(work));
    last.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
