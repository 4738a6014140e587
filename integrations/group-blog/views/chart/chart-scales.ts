import { scaleLinear } from 'd3-scale';
import { shortDateText } from '../../words/dates.ts';
import { dateOfDay } from '../../progress/civil-days.ts';

export const CHART_HEIGHT = 280;
const ABOUT_WIDTH = 640;

/** Where days and values stand in the chart: x from 0 to `width`, y from `CHART_HEIGHT`, at the bottom, to 0. */
export interface ChartScales {
  x: (day: number) => number;
  y: (value: number) => number;
  /** About 640: a day is a whole number, so that paths are short. */
  width: number;
  firstDay: number;
  lastDay: number;
  yTickValues: readonly number[];
}

/** @param values all that the chart shows; at least one. */
export function buildScales(firstDay: number, lastDay: number, values: readonly number[]): ChartScales {
  const last = Math.max(lastDay, firstDay + 1);
  const width = (last - firstDay) * Math.max(1, Math.round(ABOUT_WIDTH / (last - firstDay)));
  const x = scaleLinear().domain([firstDay, last]).range([0, width]);
  const y = scaleLinear()
    .domain(spanOf(values.map(held)))
    .range([CHART_HEIGHT, 0])
    .nice(Y_TICKS);
  return {
    x: (day) => x(day),
    y: (value) => y(held(value)),
    width,
    firstDay,
    lastDay: last,
    yTickValues: y.ticks(Y_TICKS),
  };
}

const Y_TICKS = 4;

/** Larger numbers overflow when they are subtracted. */
const LARGEST = 1e300;
const held = (value: number): number => Math.min(Math.max(value, -LARGEST), LARGEST);

/** From the lowest to the highest; where they are the same, with room above. */
function spanOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = Math.max(Math.abs(low), Math.abs(high));
  return high - low > Math.max(size, 1) * FLAT ? [low, high] : [low, low + Math.max(size, 1)];
}

/** Differences below this share of the values are errors of calculation. */
const FLAT = 1e-9;

export type TextAnchor = 'start' | 'middle' | 'end';

export interface XTick {
  x: number;
  text: string;
  anchor: TextAnchor;
}

/**
 * A few dates: the first day, the due day, the last one shown, and what fits between them.
 * @param start the date of day 1.
 */
export function xTicksOf(scales: ChartScales, start: string, dueDay: number, language: string): XTick[] {
  const { firstDay, lastDay, width } = scales;
  const from = Math.min(firstDay + 1, lastDay);
  const crossesYears = dateOfDay(start, from).slice(0, 4) !== dateOfDay(start, lastDay).slice(0, 4);
  const room = (crossesYears ? ROOM_WITH_YEAR : ROOM) * (lastDay - firstDay);
  const between = [1 / 3, 2 / 3, 1 / 2].map((share) => Math.round(from + (lastDay - from) * share));
  const days: number[] = [];
  for (const day of [from, dueDay, lastDay, ...between]) {
    const hasRoom = days.every((other) => Math.abs(day - other) >= room);
    if (day >= from && day <= lastDay && hasRoom) days.push(day);
  }
  return days
    .toSorted((a, b) => a - b)
    .map((day, index) => {
      const isAtEnd = index === 0 || index === days.length - 1;
      const year = crossesYears && isAtEnd ? 'numeric' : undefined;
      const text = shortDateText(dateOfDay(start, day), language, year);
      return { x: scales.x(day), text, anchor: anchorAt(scales.x(day) / width) };
    });
}

/** Dates nearer to each other than this share of the width run into each other on a narrow screen. */
const ROOM = 0.28;
const ROOM_WITH_YEAR = 0.45;

const anchorAt = (share: number): TextAnchor => (share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle');
