import { gzipSync, brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../integrations/group-blog/cli/web/public-addresses.ts';
import {
  createWebClient,
  WebFailure,
  type WebLimits,
} from '../../../integrations/group-blog/cli/web/web-client.ts';
import { redirects, says, startLoopback, type Loopback } from '../../support/loopback.ts';

let server: Loopback;
beforeEach(async () => {
  server = await startLoopback();
});
afterEach(() => server.close());

const client = (limits: Partial<WebLimits> = {}, mayAsk = (address: string) => address === '127.0.0.1') =>
  createWebClient({ agent: 'test', limits: { seconds: 2, bytes: 1000, ...limits }, mayAsk });
const textAt = async (path: string, limits?: Partial<WebLimits>): Promise<string> =>
  new TextDecoder().decode((await client(limits).ask(server.origin + path)).bytes);
const failureAt = async (path: string, limits?: Partial<WebLimits>): Promise<string> => {
  const answer = client(limits).ask(path.startsWith('/') ? server.origin + path : path);
  const failure: unknown = await answer.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(failure).toBeInstanceOf(WebFailure);
  return (failure as WebFailure).message;
};

describe('addresses of the internet', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '[2a00:1450:4001:81b::200e]'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '[::1]',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('an answer', () => {
  it('is read, packed or not', async () => {
    server.at.set('/plain', says('Bread'));
    server.at.set('/gzip', says(gzipSync('Bread'), { 'content-encoding': 'gzip' }));
    server.at.set('/br', says(brotliCompressSync('Bread'), { 'content-encoding': 'br' }));
    for (const path of ['/plain', '/gzip', '/br']) expect(await textAt(path)).toBe('Bread');
    expect(server.asked[0]?.headers).toMatchObject({ 'user-agent': 'test', 'accept-encoding': 'gzip, br' });
  });

  it('is found behind redirects, of which those that are for good are remembered', async () => {
    server.at.set('/a', redirects('/b', 301));
    server.at.set('/b', redirects('/c', 302));
    server.at.set('/c', redirects('/d', 301));
    server.at.set('/d', says('Bread'));
    const answer = await client().ask(`${server.origin}/a`);
    expect(answer).toMatchObject({ status: 200, url: `${server.origin}/d`, lasting: `${server.origin}/b` });
  });

  it('brings no cookie along', async () => {
    server.at.set('/a', (_, response) =>
      response.writeHead(302, { location: '/b', 'set-cookie': 'a=1' }).end(),
    );
    server.at.set('/b', says('Bread'));
    expect(await textAt('/a')).toBe('Bread');
    expect(server.asked[1]?.headers.cookie).toBeUndefined();
  });

  it('fits exactly', async () => {
    server.at.set('/just', says('x'.repeat(1000)));
    server.at.set('/over', says('x'.repeat(1001)));
    expect(await textAt('/just')).toHaveLength(1000);
    expect(await failureAt('/over')).toBe('it is larger than 1000 bytes');
  });

  it('fits when it is unpacked, too', async () => {
    server.at.set('/just', says(gzipSync('bread '.repeat(166)), { 'content-encoding': 'gzip' }));
    server.at.set('/over', says(gzipSync('bread '.repeat(167)), { 'content-encoding': 'gzip' }));
    expect(await textAt('/just')).toHaveLength(996);
    expect(await failureAt('/over')).toBe('it is larger than 1000 bytes');
  });

  it('ends, also where its server goes on and on', async () => {
    let isClosed = false;
    server.at.set('/endless', (_, response) => {
      const timer = setInterval(() => response.write('bread '.repeat(50)), 1);
      response.on('close', () => {
        isClosed = true;
        clearInterval(timer);
      });
    });
    expect(await failureAt('/endless')).toBe('it is larger than 1000 bytes');
    await expect.poll(() => isClosed).toBe(true);
  });

  it('comes in time, redirects included', async () => {
    server.at.set('/drips', (_, response) => {
      response.write('b');
      const timer = setInterval(() => response.write('r'), 50);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    server.at.set('/silent', () => undefined);
    server.at.set('/slow', (_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/slow' }).end(), 150);
    });
    for (const path of ['/drips', '/silent', '/slow']) {
      const started = performance.now();
      expect(await failureAt(path, { seconds: 0.3 })).toBe('there was no whole answer within 0.3 seconds');
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });

  it.each([
    ['a circle', '/a', 'it redirects more than 5 times'],
    ['an address of a network at home', '/home', 'it leads to 10.0.0.1, which is no address of the internet'],
    ['one in another writing', '/hex', 'it leads to 10.0.0.1, which is no address of the internet'],
    ['one of version 6', '/six', 'it leads to ::1, which is no address of the internet'],
    ['a file', '/file', 'it is no address of the web'],
    ['a password', '/password', 'its address has a password in it'],
    ['nothing', '/nothing', 'it redirects to what is no address'],
  ])('does not come from %s', async (_, path, message) => {
    server.at.set('/a', redirects('/b'));
    server.at.set('/b', redirects('/a'));
    server.at.set('/home', redirects('http://10.0.0.1/'));
    server.at.set('/hex', redirects('http://0x0a000001/'));
    server.at.set('/six', redirects('http://[::1]/', 301));
    server.at.set('/file', redirects('file:///etc/hostname'));
    server.at.set('/password', redirects(`http://ann:secret@127.0.0.1:${server.port}/b`));
    server.at.set('/nothing', redirects('http://:0:0:'));
    expect(await failureAt(path)).toBe(message);
  });

  it('does not come from a name that means this machine', async () => {
    server.at.set('/', says('secret'));
    const onlyPublic = createWebClient({ agent: 'test' });
    await expect(onlyPublic.ask(`http://localhost:${server.port}/`)).rejects.toThrow(
      /^localhost leads to (?:127\.0\.0\.1|::1), which is no address of the internet$/,
    );
    expect(server.asked).toEqual([]);
  });

  it.each([
    [
      'https where none is spoken',
      (port: number) => `https://127.0.0.1:${port}/`,
      /^the secure connection failed/,
    ],
    ['a port where nobody listens', () => 'http://127.0.0.1:1/', /^its server refuses the connection$/],
  ])('does not come by %s', async (_, address, message) => {
    expect(await failureAt(address(server.port))).toMatch(message);
  });

  it('does not come broken', async () => {
    server.at.set('/', says('no gzip', { 'content-encoding': 'gzip' }));
    server.at.set('/odd', says('bread', { 'content-encoding': 'zstd' }));
    server.at.set('/cut', (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('bread');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failureAt('/')).toBe('it is packed wrongly');
    expect(await failureAt('/odd')).toBe('it is packed as zstd, which was not asked for');
    expect(await failureAt('/cut')).toBe('the connection broke off');
  });
});

describe('a host', () => {
  it('is asked one thing after the other, while others are asked too', async () => {
    let now = 0;
    let most = 0;
    server.at.set('/', (_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end('x');
      }, 30);
    });
    const one = client();
    await Promise.all(Array.from({ length: 4 }, () => one.ask(server.origin)));
    expect(most).toBe(1);

    const other = await startLoopback();
    other.at.set('/', says('quick'));
    server.at.set('/', () => undefined);
    const started = performance.now();
    const slow = client({ seconds: 0.5 });
    const waiting = Promise.allSettled([slow.ask(server.origin), slow.ask(server.origin)]);
    await slow.ask(other.origin);
    expect(performance.now() - started).toBeLessThan(400);
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await other.close();
  });
});
