import { describe, expect, it } from 'vitest';
import { post } from '../../support/content.ts';
import { goalOf, progressOf, type GoalFacts } from '../../support/progress.ts';

const today = '2026-03-12';

/** Values of "pages" on the days from 2 March on; null is a day without one. */
function goalWith(facts: GoalFacts, values: readonly (number | null)[]): ReturnType<typeof goalOf> {
  const checkIns = values.flatMap((value, index) =>
    value === null ? [] : [{ date: `2026-03-0${index + 2}`, values: { pages: value } }],
  );
  return goalOf(progressOf({ today, goals: [{ unit: 'pages', ...facts }], checkIns }));
}

describe('the value of a goal', () => {
  it.each<{
    why: string;
    goal: GoalFacts;
    values: (number | null)[];
    actual: number;
    percent: number;
    over?: number;
  }>([
    { why: 'sum adds to from', goal: { from: 10, target: 30 }, values: [5, 7], actual: 22, percent: 60 },
    { why: 'sum without values is from', goal: { from: 10, target: 30 }, values: [], actual: 10, percent: 0 },
    { why: 'sum below from is 0 %', goal: { target: 10, from: 5 }, values: [-3], actual: 2, percent: 0 },
    { why: 'sum beyond', goal: { target: 10 }, values: [8, 5], actual: 13, percent: 100, over: 3 },
    {
      why: 'count is of days above 0',
      goal: { take: 'count', target: 4 },
      values: [3, 0, 2, -1],
      actual: 2,
      percent: 50,
    },
    {
      why: 'count adds to from',
      goal: { take: 'count', from: 1, target: 5 },
      values: [9],
      actual: 2,
      percent: 25,
    },
    {
      why: 'last is the latest',
      goal: { take: 'last', target: 10 },
      values: [9, null, 4],
      actual: 4,
      percent: 40,
    },
    {
      why: 'last may be 0',
      goal: { take: 'last', from: 2, target: 10 },
      values: [9, 0],
      actual: 0,
      percent: 0,
    },
    {
      why: 'last without values is from',
      goal: { take: 'last', from: 2, target: 10 },
      values: [],
      actual: 2,
      percent: 0,
    },
    {
      why: 'best upward',
      goal: { take: 'best', from: 10, target: 20 },
      values: [8, 15, 12],
      actual: 15,
      percent: 50,
    },
    {
      why: 'best upward is never below from',
      goal: { take: 'best', from: 10, target: 20 },
      values: [8],
      actual: 10,
      percent: 0,
    },
    {
      why: 'best downward',
      goal: { take: 'best', from: 30, target: 25 },
      values: [31, 28, 29],
      actual: 28,
      percent: 40,
    },
    {
      why: 'best downward is never above from',
      goal: { take: 'best', from: 30, target: 25 },
      values: [31],
      actual: 30,
      percent: 0,
    },
    {
      why: 'beyond a lower target',
      goal: { take: 'last', from: 30, target: 25 },
      values: [22],
      actual: 22,
      percent: 100,
      over: 3,
    },
    { why: 'thirds are not rounded up', goal: { target: 3 }, values: [2], actual: 2, percent: 66 },
    {
      why: 'tenths that add up in binary only nearly',
      goal: { target: 0.8 },
      values: [0.7, 0.1],
      actual: 0.7 + 0.1,
      percent: 100,
    },
    { why: 'nearly is not reached', goal: { target: 1000 }, values: [999], actual: 999, percent: 99 },
  ])('$why', ({ goal, values, actual, percent, over = 0 }) => {
    const view = goalWith(goal, values);
    expect(view).toMatchObject({ actual, percent });
    expect(view.over).toBeCloseTo(over, 9);
  });

  it('reads only its own unit', () => {
    const checkIns = [{ date: '2026-03-02', values: { pages: 3, miles: 4 } }, { date: '2026-03-03' }];
    const view = progressOf({
      today,
      goals: [{ unit: 'miles' }, { unit: 'pages' }, { unit: 'constructor' }],
      checkIns,
    });
    expect(view.goals.map(({ actual }) => actual)).toEqual([4, 3, 0]);
  });

  it('ends with day N', () => {
    const checkIns = [
      { date: '2026-03-22', values: { posts: 1 } },
      { date: '2026-03-23', values: { posts: 1 } },
    ];
    expect(goalOf(progressOf({ today: '2026-04-01', checkIns })).actual).toBe(1);
  });
});

describe('values of posts', () => {
  const values = { pages: 5 };
  const spring = { challenge: 'spring', values };

  it('count for each author who takes part', () => {
    const posts = [
      post('ann/own', { ...spring, date: '2026-03-02' }),
      post('ben/together', { ...spring, date: '2026-03-03', authors: ['ben', 'ann'] }),
      post('ann/not-hers', { ...spring, date: '2026-03-04', authors: ['ben'] }),
    ];
    expect(goalOf(progressOf({ today, goals: [{ unit: 'pages' }], posts })).actual).toBe(10);
  });

  it.each([
    { why: 'a draft', facts: { draft: true as const }, actual: 0 },
    { why: 'a scheduled one', facts: { date: '2026-03-13' }, actual: 0 },
    { why: 'an unlisted one', facts: { unlisted: true as const }, actual: 5 },
  ])('of $why: $actual', ({ facts, actual }) => {
    const posts = [post('ann/hello', { ...spring, date: '2026-03-03', ...facts })];
    expect(goalOf(progressOf({ today, goals: [{ unit: 'pages' }], posts })).actual).toBe(actual);
  });

  it('go before a check-in file of the same date, and the later path before the earlier', () => {
    const checkIns = [{ date: '2026-03-03', values: { pages: 9 } }];
    const a = post('ann/a', { challenge: 'spring', date: '2026-03-03', values: { pages: 4 } });
    const b = post('ann/b', { challenge: 'spring', date: '2026-03-03', values: { pages: 2 } });
    const last = (posts: (typeof a)[]): number | null =>
      goalOf(progressOf({ today, goals: [{ unit: 'pages', take: 'last' }], checkIns, posts })).actual;
    expect(last([])).toBe(9);
    expect(last([a])).toBe(4);
    expect(last([b, a])).toBe(2);
  });

  it('and of a file make one day of `count`', () => {
    const checkIns = [{ date: '2026-03-03', values: { pages: 9 } }];
    const posts = [post('ann/a', { ...spring, date: '2026-03-03' })];
    expect(
      goalOf(progressOf({ today, goals: [{ unit: 'pages', take: 'count' }], checkIns, posts })).actual,
    ).toBe(1);
  });
});

describe('the goals together', () => {
  it.each([
    { why: 'the mean of the shares', values: { a: 5, b: 10 }, percent: 75 },
    { why: 'what is beyond one target does not help another', values: { a: 5, b: 30 }, percent: 75 },
    { why: 'less than nothing is nothing', values: { a: -5, b: 10 }, percent: 50 },
    { why: 'at most 99 until all are reached', values: { a: 9.999, b: 10 }, percent: 99 },
    { why: 'all reached', values: { a: 10, b: 11 }, percent: 100 },
  ])('$why: $percent %', ({ values, percent }) => {
    const goals = [
      { unit: 'a', target: 10 },
      { unit: 'b', target: 10 },
    ];
    expect(progressOf({ today, goals, checkIns: [{ date: '2026-03-02', values }] }).percent).toBe(percent);
  });
});
