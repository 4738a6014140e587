import { dayNumber } from '../../progress/civil-days.ts';
import type { GoalView, SeriesPoint } from '../../progress/progress-view.ts';
import { dateText } from '../../words/dates.ts';
import { say } from '../../words/words.ts';
import { milestoneText } from '../parts/milestone-text.ts';
import { freePoint, targetTexts, textBeside, type ChartText } from './chart-labels.ts';
import type { ChartNumbers } from './chart-numbers.ts';
import { round, type ChartPoint } from './chart-paths.ts';
import {
  anchorAt,
  CHART_HEIGHT,
  type ChartScales,
  type TargetStep,
  type TextAnchor,
} from './chart-scales.ts';

/** What the texts of a chart are made from. */
export interface ChartContext {
  goal: GoalView;
  scales: ChartScales;
  numbers: ChartNumbers;
  steps: readonly TargetStep[];
  today: SeriesPoint | undefined;
  /** The points of the pace line. */
  planned: readonly ChartPoint[];
  /** The date of day 1. */
  start: string;
  language: string;
}

export type ChartLine = 'actual' | 'pace' | 'target' | 'projection';

export interface LegendEntry {
  line: ChartLine;
  text: string;
}

export interface ChartMilestone extends ChartPoint {
  /** The number of the milestone among those that the chart shows, from 1. */
  n: number;
  text: string;
  isReached: boolean;
}

export interface ChartToday {
  x: number;
  text: string;
  anchor: TextAnchor;
  /** The value so far, beside its point; null if there is none. */
  actual: ChartText | null;
}

export const doneIn = ({ unit }: GoalView): string =>
  unit === null ? say('chartDone') : say('chartDoneIn', { unit });

const targetWord = ({ kind }: GoalView): string => say(kind === 'limit' ? 'chartLimit' : 'chartTarget');

/** Returns the accessible name of the chart. */
export function labelOf({ goal, numbers, steps, today }: ChartContext): string {
  const { title, series, kind } = goal;
  const due = series.at(-1);
  const known = today ?? series.findLast(({ actual }) => actual !== null);
  const target = numbers.short(goal.target ?? steps.at(-1)?.target ?? 0);
  if (!known || known.actual === null) return say('chartLabelUpcoming', { title, target, n: due?.day ?? 0 });
  return say(kind === 'limit' ? 'chartLabelLimit' : 'chartLabel', {
    title,
    actual: numbers.short(known.actual),
    target,
    n: known.day,
    pace: numbers.short(round(known.pace)),
  });
}

export function legendOf(
  { goal, numbers, steps, language }: ChartContext,
  projected: string | null,
): LegendEntry[] {
  const entries: LegendEntry[] = [
    { line: 'actual', text: doneIn(goal) },
    { line: 'pace', text: say('chartPace') },
    { line: 'target', text: targetWord(goal) },
  ];
  if (projected === null) return entries;
  const target = numbers.short(steps.at(-1)?.target ?? 0);
  const text = say('chartProjection', { target, date: dateText(projected, language) });
  return [...entries, { line: 'projection', text }];
}

export function chartMilestones({ goal, scales, start, language }: ChartContext): ChartMilestone[] {
  return goal.milestones
    .map((milestone) => ({ ...milestone, day: dayNumber(start, milestone.due) }))
    .filter(({ day }) => day >= scales.firstDay && day <= scales.lastDay)
    .map(({ day, ...milestone }, index) => ({
      x: round(scales.x(day)),
      y: round(milestone.value === null ? CHART_HEIGHT : scales.y(milestone.value)),
      n: index + 1,
      text: milestoneText(milestone, goal.unit, language),
      isReached: milestone.reachedOn !== null,
    }));
}

export function todayOf(context: ChartContext): ChartToday | null {
  const { scales, today, numbers } = context;
  if (today === undefined) return null;
  const x = round(scales.x(today.day));
  return {
    x,
    text: say('chartDay', { n: today.day }),
    anchor: anchorAt(x / scales.width, 0.08),
    actual:
      today.actual === null
        ? null
        : textBeside({ x, y: round(scales.y(today.actual)) }, numbers.short(today.actual), {
            side: isAbovePace(context) ? 'above' : 'below',
            isRising: isRising(context),
            width: scales.width,
          }),
  };
}

/** Returns the texts beside the target line and, unless it is level, beside the pace line. */
export function lineTexts(
  context: ChartContext,
  milestones: readonly ChartPoint[],
): (ChartText & { line: ChartLine })[] {
  const { goal, scales, numbers, steps, planned } = context;
  const targets = targetTexts(scales, steps, (target) =>
    say(goal.kind === 'limit' ? 'chartLimitOf' : 'chartTargetOf', { target: numbers.short(target) }),
  ).map((text) => ({ ...text, line: 'target' as const }));
  if (planned[0]?.y === planned.at(-1)?.y) return targets;
  const { x, y } = freePoint(planned, milestones);
  const pace = textBeside({ x: round(x), y: round(y) }, say('chartPace'), {
    // The text goes to the side of the line where what is done is not drawn.
    side: context.today === undefined || isAbovePace(context) ? 'below' : 'above',
    isRising: isRising(context),
    width: scales.width,
  });
  return [{ ...pace, line: 'pace' }, ...targets];
}

const isRising = ({ planned }: ChartContext): boolean => (planned.at(-1)?.y ?? 0) <= (planned[0]?.y ?? 0);

const isAbovePace = ({ scales, today }: ChartContext): boolean =>
  today !== undefined && today.actual !== null && scales.y(today.actual) <= scales.y(today.pace);
