import { dayNumber, lastDay } from './civil-days.ts';
import type { Challenge, Post } from './network.ts';

/** What "day by day" has of a challenge: a post, or the prompt of a day without posts. */
export interface DayRow {
  /** The number of the day. */
  n: number;
  post: Post | null;
}

const memo = new WeakMap<Challenge, readonly DayRow[]>();

/** Returns the posts of a challenge and its days that have only a prompt, from the first day on. */
export function dayRows(challenge: Challenge): readonly DayRow[] {
  const rows = memo.get(challenge) ?? makeRows(challenge);
  memo.set(challenge, rows);
  return rows;
}

function makeRows({ data, posts }: Challenge): DayRow[] {
  const { start, prompts = {} } = data;
  const end = lastDay(data);
  // A report on a channel trial may come after the last day, and is no part of any.
  const ofDays = posts.filter(({ trial, date }) => trial === null || date <= end);
  const byDay = Map.groupBy(ofDays, ({ date }) => dayNumber(start, date));
  const days = new Set([...Object.keys(prompts).map(Number), ...byDay.keys()]);
  return [...days]
    .toSorted((a, b) => a - b)
    .flatMap((n): DayRow[] => byDay.get(n)?.map((post) => ({ n, post })) ?? [{ n, post: null }]);
}
