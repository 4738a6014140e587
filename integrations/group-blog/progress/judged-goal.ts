import type { Verdict } from '../network/network.ts';
import { dateText } from '../words/dates.ts';
import { dateOfDay } from '../network/civil-days.ts';
import { dayOfPlan, milestonesOf, type Goal, type KindProgress, type ProgressContext } from './goal.ts';
import type { GoalStatus } from './progress-view.ts';

/** For so many days after the due day, a goal without a verdict is pending. */
const VERDICT_GRACE_DAYS = 7;

const BY_VERDICT = {
  yes: { status: 'done', fraction: 1 },
  partly: { status: 'partly', fraction: 0.5 },
  no: { status: 'missed', fraction: 0 },
} as const;

/** Computes the progress of a goal that another member judges (challenge rules, 5). */
export function judgedProgress(goal: Goal, context: ProgressContext): KindProgress {
  const { data, id } = goal;
  const verdict =
    context.verdicts.find(
      (one) => one.goal === id && one.judge.id === data.judge && verdictFrom(one, context) <= context.asOf,
    ) ?? null;
  const status = judgedStatus(goal, verdict, context);
  const fraction = verdict === null || status === 'upcoming' ? 0 : BY_VERDICT[verdict.met].fraction;
  return {
    status,
    percent: fraction * 100,
    judge: data.judge ?? null,
    criterion: data.criterion ?? null,
    verdict: verdict && { met: verdict.met, on: verdict.on, text: verdict.text },
    milestones: milestonesOf(data, { from: 0, running: [] }, context),
    headline: goalHeadline(goal, status, verdict, context),
    fraction,
    isFinished: status === 'done',
  };
}

/** Returns the day from which a verdict counts. */
function verdictFrom(verdict: Verdict, { witnessedVerdict }: ProgressContext): string {
  const seen = witnessedVerdict?.(verdict) ?? verdict.on;
  return seen > verdict.on ? seen : verdict.on;
}

function judgedStatus(
  { due }: Goal,
  verdict: Verdict | null,
  { t, plan, asOf }: ProgressContext,
): GoalStatus {
  if (t < plan.first) return 'upcoming';
  if (verdict) return BY_VERDICT[verdict.met].status;
  return asOf > dateOfDay(due, VERDICT_GRACE_DAYS + 1) ? 'unjudged' : 'pending';
}

/** Returns what the headline says of the goal (challenge rules, 9). */
function goalHeadline(
  { data, due }: Goal,
  status: GoalStatus,
  verdict: Verdict | null,
  context: ProgressContext,
): string {
  const {
    plan,
    nameOf,
    language,
    words: { headlines },
  } = context;
  const judge = nameOf(data.judge ?? '');
  const date = dateText(due, language);
  switch (status) {
    case 'upcoming':
      return headlines.upcoming(dateText(plan.firstDate, language));
    case 'done':
      return headlines.done(dayOfPlan(verdict ? verdictFrom(verdict, context) : due, plan.calendar));
    case 'partly':
      return headlines.partly(judge);
    case 'missed':
      return headlines.notMet(judge);
    case 'unjudged':
      return headlines.unjudged(judge, date);
    default:
      return headlines.pending(judge, date);
  }
}
