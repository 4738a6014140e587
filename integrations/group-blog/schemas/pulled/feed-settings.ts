import { z } from 'zod';
import { tag, webAddress } from '../fields.ts';

/** What is shown of a post that stands elsewhere. */
export const FEED_SHOWS = ['full', 'summary', 'link'] as const;

/** How many posts of a feed are taken where the member names no number, and at most. */
export const MOST_PULLED = 50;

/** A blog of the member's own elsewhere, and what of it stands here too. */
export function feedSettings() {
  return z
    .strictObject({
      url: webAddress().meta({
        description: 'The address of the feed, or of the page of the blog.',
        example: 'url: https://ann.example/feed.xml',
      }),
      show: z.enum(FEED_SHOWS).optional().meta({
        description:
          'What stands here: the whole post on a page of its own (`full`), its first words with a link (`summary`), or its title with a link (`link`). Without it, `summary`.',
        example: 'show: full',
      }),
      only: z.array(tag()).min(1).max(50).optional().meta({
        description: 'Only posts that have one of these tags there.',
        example: 'only: [bread]',
      }),
      not: z.array(tag()).min(1).max(50).optional().meta({
        description: 'No posts that have one of these tags there.',
        example: 'not: [private-life]',
      }),
      most: z
        .int()
        .min(1)
        .max(MOST_PULLED)
        .optional()
        .meta({
          description: `How many of the newest posts are looked at. Without it, ${MOST_PULLED}.`,
          example: 'most: 20',
        }),
    })
    .meta({ title: 'feed elsewhere' });
}
