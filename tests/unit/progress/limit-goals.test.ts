import { describe, expect, it } from 'vitest';
import { post } from '../../support/content.ts';
import {
  dateOf,
  goalOf,
  progressOf,
  valuesOn,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';

const ten = { plan: { days: 10 } };

/** A value on each of the days 1 to `last`, all but the first of them 0. */
function told(first: number, last: number): NonNullable<ProgressFacts['checkIns']> {
  return valuesOn(
    Object.fromEntries(Array.from({ length: last }, (_, index) => [index + 1, index === 0 ? first : 0])),
  );
}

function limitOf(standing: ProgressFacts, goal: GoalFacts = { limit: 10 }): ReturnType<typeof goalOf> {
  return goalOf(progressOf({ ...ten, ...standing, goals: [goal] }));
}

/** At most ten in ten days. */
describe('a limit, told every day', () => {
  it.each([
    { day: 5, used: 0, catchUp: 0.5, status: 'ahead', percent: 0 },
    { day: 5, used: 4, catchUp: 0.5 / 0.6, status: 'ahead', percent: 40 },
    { day: 1, used: 0, catchUp: 0.9, status: 'ahead', percent: 0 },
    { day: 5, used: 4.56, catchUp: 0.5 / 0.544, status: 'on-track', percent: 45 },
    { day: 5, used: 5, catchUp: 1, status: 'on-track', percent: 50 },
    { day: 5, used: 6, catchUp: 1.25, status: 'at-risk', percent: 60 },
    { day: 5, used: 6.1, catchUp: 0.5 / 0.39, status: 'behind', percent: 61 },
    { day: 5, used: 10, catchUp: null, status: 'behind', percent: 100 },
    { day: 5, used: 11, catchUp: null, status: 'missed', percent: 110, over: 1 },
    { day: 10, used: 10, catchUp: 0, status: 'ahead', percent: 100 },
    { day: 10, used: 10.5, catchUp: 0, status: 'missed', percent: 105, over: 0.5 },
    { day: 11, used: 9, catchUp: 0, status: 'ahead', percent: 90 },
    { day: 12, used: 10, catchUp: 0, status: 'done', percent: 100 },
    { day: 12, used: 10.1, catchUp: 0, status: 'missed', percent: 101, over: 0.1 },
  ])('on day $day with $used of 10 is $status', ({ day, used, catchUp, status, percent, over = 0 }) => {
    const view = limitOf({ today: dateOf(day), checkIns: told(used, Math.min(day, 10)) });
    expect(view).toMatchObject({ kind: 'limit', status, percent, actual: used, target: 10, from: null });
    expect(view.over).toBeCloseTo(over, 9);
    if (catchUp === null) expect(view.catchUp).toBeNull();
    else expect(view.catchUp).toBeCloseTo(catchUp, 9);
  });

  it.each([
    { day: 0, used: 0, status: 'upcoming', percent: 0, catchUp: 0 },
    { day: 5, used: 0, status: 'ahead', percent: 0, catchUp: 0 },
    { day: 5, used: 1, status: 'missed', percent: 100, catchUp: null },
    { day: 12, used: 0, status: 'done', percent: 0, catchUp: 0 },
  ])('of nothing at all, on day $day with $used: $status', ({ day, used, ...expected }) => {
    const checkIns = told(used, Math.min(day, 10));
    expect(limitOf({ today: dateOf(day), checkIns }, { limit: 0 })).toMatchObject({
      ...expected,
      over: used,
    });
  });
});

describe('a limit', () => {
  it.each<{ why: string; standing: ProgressFacts; goal: GoalFacts; expected: object }>([
    {
      why: 'has not begun before the own first day',
      standing: { today: dateOf(2), joined: dateOf(3) },
      goal: { limit: 10 },
      expected: { status: 'upcoming' },
    },
    {
      why: 'before the start is looked at as on day 1',
      standing: { today: dateOf(-1) },
      goal: { limit: 10 },
      expected: { status: 'upcoming', catchUp: 0.9 },
    },
    {
      why: 'counts up to its due date only',
      standing: { today: dateOf(9), checkIns: [...told(3, 5), ...valuesOn({ 6: 99 })] },
      goal: { limit: 10, due: dateOf(5) },
      expected: { status: 'done', actual: 3 },
    },
    {
      why: 'may be of days',
      standing: { today: dateOf(5), checkIns: valuesOn({ 1: 7, 2: 0, 3: 2, 4: 0 }) },
      goal: { limit: 4, take: 'count' },
      expected: { actual: 2, percent: 50, status: 'on-track' },
    },
    {
      why: 'that comes in ones still has time that goes by day',
      standing: { today: dateOf(4), checkIns: valuesOn({ 1: 0, 2: 0, 3: 0, 4: 0 }) },
      goal: { limit: 2, take: 'count' },
      expected: { catchUp: 0.6 },
    },
    {
      why: 'is not bent by milestones',
      standing: { today: dateOf(5), checkIns: told(5, 5) },
      goal: { limit: 10, milestones: [{ title: 'Half', due: dateOf(5), value: 9 }] },
      expected: { catchUp: 1 },
    },
    {
      why: 'follows the work of the plan: three of four days are gone',
      standing: { plan: { days: 5, rest: [4] }, today: dateOf(4), checkIns: told(5, 4) },
      goal: { limit: 10 },
      expected: { catchUp: 0.5, status: 'ahead' },
    },
    {
      why: 'is of the posts themselves with counts',
      standing: { today: dateOf(5), posts: [post('ann/a', { challenge: 'spring', date: dateOf(2) })] },
      goal: { limit: 2, counts: 'posts' },
      expected: { actual: 1, catchUp: 1, status: 'on-track', unit: 'posts' },
    },
    {
      why: 'with counts is never quiet',
      standing: { today: dateOf(12) },
      goal: { limit: 2, counts: 'posts' },
      expected: { status: 'done' },
    },
  ])('$why', ({ standing, goal, expected }) => {
    expect(limitOf(standing, goal)).toMatchObject(expected);
  });

  it('has no forecast', () => {
    expect(limitOf({ today: dateOf(5), checkIns: told(1, 5) })).toMatchObject({
      needPerDay: null,
      plannedPerDay: null,
      inHandDays: null,
      projected: null,
    });
  });
});

describe('a quiet limit', () => {
  it.each<{ why: string; standing: ProgressFacts; goal?: GoalFacts; status: string }>([
    { why: 'nothing is closed', standing: { today: dateOf(2) }, status: 'ahead' },
    { why: 'one day is closed, and silent', standing: { today: dateOf(3) }, status: 'at-risk' },
    { why: 'two of three', standing: { today: dateOf(5), checkIns: told(1, 2) }, status: 'at-risk' },
    { why: 'three of three', standing: { today: dateOf(5), checkIns: told(1, 3) }, status: 'ahead' },
    { why: 'four of five are 80 %', standing: { today: dateOf(7), checkIns: told(1, 4) }, status: 'ahead' },
    { why: 'three of five', standing: { today: dateOf(7), checkIns: told(1, 3) }, status: 'at-risk' },
    { why: 'quiet and running out', standing: { today: dateOf(5), checkIns: told(9, 1) }, status: 'behind' },
    { why: 'quiet and used up', standing: { today: dateOf(5), checkIns: told(10, 1) }, status: 'behind' },
    { why: 'quiet and over', standing: { today: dateOf(5), checkIns: told(11, 1) }, status: 'missed' },
    {
      why: 'quiet and over at the end',
      standing: { today: dateOf(12), checkIns: told(11, 1) },
      status: 'missed',
    },
    {
      why: 'quiet on the last late day',
      standing: { today: dateOf(11), checkIns: told(1, 7) },
      status: 'at-risk',
    },
    {
      why: 'seven of ten at the end',
      standing: { today: dateOf(12), checkIns: told(1, 7) },
      status: 'unreported',
    },
    { why: 'eight of ten at the end', standing: { today: dateOf(12), checkIns: told(1, 8) }, status: 'done' },
    {
      why: 'a check-in without the value tells nothing',
      standing: { today: dateOf(3), checkIns: [{ date: dateOf(1) }] },
      status: 'at-risk',
    },
    {
      why: 'another unit tells nothing',
      standing: { today: dateOf(3), checkIns: valuesOn({ 1: 0 }, 'miles') },
      status: 'at-risk',
    },
    {
      why: 'a rest day does not make up for a planned one',
      standing: { plan: { days: 10, rest: [2] }, today: dateOf(4), checkIns: valuesOn({ 2: 0 }) },
      status: 'at-risk',
    },
    {
      why: 'rest, pause and days before joining need no word',
      standing: {
        plan: { days: 10, rest: [4] },
        joined: dateOf(3),
        pauses: [{ from: dateOf(5), to: dateOf(6) }],
        today: dateOf(8),
        checkIns: valuesOn({ 3: 0 }),
      },
      status: 'ahead',
    },
    {
      why: 'days after the due date need no word',
      standing: { today: dateOf(12), checkIns: told(1, 5) },
      goal: { limit: 10, due: dateOf(5) },
      status: 'done',
    },
    {
      why: 'days after the due date do not make up',
      standing: { today: dateOf(12), checkIns: valuesOn({ 1: 1, 6: 0, 7: 0, 8: 0, 9: 0 }) },
      goal: { limit: 10, due: dateOf(5) },
      status: 'unreported',
    },
  ])('$why: $status', ({ standing, goal, status }) => {
    expect(limitOf(standing, goal).status).toBe(status);
  });

  const run = { sessions: [{ what: 'Run', load: 1 }] };
  const weeks = { plan: { weeks: [run, run, run] } };

  it.each<{ why: string; standing: ProgressFacts; goal?: GoalFacts; status: string }>([
    { why: 'no week is closed', standing: { ...weeks, today: dateOf(8) }, status: 'ahead' },
    { why: 'one week is closed, and silent', standing: { ...weeks, today: dateOf(9) }, status: 'at-risk' },
    {
      why: 'a word on any day tells the week',
      standing: { ...weeks, today: dateOf(9), checkIns: valuesOn({ 1: 0 }) },
      status: 'ahead',
    },
    {
      why: 'one of two weeks',
      standing: { ...weeks, today: dateOf(16), checkIns: valuesOn({ 1: 0, 2: 0, 3: 0 }) },
      status: 'at-risk',
    },
    {
      why: 'a week that is not closed needs no word',
      standing: { ...weeks, today: dateOf(15), checkIns: valuesOn({ 1: 0 }) },
      status: 'ahead',
    },
    {
      why: 'nor one without slots',
      standing: {
        plan: { weeks: [run, { sessions: [] }, run] },
        today: dateOf(16),
        checkIns: valuesOn({ 7: 0 }),
      },
      status: 'ahead',
    },
    {
      why: 'nor one that does not end by due',
      standing: { ...weeks, today: dateOf(16), checkIns: valuesOn({ 7: 0 }) },
      goal: { limit: 10, due: dateOf(13) },
      status: 'done',
    },
    {
      why: 'but one that ends on it',
      standing: { ...weeks, today: dateOf(16), checkIns: valuesOn({ 7: 0 }) },
      goal: { limit: 10, due: dateOf(14) },
      status: 'unreported',
    },
  ])('in a plan of weeks: $why: $status', ({ standing, goal, status }) => {
    expect(limitOf(standing, goal).status).toBe(status);
  });
});
