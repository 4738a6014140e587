/** A day of the oracle's plan. */
export interface Day {
  n: number;
  ordinal: number;
  week: number;
  work: number;
  planned: boolean;
  paused: boolean;
  checkedIn: boolean;
  value: number | undefined;
}

/** What was kept (challenge rules, 6). */
export interface Kept {
  states: string[];
  consistency: { kept: number; of: number };
  streak: { now: number; best: number };
}

interface Around {
  t: number;
  first: number;
  lateDays: number;
  isWeeks: boolean;
}

export function keep(days: readonly Day[], { t, first, lateDays, isWeeks }: Around): Kept {
  const checkedIn = (day: Day): boolean => day.checkedIn && day.n <= t && !day.paused;
  const weekOf = (k: number): { slots: number; done: number; last: number } => {
    const own = days.filter(({ week }) => week === k);
    const slots = own.filter(({ work }) => work > 0).length;
    return { slots, done: Math.min(slots, own.filter(checkedIn).length), last: own.at(-1)?.n ?? 0 };
  };
  const states = days.map((day) => {
    if (day.n > t) return 'future';
    if (day.n < first) return 'before-joining';
    if (day.paused) return 'paused';
    if (day.checkedIn) return isWeeks || day.planned ? 'kept' : 'bonus';
    const { slots, done } = weekOf(day.week);
    if (!day.planned || (isWeeks && done === slots)) return 'rest';
    return t - day.n > lateDays ? 'missed' : 'open';
  });

  // One entry for each thing that is over: whether it was kept, and how much of how much.
  const over: { isKept: boolean; done: number; slots: number }[] = [];
  if (!isWeeks) {
    for (const state of states)
      if (state === 'kept' || state === 'missed')
        over.push({ isKept: state === 'kept', done: Number(state === 'kept'), slots: 1 });
  } else {
    for (let k = 0; k * 7 < days.length; k += 1) {
      const { slots, done, last } = weekOf(k);
      if (slots > 0 && (done === slots || t - last > lateDays))
        over.push({ isKept: done === slots, done, slots });
    }
  }
  const runs = over
    .map(({ isKept }) => (isKept ? 'k' : ' '))
    .join('')
    .split(' ')
    .map((run) => run.length);
  return {
    states,
    consistency: {
      kept: over.reduce((sum, { done }) => sum + done, 0),
      of: over.reduce((sum, { slots }) => sum + slots, 0),
    },
    streak: { now: runs.at(-1) ?? 0, best: Math.max(...runs) },
  };
}
