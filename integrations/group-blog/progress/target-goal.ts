import { dateText } from '../words/dates.ts';
import { valueInForce } from './changes.ts';
import { forecast, type Forecast } from './forecast.ts';
import { fractionOf, isReached, percentOf, TOLERANCE } from './fraction.ts';
import {
  dayOfPlan,
  milestonesOf,
  type Goal,
  type KindProgress,
  type ProgressContext,
  type TargetState,
} from './goal.ts';
import { roundedDownText, roundedUpText } from './number-text.ts';
import { isDiscrete, paceOf } from './pace.ts';
import type { GoalStatus } from './progress-view.ts';
import { runningValues } from './running-values.ts';
import { seriesOf, type DayTerms } from './series.ts';
import { catchUpOf, targetStatus } from './target-status.ts';

/** Computes the progress of a goal that is a number to reach (challenge rules, 3 to 5). */
export function targetProgress(goal: Goal, context: ProgressContext): KindProgress {
  const { data, amount: target, dueDay } = goal;
  const { plan, t } = context;
  const { calendar } = plan;
  const { from = 0, take = 'sum' } = data;
  const lastDay = Math.min(Math.max(0, t), calendar.length);
  const running = runningValues({ take, from, target }, context.measurementsOf(data), calendar, lastDay);
  const actual = running.at(-1) ?? from;
  const fraction = fractionOf(actual, { from, target });
  const milestones = (data.milestones ?? []).flatMap(({ due, value }) =>
    value === undefined ? [] : [{ day: dayOfPlan(due, calendar), value }],
  );
  const paceWith = (terms: DayTerms): ((n: number) => number) =>
    paceOf(plan, {
      from,
      target: terms.amount,
      dueDay: terms.dueDay,
      milestones,
      isDiscrete: isDiscrete(data),
    });
  const pace = paceWith({ amount: target, dueDay });
  const state: TargetState = { from, target, actual, fraction, pace, running };
  const catchUp = catchUpOf(goal, state, context);
  const needs = forecast(goal, state, context);
  const status = targetStatus(goal, state, catchUp, context);
  return {
    status,
    percent: percentOf(fraction),
    actual,
    target,
    from,
    unit: data.unit ?? data.counts ?? null,
    over: isReached(fraction) ? Math.abs(actual - target) : 0,
    catchUp,
    ...needs,
    series: seriesOf(goal, calendar, t < 0 ? [] : running, (terms) => {
      const e = paceWith(terms);
      return (n) => from + (terms.amount - from) * e(n);
    }),
    milestones: milestonesOf(data, state, context),
    headline: goalHeadline(
      status,
      { ...state, ...needs, catchUp, doneDay: doneDay(goal, state, context) },
      context,
    ),
    fraction: isReached(fraction) ? 1 : Math.max(0, fraction),
    isFinished: isReached(fractionOf(running[Math.min(dueDay, lastDay)] ?? from, { from, target })),
  };
}

/** Returns the first day since which A has always reached the target then in force. */
function doneDay({ terms }: Goal, { running, from, target }: TargetState, { plan }: ProgressContext): number {
  const isShort = (actual: number, n: number): boolean => {
    const then = valueInForce(terms.amounts, plan.calendar.dates[n - 1] ?? '') ?? target;
    return !isReached(fractionOf(actual, { from, target: then }));
  };
  return running.findLastIndex(isShort) + 1;
}

interface TargetFacts extends TargetState, Forecast {
  catchUp: number | null;
  doneDay: number;
}

/** Returns what the headline says of the goal (challenge rules, 9). */
function goalHeadline(
  status: GoalStatus,
  facts: TargetFacts,
  { plan, language, words: { headlines } }: ProgressContext,
): string {
  const { from, target, actual, inHandDays, needPerDay, plannedPerDay, catchUp } = facts;
  const up = (value: number): string => roundedUpText(value, language);
  const amounts = [target > from ? roundedDownText(actual, language) : up(actual), up(target)] as const;
  switch (status) {
    case 'done':
      return headlines.done(facts.doneDay);
    case 'upcoming':
      return headlines.upcoming(dateText(plan.firstDate, language));
    case 'missed':
      return headlines.notReached(...amounts);
    case 'ahead':
      return inHandDays ? headlines.aheadBy(inHandDays) : headlines.ahead;
    case 'on-track':
      return headlines.onTrack;
    case 'at-risk':
      if (needPerDay === null || plannedPerDay === null) return headlines.noDayLeft(...amounts);
      // "1.4 a day needed, 1.4 planned" would say nothing, so the factor is named instead.
      return tenths(needPerDay) > tenths(plannedPerDay)
        ? headlines.atRisk(up(Math.abs(needPerDay)), up(Math.abs(plannedPerDay)))
        : headlines.atRiskBy(up(catchUp ?? 1));
    default:
      return catchUp === null || needPerDay === null
        ? headlines.noDayLeft(...amounts)
        : headlines.behind(up(catchUp));
  }
}

/** Rounds as `upText` does. */
function tenths(value: number): number {
  return Math.ceil(Math.abs(value) * 10 - TOLERANCE);
}
