import type { GoalData } from '../schemas/goal.ts';
import { changesOf, dayOfPlan, readGoal, type KindProgress, type ProgressContext } from './goal.ts';
import { judgedProgress } from './judged-goal.ts';
import { limitProgress } from './limit-goal.ts';
import type { GoalView } from './progress-view.ts';
import { targetProgress } from './target-goal.ts';

export interface GoalProgress extends Pick<KindProgress, 'headline' | 'fraction' | 'isFinished'> {
  view: GoalView;
  /** The due date in force on `asOf`. */
  due: string;
  /** The target or limit over time: each with the day since which it is in force, day 0 first. */
  amounts: readonly { day: number; target: number }[];
}

// The order of these fields is that of `progress.json`.
const NO_NUMBERS = { actual: null, target: null, from: null, unit: null, over: null, catchUp: null };
const NO_FORECAST = { needPerDay: null, plannedPerDay: null, inHandDays: null, projected: null };
const NO_JUDGE = { judge: null, criterion: null, verdict: null };

const BY_KIND = { target: targetProgress, limit: limitProgress, judge: judgedProgress };

export function buildGoalProgress(data: GoalData, index: number, context: ProgressContext): GoalProgress {
  const goal = readGoal(data, index, context);
  const kind = data.judge !== undefined ? 'judge' : data.limit !== undefined ? 'limit' : 'target';
  const { status, percent, headline, fraction, isFinished, ...fields } = BY_KIND[kind](goal, context);
  const view: GoalView = {
    id: goal.id,
    title: data.title,
    kind,
    status,
    percent,
    ...NO_NUMBERS,
    ...NO_FORECAST,
    ...NO_JUDGE,
    asks: data.asks ?? [],
    series: [],
    ...fields,
    changes: changesOf(data, context.asOf),
  };
  return {
    view,
    headline,
    fraction,
    isFinished,
    due: goal.due,
    amounts: goal.terms.amounts.map(({ value, from }) => ({
      day: from === '' ? 0 : dayOfPlan(from, context.plan.calendar),
      target: value,
    })),
  };
}
