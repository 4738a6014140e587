import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../integrations/group-blog/network/civil-days.ts';
import type { GoalView } from '../../../integrations/group-blog/progress/progress-view.ts';
import {
  buildBurnUpChart,
  type BurnUpChart,
  type BurnUpOptions,
} from '../../../integrations/group-blog/views/chart/burn-up-chart.ts';
import { localeOf } from '../../support/content.ts';

const START = '2026-03-02';
const HEIGHT = 280;

interface Facts extends Partial<GoalView>, Partial<BurnUpOptions> {
  /** Of day 0 and so on. */
  paces: readonly number[];
  actuals: readonly number[];
}

/** A goal whose days are all told of, looked at on the last day with something done. */
function chartOf({ paces, actuals, asOf, locale = localeOf(), targets = [], ...facts }: Facts): BurnUpChart {
  const goal: GoalView = {
    id: 'miles',
    title: 'Miles',
    kind: 'target',
    status: 'on-track',
    percent: 0,
    actual: actuals.at(-1) ?? null,
    target: paces.at(-1) ?? 0,
    from: paces[0] ?? 0,
    unit: 'miles',
    over: 0,
    catchUp: null,
    needPerDay: null,
    plannedPerDay: null,
    inHandDays: null,
    projected: null,
    judge: null,
    criterion: null,
    verdict: null,
    asks: [],
    series: paces.map((pace, day) => ({
      date: dateOfDay(START, day),
      day,
      actual: actuals[day] ?? null,
      pace,
    })),
    milestones: [],
    changes: [],
    ...facts,
  };
  const chart = buildBurnUpChart(goal, {
    asOf: asOf ?? dateOfDay(START, actuals.length - 1),
    locale,
    targets,
  });
  if (chart === null) throw new Error('no chart');
  return chart;
}

type Corner = [x: number, y: number];

/** The corners of a path, from its steps. */
function cornersOf(path: string): Corner[] {
  const [, x = '', y = '', steps = ''] = /^M(\S+) ([-\d.]+)((?:[hvl][-\d. ]+)*)$/.exec(path) ?? [];
  const corners: Corner[] = [[Number(x), Number(y)]];
  for (const [, command, numbers = ''] of steps.matchAll(/([hvl])([-\d. ]+)/g)) {
    const [first = 0, second = 0] = numbers.split(' ').map(Number);
    const [lastX, lastY] = corners.at(-1) ?? [0, 0];
    const [right, down] = command === 'h' ? [first, 0] : command === 'v' ? [0, first] : [first, second];
    corners.push([tenth(lastX + right), tenth(lastY + down)]);
  }
  return corners;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Where a line that never goes back stands at `x`. */
function heightAt(path: string, x: number): number {
  const corners = cornersOf(path);
  const after = corners.findIndex(([cornerX]) => cornerX >= x);
  const [[fromX, fromY], [toX, toY]] = [corners[Math.max(after - 1, 0)] ?? [0, 0], corners[after] ?? [0, 0]];
  return toX === fromX ? toY : fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX);
}

const evenly = (from: number, target: number, days: number): number[] =>
  Array.from({ length: days + 1 }, (_, day) => from + ((target - from) * day) / days);

