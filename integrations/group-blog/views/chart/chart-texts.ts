import { dayNumber } from '../../network/civil-days.ts';
import type { GoalView, SeriesPoint } from '../../progress/progress-view.ts';
import { unitText } from '../../progress/number-text.ts';
import { dateText } from '../../words/dates.ts';
import type { Locale, Words } from '../../words/words.ts';
import { milestoneText } from '../parts/milestone-text.ts';
import type { ChartNumbers } from './chart-numbers.ts';
import { round, type ChartPoint } from './chart-paths.ts';
import {
  anchorAt,
  CHART_HEIGHT,
  type ChartScales,
  type TargetStep,
  type TextAnchor,
} from './chart-scales.ts';

/** The computed parts of a chart from which its texts are made. */
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
  locale: Locale;
}

export type ChartLine = 'actual' | 'pace' | 'target' | 'projection';

/** A text beside a point of a line. */
export interface ChartText extends ChartPoint {
  text: string;
  anchor: TextAnchor;
  side: 'above' | 'below';
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
  /** The value so far, beside its point. */
  actual: ChartText | null;
}

/** Returns the name of the line of what was done, with the goal's unit. */
export const actualLabel = ({ unit }: GoalView, words: Words): string =>
  unit === null ? words.chart.done : words.chart.doneIn(unitText(unit, words));

/** Returns the accessible name of the chart. */
export function chartLabel({ goal, numbers, steps, today, locale }: ChartContext): string {
  const { title, series, kind } = goal;
  const { chart } = locale.words;
  const known = today ?? series.findLast(({ actual }) => actual !== null);
  const target = numbers.short(goal.target ?? steps.at(-1)?.target ?? 0);
  if (!known || known.actual === null) {
    return chart.labelUpcoming(title, target, series.at(-1)?.day ?? 0);
  }
  const [actual, pace] = [numbers.short(known.actual), numbers.short(round(known.pace))];
  const label = kind === 'limit' ? chart.labelOfLimit : chart.label;
  return label(title, actual, target, known.day, pace);
}

export function chartLegend(
  { goal, numbers, steps, locale: { language, words } }: ChartContext,
  projected: string | null,
): { line: ChartLine; text: string }[] {
  const target = numbers.short(steps.at(-1)?.target ?? 0);
  return [
    { line: 'actual', text: actualLabel(goal, words) },
    { line: 'pace', text: words.chart.pace },
    { line: 'target', text: goal.kind === 'limit' ? words.chart.limit : words.chart.target },
    ...(projected === null
      ? []
      : [
          {
            line: 'projection' as const,
            text: words.chart.projection(target, dateText(projected, language)),
          },
        ]),
  ];
}

export function chartMilestones({ goal, scales, start, locale }: ChartContext): ChartMilestone[] {
  return goal.milestones
    .map((milestone) => ({ ...milestone, day: dayNumber(start, milestone.due) }))
    .filter(({ day }) => day >= scales.firstDay && day <= scales.lastDay)
    .map(({ day, ...milestone }, index) => ({
      x: round(scales.x(day)),
      y: round(milestone.value === null ? CHART_HEIGHT : scales.y(milestone.value)),
      n: index + 1,
      text: milestoneText(milestone, goal.unit, locale),
      isReached: milestone.reachedOn !== null,
    }));
}

export function chartToday(context: ChartContext): ChartToday | null {
  const { scales, today, numbers, locale } = context;
  if (today === undefined) return null;
  const x = round(scales.x(today.day));
  const toActual = (actual: number): ChartText => {
    const side = isAbovePace(context) ? 'above' : 'below';
    return textBeside({ x, y: round(scales.y(actual)) }, numbers.short(actual), side, context);
  };
  return {
    x,
    text: locale.words.days.day(today.day),
    anchor: anchorAt(x / scales.width, 0.08),
    actual: today.actual === null ? null : toActual(today.actual),
  };
}

/** Returns the texts beside the target line and, unless it is level, beside the pace line. */
export function lineTexts(
  context: ChartContext,
  milestones: readonly ChartPoint[],
): (ChartText & { line: ChartLine })[] {
  const { planned } = context;
  const targets = targetTexts(context).map((text) => ({ ...text, line: 'target' as const }));
  if (planned[0]?.y === planned.at(-1)?.y) return targets;
  const { x, y } = freePoint(planned, milestones);
  // The value of what is done is on the other side of the line.
  const side = context.today === undefined || isAbovePace(context) ? 'below' : 'above';
  const pace = textBeside({ x: round(x), y: round(y) }, context.locale.words.chart.pace, side, context);
  return [{ ...pace, line: 'pace' }, ...targets];
}

function isAbovePace({ scales, today }: ChartContext): boolean {
  return today !== undefined && today.actual !== null && scales.y(today.actual) <= scales.y(today.pace);
}

/** The fraction of a narrow screen's width that a few words take. */
const ROOM = 0.35;

/** Labels each step of the target that is long enough for its label, and the last step in any case. */
function targetTexts({ goal, numbers, scales: { x, y, width }, steps, locale }: ChartContext): ChartText[] {
  const { chart } = locale.words;
  const textOf = goal.kind === 'limit' ? chart.limitOf : chart.targetOf;
  return steps.flatMap(({ day, target }, index) => {
    const next = steps[index + 1];
    const fraction = x(day) / width;
    if (next && x(next.day) / width - fraction < ROOM) return [];
    const isAtEnd = fraction > 1 - ROOM;
    return {
      x: round(isAtEnd ? width : x(day)),
      y: round(y(target)),
      text: textOf(numbers.short(target)),
      anchor: isAtEnd ? 'end' : 'start',
      side: 'above',
    };
  });
}

const NARROW = 0.15;
const LINE_HEIGHT = 28;

/** Puts a text beside a point where the line leaves room: above a rising line to the left, below it to the right. */
function textBeside(
  { x, y }: ChartPoint,
  text: string,
  wanted: ChartText['side'],
  { planned, scales }: ChartContext,
): ChartText {
  const fraction = x / scales.width;
  const isRising = (planned.at(-1)?.y ?? 0) <= (planned[0]?.y ?? 0);
  const side = wanted === 'below' && y > CHART_HEIGHT - LINE_HEIGHT ? 'above' : wanted;
  const isLeft = (side === 'above') === isRising;
  const hasRoom = isLeft ? fraction > NARROW : fraction < 1 - NARROW;
  return { x, y, text, side, anchor: isLeft === hasRoom ? 'end' : 'start' };
}

/** Returns the point near the middle of the line that is farthest from the points already taken. */
function freePoint(points: readonly ChartPoint[], taken: readonly ChartPoint[]): ChartPoint {
  const width = points.at(-1)?.x ?? 0;
  const enough = width / 10;
  const distance = (point: ChartPoint): number =>
    Math.min(enough, ...taken.map(({ x }) => Math.abs(x - point.x)));
  const middle = pointAt(points, width / 2);
  const others = points
    .filter(({ x }) => Math.abs(x - middle.x) <= enough)
    .toSorted((a, b) => Math.abs(a.x - middle.x) - Math.abs(b.x - middle.x));
  return others.reduce((best, point) => (distance(point) > distance(best) ? point : best), middle);
}

function pointAt(points: readonly ChartPoint[], x: number): ChartPoint {
  const after = points.find((point) => point.x >= x) ?? { x, y: 0 };
  const before = points.findLast((point) => point.x <= x) ?? after;
  const fraction = after.x === before.x ? 0 : (x - before.x) / (after.x - before.x);
  return { x, y: before.y + (after.y - before.y) * fraction };
}
