import { describe, expect, it } from 'vitest';
import { roundedDownText, roundedUpText } from '../../../integrations/group-blog/progress/number-text.ts';
import { member } from '../../support/content.ts';
import {
  checkInsOn,
  dateOf,
  progressOf,
  valuesOn,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';

const ten = { plan: { days: 10 } };
const limit = { limit: 10 };
const judged = { judge: 'cleo', criterion: 'It is good', due: dateOf(10) };
const half = { today: dateOf(6) };
const every = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [index + 1, 0]));

const everyDay = (load: number) => ({
  sessions: Array.from({ length: 7 }, (_, index) => ({ day: index + 1, what: 'Run', load })),
});

describe('the headline', () => {
  it.each<{ standing: ProgressFacts; goal?: GoalFacts; headline: string }>([
    { standing: { today: dateOf(-4) }, headline: 'Starts in 5 days. Starts March 2, 2026.' },
    { standing: { today: dateOf(0) }, headline: 'Starts tomorrow. Starts March 2, 2026.' },
    { standing: { today: dateOf(2), joined: dateOf(4) }, headline: 'Day 2 of 10. Starts March 5, 2026.' },
    { standing: { today: dateOf(2), joined: dateOf(40) }, headline: 'Day 2 of 10. Starts April 10, 2026.' },
    { standing: { ...half, checkIns: valuesOn({ 1: 50 }) }, headline: 'Day 6 of 10. On pace.' },
    { standing: { ...half, checkIns: valuesOn({ 1: 55 }) }, headline: 'Day 6 of 10. Ahead.' },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 60 }) },
      headline: 'Day 6 of 10. Ahead: 1 working day in hand.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 89 }) },
      headline: 'Day 6 of 10. Ahead: 3 working days in hand.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 40 }) },
      headline: 'Day 6 of 10. Slipping: 12 a day needed, 10 planned.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 49.8 }) },
      headline: 'Day 6 of 10. Slipping: 10.1 a day needed, 10 planned.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 5: 60 }) },
      goal: { from: 100, target: 0, take: 'last', due: dateOf(10) },
      headline: 'Day 6 of 10. Slipping: 12 a day needed, 10 planned.',
    },
    // 5.2 of 10.2 are left for five days, and 5.1 were planned: both are 1.1 a day.
    {
      standing: { ...half, checkIns: valuesOn({ 1: 5 }) },
      goal: { target: 10.2 },
      headline: 'Day 6 of 10. Slipping: 1.1 times the planned pace needed.',
    },
    // 8 of 28 are left for a light week of 7: fewer a day than the 2 of the whole plan.
    {
      standing: {
        plan: { weeks: [everyDay(3), everyDay(1)] },
        today: dateOf(8),
        checkIns: valuesOn({ 1: 20 }),
      },
      goal: { target: 28 },
      headline: 'Day 8 of 14. Slipping: 1.2 times the planned pace needed.',
    },
    // Eased from 100 to 40 on day 1, in force on day 8: before that, 45 was not enough.
    {
      standing: { today: dateOf(9), checkIns: valuesOn({ 2: 45 }) },
      goal: { target: 100, changes: [{ on: dateOf(1), target: 40, because: 'Flu' }] },
      headline: 'Day 9 of 10. Done on day 8.',
    },
    // What is decided after the due day changes nothing.
    {
      standing: { today: dateOf(13), checkIns: valuesOn({ 2: 100 }) },
      goal: { target: 100, changes: [{ on: dateOf(12), target: 200, because: 'More' }] },
      headline: 'Finished. Done on day 2.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 19 }) },
      headline: 'Day 6 of 10. Behind: 1.7 times the planned pace needed.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 20 }) },
      headline: 'Day 6 of 10. Behind: 1.6 times the planned pace needed.',
    },
    {
      standing: { plan: { days: 10, rest: [10] }, today: dateOf(10), checkIns: valuesOn({ 1: 60.28 }) },
      headline: 'Day 10 of 10. The plan has no day left: 60.2 of 100.',
    },
    {
      standing: { today: dateOf(11), checkIns: valuesOn({ 1: 60 }) },
      headline: 'Finished. The plan has no day left: 60 of 100.',
    },
    {
      standing: { today: dateOf(11), checkIns: valuesOn({ 1: 88 }) },
      headline: 'Finished. The plan has no day left: 88 of 100.',
    },
    {
      standing: { today: dateOf(12), checkIns: valuesOn({ 1: 99.99 }) },
      headline: 'Finished. Not reached: 99.9 of 100.',
    },
    {
      standing: { today: dateOf(12), checkIns: valuesOn({ 1: 0.01 }) },
      goal: { from: 9, target: 0, take: 'last' },
      headline: 'Finished. Not reached: 0.1 of 0.',
    },
    { standing: { today: dateOf(12) }, headline: 'Finished. Not reached: 0 of 100.' },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 50, 3: 50, 4: 1 }) },
      headline: 'Day 6 of 10. Done on day 3.',
    },
    {
      standing: { ...half, checkIns: valuesOn({ 1: 100, 3: 50, 4: 100, 5: 101 }) },
      goal: { target: 100, take: 'last' },
      headline: 'Day 6 of 10. Done on day 4.',
    },
    { standing: { ...half, checkIns: valuesOn(every) }, goal: limit, headline: 'Day 6 of 10. 0 of 10 used.' },
    {
      standing: { today: dateOf(5), checkIns: valuesOn({ ...every, 1: 4.31 }) },
      goal: limit,
      headline: 'Day 5 of 10. 4.4 of 10 used.',
    },
    {
      standing: { today: dateOf(5), checkIns: valuesOn({ ...every, 1: 6 }) },
      goal: limit,
      headline: 'Day 5 of 10. At this rate it will not last.',
    },
    {
      standing: { today: dateOf(5), checkIns: valuesOn({ ...every, 1: 9 }) },
      goal: limit,
      headline: 'Day 5 of 10. At this rate it will not last.',
    },
    {
      standing: { today: dateOf(5), checkIns: valuesOn({ ...every, 1: 10.01 }) },
      goal: limit,
      headline: 'Day 5 of 10. Over the limit: 10.1 of 10.',
    },
    {
      standing: { today: dateOf(12), checkIns: valuesOn({ ...every, 1: 9 }) },
      goal: limit,
      headline: 'Finished. Within the limit: 9 of 10.',
    },
    {
      standing: { today: dateOf(12), checkIns: valuesOn({ 1: 9 }) },
      goal: limit,
      headline: 'Finished. Within the limit, but too few days were reported.',
    },
    { standing: { today: dateOf(0) }, goal: limit, headline: 'Starts tomorrow. Starts March 2, 2026.' },
    {
      standing: { today: dateOf(9) },
      goal: limit,
      headline: 'Day 9 of 10. Within the limit so far, but too few days were reported.',
    },
    // A day of the challenge, whenever the judge speaks.
    {
      standing: { today: dateOf(12), verdicts: [{ judge: 'cleo', on: dateOf(12), met: 'yes' }] },
      goal: judged,
      headline: 'Finished. Done on day 10.',
    },
    {
      standing: { today: dateOf(2), joined: dateOf(40) },
      goal: limit,
      headline: 'Day 2 of 10. Starts April 10, 2026.',
    },
    {
      standing: { today: dateOf(1) },
      goal: judged,
      headline: 'Day 1 of 10. Cleo decides on March 11, 2026.',
    },
    {
      standing: { today: dateOf(2), joined: dateOf(40) },
      goal: judged,
      headline: 'Day 2 of 10. Starts April 10, 2026.',
    },
    {
      standing: { today: dateOf(30) },
      goal: judged,
      headline: 'Finished. Waiting for Cleo’s verdict since March 11, 2026.',
    },
    {
      standing: { ...half, verdicts: [{ judge: 'cleo', on: dateOf(5), met: 'yes' }] },
      goal: judged,
      headline: 'Day 6 of 10. Done on day 5.',
    },
    {
      standing: { ...half, verdicts: [{ judge: 'cleo', on: dateOf(5), met: 'partly' }] },
      goal: judged,
      headline: 'Day 6 of 10. Cleo: partly.',
    },
    {
      standing: { ...half, verdicts: [{ judge: 'cleo', on: dateOf(5), met: 'no' }] },
      goal: judged,
      headline: 'Day 6 of 10. Cleo: not met.',
    },
  ])('is "$headline"', ({ standing, goal = { target: 100 }, headline }) => {
    const members = [member('cleo', { name: 'Cleo' })];
    const view = progressOf({ ...ten, members, ...standing, goals: [goal] });
    expect(view.headline).toBe(headline);
    expect(view.headline).not.toContain('!');
  });

  it('is of the first goal that sets the status', () => {
    const goals = [{ target: 1 }, { target: 40 }, { target: 20 }];
    expect(progressOf({ ...ten, ...half, checkIns: valuesOn({ 1: 1 }), goals }).headline).toBe(
      'Day 6 of 10. Behind: 2 times the planned pace needed.',
    );
  });
});

