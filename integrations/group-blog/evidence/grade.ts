import { dayNumber } from '../network/civil-days.ts';
import type { Voucher } from '../model/history.ts';

/** How well it is known that a day was handed in when it says (honesty rules). */
export type Grade = 'unverified' | 'ahead' | 'witnessed' | 'claimed' | 'backfilled';

/** All grades, in the order in which they are listed. */
export const GRADES: readonly Grade[] = ['witnessed', 'claimed', 'ahead', 'backfilled', 'unverified'];

/** How many days after it was written a commit may land and still be believed: V. */
export const DAYS_TO_LAND = 14;

/** When a file was added, in the days of the member. */
export interface Sighting {
  /** The day on which the commit was written; null where nobody can tell. */
  authored: string | null;
  /** The witnessed day; null where nobody can tell. */
  landed: string | null;
  by: Voucher;
}

/** What a file is for. */
export interface GradedDay {
  /** The day that it is for, `YYYY-MM-DD`. */
  date: string;
  isPost: boolean;
  lateDays: number;
}

/** Grades a file by the commit that added it: the first line of the table that fits. */
export function gradeOf(
  { authored, landed, by }: Sighting,
  { date, isPost, lateDays }: GradedDay,
): Exclude<Grade, 'unverified'> {
  if (landed === null) return 'backfilled';
  if (by !== 'committer') {
    if (landed < date) return 'ahead';
    if (daysFrom(date, landed) <= lateDays) return 'witnessed';
  }
  if (authored === null || daysFrom(authored, landed) > DAYS_TO_LAND) return 'backfilled';
  const isInTime = daysFrom(date, authored) <= lateDays && (isPost || authored >= date);
  return isInTime ? 'claimed' : 'backfilled';
}

/** Whether a file of that grade keeps its day. Else it counts for totals alone. */
export function keepsDay(grade: Grade, isPost: boolean): boolean {
  return grade !== 'backfilled' && (isPost || grade !== 'ahead');
}

/** Returns the better one of what a file, or the files of a day, were graded: that which counts for more, then the better known. */
export function isBetter(one: Graded, other: Graded): boolean {
  return rank(one) > rank(other);
}

export interface Graded {
  grade: Grade;
  isPost: boolean;
}

const RANKS: readonly Grade[] = ['backfilled', 'ahead', 'unverified', 'claimed', 'witnessed'];

function rank({ grade, isPost }: Graded): number {
  // A post that was there before its day keeps it, though by another word than one of its day.
  const isKeptAhead = grade === 'ahead' && isPost;
  return isKeptAhead ? RANKS.indexOf('witnessed') - 0.5 : RANKS.indexOf(grade);
}

/** Counts the whole days from one date to another. */
export function daysFrom(date: string, later: string): number {
  return dayNumber(date, later) - 1;
}
