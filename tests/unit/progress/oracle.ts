import { keep, type Day, type Kept } from './oracle-consistency.ts';
import type { OneGoal } from './one-goal.ts';

/*
 * The challenge rules once more, as plainly as can be: every number is found by walking over the days. It is slow,
 * shares nothing with the engine, and knows one target goal without changes, measured by check-in files.
 */

const DAY = 86_400_000;
const NEARLY = 1e-9;
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const at = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
};
const dateAt = (ordinal: number): string => new Date(ordinal * DAY).toISOString().slice(0, 10);

export interface Told extends Kept {
  n: number;
  label: string;
  actual: number;
  percent: number;
  over: number;
  catchUp: number | null;
  status: string;
  pace: number[];
  result: { finished: boolean; showedUp: boolean } | null;
  needPerDay: number | null;
  plannedPerDay: number | null;
  inHandDays: number;
  projected: string | null;
}

export function tell(standing: OneGoal): Told {
  const { lateDays } = standing;
  const start = at(standing.start);
  const own = Math.max(start, at(standing.joined ?? standing.start));
  const days = layOut(standing, start, own);
  const N = days.length;
  const t = at(standing.today) - start + 1;
  const first = own - start + 1;
  const [goal] = standing.goals;
  const { from, target, take } = goal;
  const due = goal.due === undefined ? N : at(goal.due) - start + 1;

  const valueUpTo = (n: number): number => {
    const values = days
      .filter((day) => day.n <= Math.min(n, t) && day.n >= first)
      .flatMap((day) => day.value ?? []);
    if (take === 'sum') return from + values.reduce((sum, one) => sum + one, 0);
    if (take === 'count') return from + values.filter((one) => one > 0).length;
    if (take === 'last') return values.pop() ?? from;
    const ranked = [...values, from].sort((a, b) => a - b);
    return (target > from ? ranked.pop() : ranked.shift()) ?? from;
  };
  const way = (value: number): number => (value - from) / (target - from);
  const isThere = (share: number): boolean => share > 1 - NEARLY;

  const workIn = (after: number, upTo: number): number =>
    days.reduce((sum, { n, work }) => (n > after && n <= upTo ? sum + work : sum), 0);
  const anchors: [number, number][] = [[0, 0]];
  for (const { due: by, value } of goal.milestones) anchors.push([at(by) - start + 1, way(value)]);
  anchors.push([due, 1]);
  const planned = (n: number): number => {
    if (n <= 0) return 0;
    if (n >= due) return 1;
    let share = 0;
    for (let i = 0; i + 1 < anchors.length; i += 1) {
      const [a = 0, low = 0] = anchors[i] ?? [];
      const [b = 0, high = 0] = anchors[i + 1] ?? [];
      if (n < a) break;
      const all = workIn(a, b);
      share = all > 0 ? low + ((high - low) * workIn(a, Math.min(n, b))) / all : low;
    }
    if (take !== 'count') return share;
    let things = 0;
    while ((things + 1) / Math.abs(target - from) <= share + NEARLY) things += 1;
    return things / Math.abs(target - from);
  };

  const actual = valueUpTo(N);
  const f = way(actual);
  const held = t < 1 ? 1 : t > due ? due : t;
  const morning = planned(held - 1);
  const catchUp = isThere(morning) ? null : Math.max(0, (1 - f) / (1 - morning));
  const oneShort = take === 'count' && Math.abs((morning - f) * (target - from) - 1) < NEARLY;
  const inOrder: [boolean, string][] = [
    [isThere(f), 'done'],
    [t < first, 'upcoming'],
    [t > due + lateDays, 'missed'],
    [catchUp === null, 'behind'],
    [oneShort, 'at-risk'],
    [Number(catchUp) <= 0.9 + NEARLY, 'ahead'],
    [Number(catchUp) <= 1 + NEARLY, 'on-track'],
    [Number(catchUp) <= 1.25 + NEARLY, 'at-risk'],
    [true, 'behind'],
  ];

  const working = days.filter(({ work }) => work > 0);
  const left = working.filter(({ n }) => n >= t && n <= due);
  const all = working.filter(({ n }) => n <= due);
  let inHandDays = 0;
  while (left[inHandDays] && f >= planned(left[inHandDays]?.n ?? 0) - NEARLY) inHandDays += 1;
  const kept = keep(days, { t, first, lateDays, isWeeks: standing.plan.weeks !== undefined });

  return {
    n: t,
    label:
      t < 0
        ? `Starts in ${1 - t} days`
        : t === 0
          ? 'Starts tomorrow'
          : t > N
            ? 'Finished'
            : `Day ${t} of ${N}`,
    actual,
    percent: isThere(f) ? 100 : Math.max(0, Math.min(99, Math.floor(100 * f + NEARLY))),
    over: isThere(f) ? Math.abs(actual - target) : 0,
    catchUp,
    status: inOrder.find(([holds]) => holds)?.[1] ?? '',
    pace: Array.from({ length: due + 1 }, (_, n) => from + (target - from) * planned(n)),
    ...kept,
    result:
      t > N + lateDays
        ? {
            finished: isThere(way(valueUpTo(due))),
            showedUp: kept.consistency.kept / kept.consistency.of >= 0.8,
          }
        : null,
    needPerDay: left.length === 0 ? null : (target - actual) / left.length,
    plannedPerDay: all.length === 0 ? null : (target - from) / all.length,
    inHandDays,
    projected: isThere(f) ? null : project(),
  };

  function project(): string | null {
    const over = working.filter(({ n }) => t - n > lateDays);
    const last = over[over.length - 1];
    if (last === undefined || over.length < 3) return null;
    const back = over[over.length - 8];
    const gain = (valueUpTo(last.n) - valueUpTo(back?.n ?? 0)) / Math.min(7, over.length);
    let reached = actual;
    if (gain === 0 || gain * (target - from) < 0) return null;
    for (const { n, ordinal } of working) {
      if (n <= t) continue;
      reached += gain;
      if (way(reached) >= 1 - NEARLY) return dateAt(ordinal);
    }
    return null;
  }
}

