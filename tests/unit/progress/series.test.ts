import { describe, expect, it } from 'vitest';
import { dateOf, goalOf, progressOf, valuesOn, type GoalFacts } from '../../support/progress.ts';

const four = { plan: { days: 4 } };

describe('the series of a goal', () => {
  it('runs from the day before the start to the due day, with what was there at the end of each', () => {
    const view = progressOf({
      ...four,
      today: dateOf(2),
      goals: [{ from: 1, target: 9, due: dateOf(3) }],
      checkIns: valuesOn({ 1: 3 }),
    });
    expect(goalOf(view).series).toEqual([
      { date: '2026-03-01', day: 0, actual: 1, pace: 1 },
      { date: '2026-03-02', day: 1, actual: 4, pace: 1 + 8 / 3 },
      { date: '2026-03-03', day: 2, actual: 4, pace: 1 + 16 / 3 },
      { date: '2026-03-04', day: 3, actual: null, pace: 9 },
    ]);
  });

  it.each<{ why: string; day: number; goal: GoalFacts; actual: (number | null)[] }>([
    { why: 'knows nothing before the day before', day: -1, goal: {}, actual: [null, null, null, null, null] },
    { why: 'knows where it starts on the day before', day: 0, goal: {}, actual: [0, null, null, null, null] },
    { why: 'adds up', day: 4, goal: {}, actual: [0, 2, 2, 5, 6] },
    { why: 'counts days', day: 4, goal: { take: 'count' }, actual: [0, 1, 1, 2, 3] },
    { why: 'takes the latest', day: 4, goal: { take: 'last' }, actual: [0, 2, 2, 3, 1] },
    { why: 'takes the best', day: 4, goal: { take: 'best' }, actual: [0, 2, 2, 3, 3] },
    {
      why: 'takes the lowest, on the way down',
      day: 4,
      goal: { take: 'best', from: 9, target: 0 },
      actual: [9, 2, 2, 2, 1],
    },
    { why: 'ends on the due day', day: 4, goal: { due: dateOf(3) }, actual: [0, 2, 2, 5] },
    { why: 'of a limit starts at nothing', day: 3, goal: { limit: 9 }, actual: [0, 2, 2, 5, null] },
    {
      why: 'of a limit knows nothing before',
      day: -1,
      goal: { limit: 9 },
      actual: [null, null, null, null, null],
    },
  ])('$why', ({ day, goal, actual }) => {
    const view = progressOf({
      ...four,
      today: dateOf(day),
      goals: [goal],
      checkIns: valuesOn({ 1: 2, 3: 3, 4: 1 }),
    });
    expect(goalOf(view).series.map((point) => point.actual)).toEqual(actual);
  });

  it('of a limit has the time that goes, and a step where the limit is changed', () => {
    const goal = { limit: 8, changes: [{ on: dateOf(3), limit: 4, because: 'It was too much' }] };
    const view = progressOf({ ...four, today: dateOf(3), goals: [goal] });
    expect(goalOf(view).series.map(({ pace }) => pace)).toEqual([0, 2, 4, 3, 4]);
  });

  it('of a limit that comes in ones goes up by fractions', () => {
    const view = progressOf({ ...four, today: dateOf(1), goals: [{ limit: 2, take: 'count' }] });
    expect(goalOf(view).series.map(({ pace }) => pace)).toEqual([0, 0.5, 1, 1.5, 2]);
  });
});

describe('a milestone', () => {
  const milestones = [
    { title: 'Three', due: dateOf(1), value: 3 },
    { title: 'Six', due: dateOf(2), value: 6 },
    { title: 'Eight', due: dateOf(3), value: 8 },
  ];

  it('is reached on the first day that has its value', () => {
    const view = progressOf({
      ...four,
      today: dateOf(4),
      goals: [{ target: 9, take: 'last', milestones }],
      checkIns: valuesOn({ 1: 2, 2: 4, 3: 6, 4: 5 }),
    });
    expect(goalOf(view).milestones).toEqual([
      { title: 'Three', due: dateOf(1), value: 3, reachedOn: dateOf(2) },
      { title: 'Six', due: dateOf(2), value: 6, reachedOn: dateOf(3) },
      { title: 'Eight', due: dateOf(3), value: 8, reachedOn: null },
    ]);
  });

  it('on the way down is reached below', () => {
    const view = progressOf({
      ...four,
      today: dateOf(4),
      goals: [{ from: 9, target: 0, take: 'last', milestones: milestones.toReversed() }],
      checkIns: valuesOn({ 1: 8.5, 3: 5 }),
    });
    expect(goalOf(view).milestones.map(({ reachedOn }) => reachedOn)).toEqual([dateOf(3), dateOf(3), null]);
  });

  it('without a value is reached on the day it was done, once that has come', () => {
    const goal = { milestones: [{ title: 'A map', due: dateOf(3), done: dateOf(2) }] };
    const reachedOn = (n: number): unknown =>
      goalOf(progressOf({ ...four, today: dateOf(n), goals: [goal] })).milestones[0]?.reachedOn;
    expect([1, 2, 3].map(reachedOn)).toEqual([null, dateOf(2), dateOf(2)]);
  });
});
