import { dateOfDay, dayNumber } from '../../network/civil-days.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import type { Locale } from '../../words/words.ts';
import { chartNumbers, chartRows, type ChartRow } from './chart-numbers.ts';
import { areaPath, linePath, round, stepPath, type ChartPoint } from './chart-paths.ts';
import {
  buildScales,
  CHART_HEIGHT,
  stepsWithin,
  chartXTicks,
  type TargetStep,
  type XTick,
} from './chart-scales.ts';
import {
  chartMilestones,
  actualLabel,
  chartLabel,
  chartLegend,
  lineTexts,
  chartToday,
  type ChartContext,
  type ChartLine,
  type ChartMilestone,
  type ChartText,
  type ChartToday,
} from './chart-texts.ts';

/** A burn-up chart: what was done for a goal, day by day, against what was planned. Coordinates are in units of its width and height. */
export interface BurnUpChart {
  width: number;
  height: number;
  /** The accessible name of the picture: the goal's progress in a sentence. */
  label: string;
  /** The path of what was done; null before the first day. */
  actual: string | null;
  /** The path of the area below it; null if that would make the page too large. */
  area: string | null;
  pace: string;
  target: string;
  /** The path from today to the day on which the target will be reached at this rate; null if it will not. */
  projection: string | null;
  xTicks: readonly XTick[];
  yTicks: readonly { y: number; text: string }[];
  /** Whether the numbers of the y axis need more room than usual. */
  hasLongNumbers: boolean;
  /** Today's place on the x axis; null if the chart does not show today. */
  today: ChartToday | null;
  /** The milestones; those without a value lie on the x axis. */
  milestones: readonly ChartMilestone[];
  texts: readonly (ChartText & { line: ChartLine })[];
  legend: readonly { line: ChartLine; text: string }[];
  table: {
    summary: string;
    caption: string;
    columns: { date: string; actual: string; pace: string };
    rows: readonly ChartRow[];
  };
}

export interface BurnUpOptions {
  /** The date for which the goal was computed, `YYYY-MM-DD`. */
  asOf: string;
  locale: Locale;
  /** The targets over time, day 0 first; if there are none, the goal's own target is in force on all days. */
  targets: readonly TargetStep[];
}

const LONG_NUMBER = 6;
const LONG_PATH = 1500;

/** Builds the chart of a goal; null if the goal has no series. */
export function buildBurnUpChart(
  goal: GoalView,
  { asOf, locale, targets }: BurnUpOptions,
): BurnUpChart | null {
  const [first, due] = [goal.series[0], goal.series.at(-1)];
  const { language, words } = locale;
  if (goal.kind === 'judge' || !first || !due) return null;
  const start = dateOfDay(first.date, 2 - first.day);
  const steps = stepsWithin(targets, goal.target ?? 0, { firstDay: first.day, dueDay: due.day });
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
  const context: ChartContext = { goal, scales, numbers, steps, today, planned, start, locale };
  const milestones = chartMilestones(context);
  return {
    width: scales.width,
    height: CHART_HEIGHT,
    label: chartLabel(context),
    actual,
    area: actual === null || actual.length > LONG_PATH ? null : areaPath(actual, done, CHART_HEIGHT),
    pace: linePath(planned),
    target: stepPath([...steps.map((step) => at(step.day, step.target)), at(scales.lastDay, target)]),
    projection,
    xTicks: chartXTicks(scales, start, due.day, language),
    yTicks: yTicks.map((text, index) => ({ y: round(scales.y(scales.yTickValues[index] ?? 0)), text })),
    hasLongNumbers: yTicks.some((text) => text.length > LONG_NUMBER),
    today: chartToday(context),
    milestones,
    texts: lineTexts(context, milestones),
    legend: chartLegend(context, projection === null ? null : goal.projected),
    table: {
      summary: words.chart.numbers,
      caption: words.chart.caption(goal.title),
      columns: { date: words.chart.date, actual: actualLabel(goal, words), pace: words.chart.pace },
      rows: chartRows(goal, steps, { asOf, language, numbers }),
    },
  };
}
