import { z } from 'zod';
import { betweenFields, date, isOrdered, reference, text } from './fields.ts';
import { goalSchema } from './goal.ts';

const pause = z
  .strictObject({
    from: date().meta({ example: 'from: 2026-08-10' }),
    to: date().meta({ example: 'to: 2026-08-12' }),
    reason: text(300).optional().meta({ example: 'reason: Flu' }),
  })
  .refine(
    ({ from, to }) => isOrdered(from, to),
    betweenFields({ problem: 'out-of-range', message: 'lies before from', at: 'to' }),
  );

/** `participants/<challenge>/<member>.md`: taking part. Its body says why. */
export const participantSchema = z.strictObject({
  /** The day they joined. Default: the challenge's start. */
  joined: date().optional().meta({ example: 'joined: 2026-08-05' }),
  /** One to nine goals that can be measured. */
  goals: z.array(goalSchema).min(1).max(9).meta({
    example: 'goals:\n  - { title: Write every day, target: 21, unit: posts }',
  }),
  /** Members who look out for each other. */
  partners: z.array(reference()).optional().meta({ example: 'partners: [ben]' }),
  /** Days off for a reason; shown. */
  pauses: z
    .array(pause)
    .optional()
    .meta({ example: 'pauses: [{ from: 2026-08-10, to: 2026-08-12, reason: Flu }]' }),
  /** The day they stopped; the page is kept. */
  withdrawn: z
    .strictObject({
      on: date().meta({ example: 'on: 2026-08-15' }),
      because: text(300).optional().meta({ example: 'because: A new job' }),
    })
    .optional()
    .meta({ example: 'withdrawn: { on: 2026-08-15, because: A new job }' }),
});

export type ParticipantData = z.output<typeof participantSchema>;
