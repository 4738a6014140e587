import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, ENVIRONMENT } from './build.ts';
import { median } from './median.ts';
import { watchMemory } from './memory.ts';
import { makeNetwork, MEMBERS, type Files } from './network.ts';
import { DOCUSAURUS } from './peers/docusaurus.ts';
import type { Peer } from './peers/peer.ts';
import { STARLIGHT_BLOG } from './peers/starlight-blog.ts';
import { machine } from './report.ts';
import { BENCH_FOLDER, makeSite, REPOSITORY } from './sites.ts';
import { table } from './table.ts';

/** Every site is built so many times; what is told is the build in the middle. */
const ROUNDS = 3;

const PEERS: readonly Peer[] = [STARLIGHT_BLOG, DOCUSAURUS];

interface Cold {
  seconds: number;
  peakBytes: number;
}

/**
 * Builds the same posts with others who make blogs, and with the plugin, in turns, each time as if nothing had been built before. The others
 * are installed in a folder of their own.
 * @returns what was measured, as Markdown.
 * @throws {Error} where one cannot be installed or built.
 */
export async function measurePeers(posts: number): Promise<string> {
  const content = makeNetwork(posts);
  const roots = new Map(PEERS.map((peer) => [peer, makePeer(peer, content)]));
  const ours: Cold[] = [];
  const theirs = new Map(PEERS.map((peer): [Peer, Cold[]] => [peer, []]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    const told = (name: string, { seconds }: Cold): void => {
      process.stderr.write(`${posts} posts, round ${round} of ${ROUNDS}, ${name}: ${seconds.toFixed(1)} s\n`);
    };
    const own = await build(makeSite('plugin', posts, content));
    ours.push(own);
    told('the plugin', own);
    for (const [peer, root] of roots) {
      const cold = await buildPeer(peer, root);
      theirs.get(peer)?.push(cold);
      told(peer.name, cold);
    }
  }
  return report(posts, ours, theirs);
}

/** Installs a peer, unless it is there from last time, and gives it the posts. */
function makePeer(peer: Peer, content: Files): string {
  const root = join(REPOSITORY, BENCH_FOLDER, 'peers', peer.name);
  const manifest = JSON.stringify({
    name: `bench-${peer.name}`,
    private: true,
    dependencies: peer.packages,
  });
  const installed = join(root, 'node_modules/installed-for-the-bench');
  if (textOf(installed) !== manifest) {
    process.stderr.write(`installing ${peer.name}\n`);
    rmSync(root, { recursive: true, force: true });
    write(join(root, 'package.json'), manifest);
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`${peer.name} cannot be installed`);
    writeFileSync(installed, manifest);
  }
  rmSync(join(root, peer.postsFolder), { recursive: true, force: true });
  for (const [path, text] of Object.entries(peer.files(MEMBERS))) write(join(root, path), text);
  for (const post of postsIn(content)) {
    write(join(root, peer.postsFolder, `${post.host}/${post.slug}.md`), peer.postText(post));
  }
  return root;
}

/** The posts of a network, without what only the plugin knows: communities, answers. */
function postsIn(content: Files): Parameters<Peer['postText']>[0][] {
  return [...content].flatMap(([path, text]) => {
    const [, host, slug] = /^posts\/(.+)\/(.+)\.md$/.exec(path) ?? [];
    if (host === undefined || slug === undefined) return [];
    const [, fields = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(fields)?.[1];
    return [
      {
        host,
        slug,
        title: field('title') ?? '',
        date: field('date') ?? '',
        tags: field('tags') ?? '[]',
        authors: field('authors') ?? `[${host}]`,
        body,
      },
    ];
  });
}

async function buildPeer({ name, command, made }: Peer, root: string): Promise<Cold> {
  for (const path of made) rmSync(join(root, path), { recursive: true, force: true });
  const [program = '', ...parameters] = command;
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'node_modules/.bin', program), ...parameters], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...ENVIRONMENT },
  });
  const stopWatching = watchMemory(child.pid ?? 0);
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (tail = (tail + chunk).slice(-4_000)));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  const peakBytes = stopWatching();
  if (status !== 0) throw new Error(`${name} cannot build:\n${tail}`);
  return { seconds: (performance.now() - started) / 1000, peakBytes };
}

function report(posts: number, ours: readonly Cold[], theirs: ReadonlyMap<Peer, readonly Cold[]>): string {
  const seconds = (builds: readonly Cold[]): number => median(builds.map((build) => build.seconds));
  const row = (name: string, builds: readonly Cold[], has: string): string[] => [
    name,
    seconds(builds).toFixed(1),
    (seconds(ours) / seconds(builds)).toFixed(2),
    (median(builds.map(({ peakBytes }) => peakBytes)) / 1e9).toFixed(1),
    has,
  ];
  return [
    machine(),
    `${posts} posts, cold, the median of ${ROUNDS} builds each, in turns. The peak is of all processes together.`,
    table(
      ['', 'seconds', 'the plugin’s / its', 'peak GB', 'has'],
      [
        row(
          'astro-group-blog',
          ours,
          'search, a card a post, 3 feeds of each member, tag, community and thread, a challenge',
        ),
        ...[...theirs].map(([peer, builds]) => row(versionedName(peer), builds, peer.has)),
      ],
    ),
  ].join('\n\n');
}

function versionedName({ name, packages, versionOf }: Peer): string {
  return `${name} ${packages[versionOf] ?? ''}`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
