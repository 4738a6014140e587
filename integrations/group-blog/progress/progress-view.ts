import type { Edit } from '../evidence/edits.ts';
import type { Grade } from '../evidence/grade.ts';
import type { MET } from '../schemas/verdict.ts';
import type { DayLabel } from '../network/civil-days.ts';
import type { DayState } from './day-states.ts';

/**
 * A participant's progress on one day, for pages, cards, feeds, the command line and `progress.json`. Its shape is a public
 * contract. Dates are `YYYY-MM-DD`, members and challenges are ids, and a number that does not exist is null.
 */
export interface ProgressView {
  /** The participant's today, or the day before they withdrew. */
  asOf: string;
  challenge: string;
  member: string;
  day: DayLabel;
  /** The mean over all goals, rounded down; 100 only when all are done. */
  percent: number;
  status: Status;
  /** The progress in a sentence or two. */
  headline: string;
  goals: readonly GoalView[];
  /** The days 1..N. */
  days: readonly DayView[];
  weeks: readonly WeekView[];
  streak: { now: number; best: number; unit: 'day' | 'week' };
  consistency: { kept: number; of: number };
  partners: readonly string[];
  pauses: readonly { from: string; to: string; reason: string | null }[];
  /**
   * The result is null until the last day is closed. `provisional` is there only where the challenge asks for evidence: what lands until it
   * is over still counts.
   */
  result: { finished: boolean; showedUp: boolean; provisional?: boolean } | null;
  /** How many days have which grade, only where the challenge asks for evidence. */
  evidence?: Readonly<Record<Grade, number>>;
}

/** The status of one goal (challenge rules, 5). */
export type GoalStatus =
  | 'upcoming'
  | 'on-track'
  | 'ahead'
  | 'at-risk'
  | 'behind'
  | 'missed'
  | 'done'
  | 'unreported'
  | 'pending'
  | 'partly'
  | 'unjudged';

export type Status = GoalStatus | 'withdrawn';

export interface GoalView {
  id: string;
  title: string;
  kind: 'target' | 'limit' | 'judge';
  status: GoalStatus;
  /** Of a target how much is reached, 0..100; of a limit how much is used, over 100 when exceeded. It is rounded down. */
  percent: number;
  actual: number | null;
  /** The target or limit in force on `asOf`. */
  target: number | null;
  from: number | null;
  unit: string | null;
  /** By how much the target or limit is exceeded, 0 or more. */
  over: number | null;
  /** C, what is left to do divided by what was planned to be left. */
  catchUp: number | null;
  needPerDay: number | null;
  plannedPerDay: number | null;
  inHandDays: number | null;
  /** The date on which the target will be reached at the rate of the last seven closed working days. */
  projected: string | null;
  judge: string | null;
  criterion: string | null;
  verdict: { met: (typeof MET)[number]; on: string; text: string } | null;
  asks: readonly string[];
  /** The points of day 0 to the due day; `actual` is null after `asOf`. A judged goal has none. */
  series: readonly SeriesPoint[];
  milestones: readonly { title: string; due: string; value: number | null; reachedOn: string | null }[];
  /** The changes in the order in which they were decided. */
  changes: readonly {
    on: string;
    target: number | null;
    limit: number | null;
    due: string | null;
    because: string;
  }[];
}

export interface SeriesPoint {
  date: string;
  day: number;
  actual: number | null;
  pace: number;
}

export interface DayView {
  n: number;
  date: string;
  /** In a plan of days, whether it is not a rest day; in a plan of weeks, whether it has a fixed session. */
  planned: boolean;
  state: DayState;
  /** The id of that day's post, `host/slug`. An unlisted post is not named. */
  post: string | null;
  note: string | null;
  /** A full sentence that describes the day to users of screen readers. */
  text: string;
  /** The best grade of the day's files, or null without a file; only where the challenge asks for evidence. */
  grade?: Grade | null;
  /** The values that were changed too late, or null without a file; only where the challenge asks for evidence. */
  edited?: readonly Edit[] | null;
}

/** Seven days of the plan, counted from its start. The last week may be shorter. */
export interface WeekView {
  /** The number of the week, from 1. */
  k: number;
  from: string;
  to: string;
  note: string | null;
  /** The work planned: in a plan of weeks the sum of the sessions' loads, in a plan of days the number of planned days. */
  load: number;
  /** The load divided by that of the week before; null in the first week and after a week without load. */
  stepUp: number | null;
  /** How many days this participant has work on. */
  slots: number;
  /** How many of those days' work is done. */
  done: number;
}
