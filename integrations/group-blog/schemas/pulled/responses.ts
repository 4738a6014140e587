import { z } from 'zod';
import { text, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { html, instant } from './fields.ts';

/** What somebody elsewhere did with a post. */
export const RESPONSE_TYPES = ['reply', 'mention', 'repost', 'bookmark', 'like'] as const;

/** How long the HTML of a response may be, in characters. */
export const MAX_RESPONSE_HTML = 20_000;

const response = z
  .strictObject({
    id: text(2000).meta({
      description:
        'Its id, which never changes: its address, or where it was brought in from and its number there.',
      example: 'id: https://them.example/notes/7',
    }),
    type: z.enum(RESPONSE_TYPES).meta({ description: 'What it is.', example: 'type: reply' }),
    url: webAddress().optional().meta({
      description: 'Where it stands; a comment of an old blog has no address.',
      example: 'url: https://them.example/notes/7',
    }),
    name: text(80).optional().meta({ description: 'Who it is by.', example: 'name: Una Reader' }),
    home: webAddress().optional().meta({
      description: 'The address of who it is by.',
      example: 'home: https://them.example/',
    }),
    published: instant().optional().meta({
      description: 'When it was published, in UTC.',
      example: 'published: 2026-03-02T10:30:00Z',
    }),
    html: html(MAX_RESPONSE_HTML).optional().meta({
      description: 'What it says, sanitised; a like says nothing.',
      example: 'html: "<p>Well said.</p>"',
    }),
  })
  .meta({ title: 'response' });

export type ResponseData = z.output<typeof response>;

/** What others elsewhere said of a post: webmentions, and the comments of an old blog. The command line writes these files. */
export const responses = defineKind({
  id: 'responses',
  path: 'responses/<host>/<slug>.json',
  words: { one: 'file of responses', heading: 'What was said elsewhere of a post' },
  order: 202,
  isByHand: false,
  parts: { host: { of: 'member' } },
  schema: z.strictObject({
    responses: z.array(response).max(2000).meta({
      description: 'The responses, the oldest first.',
      example: 'responses: [{ id: "https://them.example/like/1", type: like }]',
    }),
  }),
});
