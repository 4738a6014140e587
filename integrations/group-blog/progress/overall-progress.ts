import { floor } from './fraction.ts';
import type { GoalProgress } from './goal-progress.ts';
import type { GoalStatus } from './progress-view.ts';

/** All statuses but `upcoming` from the worst to the best (challenge rules, 5). */
const WORST_FIRST: readonly GoalStatus[] = [
  'missed',
  'behind',
  'unreported',
  'unjudged',
  'at-risk',
  'partly',
  'on-track',
  'ahead',
  'pending',
  'done',
];

interface OverallProgress {
  /** The mean of the goals' fractions, rounded down; at most 99 until all goals are done. */
  percent: number;
  /** The worst status of any goal. */
  status: GoalStatus;
  /** The headline of the first goal with that status. */
  headline: string;
}

export function overallProgress(goals: readonly GoalProgress[]): OverallProgress {
  const status = WORST_FIRST.find((one) => goals.some(({ view }) => view.status === one)) ?? 'upcoming';
  const mean = goals.reduce((sum, { fraction }) => sum + fraction, 0) / goals.length;
  const isDone = goals.every(({ view }) => view.status === 'done');
  return {
    percent: isDone ? 100 : Math.min(99, floor(100 * mean)),
    status,
    headline: goals.find(({ view }) => view.status === status)?.headline ?? '',
  };
}
