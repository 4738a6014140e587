import { z } from 'zod';
import { date, flag, formerIds, reference, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { goalSchema } from './goal.ts';

/** The names by which a plan calls the days of the week. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const session = z
  .strictObject({
    day: z.int().min(1).max(7).optional().meta({
      description: 'The day of its week, 1 for the first. Without it, any free day of that week will do.',
      example: 'day: 2',
    }),
    what: text(160).meta({ description: 'What is to be done.', example: 'what: Long run' }),
    load: z.number().positive().max(1e12).meta({
      description: 'How much work it is, in the measure you like: miles, hours.',
      example: 'load: 3',
    }),
    optional: flag()
      .optional()
      .meta({ description: 'For those who want more; nobody is held to it.', example: 'optional: true' }),
  })
  .meta({ title: 'session' });

const week = z
  .strictObject({
    note: text(300).optional().meta({ description: 'A word on the week.', example: 'note: Easy does it' }),
    rest: z
      .array(z.int().min(1).max(7))
      .optional()
      .meta({ description: 'Days of the week without a session, 1 for the first.', example: 'rest: [1, 5]' }),
    sessions: z.array(session).meta({
      description: 'What is to be done in the week.',
      example: 'sessions: [{ day: 2, what: Run, load: 3 }]',
    }),
  })
  .meta({ title: 'week' });

const plan = z
  .strictObject({
    days: z
      .int()
      .min(1)
      .max(366)
      .optional()
      .meta({ description: 'How many days it lasts.', example: 'days: 21' }),
    rest: z
      .array(z.union([z.enum(WEEKDAYS), z.int().min(1).max(366)]))
      .optional()
      .meta({
        description: 'Days off, beside `days`: weekdays, or numbers of days.',
        example: 'rest: [sunday]',
      }),
    weeks: z.array(week).min(1).max(53).optional().meta({
      description:
        'Week by week, in place of `days`. A week is seven days from the start, whatever day that is.',
      example: 'weeks:\n    - sessions: [{ day: 2, what: Run, load: 3 }, { what: Long run, load: 5 }]',
    }),
  })
  .meta({ title: 'plan' });

/** How it is known when a day was handed in: by what members write, or by the history of the repository. */
const EVIDENCE = ['honour', 'git'] as const;

/** A plan that members take part in. The body says what it is about. */
export const challenges = defineKind({
  id: 'challenges',
  path: 'challenges/<challenge>.md',
  words: { one: 'challenge', heading: 'A challenge' },
  order: 60,
  owner: { field: 'ledBy' },
  hasFormerIds: true,
  schema: z.strictObject({
    title: text(100).meta({ description: 'What it is called.', example: 'title: Twenty-one days' }),
    ledBy: reference().optional().meta({ description: 'The member who leads it.', example: 'ledBy: ann' }),
    start: date().meta({ description: 'Day 1.', example: 'start: 2026-08-03' }),
    plan: plan.meta({
      description: 'How long it lasts and which days are off: with `days` or with `weeks`.',
      example: 'plan: { days: 21, rest: [sunday] }',
    }),
    prompts: z
      .record(
        z
          .string()
          .regex(/^[1-9]\d{0,2}$/)
          .meta({ title: 'number of a day', type: ['string', 'integer'] }),
        text(300),
      )
      .optional()
      .meta({
        description: 'What to write about on a day: its number, and the words.',
        example: 'prompts: { 1: Why are you here? }',
      }),
    communities: z
      .array(reference())
      .optional()
      .meta({ description: 'Communities of interest it is for.', example: 'communities: [early-risers]' }),
    lateDays: z.int().min(0).max(7).default(1).meta({
      description: 'How many days later a check-in may still be handed in.',
      example: 'lateDays: 1',
    }),
    evidence: z.enum(EVIDENCE).default('honour').meta({
      description:
        'With `git`, the history of the repository says when each day was handed in, and pages show it; a day that arrives late counts for totals alone.',
      example: 'evidence: git',
    }),
    focus: z.array(reference().nullable()).optional().meta({
      description:
        'On whom everybody looks in the first seven days from the start, in the next seven, and so on; null for a week that went by without. `group-blog focus` proposes it.',
      example: 'focus: [ann, ben]',
    }),
    trial: flag().optional().meta({
      description:
        'A channel trial: everybody tries one `channel` of their strategy, and reports on it in a post with `trial: keep` or `trial: stop`, dated from the last day to two days after it.',
      example: 'trial: true',
    }),
    groupGoal: goalSchema.optional().meta({
      description: "What everybody's numbers come to together; it needs a `target`.",
      example: 'groupGoal: { title: A thousand miles, target: 1000, unit: miles }',
    }),
    aliases: formerIds('autumn'),
  }),
});

export type ChallengeData = z.output<typeof challenges.schema>;
export type WeekData = z.output<typeof week>;
