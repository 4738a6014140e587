import { describe, expect, it } from 'vitest';
import type { ProgressView } from '../../../integrations/group-blog/progress/progress-view.ts';
import { goalOf, progressOf, type ProgressFacts } from '../../support/progress.ts';
import worked from './challenge-cases.json' with { type: 'json' };

/** A worked example of the challenge rules. */
interface Case {
  id: string;
  why: string;
  input: ProgressFacts & { plan: object; goals: readonly object[] };
  expected: {
    day?: number;
    percent?: number;
    catchUp?: number | null;
    status?: string;
    actual?: number;
    pace?: number | null;
    states?: readonly string[];
    streak?: { now: number; best: number };
    consistency?: { kept: number; of: number };
  };
}

const CHECKS: { readonly [K in keyof Case['expected']]-?: (view: ProgressView) => unknown } = {
  day: ({ day }) => day.n,
  percent: (view) => goalOf(view).percent,
  catchUp: (view) => goalOf(view).catchUp,
  status: (view) => goalOf(view).status,
  actual: (view) => goalOf(view).actual,
  pace: (view) => goalOf(view).series.find(({ date }) => date === view.asOf)?.pace ?? null,
  states: ({ days }) => days.map(({ state }) => state),
  streak: ({ streak: { now, best } }) => ({ now, best }),
  consistency: ({ consistency }) => consistency,
};

const cases = worked as unknown as Case[];
const checks = cases.flatMap(({ id, why, input, expected }) =>
  (Object.keys(CHECKS) as (keyof typeof CHECKS)[])
    .filter((field) => expected[field] !== undefined)
    .map((field) => ({ id, why, field, input, expected: expected[field] })),
);

/** The cases round to four digits. */
const FOUR_DIGITS = 4;

describe('the worked examples of the challenge rules', () => {
  it('are all read, whatever they say', () => {
    expect(cases.length).toBeGreaterThan(60);
    expect(new Set(cases.flatMap(({ expected }) => Object.keys(expected)))).toEqual(
      new Set(Object.keys(CHECKS)),
    );
  });

  it.each(checks)('$id: $field ($why)', ({ field, input, expected }) => {
    // The ids in the cases are the defaults: the goals' numbers in the list.
    const goals = input.goals.map((goal) => ({ ...goal, id: undefined }));
    const actual = CHECKS[field](progressOf({ ...input, goals }));
    if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, FOUR_DIGITS);
    // A case lists the states of its first days only.
    else if (Array.isArray(actual) && Array.isArray(expected))
      expect(actual.slice(0, expected.length)).toEqual(expected);
    else expect(actual).toEqual(expected);
  });
});