describe('a number in words', () => {
  it.each([
    { value: 0, up: '0', down: '0' },
    { value: 2, up: '2', down: '2' },
    { value: 1.1, up: '1.1', down: '1.1' },
    { value: 1.01, up: '1.1', down: '1' },
    { value: 1.99, up: '2', down: '1.9' },
    { value: 0.1 + 0.2, up: '0.3', down: '0.3' },
    { value: 1.4 * 3, up: '4.2', down: '4.2' },
    { value: 12345.67, up: '12,345.7', down: '12,345.6' },
    { value: -0.04, up: '0', down: '-0.1' },
  ])('of $value is $up upwards, $down downwards', ({ value, up, down }) => {
    expect([roundedUpText(value, 'en'), roundedDownText(value, 'en')]).toEqual([up, down]);
  });

  it('is written as the language has it', () => {
    expect([roundedUpText(1234.5, 'de'), roundedDownText(1234.5, 'de')]).toEqual(['1.234,5', '1.234,5']);
  });
});

describe('the sentence of a day', () => {
  const run = { what: 'Run', load: 1 };
  const plan = {
    weeks: [
      {
        rest: [1],
        sessions: [
          run,
          { ...run, day: 3, what: 'Hills' },
          { ...run, day: 3, what: 'Swim', optional: true as const },
        ],
      },
    ],
  };

  it.each<{ n: number; standing: Partial<ProgressFacts>; text: string }>([
    { n: 1, standing: {}, text: 'Day 1, Monday, March 2: rest day.' },
    { n: 2, standing: {}, text: 'Day 2, Tuesday, March 3: nothing fixed.' },
    { n: 3, standing: {}, text: 'Day 3, Wednesday, March 4: missed. Planned: Hills, Swim.' },
    {
      n: 3,
      standing: { checkIns: checkInsOn(3) },
      text: 'Day 3, Wednesday, March 4: checked in. Planned: Hills, Swim.',
    },
    {
      n: 3,
      standing: { today: dateOf(4) },
      text: 'Day 3, Wednesday, March 4: still open. Planned: Hills, Swim.',
    },
    {
      n: 3,
      standing: { today: dateOf(1) },
      text: 'Day 3, Wednesday, March 4: yet to come. Planned: Hills, Swim.',
    },
    { n: 3, standing: { joined: dateOf(4) }, text: 'Day 3, Wednesday, March 4: before joining.' },
    {
      n: 3,
      standing: { pauses: [{ from: dateOf(3), to: dateOf(3) }] },
      text: 'Day 3, Wednesday, March 4: paused.',
    },
    {
      n: 3,
      standing: { pauses: [{ from: dateOf(3), to: dateOf(3) }], checkIns: checkInsOn(3) },
      text: 'Day 3, Wednesday, March 4: paused, and checked in all the same.',
    },
    { n: 2, standing: { plan: { days: 3, rest: [2] } }, text: 'Day 2, Tuesday, March 3: rest day.' },
    {
      n: 2,
      standing: { plan: { days: 3, rest: [2] }, checkIns: checkInsOn(2) },
      text: 'Day 2, Tuesday, March 3: checked in on a rest day.',
    },
  ])('is "$text"', ({ n, standing, text }) => {
    expect(progressOf({ plan, today: dateOf(5), ...standing }).days[n - 1]?.text).toBe(text);
  });
});
