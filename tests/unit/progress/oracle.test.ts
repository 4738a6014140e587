import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goalOf, progressOf } from '../../support/progress.ts';
import { oneGoal } from './arbitraries.ts';
import type { OneGoal } from './one-goal.ts';
import { tell, type Told } from './oracle.ts';

/** What the engine says, in the words of the oracle. */
function engine(standing: OneGoal): Told {
  const view = progressOf(standing);
  const { day, days, consistency, streak, result } = view;
  const goal = goalOf(view);
  return {
    n: day.n,
    label: day.label,
    actual: goal.actual ?? Number.NaN,
    percent: goal.percent,
    over: goal.over ?? Number.NaN,
    catchUp: goal.catchUp,
    status: goal.status,
    pace: goal.series.map(({ pace }) => pace),
    states: days.map(({ state }) => state),
    consistency,
    streak: { now: streak.now, best: streak.best },
    result,
    needPerDay: goal.needPerDay,
    plannedPerDay: goal.plannedPerDay,
    inHandDays: goal.inHandDays ?? Number.NaN,
    projected: goal.projected,
  };
}

/** Two ways of adding up differ in the last digits. */
const rounded = (told: Told): unknown =>
  JSON.parse(
    JSON.stringify(told, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value * 1e7) / 1e7 + 0 : value,
    ),
  );

it('the engine and a walk over the days tell the same of every goal', () => {
  fc.assert(
    fc.property(oneGoal, (standing) => {
      expect(rounded(engine(standing))).toEqual(rounded(tell(standing)));
    }),
    { numRuns: 600 },
  );
});
