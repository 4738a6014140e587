import { describe, expect, it } from 'vitest';
import {
  dateOf,
  goalOf,
  progressOf,
  valuesOn,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';

const ten = { plan: { days: 10 } };

function goalWith(standing: ProgressFacts, goal: GoalFacts): ReturnType<typeof goalOf> {
  return goalOf(progressOf({ ...ten, ...standing, goals: [goal] }));
}

describe('what is needed and planned a day', () => {
  it.each<{
    why: string;
    standing: ProgressFacts;
    goal: GoalFacts;
    need: number | null;
    planned: number | null;
  }>([
    {
      why: 'today is a day to work on',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 8 }) },
      goal: { target: 20 },
      need: 12 / 5,
      planned: 2,
    },
    {
      why: 'what is done today is done',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 8, 6: 2 }) },
      goal: { target: 20 },
      need: 2,
      planned: 2,
    },
    {
      why: 'rest days are none to work on',
      standing: { plan: { days: 10, rest: [6, 9] }, today: dateOf(6) },
      goal: { target: 24 },
      need: 8,
      planned: 3,
    },
    {
      why: 'before the start all days are left',
      standing: { today: dateOf(-3) },
      goal: { target: 20 },
      need: 2,
      planned: 2,
    },
    {
      why: 'days before joining and paused ones are not the own ones',
      standing: {
        joined: dateOf(3),
        pauses: [
          { from: dateOf(5), to: dateOf(6) },
          { from: dateOf(9), to: dateOf(9) },
        ],
        today: dateOf(7),
      },
      goal: { target: 15 },
      need: 5,
      planned: 3,
    },
    {
      why: 'days after the due day are too late',
      standing: { today: dateOf(4), checkIns: valuesOn({ 1: 2 }) },
      goal: { target: 10, due: dateOf(5) },
      need: 4,
      planned: 2,
    },
    {
      why: 'a way down is below 0',
      standing: { today: dateOf(6), checkIns: valuesOn({ 5: 25 }) },
      goal: { from: 30, target: 10, take: 'last' },
      need: -3,
      planned: -2,
    },
    {
      why: 'no day is left',
      standing: { plan: { days: 10, rest: [10] }, today: dateOf(10) },
      goal: { target: 18 },
      need: null,
      planned: 2,
    },
    {
      why: 'there never was a day',
      standing: { plan: { days: 10, rest: [1, 2] }, today: dateOf(2) },
      goal: { target: 10, due: dateOf(2) },
      need: null,
      planned: null,
    },
  ])('$why', ({ standing, goal, need, planned }) => {
    expect(goalWith(standing, goal)).toMatchObject({ needPerDay: need, plannedPerDay: planned });
  });
});

describe('days in hand', () => {
  it.each<{ why: string; standing: ProgressFacts; goal: GoalFacts; days: number }>([
    {
      why: 'none, where today is not done',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 10 }) },
      goal: { target: 20 },
      days: 0,
    },
    {
      why: 'one, where today is done',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 12 }) },
      goal: { target: 20 },
      days: 1,
    },
    {
      why: 'three',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 17 }) },
      goal: { target: 20 },
      days: 3,
    },
    {
      why: 'all that are left, where all is done',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 20 }) },
      goal: { target: 20 },
      days: 5,
    },
    {
      why: 'rest days are no days in hand',
      standing: { plan: { days: 10, rest: [6, 8] }, today: dateOf(6), checkIns: valuesOn({ 1: 14 }) },
      goal: { target: 16 },
      days: 2,
    },
    {
      why: 'in tenths that fall short of the pace by rounding only',
      standing: { today: dateOf(8), checkIns: valuesOn({ 1: 0.7, 2: 0.1 }) },
      goal: { target: 1 },
      days: 1,
    },
    {
      why: 'in tenths that are only nearly the pace',
      standing: { today: dateOf(2), checkIns: valuesOn({ 1: 0.1, 2: 0.2 }) },
      goal: { target: 1 },
      days: 2,
    },
  ])('$why', ({ standing, goal, days }) => {
    expect(goalWith(standing, goal).inHandDays).toBe(days);
  });
});
