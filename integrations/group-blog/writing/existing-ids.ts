import type { Network } from '../network/network.ts';

/** Ids that exist, for the examples in a new file. */
export interface ExistingIds {
  /** The ids of members who have a blog and have not left. */
  members: readonly string[];
  communities: readonly string[];
  /** The newest post comes first. */
  posts: readonly string[];
}

export function existingIdsOf({ members, communities, listedPosts }: Network): ExistingIds {
  return {
    members: members.filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier).map(({ id }) => id),
    communities: communities.map(({ id }) => id),
    posts: listedPosts.map(({ id }) => id),
  };
}