function layOut({ plan, pauses, checkIns }: OneGoal, start: number, own: number): Day[] {
  const length = plan.weeks === undefined ? (plan.days ?? 0) : plan.weeks.length * 7;
  const days: Day[] = [];
  for (let n = 1; n <= length; n += 1) {
    const ordinal = start + n - 1;
    const name = NAMES[new Date(ordinal * DAY).getUTCDay()] ?? '';
    const isRest = (plan.rest ?? []).some((one) => one === n || one === name);
    const checkIn = checkIns.find(({ date }) => at(date) === ordinal);
    const paused = pauses.some(({ from, to }) => at(from) <= ordinal && ordinal <= at(to));
    days.push({
      n,
      ordinal,
      week: Math.floor((n - 1) / 7),
      planned: !isRest,
      paused,
      work: isRest || paused || ordinal < own ? 0 : 1,
      checkedIn: checkIn !== undefined && ordinal >= own,
      value: checkIn?.values?.['posts'],
    });
  }
  for (const [k, { sessions, rest }] of (plan.weeks ?? []).entries()) {
    const waiting = sessions.filter(({ day, optional }) => day === undefined && optional !== true);
    for (let d = 7; d >= 1; d -= 1) {
      const day = days[k * 7 + d - 1];
      if (day === undefined) continue;
      const fixed = sessions.filter((one) => one.day === d && one.optional !== true);
      const isOff = day.paused || day.ordinal < own;
      day.planned = fixed.length > 0;
      if (isOff) day.work = 0;
      else if (day.planned) day.work = fixed.reduce((sum, { load }) => sum + load, 0);
      else day.work = rest.includes(d) ? 0 : (waiting.pop()?.load ?? 0);
    }
  }
  return days;
}
