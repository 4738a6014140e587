/** A place in a chart, in the chart's own units. */
export interface ChartPoint {
  x: number;
  y: number;
}

/** The path of a line through the points. Those that lie on the line anyway are left out. */
export function linePath(points: readonly ChartPoint[]): string {
  const kept = points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return !before || !after || !isBetween(point, before, after);
  });
  return pathThrough(kept);
}

/** The path of a line that stays level until the next point. */
export function stepPath(points: readonly ChartPoint[]): string {
  const corners = points.flatMap(({ x, y }, index) => {
    const before = points[index - 1];
    const isLast = index === points.length - 1;
    if (!before) return [{ x, y }];
    if (y === before.y) return isLast ? [{ x, y }] : [];
    return [
      { x, y: before.y },
      { x, y },
    ];
  });
  return pathThrough(corners);
}

/** The path around what lies between a line and the bottom. */
export function areaPath(path: string, points: readonly ChartPoint[], bottom: number): string {
  return `${path}V${bottom}H${round(points[0]?.x ?? 0)}Z`;
}

/** Rounds to one decimal, which is as precise as a path is. */
export const round = (value: number): number => Math.round(value * 10) / 10 || 0;

function isBetween(point: ChartPoint, before: ChartPoint, after: ChartPoint): boolean {
  const share = (point.x - before.x) / (after.x - before.x);
  return Math.abs(before.y + (after.y - before.y) * share - point.y) < EXACT;
}

const EXACT = 1e-6;

/** A path in steps from point to point: the same steps, told again and again, take little room. */
function pathThrough(points: readonly ChartPoint[]): string {
  const [first = { x: 0, y: 0 }, ...rest] = points.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  let { x, y } = first;
  let path = `M${x} ${y}`;
  for (const next of rest) {
    path += stepBy(round(next.x - x), round(next.y - y));
    ({ x, y } = next);
  }
  return path;
}

function stepBy(right: number, down: number): string {
  if (down === 0) return right === 0 ? '' : `h${short(right)}`;
  return right === 0 ? `v${short(down)}` : `l${short(right)} ${short(down)}`;
}

const short = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');
