import type { Standing } from './goal-views.ts';
import type { GoalStatus } from './progress-view.ts';
import { floor } from './fraction.ts';

/** From the worst to the best (challenge rules, 5). */
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
  'upcoming',
];

interface Together {
  percent: number;
  status: GoalStatus;
  /** The words of the first goal that sets the status. */
  words: string;
}

/** The goals together: floor of the mean of their shares, at most 99 until all are done; the worst status. */
export function together(goals: readonly Standing[]): Together {
  const status = WORST_FIRST.find((one) => goals.some(({ view }) => view.status === one)) ?? 'upcoming';
  const mean = goals.reduce((sum, { share }) => sum + share, 0) / goals.length;
  const isDone = goals.every(({ view }) => view.status === 'done');
  return {
    percent: isDone ? 100 : Math.min(99, floor(100 * mean)),
    status,
    words: goals.find(({ view }) => view.status === status)?.words ?? '',
  };
}
