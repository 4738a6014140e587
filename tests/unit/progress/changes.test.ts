import { describe, expect, it } from 'vitest';
import { termsOf } from '../../../integrations/group-blog/progress/changes.ts';
import { goalOf, progressOf, type GoalFacts } from '../../support/progress.ts';

type Changes = NonNullable<GoalFacts['changes']>;
type Change = Omit<Changes[number], 'because'>;

/** What is in force on a day of the 21 from 2 to 22 March; the target was 20, the due date the plan's end. */
function inForce(
  today: string,
  changes: readonly Change[],
  facts: GoalFacts = {},
): { target: number | null; due: string | undefined } {
  const goals = [{ target: 20, ...facts, changes: changes.map((change) => ({ ...change, because: 'flu' })) }];
  const { target, series } = goalOf(progressOf({ today, goals }));
  return { target, due: series.at(-1)?.date };
}

describe('a new target', () => {
  it.each<{ why: string; changes: Change[]; then: Record<string, number> }>([
    {
      why: 'that is harder is in force at once',
      changes: [{ on: '2026-03-11', target: 25 }],
      then: { '2026-03-10': 20, '2026-03-11': 25 },
    },
    {
      why: 'that is easier is in force seven days later',
      changes: [{ on: '2026-03-11', target: 15 }],
      then: { '2026-03-17': 20, '2026-03-18': 15 },
    },
    {
      why: 'that is easier is in force on the due date at the latest',
      changes: [{ on: '2026-03-15', target: 15 }],
      then: { '2026-03-21': 20, '2026-03-22': 15 },
    },
    {
      why: 'that is easier and would come after the due date never is',
      changes: [{ on: '2026-03-16', target: 15 }],
      then: { '2026-03-22': 20, '2026-03-31': 20 },
    },
    {
      why: 'cancels an easier one that is not yet in force',
      changes: [
        { on: '2026-03-05', target: 15 },
        { on: '2026-03-08', target: 25 },
      ],
      then: { '2026-03-07': 20, '2026-03-08': 25, '2026-03-12': 25, '2026-03-20': 25 },
    },
    {
      why: 'that is easier too starts the week again',
      changes: [
        { on: '2026-03-05', target: 15 },
        { on: '2026-03-08', target: 10 },
      ],
      then: { '2026-03-12': 20, '2026-03-14': 20, '2026-03-15': 10 },
    },
    {
      why: 'is compared with the one in force on its day',
      changes: [
        { on: '2026-03-03', target: 10 },
        { on: '2026-03-10', target: 15 },
      ],
      then: { '2026-03-09': 20, '2026-03-10': 15 },
    },
    {
      why: 'is read by date, not by place in the list',
      changes: [
        { on: '2026-03-12', target: 22 },
        { on: '2026-03-10', target: 30 },
      ],
      then: { '2026-03-10': 30, '2026-03-12': 30, '2026-03-19': 22 },
    },
    {
      why: 'on the same date comes after the one above it in the list',
      changes: [
        { on: '2026-03-11', target: 30 },
        { on: '2026-03-11', target: 25 },
      ],
      then: { '2026-03-11': 30, '2026-03-17': 30, '2026-03-18': 25 },
    },
  ])('$why', ({ changes, then }) => {
    for (const [today, target] of Object.entries(then)) {
      expect({ today, target: inForce(today, changes).target }).toEqual({ today, target });
    }
  });

  it('is easier where it is nearer to from, also of a goal that goes down', () => {
    const down: GoalFacts = { from: 400, target: 50, take: 'last' };
    const easier = [{ on: '2026-03-05', target: 100 }];
    const harder = [{ on: '2026-03-05', target: 20 }];
    expect(inForce('2026-03-05', easier, down).target).toBe(50);
    expect(inForce('2026-03-12', easier, down).target).toBe(100);
    expect(inForce('2026-03-05', harder, down).target).toBe(20);
  });
});

