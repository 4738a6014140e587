import type { Post } from '../network/network.ts';

/** A part of what a feed no longer holds, and of what it still holds. */
export interface Archive {
  /** `2025`, `2025-2`. */
  name: string;
  /** Newest first. */
  posts: readonly Post[];
}

/**
 * The archives of a feed (RFC 5005), the oldest first: its posts by year, where it has more of them than it can hold.
 *
 * A year is in parts of half as many posts as the feed holds, counted from the year's first. So no file is larger than the
 * feed's own, however much is written, and a new post changes no part before it. Of the last year only full parts are
 * archives, which stay as they are; what is left is fewer posts than a part, and all in the feed. Half as many, for then
 * there are two archives or none: validators doubt one that leads to no other.
 * @param posts all that the feed is of, newest first.
 * @param limit how many of them it holds.
 */
export function divideIntoArchives(posts: readonly Post[], limit: number): Archive[] {
  if (posts.length <= limit) return [];
  const size = Math.max(1, Math.floor(limit / 2));
  const years = [...Map.groupBy(posts.toReversed(), ({ date }) => date.slice(0, 4))];
  return years.flatMap(([year, written], index) => {
    const count = written.length / size;
    const parts = index === years.length - 1 ? Math.floor(count) : Math.ceil(count);
    return Array.from({ length: parts }, (_, part) => ({
      name: part === 0 ? year : `${year}-${part + 1}`,
      posts: written.slice(part * size, (part + 1) * size).toReversed(),
    }));
  });
}
