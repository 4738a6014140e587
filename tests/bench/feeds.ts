import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Build } from './build.ts';
import { makeNetwork, type Files } from './network.ts';
import { makeSite, type SiteName } from './sites.ts';

/**
 * Measures what all feeds cost a build: `npm run bench:feeds`. Two cold builds of 5,000 posts by 50 members for 12
 * communities, without feeds and with them, both with the cards drawn already; it takes a quarter of an hour.
 */

const POSTS = 5_000;
const COMMUNITIES = 12;
const FLOOR = { seconds: 3, megabytes: 250 };

/** The network of the other benches, with a community for each post. */
function makeCommunities(files: Files): Files {
  let index = 0;
  const id = (number: number): string => `community-${(number % COMMUNITIES) + 1}`;
  const posts = [...files].map(([path, text]): [string, string] => {
    if (!path.startsWith('posts/')) return [path, text];
    const own = text.replace(/^communities: .*\n/m, '');
    return [path, own.replace(/^title: /m, () => `communities: [${id(index++)}]\ntitle: `)];
  });
  const communities = Array.from({ length: COMMUNITIES }, (_, number): [string, string] => [
    `communities/${id(number)}.md`,
    `---\nname: Community ${number + 1}\ninterest: What we share\n---\n`,
  ]);
  return new Map([...posts, ...communities]);
}

const KEPT = '.cache/astro/group-blog';
const content = makeCommunities(makeNetwork(POSTS));
const make = (name: SiteName): string => makeSite(name, POSTS, content);

async function measure(name: SiteName, cards: string): Promise<Build> {
  const root = make(name);
  cpSync(cards, join(root, KEPT), { recursive: true });
  const measured = await build(root);
  process.stderr.write(`${name}: ${measured.seconds.toFixed(1)} s\n`);
  return measured;
}

const drawn = make('plugin');
await build(drawn);
const cards = join(drawn, '..', 'cards');
rmSync(cards, { recursive: true, force: true });
cpSync(join(drawn, KEPT), cards, { recursive: true });

const without = await measure('pluginWithoutFeeds', cards);
const withFeeds = await measure('plugin', cards);
/** Where feeds are made: their models with all other paths, and their files with all other files. */
const secondsOf = ({ stages }: Build): number => stages.paths + stages.pages;
const seconds = secondsOf(withFeeds) - secondsOf(without);
const cpuSeconds = withFeeds.cpuSeconds - without.cpuSeconds;
const megabytes = (withFeeds.ownPeakBytes - without.ownPeakBytes) / 1e6;
process.stdout.write(
  `The feeds of ${POSTS} posts, ${COMMUNITIES} communities: ${seconds.toFixed(1)} s more than ${secondsOf(without).toFixed(1)} s, ` +
    `${cpuSeconds.toFixed(1)} s of CPU more than ${without.cpuSeconds.toFixed(1)} s, ` +
    `${megabytes.toFixed(0)} MB more than ${(without.ownPeakBytes / 1e6).toFixed(0)} MB\n`,
);
// What else the machine does makes the one longer, and a garbage collector's threads the other.
process.exitCode = Math.min(seconds, cpuSeconds) > FLOOR.seconds || megabytes > FLOOR.megabytes ? 1 : 0;
