import type { Post } from '../network/network.ts';

/** A part of the posts of a feed, some of which the feed may still hold. */
export interface Archive {
  /** `2025` or `2025-2`. */
  name: string;
  /** Newest first. */
  posts: readonly Post[];
}

/**
 * Divides the posts of a feed that has more than it can hold into archives (RFC 5005) by year, oldest first.
 *
 * A year is divided into parts of half as many posts as the feed holds, counted from the year's first. So no file is larger
 * than the feed's own, however much is written, and a new post changes no part before it. Of the last year only full parts
 * are archives, which stay as they are; the rest is fewer posts than a part, and all in the feed. Parts are half as large as
 * the feed, because there are two archives or none then, and validators doubt an archive that leads to no other.
 * @param posts all posts of the feed, newest first.
 * @param limit how many of them the feed holds.
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
