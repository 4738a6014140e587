import { Temporal } from 'temporal-polyfill';
import type { ChallengeData } from '../schemas/challenge.ts';
import { say } from '../words/words.ts';

const toDate = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** Counts the whole days from `start` to `date`, plus 1, without clamping (challenge rules, 1). Dates are `YYYY-MM-DD`. */
export function dayNumber(start: string, date: string): number {
  return toDate(start).until(toDate(date), { largestUnit: 'days' }).days + 1;
}

/** Returns the date of day `n`, as `YYYY-MM-DD`. */
export function dateOfDay(start: string, n: number): string {
  return toDate(start)
    .add({ days: n - 1 })
    .toString();
}

/** Returns 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return toDate(date).dayOfWeek;
}

export const DAYS_A_WEEK = 7;

/** The part of a challenge that says which days it has. */
export type Plan = Pick<ChallengeData, 'start' | 'plan'>;

/** Returns N, the plan's length in days. */
export function planLength({ days, weeks }: Plan['plan']): number {
  return weeks ? weeks.length * DAYS_A_WEEK : (days ?? 0);
}

/** Returns the date of day N. */
export function lastDay({ start, plan }: Plan): string {
  return dateOfDay(start, planLength(plan));
}

/** Returns the later of the challenge's start and the date on which the participant joined. */
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

/** Says which day of a challenge `today` is: "Day n of N", "Starts in n days" or "Finished" (challenge rules, 1). */
export function dayLabel({ start, plan }: Plan, today: string): DayLabel {
  const n = dayNumber(start, today);
  const of = planLength(plan);
  if (n < 1) {
    const label = n === 0 ? say('startsTomorrow') : say('startsIn', { count: 1 - n });
    return { n, of, label, phase: 'before' };
  }
  if (n > of) return { n, of, label: say('finished'), phase: 'closed' };
  return { n, of, label: say('dayOf', { n, of }), phase: 'running' };
}
