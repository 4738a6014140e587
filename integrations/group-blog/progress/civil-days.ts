import { Temporal } from 'temporal-polyfill';
import type { ChallengeData } from '../schemas/challenge.ts';
import { say } from '../words/words.ts';

const toDate = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** Whole days from `start` to `date`, plus 1; never clamped (challenge rules, 1). Both `YYYY-MM-DD`. */
export function dayNumber(start: string, date: string): number {
  return toDate(start).until(toDate(date), { largestUnit: 'days' }).days + 1;
}

/** The date of day `n`, as `YYYY-MM-DD`. */
export function dateOfDay(start: string, n: number): string {
  return toDate(start)
    .add({ days: n - 1 })
    .toString();
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return toDate(date).dayOfWeek;
}

export const DAYS_A_WEEK = 7;

/** When a challenge starts, and its plan. */
export type Plan = Pick<ChallengeData, 'start' | 'plan'>;

/** N, the plan's length in days. */
export function planLength({ days, weeks }: Plan['plan']): number {
  return weeks ? weeks.length * DAYS_A_WEEK : (days ?? 0);
}

/** The date of day N. */
export function lastDay({ start, plan }: Plan): string {
  return dateOfDay(start, planLength(plan));
}

/** The later of the challenge's start and the participant's joining. */
export function ownFirstDay({ start }: Pick<Plan, 'start'>, joined: string | undefined): string {
  return joined !== undefined && joined > start ? joined : start;
}

export type Phase = 'before' | 'running' | 'closed';

export interface DayLabel {
  n: number;
  of: number;
  label: string;
  phase: Phase;
}

/** Where a challenge stands on `today`: "Day n of N", "Starts in n days", "Finished" (challenge rules, 1). */
export function dayLabel({ start, plan }: Plan, today: string): DayLabel {
  const n = dayNumber(start, today);
  const of = planLength(plan);
  if (n < 1) {
    return {
      n,
      of,
      label: n === 0 ? say('startsTomorrow') : say('startsIn', { count: 1 - n }),
      phase: 'before',
    };
  }
  if (n > of) return { n, of, label: say('finished'), phase: 'closed' };
  return { n, of, label: say('dayOf', { n, of }), phase: 'running' };
}
