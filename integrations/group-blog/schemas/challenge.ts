import { z } from 'zod';
import { date, issue, reference, text } from './fields.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const daysPlan = z
  .strictObject({
    /** Length in days. */
    days: z.int().min(1).max(366),
    /** Days off: weekdays, or day numbers. */
    rest: z.array(z.union([z.enum(WEEKDAYS), z.int().min(1).max(366)])).optional(),
  })
  .superRefine((plan, context) => {
    for (const [index, rest] of (plan.rest ?? []).entries()) {
      if (typeof rest === 'number' && rest > plan.days) {
        context.addIssue(issue('out-of-range', `lies after day ${plan.days}, the last`, ['rest', index]));
      }
    }
  });

/** `challenges/<challenge>.md`: the plan. */
export const challengeSchema = z.strictObject({
  /** What it is called. */
  title: text(100).meta({ example: 'title: Twenty-one days' }),
  /** The member who leads it. */
  ledBy: reference().optional().meta({ example: 'ledBy: ann' }),
  /** Day 1. */
  start: date().meta({ example: 'start: 2026-08-03' }),
  /** How long, and which days are off. */
  plan: daysPlan.meta({ example: 'plan: { days: 21, rest: [sunday] }' }),
  /** Day number to what to write about on that day. */
  prompts: z
    .record(z.string().regex(/^[1-9]\d{0,2}$/), text(300))
    .optional()
    .meta({ example: 'prompts: { 1: Why are you here? }' }),
  /** Communities it is for. */
  communities: z.array(reference()).optional().meta({ example: 'communities: [early-risers]' }),
  /** How many days later a check-in may still be handed in. Default: 1. */
  lateDays: z.int().min(0).max(7).default(1).meta({ example: 'lateDays: 1' }),
});

export type ChallengeData = z.output<typeof challengeSchema>;
