import { z } from 'zod';
import { reference, webAddress } from './fields.ts';
import { defineKind } from './kind.ts';

/** What members note down of what they did for each other, in the order in which acts are listed. */
export const SUPPORT_KINDS = [
  'share',
  'like',
  'comment',
  'tag',
  'link',
  'intro',
  'buy',
  'visit',
  'other',
] as const;

/** A goal of a participant, by the names in the addresses. */
const goalPath = () =>
  z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/)
    .meta({ title: 'goal, as `challenge/member/goal`' });

/** What one member did for another. The name of the file begins with the day. The body is a note. */
export const support = defineKind({
  id: 'support',
  path: 'support/<giver>/<YYYY-MM-DD>-<name>.md',
  words: { one: 'act of support', heading: 'An act of support' },
  order: 45,
  owner: { part: 'giver', removableBy: 'to' },
  parts: { giver: { of: 'member' } },
  schema: z.strictObject({
    to: reference().meta({ description: 'The member whom it was for.', example: 'to: ben' }),
    kind: z.enum(SUPPORT_KINDS).meta({
      description: 'What you did. Guest posts, answers, and links in your posts are counted without a file.',
      example: 'kind: share',
    }),
    url: webAddress().optional().meta({
      description:
        'Where it can be seen. To share, like, comment, tag or link, it needs this or a note below the second `---`.',
      example: 'url: https://social.example/@ann/1',
    }),
    post: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
      .meta({ title: 'post, as `host/slug`' })
      .optional()
      .meta({ description: 'The post that it was about.', example: 'post: ben/what-i-learned' }),
    goal: goalPath().optional().meta({
      description: 'The goal that it helped: the challenge, the member, and the id or number of the goal.',
      example: 'goal: august-21/ben/1',
    }),
  }),
});

export type SupportKind = (typeof SUPPORT_KINDS)[number];
