import type { GoalData } from '../schemas/goal.ts';
import { changesOf, dayOfPlan, readGoal, type GoalContext, type KindStanding } from './goal-context.ts';
import { standJudged } from './judged-goal.ts';
import { standLimit } from './limit-goal.ts';
import type { GoalView } from './progress-view.ts';
import { standTarget } from './target-goal.ts';

/** How one goal stands. */
export interface Standing extends Pick<KindStanding, 'words' | 'share' | 'isFinished'> {
  view: GoalView;
  /** In force on `asOf`. */
  due: string;
  /** The target or limit over time: from which day which is in force; day 0 first. */
  amounts: readonly { day: number; target: number }[];
}

const KINDS = { target: standTarget, limit: standLimit, judge: standJudged };

export function kindOf({ limit, judge }: GoalData): GoalView['kind'] {
  return judge !== undefined ? 'judge' : limit !== undefined ? 'limit' : 'target';
}

export function standGoal(data: GoalData, index: number, context: GoalContext): Standing {
  const goal = readGoal(data, index, context);
  const kind = kindOf(data);
  const { words, share, isFinished, ...fields } = KINDS[kind](goal, context);
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
    share,
    isFinished,
    due: goal.due,
    amounts: goal.terms.amounts.map(({ value, from }) => ({
      day: from === '' ? 0 : dayOfPlan(from, context.plan.calendar),
      target: value,
    })),
  };
}
