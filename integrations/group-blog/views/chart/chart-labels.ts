import { round, type ChartPoint } from './chart-paths.ts';
import { CHART_HEIGHT, type ChartScales, type TargetStep, type TextAnchor } from './chart-scales.ts';

/** A text beside a line. */
export interface ChartText extends ChartPoint {
  text: string;
  anchor: TextAnchor;
  side: 'above' | 'below';
}

/** The fraction of a narrow screen's width that a few words take. */
const ROOM = 0.35;

/** Labels each step of the target that is long enough for its label, and the last step in any case. */
export function targetTexts(
  { x, y, width }: ChartScales,
  steps: readonly TargetStep[],
  toText: (target: number) => string,
): ChartText[] {
  return steps.flatMap(({ day, target }, index) => {
    const next = steps[index + 1];
    const fraction = x(day) / width;
    if (next && x(next.day) / width - fraction < ROOM) return [];
    const isAtEnd = fraction > 1 - ROOM;
    return {
      x: round(isAtEnd ? width : x(day)),
      y: round(y(target)),
      text: toText(target),
      anchor: isAtEnd ? 'end' : 'start',
      side: 'above',
    };
  });
}

const NARROW = 0.15;
const LINE_HEIGHT = 28;

/** Puts a text beside a point where the line leaves room: above a rising line to the left, below it to the right. */
export function textBeside(
  { x, y }: ChartPoint,
  text: string,
  { side: wanted, isRising, width }: { side: ChartText['side']; isRising: boolean; width: number },
): ChartText {
  const fraction = x / width;
  const side = wanted === 'below' && y > CHART_HEIGHT - LINE_HEIGHT ? 'above' : wanted;
  const isLeft = (side === 'above') === isRising;
  const hasRoom = isLeft ? fraction > NARROW : fraction < 1 - NARROW;
  return { x, y, text, side, anchor: isLeft === hasRoom ? 'end' : 'start' };
}

/** Returns the point near the middle of the line that is farthest from the points already taken. */
export function freePoint(points: readonly ChartPoint[], taken: readonly ChartPoint[]): ChartPoint {
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
