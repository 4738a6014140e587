import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPull } from '../../integrations/group-blog/cli/reports/pull.ts';
import { phrase } from './prose.ts';
import { createRandom } from './random.ts';

/**
 * Measures what a night's pull of many blogs costs: `npm run bench:pull`. Each blog is a host of its own on this machine, with 20 posts of
 * 6 KB; one host takes connections and never answers. The first pull writes everything, and the second one nothing.
 */

const MEMBERS = 200;
const POSTS = 20;
const FLOOR_SECONDS = 10;
/** How long one answer may take; less than the floor, so that one host that is silent keeps nobody. */
const LIMIT_SECONDS = 5;

const random = createRandom(1);
const text = Array.from({ length: 12 }, () => `<p>${phrase(random, 90, 90)}.</p>`).join('');

function feedOf(member: string): string {
  const items = Array.from({ length: POSTS }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 1 + index)).toUTCString();
    const url = `https://${member}.example/${index}/`;
    return `<item><title>Post ${index}</title><link>${url}</link><guid>${url}</guid><pubDate>${date}</pubDate><description><![CDATA[${text}]]></description></item>`;
  });
  return `<rss version="2.0"><channel><title>${member}</title><link>https://${member}.example/</link><description>x</description>${items.join('')}</channel></rss>`;
}

const server = createServer((request, response) => {
  const member = request.url?.slice(1) ?? '';
  if (member !== 'silent') response.end(feedOf(member));
});
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const { port } = server.address() as AddressInfo;
const others = await Promise.all(
  Array.from({ length: MEMBERS - 1 }, async (_, index) => {
    const other = createServer((...args) => server.emit('request', ...args));
    const address = `127.0.${Math.floor(index / 250) + 1}.${(index % 250) + 1}`;
    await new Promise<void>((resolve) => {
      other.listen(port, address, resolve);
    });
    return { other, address };
  }),
);

const content = mkdtempSync(join(tmpdir(), 'group-blog-bench-pull-'));
mkdirSync(join(content, 'members'));
writeFileSync(
  join(content, 'network.md'),
  '---\ntitle: Bench\ndescription: Bench.\nfeedAuthority: a.example,2026\n---\n',
);
const hosts = ['127.0.0.1', ...others.map(({ address }) => address)];
for (const [index, host] of hosts.entries()) {
  const id = index === 0 ? 'silent' : `member-${index}`;
  const feed = `feed: { url: "http://${host}:${port}/${id}", show: full }`;
  writeFileSync(join(content, 'members', `${id}.md`), `---\nname: ${id}\n${feed}\n---\n`);
}

const write = process.stdout.write.bind(process.stdout);
async function measure(what: string): Promise<number> {
  const started = performance.now();
  const before = process.cpuUsage();
  process.stdout.write = () => true;
  const flags = { content, on: '2026-03-31', report: false, local: true, json: true };
  await runPull(undefined, flags, { mayAsk: () => true, limits: { seconds: LIMIT_SECONDS } });
  process.stdout.write = write;
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${what}: ${seconds.toFixed(1)} s wall, ${((user + system) / 1e6).toFixed(1)} s of CPU, ${megabytes.toFixed(0)} MB at most`,
  );
  return seconds;
}

console.log(`${MEMBERS} blogs with ${POSTS} posts each, one of them silent for ${LIMIT_SECONDS} s`);
const seconds = [await measure('first pull'), await measure('second pull')];
for (const one of [server, ...others.map(({ other }) => other)]) {
  one.closeAllConnections();
  one.close();
}
rmSync(content, { recursive: true });
if (Math.max(...seconds) > FLOOR_SECONDS) {
  console.log(`slower than the floor of ${FLOOR_SECONDS} s`);
  process.exitCode = 1;
}