describe('a new due date', () => {
  const due = '2026-03-15';

  it.each<{ why: string; changes: Change[]; then: Record<string, string> }>([
    {
      why: 'that is earlier is in force at once',
      changes: [{ on: '2026-03-05', due: '2026-03-12' }],
      then: { '2026-03-04': due, '2026-03-05': '2026-03-12' },
    },
    {
      why: 'that is later is in force seven days later',
      changes: [{ on: '2026-03-05', due: '2026-03-20' }],
      then: { '2026-03-11': due, '2026-03-12': '2026-03-20' },
    },
    {
      why: 'that is later and would come after the one in force never is',
      changes: [{ on: '2026-03-09', due: '2026-03-20' }],
      then: { '2026-03-15': due, '2026-03-16': due },
    },
    {
      why: 'that is later may come on the one in force',
      changes: [{ on: '2026-03-08', due: '2026-03-20' }],
      then: { '2026-03-14': due, '2026-03-15': '2026-03-20' },
    },
  ])('$why', ({ changes, then }) => {
    for (const [today, expected] of Object.entries(then)) {
      expect({ today, due: inForce(today, changes, { due }).due }).toEqual({ today, due: expected });
    }
  });

  it('bounds what is easier', () => {
    const changes = [
      { on: '2026-03-05', due: '2026-03-10' },
      { on: '2026-03-06', target: 15 },
    ];
    expect(inForce('2026-03-20', changes)).toEqual({ target: 20, due: '2026-03-10' });
  });

  it('and a new amount go each their own way', () => {
    const both = [{ on: '2026-03-05', target: 25, due: '2026-03-20' }];
    expect(inForce('2026-03-05', both, { due })).toEqual({ target: 25, due });
    expect(inForce('2026-03-12', both, { due })).toEqual({ target: 25, due: '2026-03-20' });
  });

  it('without one is the last day of the plan', () => {
    expect(inForce('2026-03-05', []).due).toBe('2026-03-22');
  });
});

describe('a new limit', () => {
  const limitOn = (
    today: string,
    changes: readonly Change[],
    due?: string,
  ): [number | null, string | undefined] => {
    const goals = [{ limit: 20, due, changes: changes.map((change) => ({ ...change, because: 'flu' })) }];
    const { target, series } = goalOf(progressOf({ today, goals }));
    return [target, series.at(-1)?.date];
  };

  it('that is higher is easier: it is in force seven days later', () => {
    const changes = [{ on: '2026-03-11', limit: 25 }];
    expect(limitOn('2026-03-17', changes)[0]).toBe(20);
    expect(limitOn('2026-03-18', changes)[0]).toBe(25);
    expect(limitOn('2026-03-22', [{ on: '2026-03-16', limit: 25 }])[0]).toBe(20);
  });

  it('that is lower is in force at once', () => {
    expect(limitOn('2026-03-11', [{ on: '2026-03-11', limit: 15 }])[0]).toBe(15);
  });

  it('is easier with an earlier due date, and harder with a later one', () => {
    const due = '2026-03-15';
    const earlier = [{ on: '2026-03-04', due: '2026-03-13' }];
    expect(limitOn('2026-03-10', earlier, due)[1]).toBe(due);
    expect(limitOn('2026-03-11', earlier, due)[1]).toBe('2026-03-13');
    expect(limitOn('2026-03-10', [{ on: '2026-03-10', due: '2026-03-20' }], due)[1]).toBe('2026-03-20');
  });
});

describe('an easing that comes too late', () => {
  it('is told by its place in the list, whichever field it eases', () => {
    const changes = [
      { on: '2026-03-16', target: 15, because: 'flu' },
      { on: '2026-03-15', target: 18, because: 'flu' },
      { on: '2026-03-17', target: 30, due: '2026-03-30', because: 'flu' },
      { on: '2026-03-21', target: 40, because: 'It goes well' },
    ];
    expect(termsOf({ title: 'Run', target: 20, unit: 'miles', changes }, '2026-03-22').ignored).toEqual([
      0, 2,
    ]);
    expect(termsOf({ title: 'Run', target: 20, unit: 'miles' }, '2026-03-22').ignored).toEqual([]);
  });

  it('does not cancel what was decided before', () => {
    const changes = [
      { on: '2026-03-14', target: 15 },
      { on: '2026-03-17', target: 10 },
    ];
    expect(inForce('2026-03-21', changes).target).toBe(15);
  });
});

it('tells no change that was decided later, and those that were in the order of their dates', () => {
  const changes = [
    { on: '2026-03-09', target: 15, because: 'Second' },
    { on: '2026-03-05', limit: undefined, due: '2026-03-20', because: 'First' },
    { on: '2026-03-10', target: 14, because: 'Third' },
  ];
  const told = (today: string): string[] =>
    goalOf(progressOf({ today, goals: [{ changes }] })).changes.map(({ because }) => because);
  expect(told('2026-03-09')).toEqual(['First', 'Second']);
  expect(told('2026-03-04')).toEqual([]);
});

it('lists every change with its reason, in force or not', () => {
  const changes = [{ on: '2026-03-16', target: 15, because: 'A new job' }];
  expect(goalOf(progressOf({ today: '2026-03-20', goals: [{ changes }] })).changes).toEqual([
    { on: '2026-03-16', target: 15, limit: null, due: null, because: 'A new job' },
  ]);
});
