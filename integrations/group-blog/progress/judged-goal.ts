import { dateText } from '../words/dates.ts';
import { dateOfDay } from './civil-days.ts';
import { dayOfPlan, type Goal, type GoalContext, type KindStanding } from './goal-context.ts';
import { milestonesOf } from './milestones.ts';
import type { GoalStatus } from './progress-view.ts';
import { say } from '../words/words.ts';

/** Days after the due day before a judge who has said nothing is waited for. */
const PATIENCE_DAYS = 7;

const BY_VERDICT = {
  yes: { status: 'done', share: 1 },
  partly: { status: 'partly', share: 0.5 },
  no: { status: 'missed', share: 0 },
} as const;

/** A goal that a named member decides (challenge rules, 5). */
export function standJudged(goal: Goal, context: GoalContext): KindStanding {
  const { data, id, due } = goal;
  const { plan, t, asOf, language } = context;
  const verdict =
    context.verdicts.find(
      ({ goal: other, judge, on }) => other === id && judge.id === data.judge && on <= asOf,
    ) ?? null;
  const judged = verdict && BY_VERDICT[verdict.met];
  const status = ((): GoalStatus => {
    if (t < plan.first) return 'upcoming';
    if (judged) return judged.status;
    return asOf > dateOfDay(due, PATIENCE_DAYS + 1) ? 'unjudged' : 'pending';
  })();
  const share = status === 'upcoming' ? 0 : (judged?.share ?? 0);

  const words = ((): string => {
    const judge = context.nameOf(data.judge ?? '');
    const date = dateText(due, language);
    switch (status) {
      case 'upcoming':
        return say('upcoming', { date: dateText(plan.firstDate, language) });
      case 'done':
        return say('done', { n: dayOfPlan(verdict?.on ?? due, plan.calendar) });
      case 'partly':
        return say('partly', { judge });
      case 'missed':
        return say('notMet', { judge });
      case 'unjudged':
        return say('unjudged', { judge, date });
      default:
        return say('pending', { judge, date });
    }
  })();

  return {
    status,
    percent: share * 100,
    judge: data.judge ?? null,
    criterion: data.criterion ?? null,
    verdict: verdict && { met: verdict.met, on: verdict.on, text: verdict.text },
    milestones: milestonesOf(data, { from: 0, running: [], calendar: plan.calendar, asOf }),
    words,
    share,
    isFinished: status === 'done',
  };
}