describe('the lines', () => {
  const paces = [0, 20, 20, 20, 60, 60, 100];
  const chart = chartOf({ paces, actuals: [0, 0, 30, 30, 50] });
  const dayWidth = chart.width / 6;
  const y = (value: number): number => HEIGHT - (value / 100) * HEIGHT;

  it('of the pace goes through each day’s pace, flat on rest days', () => {
    for (const [day, pace] of paces.entries())
      expect(heightAt(chart.pace, day * dayWidth)).toBeCloseTo(y(pace), 1);
    expect(cornersOf(chart.pace)).toHaveLength(6);
  });

  it('of an even pace has two ends and nothing between', () => {
    const even = chartOf({ paces: evenly(0, 214, 84), actuals: [0] });
    expect(cornersOf(even.pace)).toHaveLength(2);
    expect(even.width).toBe(84 * 8);
  });

  it('of what is done stays level until the day on which it rises, and ends today', () => {
    expect(cornersOf(chart.actual ?? '')).toEqual(
      [
        [0, HEIGHT],
        [2 * dayWidth, HEIGHT],
        [2 * dayWidth, y(30)],
        [4 * dayWidth, y(30)],
        [4 * dayWidth, y(50)],
      ].map(([x = 0, at = 0]) => [tenth(x), at]),
    );
    expect(chart.area).toBe(`${chart.actual ?? ''}V${HEIGHT}H0Z`);
    expect(chart.today).toMatchObject({ text: 'Day 4', actual: { text: '50', y: y(50), side: 'below' } });
  });

  it('of the target is level, and a step where it was changed', () => {
    expect(cornersOf(chart.target)).toEqual([
      [0, 0],
      [chart.width, 0],
    ]);
    const targets = [
      { day: 0, target: 80 },
      { day: 3, target: 100 },
    ];
    const changed = chartOf({ paces, actuals: [0], targets });
    const change = tenth(3 * dayWidth);
    expect(cornersOf(changed.target)).toEqual([
      [0, y(80)],
      [change, y(80)],
      [change, 0],
      [chart.width, 0],
    ]);
    expect(changed.texts.filter(({ line }) => line === 'target').map(({ text }) => text)).toEqual([
      'Target 80',
      'Target 100',
    ]);
  });

  it('of the forecast leads from today to the target, after the due day if need be', () => {
    const late = chartOf({ paces, actuals: [0, 0, 30, 30, 50], projected: dateOfDay(START, 8) });
    const [from, to] = cornersOf(late.projection ?? '');
    expect(from).toEqual([(4 / 8) * late.width, y(50)]);
    expect(to).toEqual([late.width, 0]);
    expect(cornersOf(late.pace).at(-1)).toEqual([(6 / 8) * late.width, 0]);
    expect(late.legend.at(-1)).toEqual({ line: 'projection', text: 'At this rate: 100 on 9 March 2026' });
    expect(chart.projection).toBeNull();
    expect(chart.legend.map(({ line }) => line)).toEqual(['actual', 'pace', 'target']);
  });

  it('of a goal that goes down go down', () => {
    const down = chartOf({ paces: evenly(400, 50, 7), actuals: [400, 390, 300] });
    expect(heightAt(down.pace, 0)).toBe(0);
    expect(heightAt(down.pace, down.width)).toBeCloseTo(HEIGHT * (1 - 50 / 400), 1);
    expect(heightAt(down.actual ?? '', (2 / 7) * down.width)).toBeLessThanOrEqual(HEIGHT);
    expect(down.label).toBe('Miles: 300 of 50 on day 2; the pace line is at 300.');
  });
});

describe('milestones', () => {
  const chart = chartOf({
    paces: evenly(0, 10, 10),
    actuals: evenly(0, 5, 5),
    milestones: [
      { title: 'Half', due: dateOfDay(START, 5), value: 5, reachedOn: dateOfDay(START, 4) },
      { title: 'Shoes', due: dateOfDay(START, 8), value: null, reachedOn: null },
      { title: 'Party', due: dateOfDay(START, 20), value: null, reachedOn: null },
    ],
  });

  it('stand at their value, or on the axis; later ones are left to the list', () => {
    expect(chart.milestones).toEqual([
      {
        n: 1,
        x: chart.width / 2,
        y: HEIGHT / 2,
        text: 'Half, 5 miles, reached on 5 March 2026',
        isReached: true,
      },
      { n: 2, x: chart.width * 0.8, y: HEIGHT, text: 'Shoes, by 9 March 2026', isReached: false },
    ]);
  });

  it('keep the words of the pace line away', () => {
    const pace = chart.texts.find(({ line }) => line === 'pace');
    expect(Math.abs((pace?.x ?? 0) - chart.width / 2)).toBeGreaterThanOrEqual(chart.width / 10);
  });
});

describe('the table', () => {
  it('lists the days on which something changed, the ends and today', () => {
    const { table } = chartOf({
      paces: evenly(0, 9, 9),
      actuals: [0, 0, 2.5, 2.5, 4, 4],
      targets: [
        { day: 0, target: 12 },
        { day: 7, target: 9 },
      ],
    });
    expect(table.rows.map(({ day, actual, pace }) => [day, actual, pace])).toEqual([
      [0, '0', '0'],
      [2, '2.5', '2'],
      [4, '4', '4'],
      [5, '4', '5'],
      [7, null, '7'],
      [9, null, '9'],
    ]);
    expect(table.rows.slice(0, 2).map(({ date, dateText }) => [date, dateText])).toEqual([
      ['2026-03-01', '1 Mar 2026'],
      ['2026-03-03', '3 Mar'],
    ]);
    expect(table.columns).toEqual({ date: 'Date', actual: 'Done (miles)', pace: 'Planned pace' });
  });

  it('names the year again when it is another', () => {
    const { table } = chartOf({ paces: evenly(0, 400, 366), actuals: evenly(0, 366, 366) });
    const withYear = table.rows.filter(({ dateText }) => /\d{4}/.test(dateText));
    expect(withYear.map(({ date }) => date)).toEqual(['2026-03-01', '2027-01-01']);
    expect(table.rows).toHaveLength(367);
  });
});

