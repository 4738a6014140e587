import { z } from 'zod';
import { date, ID_PATTERN, issue, name, orDate, quantity, reference, text } from './fields.ts';
import { isReservedName, NOT_RESERVED, RESERVED_TEXT } from './reserved-names.ts';

export const TAKES = ['sum', 'count', 'last', 'best'] as const;
export const COUNTS = [
  'posts',
  'words',
  'replies',
  'guest-posts',
  'support',
  'supported',
  'outside',
] as const;

/** The fields that tell the kind of a goal; each goal has exactly one of them. */
export const GOAL_KINDS = ['target', 'limit', 'judge'] as const;

const milestone = z
  .strictObject({
    title: text(160).meta({ description: 'What is done then.', example: 'title: Half way' }),
    due: date().meta({ description: 'The day by which it should be.', example: 'due: 2026-08-13' }),
    value: quantity()
      .optional()
      .meta({ description: 'The number to have reached by then.', example: 'value: 10' }),
    done: date()
      .optional()
      .meta({ description: 'The day it was done, where no number tells.', example: 'done: 2026-08-12' }),
  })
  .meta({ title: 'milestone' });

const change = z
  .strictObject({
    on: date().meta({ description: 'The day it was decided.', example: 'on: 2026-08-10' }),
    target: quantity().optional().meta({ description: 'The new number to reach.', example: 'target: 18' }),
    limit: quantity()
      .min(0)
      .optional()
      .meta({ description: 'The new number to stay at or under.', example: 'limit: 12' }),
    due: date().optional().meta({ description: 'The new last day.', example: 'due: 2026-08-20' }),
    because: text(300).meta({ description: 'Why; everybody sees it.', example: 'because: A week in bed' }),
  })
  .meta({ title: 'change' });

/**
 * A goal that can be measured. Its fields are flat: `check/` checks which of them go together, because its message can
 * show the member's own goal with what it lacks.
 */
export const goalSchema = z
  .strictObject({
    id: orDate(
      z
        .string()
        .max(64)
        .regex(ID_PATTERN)
        .superRefine((id, context) => {
          if (isReservedName(id)) context.addIssue(issue('bad-id', RESERVED_TEXT));
        }),
    )
      .meta({ title: 'short name', pattern: `^${NOT_RESERVED}${ID_PATTERN.source.slice(1)}` })
      .optional()
      .meta({
        description: 'Its name in addresses. Without it, its number in the list.',
        example: 'id: run',
      }),
    title: text(160).meta({
      description: 'What you mean to do, so that everybody can see whether you did.',
      example: 'title: Run to the lighthouse',
    }),
    target: quantity().optional().meta({ description: 'The number to reach.', example: 'target: 21' }),
    limit: quantity()
      .min(0)
      .optional()
      .meta({ description: 'The number to stay at or under.', example: 'limit: 10' }),
    judge: reference()
      .optional()
      .meta({ description: 'Another member, who decides what no number can tell.', example: 'judge: ben' }),
    criterion: text(300).optional().meta({
      description: 'What the judge looks at. Beside `judge`.',
      example: 'criterion: Three neighbours say so',
    }),
    unit: orDate(name()).optional().meta({
      description: 'What you count; it is written in `values` of a check-in. Not needed beside `counts`.',
      example: 'unit: miles',
    }),
    from: quantity()
      .optional()
      .meta({ description: 'The number you start at. Without it, 0.', example: 'from: 0' }),
    take: z.enum(TAKES).optional().meta({
      description:
        'How your numbers make one: added up (`sum`), the days with one counted (`count`), the last or the best of them. Without it, `sum`.',
      example: 'take: last',
    }),
    counts: z.enum(COUNTS).optional().meta({
      description: 'Counted for you from what you publish, in place of `values`.',
      example: 'counts: posts',
    }),
    due: date().optional().meta({
      description: 'The last day for it, when that is before the challenge ends.',
      example: 'due: 2026-08-20',
    }),
    asks: z
      .array(text(300))
      .optional()
      .meta({ description: 'How others can help.', example: 'asks: [Lend me a lamp]' }),
    milestones: z.array(milestone).optional().meta({
      description: 'Stops on the way, one after the other. A goal over more than four weeks should have one.',
      example: 'milestones: [{ title: Half way, due: 2026-08-13, value: 10 }]',
    }),
    changes: z.array(change).optional().meta({
      description: 'A new `target`, `limit` or `due`, and why. Leave the old number where it is.',
      example: 'changes: [{ on: 2026-08-10, target: 18, because: A week in bed }]',
    }),
  })
  .meta({ title: 'goal' });

export type GoalData = z.output<typeof goalSchema>;

export type GoalKind = (typeof GOAL_KINDS)[number];
