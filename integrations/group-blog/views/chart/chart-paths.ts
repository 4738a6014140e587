import { curveLinear, curveStepAfter, line } from 'd3-shape';

export interface ChartPoint {
  x: number;
  y: number;
}

/** The path of a line through the points, without those that lie on it anyway. */
export function linePath(points: readonly ChartPoint[]): string {
  const kept = points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return !before || !after || !isBetween(point, before, after);
  });
  return pathOf(kept, curveLinear);
}

/** The path of a line that stays level until the next point. */
export function stepPath(points: readonly ChartPoint[]): string {
  const kept = points.filter(
    ({ y }, index) => index === 0 || index === points.length - 1 || y !== points[index - 1]?.y,
  );
  return pathOf(kept, curveStepAfter);
}

/** What lies between a line and the bottom. */
export function areaPath(path: string, points: readonly ChartPoint[], bottom: number): string {
  return `${path}V${bottom}H${round(points[0]?.x ?? 0)}Z`;
}

/** As precise as a path is. */
export const round = (value: number): number => Math.round(value * 10) / 10 || 0;

function isBetween(point: ChartPoint, before: ChartPoint, after: ChartPoint): boolean {
  const share = (point.x - before.x) / (after.x - before.x);
  return Math.abs(before.y + (after.y - before.y) * share - point.y) < EXACT;
}

const EXACT = 1e-6;

/** d3's path, told in steps from point to point: the same steps, told again and again, take little room. */
function pathOf(points: readonly ChartPoint[], curve: typeof curveLinear): string {
  const drawn = line<ChartPoint>(
    ({ x }) => x,
    ({ y }) => y,
  )
    .curve(curve)
    .digits(1)([...points]);
  const corners = (drawn ?? '')
    .replace(/^M|Z$/g, '')
    .split('L')
    .map((corner) => corner.split(',').map(Number));
  let [x = 0, y = 0] = corners[0] ?? [];
  let path = `M${x} ${y}`;
  for (const [nextX = 0, nextY = 0] of corners.slice(1)) {
    path += stepBy(round(nextX - x), round(nextY - y));
    [x, y] = [nextX, nextY];
  }
  return path;
}

function stepBy(right: number, down: number): string {
  if (down === 0) return right === 0 ? '' : `h${short(right)}`;
  return right === 0 ? `v${short(down)}` : `l${short(right)} ${short(down)}`;
}

const short = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');
