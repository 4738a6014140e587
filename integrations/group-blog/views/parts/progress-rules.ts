import type { Participation } from '../../network/network.ts';
import { isDiscrete } from '../../progress/pace.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import { say } from '../../words/words.ts';

/** The rules that these numbers follow from, a sentence each; only those that this participant's goals need. */
export function rulesUsed({ challenge, data }: Participation, { goals, streak }: ProgressView): string[] {
  const { lateDays } = challenge.data;
  const has = (kind: ProgressView['goals'][number]['kind']): boolean =>
    goals.some((goal) => goal.kind === kind);
  const isByDay = streak.unit === 'day';
  const rules: (string | false)[] = [
    say(isByDay ? 'ruleDays' : 'ruleWeeks'),
    say('ruleToday'),
    lateDays === 0 ? say('ruleNotLate') : say('ruleLate', { count: lateDays }),
    (has('target') || has('limit')) && say('rulePace'),
    has('target') && say('ruleStatus'),
    data.goals.some((goal) => goal.limit === undefined && isDiscrete(goal)) && say('ruleWhole'),
    goals.some(({ milestones }) => milestones.some(({ value }) => value !== null)) && say('ruleMilestones'),
    has('limit') && say('ruleLimit'),
    has('judge') && say('ruleJudge'),
    goals.some(({ changes }) => changes.length > 0) && say('ruleChanges'),
    say(isByDay ? 'ruleConsistencyDays' : 'ruleConsistencyWeeks'),
    say('rulePercent'),
  ];
  return rules.filter((rule) => rule !== false);
}
