import { describe, expect, it } from 'vitest';
import {
  dateOf,
  goalOf,
  progressOf,
  valuesOn,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';

/** Ten days to 100, on the morning of day 6: half was planned. */
describe('the status on the day in the middle', () => {
  it.each([
    { actual: 100, catchUp: 0, status: 'done', percent: 100 },
    { actual: 120, catchUp: 0, status: 'done', percent: 100 },
    { actual: 99.9, catchUp: 0.002, status: 'ahead', percent: 99 },
    { actual: 55, catchUp: 0.9, status: 'ahead', percent: 55 },
    { actual: 54, catchUp: 0.92, status: 'on-track', percent: 54 },
    { actual: 50, catchUp: 1, status: 'on-track', percent: 50 },
    { actual: 49, catchUp: 1.02, status: 'at-risk', percent: 49 },
    { actual: 37.5, catchUp: 1.25, status: 'at-risk', percent: 37 },
    { actual: 37, catchUp: 1.26, status: 'behind', percent: 37 },
    { actual: -10, catchUp: 2.2, status: 'behind', percent: 0 },
  ])('with $actual of 100 is $status, C = $catchUp', ({ actual, catchUp, status, percent }) => {
    const view = progressOf({
      plan: { days: 10 },
      today: dateOf(6),
      goals: [{ target: 100 }],
      checkIns: valuesOn({ 2: actual }),
    });
    expect(goalOf(view)).toMatchObject({ status, percent, actual });
    expect(goalOf(view).catchUp).toBeCloseTo(catchUp, 9);
  });
});

describe('the status of a target goal', () => {
  it.each<{ why: string; standing: ProgressFacts; goal?: GoalFacts; status: string; catchUp: number | null }>(
    [
      { why: 'before the start', standing: { today: dateOf(0) }, status: 'upcoming', catchUp: 1 },
      { why: 'day 1 with nothing', standing: { today: dateOf(1) }, status: 'on-track', catchUp: 1 },
      {
        why: 'the day before the own first day',
        standing: { today: dateOf(3), joined: dateOf(4) },
        status: 'upcoming',
        catchUp: 1,
      },
      {
        why: 'the own first day',
        standing: { today: dateOf(4), joined: dateOf(4) },
        status: 'on-track',
        catchUp: 1,
      },
      {
        why: 'the due day with half of it',
        standing: { today: dateOf(2), checkIns: valuesOn({ 1: 5 }) },
        goal: { target: 10, due: dateOf(2) },
        status: 'on-track',
        catchUp: 1,
      },
      {
        why: 'after the due day it stands as on it, while values may be handed in',
        standing: { today: dateOf(3), checkIns: valuesOn({ 1: 5 }) },
        goal: { target: 10, due: dateOf(2) },
        status: 'on-track',
        catchUp: 1,
      },
      {
        why: 'after due day and late days',
        standing: { today: dateOf(4), checkIns: valuesOn({ 1: 5 }) },
        goal: { target: 10, due: dateOf(2) },
        status: 'missed',
        catchUp: 1,
      },
      {
        why: 'no late days',
        standing: { today: dateOf(3), lateDays: 0 },
        goal: { target: 10, due: dateOf(2) },
        status: 'missed',
        catchUp: 2,
      },
      {
        why: 'seven late days',
        standing: { today: dateOf(9), lateDays: 7, checkIns: valuesOn({ 1: 5 }) },
        goal: { target: 10, due: dateOf(2) },
        status: 'on-track',
        catchUp: 1,
      },
      {
        why: 'reached after the due day, late',
        standing: { today: dateOf(9), checkIns: valuesOn({ 8: 10 }) },
        goal: { target: 10, due: dateOf(2) },
        status: 'done',
        catchUp: 0,
      },
      {
        why: 'no work is left: behind, and C is not there',
        standing: { plan: { days: 4, rest: [4] }, today: dateOf(4), checkIns: valuesOn({ 1: 9 }) },
        goal: { target: 10 },
        status: 'behind',
        catchUp: null,
      },
      {
        why: 'no work is left, and it is reached',
        standing: { plan: { days: 4, rest: [4] }, today: dateOf(4), checkIns: valuesOn({ 1: 10 }) },
        goal: { target: 10 },
        status: 'done',
        catchUp: null,
      },
      {
        why: 'no work up to the due day',
        standing: { plan: { days: 4, rest: [1, 2] }, today: dateOf(3) },
        goal: { target: 10, due: dateOf(2) },
        status: 'on-track',
        catchUp: 1,
      },
      {
        why: 'tenths that add up only nearly are reached',
        standing: { today: dateOf(3), checkIns: valuesOn({ 1: 0.1, 2: 0.2 }) },
        goal: { target: 0.3 },
        status: 'done',
        catchUp: 0,
      },
      {
        why: 'beyond a lower target',
        standing: { today: dateOf(8), checkIns: valuesOn({ 7: 3 }) },
        goal: { from: 10, target: 5, take: 'last' },
        status: 'done',
        catchUp: 0,
      },
      {
        why: 'fallen back from the target',
        standing: { plan: { days: 10 }, today: dateOf(6), checkIns: valuesOn({ 2: 100, 3: 50 }) },
        goal: { target: 100, take: 'last' },
        status: 'on-track',
        catchUp: 1,
      },
    ],
  )('$why: $status', ({ standing, goal = {}, status, catchUp }) => {
    const view = goalOf(progressOf({ ...standing, goals: [goal] }));
    expect(view.status).toBe(status);
    if (catchUp === null) expect(view.catchUp).toBeNull();
    else expect(view.catchUp).toBeCloseTo(catchUp, 9);
  });
});

/** Three in 21 days: two are planned by the end of day 14. */
describe('the status of whole things', () => {
  const on15 = { today: dateOf(15) };

  it.each<{ why: string; standing: ProgressFacts; goal: GoalFacts; status: string }>([
    {
      why: 'one short is at risk, whatever C is',
      standing: { ...on15, checkIns: valuesOn({ 1: 1 }) },
      goal: { target: 3, take: 'count' },
      status: 'at-risk',
    },
    { why: 'two short is behind', standing: on15, goal: { target: 3, take: 'count' }, status: 'behind' },
    {
      why: 'none short is on pace',
      standing: { ...on15, checkIns: valuesOn({ 1: 1, 2: 1 }) },
      goal: { target: 3, take: 'count' },
      status: 'on-track',
    },
    {
      why: 'one short of what started at four',
      standing: { ...on15, checkIns: valuesOn({ 1: 1 }) },
      goal: { from: 4, target: 7, take: 'count' },
      status: 'at-risk',
    },
    { why: 'two posts short', standing: on15, goal: { target: 3, counts: 'posts' }, status: 'behind' },
    {
      why: 'one post short',
      standing: { today: dateOf(8) },
      goal: { target: 3, counts: 'posts' },
      status: 'at-risk',
    },
    {
      why: 'what is measured is not whole: one short is behind',
      standing: { ...on15, checkIns: valuesOn({ 1: 1 }) },
      goal: { target: 3 },
      status: 'behind',
    },
    {
      why: 'before the first is due nothing is short',
      standing: { today: dateOf(7) },
      goal: { target: 3, take: 'count' },
      status: 'on-track',
    },
  ])('$why: $status', ({ standing, goal, status }) => {
    expect(goalOf(progressOf({ ...standing, goals: [goal] })).status).toBe(status);
  });
});
