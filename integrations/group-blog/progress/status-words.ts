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

/** Names a status in a word or two, such as "on pace". */
export function statusText(status: Status): string {
  return say(STATUS_WORDS[status]);
}

/** Names the status of a goal. A missed target, a limit exceeded and a goal judged unmet have different names. */
export function goalStatusText({ kind, status }: Pick<GoalView, 'kind' | 'status'>): string {
  if (status !== 'missed') return statusText(status);
  return say(kind === 'limit' ? 'statusOverLimit' : kind === 'judge' ? 'statusNotMet' : 'statusMissed');
}