describe('the words', () => {
  it('say where the goal stands', () => {
    const paces = [0, 30, 60, 214];
    const actuals = [0, 20, 60];
    expect(chartOf({ paces, actuals }).label).toBe('Miles: 60 of 214 on day 2; the pace line is at 60.');
    expect(chartOf({ paces, actuals, kind: 'limit', from: null }).label).toBe(
      'Miles: 60 of at most 214 on day 2; the pace line is at 60.',
    );
    expect(chartOf({ paces: evenly(0, 1e12, 3), actuals: [0, 5e11] }).label).toBe(
      'Miles: 500bn of 1tn on day 1; the pace line is at 333.33bn.',
    );
    expect(chartOf({ paces, actuals: [], asOf: '2026-02-01' })).toMatchObject({
      label: 'Miles: the pace line leads to 214 on day 3.',
      actual: null,
      area: null,
      today: null,
    });
    expect(chartOf({ paces, actuals: [...actuals, 70], asOf: '2026-04-01' })).toMatchObject({
      label: 'Miles: 70 of 214 on day 3; the pace line is at 214.',
      today: null,
    });
  });

  it.each([
    { language: 'en-GB', texts: ['2 Mar', '9 Mar', '15 Mar', '22 Mar'] },
    { language: 'de', texts: ['2. März', '9. März', '15. März', '22. März'] },
  ])('of the days are the language’s own: $language', ({ language, texts }) => {
    const { xTicks } = chartOf({ paces: evenly(0, 21, 21), actuals: [0], locale: localeOf(language) });
    expect(xTicks.map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    { target: 214, texts: ['0', '50', '100', '150', '200', '250'], long: false },
    { target: 4e12, texts: ['0', '1tn', '2tn', '3tn', '4tn'], long: false },
    { target: 0.0004, texts: ['0', '0.0001', '0.0002', '0.0003', '0.0004'], long: false },
    { target: -20, texts: ['-20', '-15', '-10', '-5', '0'], long: false },
  ])('of the values are few and short: up to $target', ({ target, texts, long }) => {
    const { yTicks, hasLongNumbers } = chartOf({ paces: evenly(0, target, 5), actuals: [0] });
    expect(yTicks.map(({ text }) => text)).toEqual(texts);
    expect(hasLongNumbers).toBe(long);
  });

  it('tell values apart that only differ far behind', () => {
    const { yTicks, hasLongNumbers } = chartOf({
      paces: evenly(1_000_000, 1_000_400, 4),
      actuals: [1_000_000],
    });
    expect(yTicks.map(({ text }) => text)).toContain('1,000,100');
    expect(hasLongNumbers).toBe(true);
  });
});

describe('words on the lines', () => {
  const textsOn = (line: string, facts: Facts) => chartOf(facts).texts.filter((text) => text.line === line);

  it.each([
    { where: 'ahead on the way up', paces: evenly(0, 100, 10), done: 70, side: 'above', anchor: 'end' },
    { where: 'behind on the way up', paces: evenly(0, 100, 10), done: 30, side: 'below', anchor: 'start' },
    { where: 'behind on the way down', paces: evenly(100, 10, 10), done: 90, side: 'above', anchor: 'start' },
    { where: 'ahead on the way down', paces: evenly(100, 10, 10), done: 30, side: 'below', anchor: 'end' },
  ])(
    'stand where the line leaves room, the pace’s on the other side: $where',
    ({ paces, done, side, anchor }) => {
      const facts = { paces, actuals: [...evenly(paces[0] ?? 0, done, 5)] };
      expect(chartOf(facts).today?.actual).toMatchObject({ side, anchor });
      const [pace] = textsOn('pace', facts);
      expect(pace?.side).toBe(side === 'above' ? 'below' : 'above');
      expect(pace?.anchor).toBe(anchor === 'end' ? 'start' : 'end');
    },
  );

  it('stay inside at the ends', () => {
    const paces = evenly(0, 100, 10);
    expect(chartOf({ paces, actuals: [30] }).today?.actual?.anchor).toBe('start');
    expect(chartOf({ paces, actuals: evenly(0, 60, 10) }).today?.actual?.anchor).toBe('end');
  });

  it('are left out where a target was in force too shortly for them, but for the last', () => {
    const targets = [
      { day: 0, target: 80 },
      { day: 2, target: 90 },
      { day: 9, target: 100 },
    ];
    const texts = textsOn('target', { paces: evenly(0, 100, 10), actuals: [0], targets });
    expect(texts.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Target 90', 'start'],
      ['Target 100', 'end'],
    ]);
  });

  it('are not said again where the target only came back to what it was', () => {
    const targets = [
      { day: 0, target: 100 },
      { day: 5, target: 100 },
    ];
    expect(textsOn('target', { paces: evenly(0, 100, 10), actuals: [0], targets })).toHaveLength(1);
  });

  it('are not said of a pace that stays level', () => {
    expect(textsOn('pace', { paces: [0, 0, 0], actuals: [0] })).toEqual([]);
  });
});

