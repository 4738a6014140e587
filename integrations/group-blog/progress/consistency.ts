import { isWeekClosed, type DayState, type Today, type WeekResult } from './day-states.ts';

export interface Consistency {
  /** How many of the counted days or sessions were kept. */
  consistency: { kept: number; of: number };
  /** How many counted days or weeks in a row were kept, until now and at best. */
  streak: { now: number; best: number };
}

/** Counts the kept and missed days of a plan of days (challenge rules, 6). */
export function consistencyByDay(states: readonly DayState[]): Consistency {
  const counted = states.filter((state) => state === 'kept' || state === 'missed');
  return consistencyOf(counted.map((state) => ({ kept: state === 'kept' ? 1 : 0, of: 1 })));
}

/**
 * Counts the slots and weeks of a plan of weeks (challenge rules, 6). A week counts as kept once its slots are done, else
 * as missed once it is closed. A week without slots does not count.
 */
export function consistencyByWeek(weeks: readonly WeekResult[], today: Today): Consistency {
  const counted = weeks.filter(
    ({ week, done }) => week.slots > 0 && (done >= week.slots || isWeekClosed(week, today)),
  );
  return consistencyOf(counted.map(({ week, done }) => ({ kept: done, of: week.slots })));
}

function consistencyOf(units: readonly { kept: number; of: number }[]): Consistency {
  const consistency = { kept: 0, of: 0 };
  const streak = { now: 0, best: 0 };
  for (const { kept, of } of units) {
    consistency.kept += kept;
    consistency.of += of;
    streak.now = kept === of ? streak.now + 1 : 0;
    streak.best = Math.max(streak.best, streak.now);
  }
  return { consistency, streak };
}

/** Whether at least four of five were kept. */
export function showedUp({ kept, of }: Consistency['consistency']): boolean {
  return of > 0 && kept * 5 >= of * 4;
}
