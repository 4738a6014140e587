import type { GoalData } from '../schemas/goal.ts';
import type { Calendar } from './calendar.ts';
import type { GoalView } from './progress-view.ts';
import { isReached, shareOf } from './fraction.ts';

interface Measured {
  from: number;
  /** A at the end of each day 0..today. */
  running: readonly number[];
  calendar: Calendar;
  asOf: string;
}

/** A milestone with a value is reached on the first day whose A has it; one without, on the day it was `done`. */
export function milestonesOf({ milestones = [] }: GoalData, measured: Measured): GoalView['milestones'] {
  return milestones.map(({ title, due, value, done }) => ({
    title,
    due,
    value: value ?? null,
    reachedOn:
      value !== undefined
        ? dayReached(value, measured)
        : done !== undefined && done <= measured.asOf
          ? done
          : null,
  }));
}

function dayReached(value: number, { from, running, calendar }: Measured): string | null {
  const n = running.findIndex((actual) => isReached(shareOf(actual, { from, target: value })));
  return calendar.dates[n - 1] ?? null;
}
