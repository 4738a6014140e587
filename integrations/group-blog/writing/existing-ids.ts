import type { Network } from '../network/network.ts';

/** Who and what there is, for lines that name some of it. Ids. */
export interface Around {
  /** Members who have a blog, and have not left. */
  members: readonly string[];
  communities: readonly string[];
  /** The newest first. */
  posts: readonly string[];
}

export function aroundOf({ members, communities, posts }: Network): Around {
  return {
    members: members.filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier).map(({ id }) => id),
    communities: communities.map(({ id }) => id),
    posts: posts.map(({ id }) => id),
  };
}
