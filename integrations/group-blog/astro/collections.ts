import type { Kind } from '../schemas/kinds.ts';

/** Names of the collections in Astro's content layer; prefixed, so that a site's own `posts` stay its own. */
export const COLLECTIONS = {
  network: 'groupBlogNetwork',
  members: 'groupBlogMembers',
  posts: 'groupBlogPosts',
  communities: 'groupBlogCommunities',
  challenges: 'groupBlogChallenges',
  participants: 'groupBlogParticipants',
  checkIns: 'groupBlogCheckIns',
  verdicts: 'groupBlogVerdicts',
} as const satisfies Record<Kind, string>;

/** The files of each kind, from the content folder. */
export const FILES: Readonly<Record<Kind, string[]>> = {
  network: ['network.md'],
  members: ['members/*.md'],
  posts: ['posts/*/*.{md,mdx}', 'posts/*/*/index.{md,mdx}', '!posts/*/index.{md,mdx}'],
  communities: ['communities/*.md'],
  challenges: ['challenges/*.md'],
  participants: ['participants/*/*.md'],
  checkIns: ['check-ins/*/*/*.md'],
  verdicts: ['verdicts/*/*/*/*.md'],
};
