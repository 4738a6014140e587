import type { DayLabel } from './civil-days.ts';
import type { DayState } from './day-states.ts';

/** A participant's standing on one day: the one shape that pages, cards and feeds read. Dates are `YYYY-MM-DD`. */
export interface ProgressView {
  /** The participant's today, or the day before they withdrew. */
  asOf: string;
  /** Challenge id. */
  challenge: string;
  /** Member id. */
  member: string;
  day: DayLabel;
  /** The goals together: floor of the mean, 100 only when all are reached. */
  percent: number;
  goals: readonly GoalView[];
  /** 1..N. */
  days: readonly DayView[];
  streak: { now: number; best: number; unit: 'day' };
  consistency: { kept: number; of: number };
  /** Member ids. */
  partners: readonly string[];
  pauses: readonly { from: string; to: string; reason: string | null }[];
  /** The day they stopped taking part, where they did. */
  withdrawn: { on: string; because: string | null } | null;
}

export interface GoalView {
  id: string;
  title: string;
  kind: 'target';
  /** 0..100; 100 only when reached, never rounded up. */
  percent: number;
  actual: number;
  /** The target in force on `asOf`. */
  target: number;
  from: number;
  unit: string;
  /** By how much the target was passed; ≥ 0. */
  over: number;
  /** The due date in force on `asOf`. */
  due: string;
  asks: readonly string[];
  milestones: readonly { title: string; due: string; value: number | null }[];
  changes: readonly { on: string; target: number | null; due: string | null; because: string }[];
}

export interface DayView {
  n: number;
  date: string;
  /** Not a rest day. */
  planned: boolean;
  state: DayState;
  /** Id of the post of that day, `host/slug`; unlisted posts are not told. */
  post: string | null;
  note: string | null;
}
