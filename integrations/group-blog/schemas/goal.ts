import { z } from 'zod';
import { date, ID_PATTERN, name, quantity, reference, text } from './fields.ts';

export const TAKES = ['sum', 'count', 'last', 'best'] as const;
export const COUNTS = ['posts', 'words', 'replies', 'guest-posts'] as const;

/** What tells a goal's kind; each goal has exactly one of them. */
export const GOAL_KINDS = ['target', 'limit', 'judge'] as const;

const milestone = z.strictObject({
  title: text(160).meta({ example: 'title: Half way' }),
  due: date().meta({ example: 'due: 2026-08-13' }),
  /** The value to have reached by then. */
  value: quantity().optional().meta({ example: 'value: 10' }),
  /** The day it was reached, where no value tells. */
  done: date().optional().meta({ example: 'done: 2026-08-12' }),
});

const change = z.strictObject({
  /** The day it was decided. */
  on: date().meta({ example: 'on: 2026-08-10' }),
  target: quantity().optional().meta({ example: 'target: 18' }),
  limit: quantity().min(0).optional().meta({ example: 'limit: 12' }),
  due: date().optional().meta({ example: 'due: 2026-08-20' }),
  /** Why. */
  because: text(300).meta({ example: 'because: A week in bed' }),
});

/**
 * A goal that can be measured. It is flat; which fields go together is checked across fields, in `problems/`, where
 * the answer can be the member's own goal put right.
 */
export const goalSchema = z.strictObject({
  /** Its name in addresses. Default: its number in the list. */
  id: z.string().max(64).regex(ID_PATTERN).optional().meta({ example: 'id: run' }),
  title: text(160).meta({ example: 'title: Run to the lighthouse' }),
  /** The number to reach. */
  target: quantity().optional().meta({ example: 'target: 21' }),
  /** The number to stay at or under. */
  limit: quantity().min(0).optional().meta({ example: 'limit: 10' }),
  /** The member who decides. */
  judge: reference().optional().meta({ example: 'judge: ben' }),
  /** What the judge looks at. */
  criterion: text(300).optional().meta({ example: 'criterion: Three neighbours say so' }),
  /** The key looked up in `values`. May be left out with `counts`. */
  unit: name().optional().meta({ example: 'unit: miles' }),
  /** The starting value of a target. Default: 0. */
  from: quantity().optional().meta({ example: 'from: 0' }),
  /** How values make one number. Default: sum. */
  take: z.enum(TAKES).optional().meta({ example: 'take: last' }),
  /** Measured from the content itself instead of `values`. */
  counts: z.enum(COUNTS).optional().meta({ example: 'counts: posts' }),
  /** The last day for it. Default: the plan's end. */
  due: date().optional().meta({ example: 'due: 2026-08-20' }),
  /** What others can do to help. */
  asks: z.array(text(300)).optional().meta({ example: 'asks: [Lend me a lamp]' }),
  milestones: z
    .array(milestone)
    .optional()
    .meta({ example: 'milestones: [{ title: Half way, due: 2026-08-13, value: 10 }]' }),
  changes: z
    .array(change)
    .optional()
    .meta({ example: 'changes: [{ on: 2026-08-10, target: 18, because: A week in bed }]' }),
});

export type GoalData = z.output<typeof goalSchema>;

export type GoalKind = (typeof GOAL_KINDS)[number];
