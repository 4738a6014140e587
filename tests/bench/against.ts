import { build, type Build } from './build.ts';
import { checkOut } from './checkout.ts';
import { median } from './median.ts';
import { changeOne, makeNetwork } from './network.ts';
import { machine } from './report.ts';
import { makeSite, REPOSITORY, writeContent } from './sites.ts';
import { table } from './table.ts';

/** Every kind of build is made so many times with each plugin; what is told is the one in the middle. */
const ROUNDS = 3;

const KINDS = ['cold', 'nothing changed', 'one post changed'] as const;
type Kind = (typeof KINDS)[number];

/** One of the two plugins, and what was measured of it. */
interface Side {
  name: string;
  checkout: string;
  builds: Record<Kind, Build[]>;
}

/**
 * Builds a network with the plugin of an earlier commit and with today's, in turns, so that a machine that grows slower
 * meanwhile grows slower for both.
 * @returns what was measured, as Markdown.
 */
export async function measureAgainst(commit: string, posts: number): Promise<string> {
  const content = makeNetwork(posts);
  const sides = [side(commit, checkOut(commit)), side('today', REPOSITORY)] as const;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const roots = new Map(
      sides.map((each) => [each, makeSite('plugin', posts, content, each.checkout)] as const),
    );
    for (const kind of KINDS) {
      for (const [each, root] of roots) {
        if (kind === 'one post changed') writeContent(root, ...changeOne(content));
        const result = await build(root, each.checkout);
        each.builds[kind].push(result);
        process.stderr.write(
          `${posts} posts, round ${round} of ${ROUNDS}, ${kind}, ${each.name}: ${result.seconds.toFixed(1)} s\n`,
        );
      }
    }
  }
  return report(posts, ...sides);
}

function side(name: string, checkout: string): Side {
  return { name, checkout, builds: { cold: [], 'nothing changed': [], 'one post changed': [] } };
}

const MEASURES: readonly (readonly [name: string, of: (build: Build) => number, digits: number])[] = [
  ['seconds', ({ seconds }) => seconds, 2],
  ['seconds of CPU', ({ cpuSeconds }) => cpuSeconds, 2],
  ['peak MB', ({ ownPeakBytes }) => ownPeakBytes / 1e6, 0],
];

function report(posts: number, before: Side, now: Side): string {
  const rows = KINDS.flatMap((kind) =>
    MEASURES.map(([name, of, digits]) => {
      const [then, today] = [before, now].map(({ builds }) => median(builds[kind].map(of))) as [
        number,
        number,
      ];
      return [`${kind}, ${name}`, then.toFixed(digits), today.toFixed(digits), (today / then).toFixed(2)];
    }),
  );
  return [
    machine(),
    `${posts} posts, the median of ${ROUNDS} builds each, in turns. CPU and peak are of Astro’s own process, without Pagefind’s.`,
    table(['', before.name, now.name, `${now.name} / ${before.name}`], rows),
  ].join('\n\n');
}
