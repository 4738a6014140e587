import type { WEEKDAYS } from '../../../integrations/group-blog/schemas/challenge.ts';
import type { GoalFacts } from '../../support/progress.ts';

/** A challenge, and one participant with one target goal measured by check-in files: what the oracle knows. */
export interface OneGoal {
  start: string;
  today: string;
  lateDays: number;
  joined?: string | undefined;
  pauses: { from: string; to: string }[];
  plan: {
    days?: number;
    rest?: (number | (typeof WEEKDAYS)[number])[];
    weeks?: { rest: number[]; sessions: Session[] }[];
  };
  goals: readonly [Target];
  checkIns: { date: string; values?: Record<string, number> }[];
}

interface Session {
  what: string;
  day?: number | undefined;
  load: number;
  optional?: true | undefined;
}

export interface Target {
  take: NonNullable<GoalFacts['take']>;
  from: number;
  target: number;
  due?: string;
  milestones: { title: string; due: string; value: number }[];
}
