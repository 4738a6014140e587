import type { Measured } from './measure.ts';

/** A number that says how the plugin does, and how large it may be. */
export interface Ratio {
  what: string;
  value: number;
  /** Null where it is only told. */
  most: number | null;
}

const GIGABYTE = 1e9;

/** The size that floors are set for; smaller networks are mostly Astro's start, larger ones are for the growth. */
const FLOORS_AT = 5_000;

/** The sizes between which growth has a floor: with smaller steps it would be noise. */
const GROWTH_AT = '1000 5000 10000';

/** The largest network, in which a cold build has floors of its own. */
const LARGEST = 20_000;

/** @param all from the smallest network to the largest. */
export function ratiosOf(all: readonly Measured[]): Ratio[] {
  return [...all.flatMap(ratiosAt), ...growthOf(all), ...largestOf(all)];
}

export function isMissed({ value, most }: Ratio): boolean {
  return most !== null && !(value <= most);
}

function ratiosAt({ posts, bare, plugin }: Measured): Ratio[] {
  const at = (most: number): number | null => (posts === FLOORS_AT ? most : null);
  const { cold, unchanged, changed } = plugin;
  // Pagefind's process beside it is as large for a bare site of the same pages.
  const peak = Math.max(cold.ownPeakBytes, unchanged.ownPeakBytes, changed.ownPeakBytes);
  return [
    {
      what: `${posts} posts: b cold without cards / a cold`,
      value: cold.withoutCards / bare.cold.seconds,
      most: at(2.5),
    },
    {
      what: `${posts} posts: b with one post changed / a cold`,
      value: changed.seconds / bare.cold.seconds,
      most: at(1.5),
    },
    { what: `${posts} posts: peak memory of b, Astro’s process, GB`, value: peak / GIGABYTE, most: at(2.5) },
  ];
}

/** How much dearer a further post is in a large network than in a small one; 1 is linear. */
function growthOf(all: readonly Measured[]): Ratio[] {
  const most = all.map(({ posts }) => posts).join(' ') === GROWTH_AT ? 1.3 : null;
  return all.slice(2).map((large, index) => {
    const [small, middle] = [all[index] ?? large, all[index + 1] ?? large];
    return {
      what: `a further post, ${middle.posts} to ${large.posts} / ${small.posts} to ${middle.posts}: b cold without cards`,
      value: secondsPerPost(middle, large) / secondsPerPost(small, middle),
      most,
    };
  });
}

function largestOf(all: readonly Measured[]): Ratio[] {
  const [usual, largest] = [FLOORS_AT, LARGEST].map((size) => all.find(({ posts }) => posts === size));
  if (!usual || !largest) return [];
  const { seconds, ownPeakBytes } = largest.plugin.cold;
  return [
    {
      what: `b cold, ${LARGEST} / ${FLOORS_AT} posts`,
      value: seconds / usual.plugin.cold.seconds,
      most: 4.4,
    },
    {
      what: `${LARGEST} posts: memory of b cold, Astro’s process, GB`,
      value: ownPeakBytes / GIGABYTE,
      most: 6,
    },
  ];
}

function secondsPerPost(smaller: Measured, larger: Measured): number {
  return (
    (larger.plugin.cold.withoutCards - smaller.plugin.cold.withoutCards) / (larger.posts - smaller.posts)
  );
}
