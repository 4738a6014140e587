import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProgressView } from '../../../integrations/group-blog/progress/progress-view.ts';
import { runs } from '../../support/depth.ts';
import {
  dateOf,
  dayOf,
  goalOf,
  progressOf,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';
import { daysPlan, oneGoal } from './arbitraries.ts';
import type { OneGoal } from './one-goal.ts';

type CheckIns = NonNullable<ProgressFacts['checkIns']>;

const change = fc.record({
  on: fc.integer({ min: -1, max: 24 }).map(dateOf),
  target: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  due: fc.option(fc.integer({ min: 1, max: 24 }).map(dateOf), { nil: undefined }),
  because: fc.constant('It came so'),
});

/** Goals of every kind, changed on the way; what the checks of the content would refuse is there too. */
const anyStanding = fc
  .record({
    standing: oneGoal,
    changes: fc.array(change, { maxLength: 3 }),
    limit: fc.integer({ min: 0, max: 20 }),
    isDays: fc.boolean(),
    met: fc.constantFrom('yes' as const, 'partly' as const, 'no' as const),
    withdrawn: fc.option(fc.integer({ min: -1, max: 24 }).map(dateOf), { nil: undefined, freq: 3 }),
    joined: fc.option(fc.integer({ min: -1, max: 40 }).map(dateOf), { nil: undefined }),
  })
  .map(({ standing, changes, limit, isDays, met, withdrawn, joined }): ProgressFacts => {
    const [goal] = standing.goals;
    return {
      ...standing,
      joined,
      goals: [
        { ...goal, changes },
        {
          limit,
          take: isDays ? 'count' : 'sum',
          changes: changes.map(({ target, ...rest }) => ({ ...rest, limit: target })),
        },
        { judge: 'ben', criterion: 'It is good', due: goal.due },
      ],
      verdicts: [{ goal: '3', on: dateOf(9), met }],
      ...(withdrawn !== undefined && { withdrawn: { on: withdrawn } }),
    };
  });

const sumUp = ({ goals: [goal], ...standing }: OneGoal): OneGoal => {
  const { from, target, take } = goal;
  return {
    ...standing,
    goals: [
      { ...goal, target: Math.max(target, from + 1), take: take === 'last' ? 'sum' : take, milestones: [] },
    ],
  };
};

const fraction = ({ consistency: { kept, of } }: ProgressView): number => (of === 0 ? 0 : kept / of);

describe('one more check-in', () => {
  it('never lowers percent, streak or consistency', () => {
    const value = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(oneGoal.map(sumUp), fc.integer({ min: 0, max: 28 }), value, (standing, day, posts) => {
        const before = standing.checkIns;
        const added = { date: dateOf(day), ...(posts !== undefined && { values: { posts } }) };
        const less = progressOf({ ...standing, checkIns: before.filter(({ date }) => date !== added.date) });
        const more = progressOf({
          ...standing,
          checkIns: [...before.filter(({ date }) => date !== added.date), added],
        });
        expect(more.percent).toBeGreaterThanOrEqual(less.percent);
        expect(goalOf(more).percent).toBeGreaterThanOrEqual(goalOf(less).percent);
        expect(more.streak.best).toBeGreaterThanOrEqual(less.streak.best);
        expect(more.streak.now).toBeGreaterThanOrEqual(less.streak.now);
        expect(fraction(more)).toBeGreaterThanOrEqual(fraction(less));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the percent of a target', () => {
  it('is 100 when it is reached, and only then, and is never rounded up', () => {
    fc.assert(
      fc.property(oneGoal, (standing) => {
        const { actual, target, from, percent, status, over } = goalOf(progressOf(standing));
        const share = (Number(actual) - Number(from)) / (Number(target) - Number(from));
        expect(percent === 100).toBe(share >= 1);
        expect(status === 'done').toBe(share >= 1);
        expect(percent).toBe(Math.min(100, Math.max(0, Math.floor(100 * share + 1e-9))));
        expect(over).toBe(share >= 1 ? Math.abs(Number(actual) - Number(target)) : 0);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the pace', () => {
  it('never turns back, and ends at the target', () => {
    fc.assert(
      fc.property(oneGoal, (standing) => {
        const { series, target, from } = goalOf(progressOf(standing));
        const sign = Math.sign(Number(target) - Number(from));
        const paces = series.map(({ pace }) => pace * sign);
        for (const [day, pace] of paces.entries())
          if (day > 0) expect(pace).toBeGreaterThanOrEqual((paces[day - 1] ?? pace) - 1e-9);
        expect([series[0]?.pace, series.at(-1)?.pace]).toEqual([from, target]);
      }),
      { numRuns: runs(200) },
    );
  });

  it('followed to the end of yesterday is a catch-up factor of 1', () => {
    fc.assert(
      fc.property(oneGoal, (standing) => {
        const [goal] = standing.goals;
        const day = progressOf(standing).day.n;
        const due = goalOf(progressOf(standing)).series.length - 1;
        fc.pre(day > 1 && day <= due && standing.joined === undefined);
        const exact: GoalFacts = { ...goal, take: 'last' };
        const { series, from } = goalOf(progressOf({ ...standing, goals: [exact] }));
        const planned = series[day - 1]?.pace ?? 0;
        const checkIns: CheckIns = [{ date: dateOf(day - 1), values: { posts: planned } }];
        const view = goalOf(progressOf({ ...standing, goals: [exact], checkIns }));
        fc.pre(Math.abs(planned - goal.target) > 1e-9);
        expect(view.catchUp).toBeCloseTo(1, 6);
        expect(view).toMatchObject({ status: 'on-track', from });
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a rest day that passes', () => {
  it('changes no status before the due day', () => {
    fc.assert(
      fc.property(oneGoal, fc.nat({ max: 23 }), (standing, index) => {
        const [goal] = standing.goals;
        const goals = [{ ...goal, milestones: [] }];
        const { plan, checkIns } = standing;
        fc.pre(plan.days !== undefined);
        const rest = [...(plan.rest ?? []), index + 1];
        const due = goalOf(progressOf(standing)).series.length - 1;
        fc.pre(index + 1 < due && (standing.joined ?? '') <= dayOf(index));
        const quiet = checkIns.filter(({ date }) => date < dayOf(index));
        const on = (day: number): string =>
          goalOf(
            progressOf({ ...standing, plan: { ...plan, rest }, goals, checkIns: quiet, today: dayOf(day) }),
          ).status;
        expect(on(index + 1)).toBe(on(index));
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a week with a session of load 1 on each day', () => {
  it('has the same goals as a plan of days', () => {
    const sessions = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, what: 'Write', load: 1 }));
    fc.assert(
      fc.property(oneGoal, fc.integer({ min: 1, max: 3 }), ({ goals: [goal], ...standing }, count) => {
        const goals = [{ ...goal, due: undefined, milestones: [] }];
        const weeks = progressOf({
          ...standing,
          goals,
          plan: { weeks: Array.from({ length: count }, () => ({ sessions })) },
        });
        const days = progressOf({ ...standing, goals, plan: { days: count * 7 } });
        expect(weeks.goals).toEqual(days.goals);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('a view', () => {
  it('holds no number that is none, and counts every day of the plan once', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const view = progressOf(standing);
        JSON.stringify(view, (key, value: unknown) => {
          if (typeof value === 'number') expect(Number.isFinite(value), key).toBe(true);
          return value;
        });
        expect(view.headline).not.toMatch(/NaN|Infinity|undefined|null|-0|!|\{/);
        expect(view.days.map(({ n }) => n)).toEqual(
          Array.from({ length: view.day.of }, (_, index) => index + 1),
        );
        expect(view.percent).toBeLessThanOrEqual(100);
        expect(view.percent).toBeGreaterThanOrEqual(0);
        expect(view.percent === 100).toBe(view.goals.every(({ status }) => status === 'done'));
      }),
      { numRuns: runs(250) },
    );
  });

  it('of a plan of days has a consistency of its kept and missed days', () => {
    fc.assert(
      fc.property(oneGoal, daysPlan, (standing, plan) => {
        const { days, consistency, streak } = progressOf({ ...standing, plan });
        const count = (...states: string[]): number =>
          days.filter(({ state }) => states.includes(state)).length;
        expect(consistency).toEqual({ kept: count('kept'), of: count('kept', 'missed') });
        expect(streak.now).toBeLessThanOrEqual(streak.best);
        expect(streak.best).toBeLessThanOrEqual(consistency.kept);
      }),
      { numRuns: runs(200) },
    );
  });

  it('of a plan of weeks has done no more than its slots', () => {
    fc.assert(
      fc.property(oneGoal, (standing) => {
        const { weeks, consistency, days } = progressOf(standing);
        for (const { slots, done } of weeks) expect(done).toBeLessThanOrEqual(slots);
        expect(consistency.kept).toBeLessThanOrEqual(weeks.reduce((sum, { done }) => sum + done, 0));
        expect(consistency.of).toBeLessThanOrEqual(weeks.reduce((sum, { slots }) => sum + slots, 0));
        expect(consistency.kept).toBeLessThanOrEqual(days.filter(({ state }) => state === 'kept').length);
      }),
      { numRuns: runs(200) },
    );
  });
});
