import type { Kind } from '../../schemas/kinds.ts';

/**
 * Names of the collections in Astro's content layer; prefixed, so that a site's own `posts` stay its own. In small
 * letters: in others Astro's language server finds no schema ("embeddedContentId must be lowercase").
 */
export const COLLECTIONS = {
  network: 'group-blog-network',
  members: 'group-blog-members',
  posts: 'group-blog-posts',
  communities: 'group-blog-communities',
  challenges: 'group-blog-challenges',
  participants: 'group-blog-participants',
  checkIns: 'group-blog-check-ins',
  verdicts: 'group-blog-verdicts',
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
