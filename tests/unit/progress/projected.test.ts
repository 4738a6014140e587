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

describe('the projected day', () => {
  const four = valuesOn({ 1: 4, 2: 4, 3: 4, 4: 4 });

  it.each<{ why: string; standing: ProgressFacts; goal: GoalFacts; date: string | null }>([
    {
      why: 'is a day later, with four a day and four to go',
      standing: { today: dateOf(6), checkIns: four },
      goal: { target: 20 },
      date: dateOf(7),
    },
    {
      why: 'is two days later with five to go',
      standing: { today: dateOf(6), checkIns: four },
      goal: { target: 21 },
      date: dateOf(8),
    },
    {
      why: 'is the last one of the plan',
      standing: { today: dateOf(6), checkIns: four },
      goal: { target: 32 },
      date: dateOf(10),
    },
    {
      why: 'is none beyond the plan',
      standing: { today: dateOf(6), checkIns: four },
      goal: { target: 33 },
      date: null,
    },
    {
      why: 'may lie after the due day',
      standing: { today: dateOf(6), checkIns: four },
      goal: { target: 28, due: dateOf(7) },
      date: dateOf(9),
    },
    {
      why: 'is none once it is reached',
      standing: { today: dateOf(6), checkIns: four },
      goal: { target: 16 },
      date: null,
    },
    {
      why: 'is none without a gain',
      standing: { today: dateOf(6), checkIns: valuesOn({ 5: 4 }) },
      goal: { target: 20 },
      date: null,
    },
    {
      why: 'is none on the way back',
      standing: { today: dateOf(6), checkIns: valuesOn({ 1: 9, 4: 8 }) },
      goal: { from: 10, target: 20, take: 'last' },
      date: null,
    },
    {
      why: 'is there on the way down',
      standing: { today: dateOf(5), checkIns: valuesOn({ 1: 28, 2: 26, 3: 24 }) },
      goal: { from: 30, target: 16, take: 'last' },
      date: dateOf(9),
    },
    {
      why: 'needs three closed days',
      standing: { today: dateOf(4), checkIns: valuesOn({ 1: 4, 2: 4 }) },
      goal: { target: 20 },
      date: null,
    },
    {
      why: 'has them a day later',
      standing: { today: dateOf(5), checkIns: valuesOn({ 1: 6, 2: 6 }) },
      goal: { target: 20 },
      date: dateOf(7),
    },
    {
      why: 'has them sooner without late days',
      standing: { today: dateOf(4), lateDays: 0, checkIns: valuesOn({ 1: 6, 2: 6 }) },
      goal: { target: 20 },
      date: dateOf(6),
    },
    {
      why: 'does not count rest days among them',
      standing: { plan: { days: 10, rest: [2] }, today: dateOf(5), checkIns: valuesOn({ 1: 6, 3: 6 }) },
      goal: { target: 20 },
      date: null,
    },
    {
      why: 'lies on a working day',
      standing: { plan: { days: 10, rest: [7, 8] }, today: dateOf(6), checkIns: four },
      goal: { target: 24 },
      date: dateOf(10),
    },
    {
      why: 'is at what the last seven gained',
      standing: { plan: { days: 21 }, today: dateOf(12), checkIns: valuesOn({ 1: 10, 5: 7 }) },
      goal: { target: 20 },
      date: dateOf(15),
    },
    {
      why: 'takes what today has, but not into the mean',
      standing: { plan: { days: 21 }, today: dateOf(12), checkIns: valuesOn({ 1: 10, 5: 7, 11: 2 }) },
      goal: { target: 20 },
      date: dateOf(13),
    },
    {
      why: 'of seven closed days counts from the start',
      standing: { plan: { days: 21 }, today: dateOf(9), checkIns: valuesOn({ 1: 14 }) },
      goal: { target: 20 },
      date: dateOf(12),
    },
    {
      why: 'of eight no more',
      standing: { plan: { days: 21 }, today: dateOf(10), checkIns: valuesOn({ 1: 14, 2: 1 }) },
      goal: { target: 16 },
      date: dateOf(17),
    },
    {
      why: 'is none before the start',
      standing: { today: dateOf(-2) },
      goal: { target: 20 },
      date: null,
    },
    {
      why: 'is none after the end',
      standing: { today: dateOf(14), checkIns: four },
      goal: { target: 20 },
      date: null,
    },
    {
      why: 'of tenths is not a day late',
      standing: { today: dateOf(5), checkIns: valuesOn({ 1: 0.3 }) },
      goal: { target: 0.5 },
      date: dateOf(7),
    },
  ])('$why', ({ standing, goal, date }) => {
    expect(goalWith(standing, goal).projected).toBe(date);
  });
});
