import { WEEKDAYS, type WeekData } from '../schemas/challenge.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { DAYS_A_WEEK, dayNumber, ownFirstDay, type Plan } from './civil-days.ts';

/** One day of one participant's plan. */
export interface PlanDay {
  n: number;
  date: string;
  /** Not a rest day; in a plan of weeks, a day with a fixed session. */
  isPlanned: boolean;
  isRest: boolean;
  isPaused: boolean;
  /** w(n): the work planned on this day. */
  load: number;
  /** Fixed sessions, optional ones too, as "Long run". */
  sessions: readonly string[];
}

export interface PlanWeek {
  /** From 1. */
  k: number;
  days: readonly PlanDay[];
  note: string | null;
  /** The work of the plan itself, whoever takes part. */
  load: number;
  /** What this participant is to do: days with a session, or planned days. */
  slots: number;
}

/** One participant's plan (challenge rules, 2). */
export interface OwnPlan {
  /** What is kept or missed: days, or the weeks of the plan. */
  unit: 'day' | 'week';
  calendar: Calendar;
  /** Number of the own first day. */
  first: number;
  /** Its date, which may lie beyond the plan. */
  firstDate: string;
  days: readonly PlanDay[];
  weeks: readonly PlanWeek[];
  /** cum(n) for n from 0 to N. */
  cum: readonly number[];
}

/** The plan of a participant; of the group as a whole, where nobody's joining and pauses are given. */
export function buildPlan(
  challenge: Plan,
  { joined, pauses = [] }: Pick<ParticipantData, 'joined' | 'pauses'> = {},
): OwnPlan {
  const calendar = calendarOf(challenge);
  const firstDate = ownFirstDay(challenge, joined);
  const first = dayNumber(challenge.start, firstDate);
  const isPaused = (date: string): boolean => pauses.some(({ from, to }) => from <= date && date <= to);
  const toDay = (n: number, rest: Pick<PlanDay, 'isPlanned' | 'isRest' | 'sessions'>): PlanDay => {
    const date = calendar.dates[n - 1] ?? '';
    return { n, date, isPaused: isPaused(date), load: 0, ...rest };
  };
  const { weeks } = challenge.plan;
  const planned = weeks
    ? weeks.map((week, index) => planWeek(week, index + 1, first, toDay))
    : planDays(challenge, calendar, first, toDay);
  const days = planned.flatMap((week) => week.days);
  const cum = [0];
  for (const { load } of days) cum.push((cum.at(-1) ?? 0) + load);
  return { unit: weeks ? 'week' : 'day', calendar, first, firstDate, days, weeks: planned, cum };
}

type ToDay = (n: number, rest: Pick<PlanDay, 'isPlanned' | 'isRest' | 'sessions'>) => PlanDay;

function planDays({ plan }: Plan, calendar: Calendar, first: number, toDay: ToDay): PlanWeek[] {
  const rest = new Set(plan.rest);
  const isRest = (n: number): boolean => {
    const weekday = WEEKDAYS[(calendar.firstWeekday + n - 2) % DAYS_A_WEEK];
    return rest.has(n) || (weekday !== undefined && rest.has(weekday));
  };
  const days = calendar.dates.map((_, index): PlanDay => {
    const n = index + 1;
    const day = toDay(n, { isPlanned: !isRest(n), isRest: isRest(n), sessions: [] });
    return { ...day, load: day.isPlanned && !day.isPaused && n >= first ? 1 : 0 };
  });
  return Array.from({ length: Math.ceil(days.length / DAYS_A_WEEK) }, (_, index): PlanWeek => {
    const own = days.slice(index * DAYS_A_WEEK, (index + 1) * DAYS_A_WEEK);
    return {
      k: index + 1,
      days: own,
      note: null,
      load: own.filter(({ isPlanned }) => isPlanned).length,
      slots: own.filter(({ load }) => load > 0).length,
    };
  });
}

/**
 * Fixed sessions lie on their days. Floating ones are planned as late as they can be, one a day: the last of the list on
 * the week's last free day. What finds no free day falls away, the first of the list first.
 */
function planWeek({ note, rest = [], sessions }: WeekData, k: number, first: number, toDay: ToDay): PlanWeek {
  const held = sessions.filter(({ optional }) => optional !== true);
  const floating = held.filter(({ day }) => day === undefined);
  const days = Array.from({ length: DAYS_A_WEEK }, (_, index): PlanDay => {
    const weekDay = index + 1;
    const fixed = held.filter(({ day }) => day === weekDay);
    const day = toDay((k - 1) * DAYS_A_WEEK + weekDay, {
      isPlanned: fixed.length > 0,
      isRest: rest.includes(weekDay),
      sessions: sessions.filter((session) => session.day === weekDay).map(({ what }) => what),
    });
    const counts = !day.isPaused && day.n >= first;
    return { ...day, load: counts ? fixed.reduce((sum, { load }) => sum + load, 0) : 0 };
  });
  const free = days.filter((day) => !day.isRest && !day.isPaused && day.n >= first && !day.isPlanned);
  for (const { load } of floating.toReversed()) {
    const day = free.pop();
    if (day) day.load = load;
  }
  return {
    k,
    days,
    note: note ?? null,
    load: held.reduce((sum, { load }) => sum + load, 0),
    slots: days.filter(({ load }) => load > 0).length,
  };
}
