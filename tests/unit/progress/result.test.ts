import { describe, expect, it } from 'vitest';
import {
  checkInsOn,
  dateOf,
  progressOf,
  valuesOn,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';

const ten = { plan: { days: 10 } };
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
const over = { ...ten, today: dateOf(12) };

describe('the result', () => {
  it.each([
    { lateDays: 0, day: 10, isThere: false },
    { lateDays: 0, day: 11, isThere: true },
    { lateDays: 1, day: 11, isThere: false },
    { lateDays: 1, day: 12, isThere: true },
    { lateDays: 7, day: 17, isThere: false },
    { lateDays: 7, day: 18, isThere: true },
  ])('of ten days with $lateDays late days, on day $day: $isThere', ({ lateDays, day, isThere }) => {
    expect(progressOf({ ...ten, lateDays, today: dateOf(day) }).result !== null).toBe(isThere);
  });

  it.each<{ why: string; standing?: Partial<ProgressFacts>; days: number[]; showedUp: boolean }>([
    { why: 'eight of ten are enough', days: upTo(8), showedUp: true },
    { why: 'seven of ten are not', days: upTo(7), showedUp: false },
    { why: 'four of five are enough', standing: { plan: { days: 5 } }, days: upTo(4), showedUp: true },
    {
      why: 'nothing of nothing is not',
      standing: { plan: { days: 2, rest: [1, 2] } },
      days: [1, 2],
      showedUp: false,
    },
    {
      why: 'a bonus does not help',
      standing: { plan: { days: 5, rest: [5] } },
      days: [1, 2, 3, 5],
      showedUp: false,
    },
  ])('showed up: $why', ({ standing, days, showedUp }) => {
    expect(progressOf({ ...over, ...standing, checkIns: checkInsOn(...days) }).result?.showedUp).toBe(
      showedUp,
    );
  });

  it.each<{
    why: string;
    goals: GoalFacts[];
    standing?: Partial<ProgressFacts>;
    status: string;
    finished: boolean;
  }>([
    { why: 'reached on the due day', goals: [{ target: 4, due: dateOf(4) }], status: 'done', finished: true },
    {
      why: 'reached a day later is done, and not finished',
      goals: [{ target: 5, due: dateOf(4) }],
      status: 'done',
      finished: false,
    },
    { why: 'reached on the last day', goals: [{ target: 10 }], status: 'done', finished: true },
    { why: 'not reached', goals: [{ target: 11 }], status: 'missed', finished: false },
    { why: 'one of two', goals: [{ target: 10 }, { target: 11 }], status: 'missed', finished: false },
    {
      why: 'reached by due and lost later is finished, and not done',
      goals: [{ target: 3, take: 'last', due: dateOf(4) }],
      standing: { checkIns: valuesOn({ 2: 3, 8: 1 }) },
      status: 'missed',
      finished: true,
    },
    { why: 'within the limit', goals: [{ limit: 10 }], status: 'done', finished: true },
    { why: 'over the limit', goals: [{ limit: 9 }], status: 'missed', finished: false },
    {
      why: 'too few days told',
      goals: [{ limit: 10 }],
      standing: { checkIns: valuesOn({ 1: 1 }) },
      status: 'unreported',
      finished: false,
    },
    {
      why: 'judged well, be it late',
      goals: [{ judge: 'ben', criterion: 'It is good', due: dateOf(4) }],
      standing: { verdicts: [{ on: dateOf(9), met: 'yes' }] },
      status: 'done',
      finished: true,
    },
    {
      why: 'judged partly',
      goals: [{ judge: 'ben', criterion: 'It is good' }],
      standing: { verdicts: [{ on: dateOf(10), met: 'partly' }] },
      status: 'partly',
      finished: false,
    },
  ])('finished: $why', ({ goals, standing, status, finished }) => {
    const checkIns = valuesOn(Object.fromEntries(upTo(10).map((n) => [n, 1])));
    const view = progressOf({ ...over, checkIns, ...standing, goals });
    expect({ status: view.status, finished: view.result?.finished }).toEqual({ status, finished });
  });

  it('of both facts is told apart', () => {
    const few = progressOf({ ...over, checkIns: valuesOn({ 1: 10 }), goals: [{ target: 10 }] });
    const many = progressOf({ ...over, checkIns: checkInsOn(...upTo(10)), goals: [{ target: 10 }] });
    expect([few.result, many.result]).toEqual([
      { finished: true, showedUp: false },
      { finished: false, showedUp: true },
    ]);
  });
});
