import type { Post } from '../network/network.ts';

/** Some of a feed's posts, which the feed itself may have too. */
export interface Archive {
  /** `2025` or `2025-2`. */
  name: string;
  /** Newest first. */
  posts: readonly Post[];
}

/**
 * Divides the posts of a feed that has more than `limit` into archives (RFC 5005) by year, oldest first.
 *
 * Each year is divided into parts of `limit / 2` posts, counted from the year's first post, so that no archive is larger than the feed and
 * a new post changes no earlier archive. Of the last year only full parts become archives; the rest is still in the feed. With parts of
 * half the limit there are at least two archives or none, because validators warn of an archive that links to no other.
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
