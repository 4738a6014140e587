import { Temporal } from 'temporal-polyfill';
import type { ChallengeData } from '../schemas/challenge.ts';
import type { Words } from '../words/words.ts';

const toDate = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** Counts the whole days from `start` to `date`, plus 1, without clamping (challenge rules, 1). Dates are `YYYY-MM-DD`. */
export function dayNumber(start: string, date: string): number {
  return toDate(start).until(toDate(date), { largestUnit: 'days' }).days + 1;
}

/** Returns the date of day `n`, as `YYYY-MM-DD`. */
export function dateOfDay(start: string, n: number): string {
  return addDays(start, n - 1);
}

/** Returns the date so many days later, or earlier where the number is negative. */
export function addDays(date: string, days: number): string {
  return toDate(date).add({ days }).toString();
}

/** Returns 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: string): number {
  return toDate(date).dayOfWeek;
}

export const DAYS_PER_WEEK = 7;

/** The part of a challenge that says which days it has. */
export type Plan = Pick<ChallengeData, 'start' | 'plan'>;

/** Returns N, the plan's length in days. */
export function planLength({ days, weeks }: Plan['plan']): number {
  return weeks ? weeks.length * DAYS_PER_WEEK : (days ?? 0);
}

/** Returns the date of day N. */
export function lastDay({ start, plan }: Plan): string {
  return dateOfDay(start, planLength(plan));
}

/** Returns the later of the challenge's start and the date on which the participant joined. */
export function participantStart({ start }: Pick<Plan, 'start'>, joined: string | undefined): string {
  return joined !== undefined && joined > start ? joined : start;
}

export type Phase = 'before' | 'running' | 'closed';

export interface DayLabel {
  n: number;
  of: number;
  label: string;
  phase: Phase;
}

/** Finds where in a challenge a date lies (challenge rules, 1). */
export function phaseOn({ start, plan }: Plan, date: string): Omit<DayLabel, 'label'> {
  const n = dayNumber(start, date);
  const of = planLength(plan);
  return { n, of, phase: n < 1 ? 'before' : n > of ? 'closed' : 'running' };
}

/** Says which day of a challenge `today` is: "Day n of N", "Starts in n days" or "Finished" (challenge rules, 1). */
export function dayLabel(challenge: Plan, today: string, { days }: Pick<Words, 'days'>): DayLabel {
  const { n, of, phase } = phaseOn(challenge, today);
  const labels: Record<Phase, string> = {
    before: n === 0 ? days.startsTomorrow : days.startsIn(1 - n),
    running: days.dayOf(n, of),
    closed: days.finished,
  };
  return { n, of, label: labels[phase], phase };
}
