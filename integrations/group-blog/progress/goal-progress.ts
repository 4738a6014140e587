import type { GoalData } from '../schemas/goal.ts';
import { changesOf, dayOfPlan, readGoal, type KindProgress, type ProgressContext } from './goal.ts';
import { judgedProgress } from './judged-goal.ts';
import { limitProgress } from './limit-goal.ts';
import type { GoalView } from './progress-view.ts';
import { targetProgress } from './target-goal.ts';

/** The progress of one goal. */
export interface GoalProgress extends Pick<KindProgress, 'words' | 'fraction' | 'isFinished'> {
  view: GoalView;
  /** The due date in force on `asOf`. */
  due: string;
  /** The target or limit over time: each with the day since which it is in force, day 0 first. */
  amounts: readonly { day: number; target: number }[];
}

const BY_KIND = { target: targetProgress, limit: limitProgress, judge: judgedProgress };

export function buildGoalProgress(data: GoalData, index: number, context: ProgressContext): GoalProgress {
  const goal = readGoal(data, index, context);
  const kind = data.judge !== undefined ? 'judge' : data.limit !== undefined ? 'limit' : 'target';
  const { words, fraction, isFinished, ...fields } = BY_KIND[kind](goal, context);
  const view: GoalView = {
    id: goal.id,
    title: data.title,
    kind,
    status: fields.status,
    percent: fields.percent,
    actual: fields.actual ?? null,
    target: fields.target ?? null,
    from: fields.from ?? null,
    unit: fields.unit ?? null,
    over: fields.over ?? null,
    catchUp: fields.catchUp ?? null,
    needPerDay: fields.needPerDay ?? null,
    plannedPerDay: fields.plannedPerDay ?? null,
    inHandDays: fields.inHandDays ?? null,
    projected: fields.projected ?? null,
    judge: fields.judge ?? null,
    criterion: fields.criterion ?? null,
    verdict: fields.verdict ?? null,
    asks: data.asks ?? [],
    series: fields.series ?? [],
    milestones: fields.milestones,
    changes: changesOf(data, context.asOf),
  };
  return {
    view,
    words,
    fraction,
    isFinished,
    due: goal.due,
    amounts: goal.terms.amounts.map(({ value, from }) => ({
      day: from === '' ? 0 : dayOfPlan(from, context.plan.calendar),
      target: value,
    })),
  };
}
