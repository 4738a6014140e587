import { z } from 'zod';
import { date, text, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { feedSettings } from './feed-settings.ts';

/** What the last pulls learned of a member's feed elsewhere. `group-blog pull` writes these files. */
export const sources = defineKind({
  id: 'sources',
  path: 'outside/<member>.json',
  words: { one: 'source', heading: 'What is known of a member’s feed elsewhere' },
  order: 201,
  isByHand: false,
  schema: z.strictObject({
    feed: webAddress().optional().meta({
      description: 'The address of the feed itself, where the member names a page or an old address.',
      example: 'feed: https://ann.example/feed.xml',
    }),
    title: text(300)
      .optional()
      .meta({ description: 'What the feed is called.', example: 'title: Ann bakes' }),
    etag: text(500)
      .optional()
      .meta({ description: 'The version that the server named.', example: 'etag: "1a"' }),
    lastModified: text(100).optional().meta({
      description: 'The day of the last change, as the server named it.',
      example: 'lastModified: "Mon, 02 Mar 2026 10:30:00 GMT"',
    }),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({
        title: 'SHA-256',
        description: 'The hash of its text: what is the same need not be read again.',
        example: `digest: "${'0a'.repeat(32)}"`,
      }),
    settings: feedSettings().optional().meta({
      description: 'What the member asked for when it was read.',
      example: 'settings: { url: "https://ann.example/" }',
    }),
    succeeded: date().optional().meta({
      description: 'A day on which it could be read; the last such day is at most a week later.',
      example: 'succeeded: 2026-03-02',
    }),
    failing: z
      .strictObject({
        since: date().meta({ description: 'The first day.', example: 'since: 2026-03-05' }),
        why: text(300).meta({ description: 'What went wrong.', example: 'why: "the server answered 404"' }),
      })
      .meta({ title: 'failure' })
      .optional()
      .meta({
        description: 'Since when it cannot be read.',
        example: 'failing: { since: 2026-03-05, why: "the server answered 404" }',
      }),
    vanished: z.record(z.string().max(64), z.int().min(0).max(9)).optional().meta({
      description:
        'Posts that the feed should still have and has not, each with how often in a row its own address said that it is gone.',
      example: 'vanished: { 2026-03-02-first-loaf: 1 }',
    }),
  }),
});
