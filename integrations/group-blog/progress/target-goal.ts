import type { Calendar } from './calendar.ts';
import { inForce } from './changes.ts';
import { forecast } from './forecast.ts';
import { dayOfPlan, type Goal, type GoalContext, type KindStanding, type Measured } from './goal-context.ts';
import { runningValue } from './goal-value.ts';
import { milestonesOf } from './milestones.ts';
import { isWhole, paceOf } from './pace.ts';
import { seriesOf, type InForce } from './series.ts';
import { isReached, percentOf, shareOf } from './fraction.ts';
import { catchUpOf, targetStatus } from './target-status.ts';
import { targetWords } from './target-words.ts';

/** A number to reach (challenge rules, 3 to 5). */
export function standTarget(goal: Goal, context: GoalContext): KindStanding {
  const { data, amount: target, dueDay } = goal;
  const { plan, asOf } = context;
  const { calendar } = plan;
  const { from = 0, take = 'sum' } = data;
  const lastDay = Math.min(Math.max(0, context.t), calendar.length);
  const running = runningValue({ take, from, target }, context.readingsOf(data), calendar, lastDay);
  const actual = running.at(-1) ?? from;
  const share = shareOf(actual, { from, target });
  const milestones = (data.milestones ?? []).flatMap(({ due, value }) =>
    value === undefined ? [] : [{ day: dayOfPlan(due, calendar), value }],
  );
  const paceWith = (terms: InForce): ((n: number) => number) =>
    paceOf(plan, { from, target: terms.amount, dueDay: terms.dueDay, milestones, isWhole: isWhole(data) });
  const pace = paceWith({ amount: target, dueDay });
  const measured: Measured = { from, target, actual, share, pace, running };
  const catchUp = catchUpOf(goal, measured, context);
  const ahead = forecast(goal, measured, context);
  const status = targetStatus(goal, measured, catchUp, context);
  return {
    status,
    percent: percentOf(share),
    actual,
    target,
    from,
    unit: data.unit ?? data.counts ?? null,
    over: isReached(share) ? Math.abs(actual - target) : 0,
    catchUp,
    ...ahead,
    series: seriesOf(goal, calendar, context.t < 0 ? [] : running, (terms) => {
      const e = paceWith(terms);
      return (n) => from + (terms.amount - from) * e(n);
    }),
    milestones: milestonesOf(data, { from, running, calendar, asOf }),
    words: targetWords(
      status,
      { ...measured, ...ahead, catchUp, doneDay: doneDay(goal, measured, calendar) },
      context,
    ),
    share: isReached(share) ? 1 : Math.max(0, share),
    isFinished: isReached(shareOf(running[Math.min(dueDay, lastDay)] ?? from, { from, target })),
  };
}

/** The first day since which the target that was in force has stayed reached. */
function doneDay({ terms }: Goal, { running, from, target }: Measured, { dates }: Calendar): number {
  const isShort = (actual: number, n: number): boolean => {
    const then = inForce(terms.amounts, dates[n - 1] ?? '') ?? target;
    return !isReached(shareOf(actual, { from, target: then }));
  };
  return running.findLastIndex(isShort) + 1;
}
