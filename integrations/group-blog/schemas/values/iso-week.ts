import { Temporal } from 'temporal-polyfill';

/** A week from Monday to Sunday, as `YYYY-WW`. The year is that of its Thursday: 2027-01-01 lies in `2026-53`. */
export type IsoWeek = string;

const WEEK_SHAPE = /^(\d{4})-(\d{2})$/;

/** Finds the week of a date. Dates are `YYYY-MM-DD`. */
export function weekOf(date: string): IsoWeek {
  const { yearOfWeek = 0, weekOfYear = 0 } = Temporal.PlainDate.from(date);
  return `${String(yearOfWeek).padStart(4, '0')}-${String(weekOfYear).padStart(2, '0')}`;
}

/** Returns the Monday of a week; undefined where the text is no week that exists. Many years have no week 53. */
export function mondayOf(week: IsoWeek): string | undefined {
  const [, year, number] = WEEK_SHAPE.exec(week) ?? [];
  if (year === undefined) return undefined;
  // The fourth of January always lies in the first week.
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const monday = fourth.add({ days: (Number(number) - 1) * 7 - (fourth.dayOfWeek - 1) }).toString();
  return weekOf(monday) === week ? monday : undefined;
}
