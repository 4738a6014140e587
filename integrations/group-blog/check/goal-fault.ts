import type { ProblemCode } from '../model/problem.ts';

/** Something wrong with a goal, wherever the goal stands. */
export interface GoalFault {
  /** From the goal on; empty for the goal as a whole. */
  at: readonly PropertyKey[];
  code: ProblemCode;
  message: string;
  fix: string;
}

/** What is around a goal. */
export interface GoalContext {
  /** How it is called in messages, as `goals.0`. */
  name: string;
  /** Who takes part; null for the goal of the group. */
  member: string | null;
  /** Where the plan can be told. */
  days?: GoalDays | undefined;
  /** A member who could be asked to judge it, where there is one. */
  askable?: string | undefined;
}

/** The days that a goal has. */
export interface GoalDays {
  /** The own first day. */
  first: string;
  /** The plan's end. */
  last: string;
  /** How many of them have work. */
  working: number;
}
