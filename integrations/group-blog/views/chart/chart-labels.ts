import type { ChartPoint } from './chart-paths.ts';
import { round } from './chart-paths.ts';
import { CHART_HEIGHT, type ChartScales, type TextAnchor } from './chart-scales.ts';
import type { TargetStep } from './target-steps.ts';

/** Words beside a line. */
export interface ChartText extends ChartPoint {
  text: string;
  anchor: TextAnchor;
  side: 'above' | 'below';
}

/** Each step of the target that is long enough for its words; the last in any case. */
export function targetTexts(
  { x, y, width }: ChartScales,
  steps: readonly TargetStep[],
  toText: (target: number) => string,
): ChartText[] {
  return steps.flatMap(({ day, target }, index) => {
    const next = steps[index + 1];
    const share = x(day) / width;
    if (next && x(next.day) / width - share < ROOM) return [];
    const isAtEnd = share > 1 - ROOM;
    return {
      x: round(isAtEnd ? width : x(day)),
      y: round(y(target)),
      text: toText(target),
      anchor: isAtEnd ? 'end' : 'start',
      side: 'above',
    };
  });
}

/** The share of a narrow screen's width that a few words take. */
const ROOM = 0.35;

/** Words beside a point of a line, where the line itself leaves room: above a rising line to the left, and so on. */
export function textBeside(
  { x, y }: ChartPoint,
  text: string,
  { side: wanted, isRising, width }: { side: ChartText['side']; isRising: boolean; width: number },
): ChartText {
  const share = x / width;
  const side = wanted === 'below' && y > CHART_HEIGHT - LINE_OF_WORDS ? 'above' : wanted;
  const isLeft = (side === 'above') === isRising;
  const hasRoom = isLeft ? share > NARROW : share < 1 - NARROW;
  return { x, y, text, side, anchor: isLeft === hasRoom ? 'end' : 'start' };
}

const NARROW = 0.15;
const LINE_OF_WORDS = 28;

/** The point of the line, about its middle, that is farthest from what else stands on it. */
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
  const share = after.x === before.x ? 0 : (x - before.x) / (after.x - before.x);
  return { x, y: before.y + (after.y - before.y) * share };
}
