import type { MET } from '../schemas/verdict.ts';
import type { DayLabel } from './civil-days.ts';
import type { DayState } from './day-states.ts';

/**
 * A participant's standing on one day: the one shape that pages, cards, feeds, the command line and `progress.json`
 * read. Dates are `YYYY-MM-DD`, members and challenges are ids, numbers that do not exist are null. A contract.
 */
export interface ProgressView {
  /** The participant's today, or the day before they withdrew. */
  asOf: string;
  challenge: string;
  member: string;
  day: DayLabel;
  /** The goals together: floor of the mean, 100 only when all are done. */
  percent: number;
  status: Status;
  /** Where they stand, in a sentence or two. */
  headline: string;
  goals: readonly GoalView[];
  /** 1..N. */
  days: readonly DayView[];
  weeks: readonly WeekView[];
  streak: { now: number; best: number; unit: 'day' | 'week' };
  consistency: { kept: number; of: number };
  partners: readonly string[];
  pauses: readonly { from: string; to: string; reason: string | null }[];
  /** Null until the challenge is over and the last day is closed. */
  result: { finished: boolean; showedUp: boolean } | null;
}

/** Of one goal (challenge rules, 5). */
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
  /** 0..100 of a target; of a limit the share used, over 100 when over. Never rounded up. */
  percent: number;
  actual: number | null;
  /** The target or limit in force on `asOf`. */
  target: number | null;
  from: number | null;
  unit: string | null;
  /** By how much the target was passed; ≥ 0. */
  over: number | null;
  /** C: what is left to do over what was planned to be left. */
  catchUp: number | null;
  needPerDay: number | null;
  plannedPerDay: number | null;
  inHandDays: number | null;
  /** The date on which the target is reached at the pace of the last seven closed working days. */
  projected: string | null;
  judge: string | null;
  criterion: string | null;
  verdict: { met: (typeof MET)[number]; on: string; text: string } | null;
  asks: readonly string[];
  /** Day 0 to the due day; `actual` is null after `asOf`. Empty for a judged goal. */
  series: readonly SeriesPoint[];
  milestones: readonly { title: string; due: string; value: number | null; reachedOn: string | null }[];
  /** In the order in which they were decided. */
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
  /** Not a rest day; in a plan of weeks, a day with a fixed session. */
  planned: boolean;
  state: DayState;
  /** Id of the post of that day, `host/slug`; unlisted posts are not told. */
  post: string | null;
  note: string | null;
  /** A full sentence: what a screen reader says for the day. */
  text: string;
}

/** Seven days of the plan from its start; the last may be shorter. */
export interface WeekView {
  /** From 1. */
  k: number;
  from: string;
  to: string;
  note: string | null;
  /** The work planned, in the plan's own measure; in a plan of days, days. */
  load: number;
  /** The load over that of the week before; null for the first and after a week without. */
  stepUp: number | null;
  /** What this participant was to do: days with a session, or planned days. */
  slots: number;
  /** How many of them are done. */
  done: number;
}
