import fc from 'fast-check';
import { dateOf } from '../../support/progress.ts';
import type { OneGoal, Target } from './one-goal.ts';

export const daysPlan = fc.record({
  days: fc.integer({ min: 4, max: 24 }),
  rest: fc.subarray([2, 3, 5, 9, 14, 'sunday', 'wednesday', 'saturday'] as const, { maxLength: 4 }),
});

const session = fc
  .record({
    day: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
    load: fc.integer({ min: 1, max: 12 }),
    optional: fc.constantFrom(undefined, undefined, undefined, true as const),
  })
  .map((one) => ({ what: 'Run', ...one }));

export const weeksPlan = fc.record({
  weeks: fc.array(
    fc.record({
      rest: fc.subarray([1, 3, 4, 7], { maxLength: 3 }),
      sessions: fc.array(session, { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const lengthOf = ({ days, weeks }: OneGoal['plan']): number => days ?? (weeks?.length ?? 0) * 7;

const goalIn = (length: number): fc.Arbitrary<Target> =>
  fc
    .record({
      take: fc.constantFrom(
        'sum' as const,
        'sum' as const,
        'count' as const,
        'last' as const,
        'best' as const,
      ),
      from: fc.integer({ min: 0, max: 30 }),
      way: fc.integer({ min: 1, max: 18 }),
      isDown: fc.constantFrom(false, false, true),
      dueDay: fc.oneof(fc.constant(length), fc.integer({ min: 1, max: length })),
      milestones: fc.uniqueArray(
        fc.tuple(fc.integer({ min: 1, max: length }), fc.integer({ min: 1, max: 17 })),
        {
          maxLength: 2,
          selector: ([day]) => day,
        },
      ),
    })
    .map(({ take, from, way, isDown, dueDay, milestones }) => {
      const sign = isDown && (take === 'last' || take === 'best') ? -1 : 1;
      const days = milestones.map(([day]) => day).toSorted((a, b) => a - b);
      const values = milestones.map(([, value]) => value).toSorted((a, b) => a - b);
      const isRising = new Set(values).size === values.length;
      return {
        take,
        from,
        target: from + sign * way,
        due: dateOf(dueDay),
        milestones: days.flatMap((day, index) => {
          const value = values[index] ?? 0;
          return isRising && day < dueDay && value < way
            ? [{ title: 'On the way', due: dateOf(day), value: from + sign * value }]
            : [];
        }),
      };
    });

/** Values near what the goal asks for, so that every status is reached. */
const checkInsIn = (length: number, { take, from, target }: Target): fc.Arbitrary<OneGoal['checkIns']> => {
  const whole = Math.abs(target - from);
  const value =
    take === 'last' || take === 'best'
      ? fc.integer({ min: Math.min(from, target) - 1, max: Math.max(from, target) + 1 })
      : fc.integer({ min: 0, max: Math.ceil((2.5 * whole) / length) });
  return fc
    .uniqueArray(
      fc.record({
        day: fc.integer({ min: -1, max: length + 1 }),
        value: fc.option(value, { nil: undefined }),
      }),
      {
        selector: ({ day }) => day,
        maxLength: length + 2,
        size: 'max',
      },
    )
    .map((all) =>
      all.map(({ day, value: posts }) => ({
        date: dateOf(day),
        ...(posts !== undefined && { values: { posts } }),
      })),
    );
};

export const oneGoal: fc.Arbitrary<OneGoal> = fc
  .oneof(daysPlan, weeksPlan)
  .chain((plan: OneGoal['plan']) => fc.record({ plan: fc.constant(plan), goal: goalIn(lengthOf(plan)) }))
  .chain(({ plan, goal }) => {
    const length = lengthOf(plan);
    const pause = fc
      .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: 4 }))
      .map(([from, days]) => ({ from: dateOf(from), to: dateOf(from + days) }));
    const joined = fc.integer({ min: 0, max: Math.ceil(length / 2) }).map(dateOf);
    return fc.record({
      plan: fc.constant(plan),
      goals: fc.constant([goal] as const),
      start: fc.constant(dateOf(1)),
      today: fc.integer({ min: -2, max: length + 6 }).map(dateOf),
      lateDays: fc.integer({ min: 0, max: 3 }),
      joined: fc.option(joined, { nil: undefined, freq: 2 }),
      pauses: fc.oneof(fc.constant<OneGoal['pauses']>([]), fc.array(pause, { maxLength: 2 })),
      checkIns: checkInsIn(length, goal),
    });
  });
