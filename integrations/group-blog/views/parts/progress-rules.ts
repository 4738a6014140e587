import type { Participation } from '../../network/network.ts';
import { isDiscrete } from '../../progress/pace.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import type { Words } from '../../words/words.ts';

/** Explains the rules behind a participant's numbers, in one sentence each, and only those rules that their goals use. */
export function rulesUsed(
  { challenge, data }: Participation,
  { goals, streak }: ProgressView,
  { rules: words }: Words,
): string[] {
  const { lateDays } = challenge.data;
  const has = (kind: ProgressView['goals'][number]['kind']): boolean =>
    goals.some((goal) => goal.kind === kind);
  const isByDay = streak.unit === 'day';
  const rules: (string | false)[] = [
    isByDay ? words.days : words.weeks,
    words.today,
    lateDays === 0 ? words.notLate : words.late(lateDays),
    challenge.data.evidence === 'git' && words.evidence,
    (has('target') || has('limit')) && words.pace,
    has('target') && words.status,
    data.goals.some((goal) => goal.limit === undefined && isDiscrete(goal)) && words.whole,
    goals.some(({ milestones }) => milestones.some(({ value }) => value !== null)) && words.milestones,
    has('limit') && words.limit,
    has('judge') && words.judge,
    goals.some(({ changes }) => changes.length > 0) && words.changes,
    isByDay ? words.consistencyDays : words.consistencyWeeks,
    words.percent,
  ];
  return rules.filter((rule) => rule !== false);
}
