import type { GoalView, Status } from './progress-view.ts';
import { say, type WordKey } from '../words/words.ts';

const STATUS_WORDS: Readonly<Record<Status, WordKey>> = {
  upcoming: 'statusUpcoming',
  'on-track': 'statusOnTrack',
  ahead: 'statusAhead',
  'at-risk': 'statusAtRisk',
  behind: 'statusBehind',
  missed: 'statusMissed',
  done: 'statusDone',
  unreported: 'statusUnreported',
  pending: 'statusPending',
  partly: 'statusPartly',
  unjudged: 'statusUnjudged',
  withdrawn: 'statusWithdrawn',
};

/** "on pace": a participant's standing in a word or two. */
export function statusText(status: Status): string {
  return say(STATUS_WORDS[status]);
}

/** A target is not reached, a limit is passed, and a judge finds that a goal was not met. */
export function goalStatusText({ kind, status }: Pick<GoalView, 'kind' | 'status'>): string {
  if (status !== 'missed') return statusText(status);
  return say(kind === 'limit' ? 'statusOverLimit' : kind === 'judge' ? 'statusNotMet' : 'statusMissed');
}
