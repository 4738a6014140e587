import { threadWith } from '../../network/conversations.ts';
import type { Post } from '../../network/network.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import type { Site } from '../site.ts';

/** A post to read after another, and why: "The conversation", or the name of a community. */
export interface NextPost extends Pick<PostItem, 'title' | 'url' | 'language' | 'direction' | 'authors'> {
  reason: string;
}

const MOST = 3;

/**
 * Proposes what to read after a post: the next one of its conversation, then the one before it in each of its communities that somebody else
 * wrote, so that a new post changes the pages of few others. The first one of a community leads to the second.
 */
export function readNext(site: Site, post: Post): NextPost[] {
  const { network } = site;
  if (!post.isListed) return [];
  const found = new Map<Post, string>();
  const add = (other: Post | undefined, reason: string): void => {
    if (other && !found.has(other)) found.set(other, reason);
  };
  if (!network.off.has('conversations')) {
    const posts = threadWith(network, post)?.posts ?? [];
    const place = posts.findIndex((one) => one.post === post);
    add(posts[place + 1]?.post, network.words.conversations.heading);
  }
  for (const { name, posts } of post.communities) {
    const place = posts.indexOf(post);
    const isOthers = (other: Post): boolean =>
      !found.has(other) && !other.authors.some((author) => post.authors.includes(author));
    add(posts.slice(place + 1).find(isOthers) ?? posts.slice(0, place).findLast(isOthers), name);
  }
  return [...found].slice(0, MOST).map(([other, reason]) => {
    const { title, url, language, direction, authors } = toPostItem(other, site);
    return { title, url, language, direction, authors, reason };
  });
}
