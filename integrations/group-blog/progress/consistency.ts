import { isWeekClosed, type DayState, type Today, type WeekResult } from './day-states.ts';

/** How many of the counted days or sessions were kept. */
export interface Consistency {
  kept: number;
  of: number;
}

/** How many counted days or weeks in a row were kept. */
export interface Streak {
  now: number;
  best: number;
}

/** Counts the kept and missed days of a plan of days (challenge rules, 6). */
export function consistencyByDay(states: readonly DayState[]): { consistency: Consistency; streak: Streak } {
  const counted = states
    .filter((state) => state === 'kept' || state === 'missed')
    .map((state) => state === 'kept');
  return {
    consistency: { kept: counted.filter(Boolean).length, of: counted.length },
    streak: streakOf(counted),
  };
}

/**
 * Counts the slots and weeks of a plan of weeks (challenge rules, 6). A week counts as kept once its slots are done, else
 * as missed once it is closed. A week without slots does not count.
 */
export function consistencyByWeek(
  weeks: readonly WeekResult[],
  today: Today,
): { consistency: Consistency; streak: Streak } {
  const counted = weeks.filter(
    ({ week, done }) => week.slots > 0 && (done >= week.slots || isWeekClosed(week, today)),
  );
  return {
    consistency: {
      kept: counted.reduce((sum, { done }) => sum + done, 0),
      of: counted.reduce((sum, { week }) => sum + week.slots, 0),
    },
    streak: streakOf(counted.map(({ week, done }) => done >= week.slots)),
  };
}

/** Whether at least four of five were kept. */
export function showedUp({ kept, of }: Consistency): boolean {
  return of > 0 && kept * 5 >= of * 4;
}

function streakOf(kept: readonly boolean[]): Streak {
  let now = 0;
  let best = 0;
  for (const isKept of kept) {
    now = isKept ? now + 1 : 0;
    best = Math.max(best, now);
  }
  return { now, best };
}
