import { dateOfDay, dayNumber } from '../../progress/civil-days.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import { say } from '../../words/words.ts';
import type { ChartText } from './chart-labels.ts';
import { chartNumbers } from './chart-numbers.ts';
import { areaPath, linePath, round, stepPath, type ChartPoint } from './chart-paths.ts';
import { buildScales, CHART_HEIGHT, xTicksOf, type XTick } from './chart-scales.ts';
import { chartRows, type ChartRow } from './chart-table.ts';
import {
  doneIn,
  labelOf,
  legendOf,
  milestonesOf,
  textsOf,
  todayOf,
  type ChartContext,
  type ChartLine,
  type ChartMilestone,
  type ChartToday,
  type LegendEntry,
} from './chart-words.ts';
import { stepsWithin, type TargetStep } from './target-steps.ts';

/** What was done of a goal, day by day, against what was planned. Points are in the chart's own units. */
export interface BurnUpChart {
  width: number;
  height: number;
  /** Where the goal stands, in a sentence: the picture's accessible name. */
  label: string;
  /** Null before the first day. */
  actual: string | null;
  /** What lies below it; null where there are so many steps that to tell them twice would be a load for the page. */
  area: string | null;
  pace: string;
  target: string;
  /** From today to the day on which the target is reached at this rate. */
  projection: string | null;
  xTicks: readonly XTick[];
  yTicks: readonly { y: number; text: string }[];
  /** The numbers of the y axis need more room than usual. */
  hasLongNumbers: boolean;
  /** Null where it lies outside. */
  today: ChartToday | null;
  /** Those without a value stand on the axis. */
  milestones: readonly ChartMilestone[];
  texts: readonly (ChartText & { line: ChartLine })[];
  legend: readonly LegendEntry[];
  table: {
    summary: string;
    caption: string;
    columns: { date: string; actual: string; pace: string };
    rows: readonly ChartRow[];
  };
}

export interface BurnUpOptions {
  /** `YYYY-MM-DD`. */
  asOf: string;
  language: string;
  /** The target in force, day 0 first; none: the goal's own, all the time. */
  targets: readonly TargetStep[];
}

/** Null for a goal without a series. */
export function buildBurnUpChart(
  goal: GoalView,
  { asOf, language, targets }: BurnUpOptions,
): BurnUpChart | null {
  const [first, due] = [goal.series[0], goal.series.at(-1)];
  if (goal.kind === 'judge' || !first || !due) return null;
  const start = dateOfDay(first.date, 2 - first.day);
  const steps = stepsWithin(goal, targets, first.day, due.day);
  const projectedDay = goal.projected === null ? null : dayNumber(start, goal.projected);
  const scales = buildScales(first.day, Math.max(due.day, projectedDay ?? 0), [
    ...goal.series.flatMap(({ actual, pace }) => (actual === null ? [pace] : [actual, pace])),
    ...goal.milestones.flatMap(({ value }) => value ?? []),
    ...steps.map(({ target }) => target),
    goal.from ?? 0,
  ]);
  const at = (day: number, value: number): ChartPoint => ({ x: scales.x(day), y: scales.y(value) });

  const done = goal.series.flatMap(({ day, actual }) => (actual === null ? [] : at(day, actual)));
  const planned = goal.series.map(({ day, pace }) => at(day, pace));
  const target = steps.at(-1)?.target ?? 0;
  const today = goal.series.find(({ date }) => date === asOf);
  const projection =
    today && today.actual !== null && projectedDay !== null && projectedDay > today.day
      ? linePath([at(today.day, today.actual), at(projectedDay, target)])
      : null;
  const actual = done.length === 0 ? null : stepPath(done);
  const numbers = chartNumbers(language);
  const yTicks = numbers.ticks(scales.yTickValues);
  const context: ChartContext = { goal, scales, numbers, steps, today, planned, start, language };
  const milestones = milestonesOf(context);
  return {
    width: scales.width,
    height: CHART_HEIGHT,
    label: labelOf(context),
    actual,
    area: actual === null || actual.length > LONG_PATH ? null : areaPath(actual, done, CHART_HEIGHT),
    pace: linePath(planned),
    target: stepPath([...steps.map((step) => at(step.day, step.target)), at(scales.lastDay, target)]),
    projection,
    xTicks: xTicksOf(scales, start, due.day, language),
    yTicks: scales.yTickValues.map((value, index) => ({
      y: round(scales.y(value)),
      text: yTicks[index] ?? '',
    })),
    hasLongNumbers: yTicks.some((text) => text.length > LONG_NUMBER),
    today: todayOf(context),
    milestones,
    texts: textsOf(context, milestones),
    legend: legendOf(context, projection === null ? null : goal.projected),
    table: {
      summary: say('chartNumbers'),
      caption: say('chartCaption', { title: goal.title }),
      columns: {
        date: say('chartDate'),
        actual: doneIn(goal),
        pace: say('chartPace'),
      },
      rows: chartRows(goal, steps, { asOf, language, numbers }),
    },
  };
}

const LONG_NUMBER = 6;
const LONG_PATH = 1500;
