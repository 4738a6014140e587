export interface ChartPoint {
  x: number;
  y: number;
}

/** Draws a line through the points. It leaves out those that lie on the line between their neighbours. */
export function linePath(points: readonly ChartPoint[]): string {
  return pathThrough(
    points.filter((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      return !before || !after || !isBetween(point, before, after);
    }),
  );
}

/** Draws a line that stays level until the next point. */
export function stepPath(points: readonly ChartPoint[]): string {
  const corners = points.filter(
    ({ y }, index) => index === 0 || index === points.length - 1 || y !== points[index - 1]?.y,
  );
  return pathThrough(
    corners.flatMap((point, index) => [{ x: point.x, y: corners[index - 1]?.y ?? point.y }, point]),
  );
}

/** Closes a path through the points along the bottom, so that the area below it can be filled. */
export function areaPath(path: string, points: readonly ChartPoint[], bottom: number): string {
  return `${path}V${bottom}H${round(points[0]?.x ?? 0)}Z`;
}

/** Rounds to one decimal, as paths do. */
export const round = (value: number): number => Math.round(value * 10) / 10 || 0;

const EXACT = 1e-6;

function isBetween(point: ChartPoint, before: ChartPoint, after: ChartPoint): boolean {
  const fraction = (point.x - before.x) / (after.x - before.x);
  return Math.abs(before.y + (after.y - before.y) * fraction - point.y) < EXACT;
}

/** Writes steps relative to the point before: the same step again and again takes little room in a page. */
function pathThrough(points: readonly ChartPoint[]): string {
  const rounded = points.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  return rounded
    .map((point, index) => {
      const before = rounded[index - 1];
      if (!before) return `M${point.x} ${point.y}`;
      return stepBy(round(point.x - before.x), round(point.y - before.y));
    })
    .join('');
}

function stepBy(right: number, down: number): string {
  if (down === 0) return right === 0 ? '' : `h${short(right)}`;
  return right === 0 ? `v${short(down)}` : `l${short(right)} ${short(down)}`;
}

/** Leaves out the zero before the decimal point. */
const short = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');