describe('at the edges', () => {
  it('a year of daily check-ins takes little room', () => {
    const uneven = Array.from({ length: 367 }, (_, day) => day * 3 + ((day * 7919) % 29) / 10);
    const resting = Array.from({ length: 367 }, (_, day) => Math.floor((day * 5) / 7) * 4);
    const { actual, area, pace } = chartOf({ paces: resting, actuals: uneven });
    expect(area).toBeNull();
    expect(actual?.length).toBeLessThan(4000);
    expect(pace.length).toBeLessThan(4000);
  });

  it('there is no chart without a series, nor for a goal that is judged', () => {
    const goal = { kind: 'judge', series: [] as GoalView['series'] } as GoalView;
    const options = { asOf: START, locale: localeOf(), targets: [] };
    const series = [{ date: START, day: 1, actual: 0, pace: 0 }];
    expect(buildBurnUpChart(goal, options)).toBeNull();
    expect(buildBurnUpChart({ ...goal, kind: 'target' }, options)).toBeNull();
    expect(buildBurnUpChart({ ...goal, series }, options)).toBeNull();
  });

  it.each<{ what: string; facts: Facts }>([
    { what: 'one day', facts: { paces: [0, 10], actuals: [0, 4] } },
    { what: 'one point', facts: { paces: [10], actuals: [4] } },
    { what: 'beyond the target', facts: { paces: [0, 10, 20], actuals: [0, 30, 55] } },
    { what: 'below where it began', facts: { paces: [10, 15, 20], actuals: [10, -4, 2] } },
    { what: 'all zeros', facts: { paces: [0, 0, 0], actuals: [0, 0, 0] } },
    { what: '366 days', facts: { paces: evenly(0, 1e12, 366), actuals: evenly(0, 1e12, 366) } },
  ])('all stays in the picture: $what', ({ facts }) => {
    const chart = chartOf(facts);
    for (const path of [chart.actual ?? '', chart.pace, chart.target]) {
      for (const [x, y] of cornersOf(path)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(chart.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(HEIGHT);
      }
    }
    expect(chart.yTicks.length).toBeGreaterThan(1);
    expect(chart.xTicks.length).toBeGreaterThan(0);
  });

  it('any finite numbers make lines', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    const point = fc.record({ actual: fc.option(value), pace: value });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 40 }),
        fc.array(fc.record({ day: fc.integer({ min: -5, max: 60 }), target: value }), { maxLength: 3 }),
        fc.option(fc.integer({ min: -3, max: 400 })),
        fc.integer({ min: -3, max: 50 }),
        (points, targets, projected, today) => {
          const chart = chartOf({
            paces: points.map(({ pace }) => pace),
            actuals: [],
            series: points.map((one, day) => ({ date: dateOfDay(START, day), day, ...one })),
            asOf: dateOfDay(START, today),
            projected: projected === null ? null : dateOfDay(START, projected),
            targets,
          });
          const { actual, area, pace, target, projection, xTicks, yTicks, texts, milestones } = chart;
          const drawn = JSON.stringify([pace, target, actual, area, projection]);
          expect(drawn).not.toMatch(/NaN|Infinity|e[+-]/);
          for (const { x, y } of [...texts, ...milestones]) expect(x + y).toSatisfy(Number.isFinite);
          for (const { x } of xTicks) expect(x).toSatisfy(Number.isFinite);
          for (const { y } of yTicks) expect(y).toSatisfy(Number.isFinite);
        },
      ),
    );
  });
});
