import { describe, expect, it } from 'vitest';
import type { ProgressView } from '../../../integrations/group-blog/progress/progress-view.ts';
import { goalOf, progressOf, type Standing } from '../../support/progress.ts';
import worked from './challenge-cases.json' with { type: 'json' };

/** A worked example of the challenge rules; only what a days plan with target goals says is read here. */
interface Case {
  id: string;
  why: string;
  input: Standing & { plan: object; goals: readonly object[] };
  expected: {
    day?: number;
    percent?: number;
    actual?: number;
    states?: readonly string[];
    streak?: { now: number; best: number };
    consistency?: { kept: number; of: number };
  };
}

const CHECKS: { readonly [K in keyof Case['expected']]-?: (view: ProgressView) => unknown } = {
  day: ({ day }) => day.n,
  percent: (view) => goalOf(view).percent,
  actual: (view) => goalOf(view).actual,
  states: ({ days }) => days.map(({ state }) => state),
  streak: ({ streak: { now, best } }) => ({ now, best }),
  consistency: ({ consistency }) => consistency,
};

const cases = (worked as unknown as Case[]).filter(
  ({ input }) => 'days' in input.plan && input.goals[0] !== undefined && 'target' in input.goals[0],
);
const checks = cases.flatMap(({ id, why, input, expected }) =>
  (Object.keys(CHECKS) as (keyof typeof CHECKS)[])
    .filter((field) => expected[field] !== undefined)
    .map((field) => ({ id, why, field, input, expected: expected[field] })),
);

describe('the worked examples of the challenge rules', () => {
  it('have days plans with target goals among them', () => {
    expect(cases.length).toBeGreaterThan(40);
    expect(new Set(checks.map(({ field }) => field))).toEqual(new Set(Object.keys(CHECKS)));
  });

  it.each(checks)('$id: $field ($why)', ({ field, input, expected }) => {
    // The ids in the cases are the defaults: the goals' numbers in the list.
    const goals = input.goals.map((goal) => ({ ...goal, id: undefined }));
    const actual = CHECKS[field](progressOf({ ...input, goals }));
    // A case lists the states of its first days only.
    expect(
      Array.isArray(actual) && Array.isArray(expected) ? actual.slice(0, expected.length) : actual,
    ).toEqual(expected);
  });
});
