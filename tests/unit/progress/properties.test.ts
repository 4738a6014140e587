import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  member,
  nowOf,
  participant,
  participationOf,
  post,
} from '../../support/content.ts';
import { dayOf, goalOf, progressOf, type Standing } from '../../support/progress.ts';

const LENGTH = 21;
const dayIndex = fc.integer({ min: -2, max: LENGTH + 2 });
const value = fc.integer({ min: 0, max: 30 });

/** Check-ins on different days; the last of them is the one more. */
const checkIns = fc.uniqueArray(fc.record({ day: fc.integer({ min: 0, max: LENGTH - 1 }), value }), {
  selector: ({ day }) => day,
  minLength: 1,
  maxLength: LENGTH,
});

const standing = fc.record({
  checkIns,
  today: dayIndex.map(dayOf),
  take: fc.constantFrom('sum' as const, 'count' as const, 'best' as const),
  from: fc.integer({ min: 0, max: 10 }),
  way: fc.integer({ min: 1, max: 60 }),
  rest: fc.subarray([1, 2, 5, 9, 'sunday', 'wednesday'] as const),
  lateDays: fc.integer({ min: 0, max: 7 }),
  joined: fc.option(dayIndex.map(dayOf), { nil: undefined }),
});

function toStanding({
  checkIns: all,
  from,
  way,
  take,
  rest,
  lateDays,
  joined,
  today,
}: typeof standing extends fc.Arbitrary<infer T> ? T : never): Standing {
  return {
    today,
    lateDays,
    joined,
    plan: { days: LENGTH, rest },
    goals: [
      { from, target: from + way, take },
      { counts: 'posts', target: 1 },
    ],
    checkIns: all.map(({ day, value: posts }) => ({ date: dayOf(day), values: { posts } })),
  };
}

describe('progress', () => {
  it('is never lowered by one more check-in', () => {
    fc.assert(
      fc.property(standing, (facts) => {
        const more = progressOf(toStanding(facts));
        const less = progressOf(toStanding({ ...facts, checkIns: facts.checkIns.slice(0, -1) }));
        expect(goalOf(more).percent).toBeGreaterThanOrEqual(goalOf(less).percent);
        expect(more.percent).toBeGreaterThanOrEqual(less.percent);
        expect(more.streak.best).toBeGreaterThanOrEqual(less.streak.best);
        expect(more.consistency.kept).toBeGreaterThanOrEqual(less.consistency.kept);
      }),
      { numRuns: 150 },
    );
  });

  it('is 100 when the target is reached, and only then', () => {
    fc.assert(
      fc.property(standing, (facts) => {
        const { actual, target, percent } = goalOf(progressOf(toStanding(facts)));
        expect(percent === 100).toBe(actual >= target);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }),
      { numRuns: 150 },
    );
  });

  it('counts every day of the plan once, and keeps no more days than are over', () => {
    fc.assert(
      fc.property(standing, (facts) => {
        const { days, consistency, streak } = progressOf(toStanding(facts));
        expect(days.map(({ n }) => n)).toEqual(Array.from({ length: LENGTH }, (_, index) => index + 1));
        expect(consistency.kept).toBeLessThanOrEqual(consistency.of);
        expect(streak.now).toBeLessThanOrEqual(streak.best);
        expect(streak.best).toBeLessThanOrEqual(consistency.kept);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of the files', () => {
    const files = {
      members: ['ann', 'ben', 'cleo'].map((id) => member(id)),
      participants: ['ann', 'ben'].map((id) =>
        participant(`spring/${id}`, { goals: [{ title: 'Run', target: 9, unit: 'miles', take: 'last' }] }),
      ),
      checkIns: [1, 3, 4, 5].map((day) => checkIn(`spring/ann/${dayOf(day)}`, { miles: day }, `Day ${day}`)),
      posts: ['a', 'b', 'c', 'd'].map((slug, index) =>
        post(`ann/${slug}`, {
          date: dayOf(index < 2 ? 5 : index),
          challenge: 'spring',
          values: { miles: index },
        }),
      ),
    };
    const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    const view = (parts: typeof files): unknown => {
      const network = buildNetworkOf({ ...parts, challenges: [challenge('spring')] }, { now: dayOf(8) });
      return buildProgress(network, participationOf(network, 'spring/ann'), nowOf(dayOf(8)));
    };
    const expected = view(files);
    fc.assert(
      fc.property(
        fc.record({
          members: shuffled(files.members),
          participants: shuffled(files.participants),
          checkIns: shuffled(files.checkIns),
          posts: shuffled(files.posts),
        }),
        (parts) => {
          expect(view(parts)).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
