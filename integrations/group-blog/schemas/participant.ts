import { z } from 'zod';
import { date, reference, text, TO_AFTER_FROM } from './fields.ts';
import { defineKind } from './kind.ts';
import { goalSchema } from './goal.ts';

const pause = z
  .strictObject({
    from: date().meta({ description: 'The first day off.', example: 'from: 2026-08-10' }),
    to: date().meta({ description: 'The last day off; not before `from`.', example: 'to: 2026-08-12' }),
    reason: text(300).optional().meta({ description: 'Why.', example: 'reason: Flu' }),
  })
  .refine(...TO_AFTER_FROM)
  .meta({ title: 'pause' });

/** A member who takes part in a challenge, with their goals. The body says why they do. */
export const participants = defineKind({
  id: 'participants',
  path: 'participants/<challenge>/<member>.md',
  words: { one: 'participant', heading: 'Taking part' },
  order: 40,
  owner: { part: 'member' },
  schema: z.strictObject({
    joined: date().optional().meta({
      description: 'The day you joined, when that was late. Without it, the start of the challenge.',
      example: 'joined: 2026-08-05',
    }),
    goals: z.array(goalSchema).min(1).max(9).meta({
      description: 'What you mean to do.',
      example: 'goals:\n  - { title: Write every day, target: 21, unit: posts }',
    }),
    partners: z
      .array(reference())
      .optional()
      .meta({ description: 'Members who look out for each other.', example: 'partners: [ben]' }),
    channel: reference().optional().meta({
      description: 'In a channel trial, the channel of your strategy that you try.',
      example: 'channel: forum',
    }),
    pauses: z.array(pause).optional().meta({
      description: 'Days off for a reason. Everybody sees them, and you are not behind for those days.',
      example: 'pauses: [{ from: 2026-08-10, to: 2026-08-12, reason: Flu }]',
    }),
    withdrawn: z
      .strictObject({
        on: date().meta({ description: 'The day you stopped.', example: 'on: 2026-08-15' }),
        because: text(300).optional().meta({ description: 'Why.', example: 'because: A new job' }),
      })
      .meta({ title: 'withdrawal' })
      .optional()
      .meta({
        description: 'You stopped. Your page is kept, and nobody minds.',
        example: 'withdrawn: { on: 2026-08-15, because: A new job }',
      }),
  }),
});

export type ParticipantData = z.output<typeof participants.schema>;
