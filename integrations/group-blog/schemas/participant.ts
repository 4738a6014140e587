import { z } from 'zod';
import { betweenFields, date, ID_PATTERN, isOrdered, name, quantity, reference, text } from './fields.ts';

export const TAKES = ['sum', 'count', 'last', 'best'] as const;
export const COUNTS = ['posts', 'words', 'replies', 'guest-posts'] as const;

const milestone = z.strictObject({
  title: text(160),
  due: date(),
  /** The value to have reached by then. */
  value: quantity().optional(),
  /** The day it was reached, where no value tells. */
  done: date().optional(),
});

const change = z
  .strictObject({
    /** The day it was decided. */
    on: date(),
    target: quantity().optional(),
    due: date().optional(),
    /** Why. */
    because: text(300),
  })
  .refine(
    ({ target, due }) => target !== undefined || due !== undefined,
    betweenFields({ problem: 'missing-field', message: 'is missing', at: 'target' }),
  );

const goal = z
  .strictObject({
    /** Its name in addresses. Default: its number in the list. */
    id: z.string().max(64).regex(ID_PATTERN).optional(),
    title: text(160),
    /** The number to reach. */
    target: quantity(),
    /** The key looked up in `values`. May be left out with `counts`. */
    unit: name().optional(),
    /** The starting value. Default: 0. */
    from: quantity().default(0),
    /** How values make one number. Default: sum. */
    take: z.enum(TAKES).default('sum'),
    /** Measured from the content itself instead of `values`. */
    counts: z.enum(COUNTS).optional(),
    /** The last day for it. Default: the plan's end. */
    due: date().optional(),
    /** What others can do to help. */
    asks: z.array(text(300)).optional(),
    milestones: z.array(milestone).optional(),
    changes: z.array(change).optional(),
  })
  .refine(
    ({ unit, counts }) => unit !== undefined || counts !== undefined,
    betweenFields({ problem: 'missing-field', message: 'is missing', at: 'unit' }),
  );

const pause = z
  .strictObject({ from: date(), to: date(), reason: text(300).optional() })
  .refine(
    ({ from, to }) => isOrdered(from, to),
    betweenFields({ problem: 'out-of-range', message: 'lies before from', at: 'to' }),
  );

/** `participants/<challenge>/<member>.md`: taking part. Its body says why. */
export const participantSchema = z.strictObject({
  /** The day they joined. Default: the challenge's start. */
  joined: date().optional().meta({ example: 'joined: 2026-08-05' }),
  /** One to nine goals that can be measured. */
  goals: z.array(goal).min(1).max(9).meta({
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
    .strictObject({ on: date(), because: text(300).optional() })
    .optional()
    .meta({ example: 'withdrawn: { on: 2026-08-15, because: A new job }' }),
});

export type ParticipantData = z.output<typeof participantSchema>;
export type GoalData = ParticipantData['goals'][number];
