import { compareText } from '../model/compare.ts';
import type { OutsidePost, Post } from './network.ts';
import { FIRST_MINUTE } from './post-order.ts';

/** A post of this network, or one that a member has elsewhere. */
export type AnyPost = Post | OutsidePost;

export function isOutsidePost(post: AnyPost): post is OutsidePost {
  return 'isOutside' in post;
}

export function newestOutsideFirst(posts: readonly OutsidePost[]): OutsidePost[] {
  return posts.toSorted((a, b) => compareText(b.published, a.published) || compareText(a.id, b.id));
}

/**
 * Puts posts of this network and posts from elsewhere into one list, newest first. Of one minute, the post from elsewhere is the older one.
 * @param posts newest first, as is the other list.
 */
export function mergedNewestFirst(
  posts: readonly Post[],
  outside: readonly OutsidePost[],
): readonly AnyPost[] {
  if (outside.length === 0) return posts;
  const merged: AnyPost[] = [];
  let next = 0;
  for (const post of posts) {
    for (let other = outside[next]; other && minuteOf(other) > minuteOf(post); other = outside[next]) {
      merged.push(other);
      next++;
    }
    merged.push(post);
  }
  return [...merged, ...outside.slice(next)];
}

function minuteOf({ date, time }: AnyPost): string {
  return `${date} ${time ?? FIRST_MINUTE}`;
}
