import { scaleLinear } from 'd3-scale';
import { dateOfDay } from '../../network/civil-days.ts';
import { shortDateText } from '../../words/dates.ts';

export const CHART_HEIGHT = 280;
const ABOUT_WIDTH = 640;

/** The scales of a chart: x runs from 0 to `width`, y from `CHART_HEIGHT` at the bottom to 0 at the top. */
export interface ChartScales {
  x: (day: number) => number;
  y: (value: number) => number;
  /** About 640; each day is a whole number wide, so that paths are short. */
  width: number;
  firstDay: number;
  lastDay: number;
  yTickValues: readonly number[];
}

/** @param values all values that the chart shows, at least one. */
export function buildScales(firstDay: number, lastDay: number, values: readonly number[]): ChartScales {
  const last = Math.max(lastDay, firstDay + 1);
  const width = (last - firstDay) * Math.max(1, Math.round(ABOUT_WIDTH / (last - firstDay)));
  const x = scaleLinear().domain([firstDay, last]).range([0, width]);
  const y = scaleLinear()
    .domain(domainOf(values.map(clamp)))
    .range([CHART_HEIGHT, 0])
    .nice(Y_TICKS);
  return {
    x: (day) => x(day),
    y: (value) => y(clamp(value)),
    width,
    firstDay,
    lastDay: last,
    yTickValues: y.ticks(Y_TICKS),
  };
}

const Y_TICKS = 4;

/** The difference of two larger numbers could overflow. */
const LARGEST = 1e300;
const clamp = (value: number): number => Math.min(Math.max(value, -LARGEST), LARGEST);

/** Differences below this fraction of the values are rounding errors. */
const FLAT = 1e-9;

/** Returns the lowest and the highest value. If all values are the same, it leaves room above them. */
function domainOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = Math.max(Math.abs(low), Math.abs(high), 1);
  return high - low > size * FLAT ? [low, high] : [low, low + size];
}

/** A target or limit, and the day since which it is in force. */
export interface TargetStep {
  day: number;
  target: number;
}

/** Returns the steps that the days of the chart show: the first on the first day, each with another target than before. */
export function stepsWithin(
  steps: readonly TargetStep[],
  initial: number,
  { firstDay, dueDay }: { firstDay: number; dueDay: number },
): TargetStep[] {
  const sorted = steps.filter(({ day }) => day <= dueDay).toSorted((a, b) => a.day - b.day);
  const days = new Set([firstDay, ...sorted.map(({ day }) => day).filter((day) => day > firstDay)]);
  return [...days]
    .map((day) => {
      const step = sorted.findLast((one) => one.day <= day) ?? sorted[0];
      return { day, target: step?.target ?? initial };
    })
    .filter(({ target }, index, all) => index === 0 || target !== all[index - 1]?.target);
}

export type TextAnchor = 'start' | 'middle' | 'end';

export interface XTick {
  x: number;
  text: string;
  anchor: TextAnchor;
}

/** Dates nearer to each other than this fraction of the width would overlap on a narrow screen. */
const ROOM = 0.28;
const ROOM_WITH_YEAR = 0.45;

/**
 * Chooses the dates on the x axis: the first day, the due day, the last day shown, and dates that fit between them.
 * @param start the date of day 1.
 */
export function chartXTicks(scales: ChartScales, start: string, dueDay: number, language: string): XTick[] {
  const { firstDay, lastDay, width } = scales;
  const from = Math.min(firstDay + 1, lastDay);
  const crossesYears = dateOfDay(start, from).slice(0, 4) !== dateOfDay(start, lastDay).slice(0, 4);
  const room = (crossesYears ? ROOM_WITH_YEAR : ROOM) * (lastDay - firstDay);
  const between = [1 / 3, 2 / 3, 1 / 2].map((part) => Math.round(from + (lastDay - from) * part));
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
      const x = scales.x(day);
      return {
        x,
        text: shortDateText(dateOfDay(start, day), language, year),
        anchor: anchorAt(x / width, 0.1),
      };
    });
}

/**
 * Anchors a text so that it does not run out of the chart.
 * @param fraction the position of the text, as a fraction of the width.
 * @param margin the distance from a side, as a fraction of the width, within which it is anchored to that side.
 */
export function anchorAt(fraction: number, margin: number): TextAnchor {
  return fraction < margin ? 'start' : fraction > 1 - margin ? 'end' : 'middle';
}
