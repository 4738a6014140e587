import { isClosed, type DayState, type Today, type WeekDone } from './day-states.ts';

/** What was kept of what is over. */
export interface Consistency {
  kept: number;
  of: number;
}

export interface Streak {
  now: number;
  best: number;
}

/** In a plan of days: kept days of those kept or missed, and kept days in a row (challenge rules, 6). */
export function keepingByDay(states: readonly DayState[]): { consistency: Consistency; streak: Streak } {
  const counted = states
    .filter((state) => state === 'kept' || state === 'missed')
    .map((state) => state === 'kept');
  return {
    consistency: { kept: counted.filter(Boolean).length, of: counted.length },
    streak: streakOf(counted),
  };
}

/**
 * In a plan of weeks: a week counts as kept once its slots are done, else as missed once its last day is closed; a week
 * without slots is neutral (challenge rules, 6).
 */
export function keepingByWeek(
  weeks: readonly WeekDone[],
  today: Today,
): { consistency: Consistency; streak: Streak } {
  const counted = weeks.filter(
    ({ week, done }) => week.slots > 0 && (done >= week.slots || isWeekClosed({ week }, today)),
  );
  return {
    consistency: {
      kept: counted.reduce((sum, { done }) => sum + done, 0),
      of: counted.reduce((sum, { week }) => sum + week.slots, 0),
    },
    streak: streakOf(counted.map(({ week, done }) => done >= week.slots)),
  };
}

export function isWeekClosed({ week }: Pick<WeekDone, 'week'>, today: Today): boolean {
  return isClosed(week.days.at(-1)?.n ?? 0, today);
}

/** At least four of five. */
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
