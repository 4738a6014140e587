import { Temporal } from 'temporal-polyfill';
import { planLength, type Plan } from './civil-days.ts';

/** The days 1..N of a challenge. */
export interface Calendar {
  /** N. */
  length: number;
  /** `YYYY-MM-DD` of day 1, 2, … */
  dates: readonly string[];
  /** 1 for Monday to 7 for Sunday, of day 1. */
  firstWeekday: number;
  /** The day's number by its date. */
  dayOf: ReadonlyMap<string, number>;
}

/** All participants of a challenge share its days. */
const calendars = new WeakMap<Plan, Calendar>();

export function calendarOf(challenge: Plan): Calendar {
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
