import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type WeekData } from '../schemas/challenge.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import { DAYS_PER_WEEK, dayNumber, participantStart, planLength, type Plan } from '../network/civil-days.ts';

/** The days 1..N of a challenge. */
export interface Calendar {
  /** N, the number of days. */
  length: number;
  /** The dates of day 1, 2, …, as `YYYY-MM-DD`. */
  dates: readonly string[];
  /** The weekday of day 1, from 1 for Monday to 7 for Sunday. */
  firstWeekday: number;
  /** The number of each day by its date. */
  dayOf: ReadonlyMap<string, number>;
}

/** One day of one participant's plan. */
export interface PlanDay {
  n: number;
  date: string;
  /** In a plan of days, whether the day is not a rest day; in a plan of weeks, whether it has a fixed session. */
  isPlanned: boolean;
  isRest: boolean;
  isPaused: boolean;
  /** w(n), the work planned on this day. */
  load: number;
  /** The names of the fixed sessions, optional ones included, such as "Long run". */
  sessions: readonly string[];
}

export interface PlanWeek {
  /** The number of the week, from 1. */
  k: number;
  days: readonly PlanDay[];
  note: string | null;
  /** The work that the challenge's plan has in this week, the same for every participant. */
  load: number;
  /** How many days this participant has work on. */
  slots: number;
}

/** One participant's plan (challenge rules, 2). */
export interface ParticipantPlan {
  /** Whether days or weeks are kept or missed. */
  unit: 'day' | 'week';
  calendar: Calendar;
  /** The number of the participant's first day. */
  first: number;
  /** The date of that day. It may lie after the plan's end. */
  firstDate: string;
  days: readonly PlanDay[];
  weeks: readonly PlanWeek[];
  /** cum(n), the work planned up to the end of day n, for n from 0 to N. */
  cumulativeLoad: readonly number[];
}

/** All participants of a challenge share its calendar. */
const calendars = new WeakMap<Plan, Calendar>();

function calendarOf(challenge: Plan): Calendar {
  const known = calendars.get(challenge);
  if (known) return known;
  const start = Temporal.PlainDate.from(challenge.start);
  const dates = Array.from({ length: planLength(challenge.plan) }, (_, days) =>
    start.add({ days }).toString(),
  );
  const calendar = {
    length: dates.length,
    dates,
    firstWeekday: start.dayOfWeek,
    dayOf: new Map(dates.map((date, index) => [date, index + 1])),
  };
  calendars.set(challenge, calendar);
  return calendar;
}

/** Builds the plan of a participant, or that of the whole group if no joining date and no pauses are given. */
export function buildPlan(
  challenge: Plan,
  { joined, pauses = [] }: Pick<ParticipantData, 'joined' | 'pauses'> = {},
): ParticipantPlan {
  const calendar = calendarOf(challenge);
  const firstDate = participantStart(challenge, joined);
  const first = dayNumber(challenge.start, firstDate);
  const toDay: ToDay = (n, { work, ...facts }) => {
    const date = calendar.dates[n - 1] ?? '';
    const isPaused = pauses.some(({ from, to }) => from <= date && date <= to);
    return { n, date, isPaused, load: isPaused || n < first ? 0 : work, ...facts };
  };
  const { weeks } = challenge.plan;
  const planned = weeks
    ? weeks.map((week, index) => planWeek(week, index + 1, first, toDay))
    : planDays(challenge, calendar, toDay);
  const days = planned.flatMap((week) => week.days);
  const cumulativeLoad = [0];
  for (const { load } of days) cumulativeLoad.push((cumulativeLoad.at(-1) ?? 0) + load);
  return { unit: weeks ? 'week' : 'day', calendar, first, firstDate, days, weeks: planned, cumulativeLoad };
}

/** Makes a day of the plan. Its work weighs nothing during a pause and before the participant's first day. */
type ToDay = (
  n: number,
  facts: Pick<PlanDay, 'isPlanned' | 'isRest' | 'sessions'> & { work: number },
) => PlanDay;

function planDays({ plan }: Plan, { dates, firstWeekday }: Calendar, toDay: ToDay): PlanWeek[] {
  const rest = new Set(plan.rest);
  const days = dates.map((_, index): PlanDay => {
    const weekday = WEEKDAYS[(firstWeekday + index - 1) % DAYS_PER_WEEK];
    const isRest = rest.has(index + 1) || (weekday !== undefined && rest.has(weekday));
    return toDay(index + 1, { isPlanned: !isRest, isRest, sessions: [], work: isRest ? 0 : 1 });
  });
  return Array.from({ length: Math.ceil(days.length / DAYS_PER_WEEK) }, (_, index): PlanWeek => {
    const own = days.slice(index * DAYS_PER_WEEK, (index + 1) * DAYS_PER_WEEK);
    const load = own.filter(({ isPlanned }) => isPlanned).length;
    return { k: index + 1, days: own, note: null, load, slots: slotsIn(own) };
  });
}

/**
 * Puts fixed sessions on their days, and floating sessions as late as possible, one a day: the last of the list on the
 * week's last free day, and so on. Those at the head of the list for which no free day is left are dropped.
 */
function planWeek({ note, rest = [], sessions }: WeekData, k: number, first: number, toDay: ToDay): PlanWeek {
  const required = sessions.filter(({ optional }) => optional !== true);
  const days = Array.from({ length: DAYS_PER_WEEK }, (_, index): PlanDay => {
    const weekDay = index + 1;
    const fixed = required.filter(({ day }) => day === weekDay);
    return toDay((k - 1) * DAYS_PER_WEEK + weekDay, {
      isPlanned: fixed.length > 0,
      isRest: rest.includes(weekDay),
      sessions: sessions.filter(({ day }) => day === weekDay).map(({ what }) => what),
      work: totalLoad(fixed),
    });
  });
  const free = days.filter((day) => !day.isRest && !day.isPaused && day.n >= first && !day.isPlanned);
  for (const { load } of required.filter(({ day }) => day === undefined).toReversed()) {
    const day = free.pop();
    if (day) day.load = load;
  }
  return { k, days, note: note ?? null, load: totalLoad(required), slots: slotsIn(days) };
}

function totalLoad(sessions: readonly { load: number }[]): number {
  return sessions.reduce((sum, { load }) => sum + load, 0);
}

function slotsIn(days: readonly PlanDay[]): number {
  return days.filter(({ load }) => load > 0).length;
}
