import { z } from 'zod';
import { date, flag, reference, text } from './fields.ts';
import { goalSchema } from './goal.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const session = z.strictObject({
  /** The day of the week of the plan; without it the session floats: any day of that week will do. */
  day: z.int().min(1).max(7).optional().meta({ example: 'day: 2' }),
  /** What is to be done, as "Long run". */
  what: text(160).meta({ example: 'what: Long run' }),
  /** How much work it is, in the plan's own measure. */
  load: z.number().positive().max(1e12).meta({ example: 'load: 3' }),
  /** Shown only: nobody is held to it. */
  optional: flag().optional().meta({ example: 'optional: true' }),
});

const week = z.strictObject({
  note: text(300).optional().meta({ example: 'note: Easy does it' }),
  /** Days off, 1 for the first day of the week of the plan. */
  rest: z.array(z.int().min(1).max(7)).optional().meta({ example: 'rest: [1, 5]' }),
  sessions: z.array(session).meta({ example: 'sessions: [{ day: 2, what: Run, load: 3 }]' }),
});

const plan = z.strictObject({
  /** Length in days. */
  days: z.int().min(1).max(366).optional().meta({ example: 'days: 21' }),
  /** Days off of a plan of days: weekdays, or day numbers. */
  rest: z
    .array(z.union([z.enum(WEEKDAYS), z.int().min(1).max(366)]))
    .optional()
    .meta({ example: 'rest: [sunday]' }),
  /** Week by week instead: blocks of seven days from the start. */
  weeks: z.array(week).min(1).max(53).optional().meta({
    example: 'weeks:\n    - sessions: [{ day: 2, what: Run, load: 3 }, { what: Long run, load: 5 }]',
  }),
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
  plan: plan.meta({ example: 'plan: { days: 21, rest: [sunday] }' }),
  /** Day number to what to write about on that day. */
  prompts: z
    .record(z.string().regex(/^[1-9]\d{0,2}$/), text(300))
    .optional()
    .meta({ example: 'prompts: { 1: Why are you here? }' }),
  /** Communities it is for. */
  communities: z.array(reference()).optional().meta({ example: 'communities: [early-risers]' }),
  /** How many days later a check-in may still be handed in. Default: 1. */
  lateDays: z.int().min(0).max(7).default(1).meta({ example: 'lateDays: 1' }),
  /** Everyone's values together: a goal with a target. */
  groupGoal: goalSchema
    .optional()
    .meta({ example: 'groupGoal: { title: A thousand miles, target: 1000, unit: miles }' }),
});

export type ChallengeData = z.output<typeof challengeSchema>;
export type WeekData = z.output<typeof week>;
