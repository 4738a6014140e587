import { describe, expect, it } from 'vitest';
import { dateOf, goalOf, progressOf, type GoalFacts, type ProgressFacts } from '../../support/progress.ts';

/** P(0), P(1), … up to the due day. */
function paces(standing: Omit<ProgressFacts, 'today'> & { today?: string }): number[] {
  return goalOf(progressOf({ today: dateOf(1), ...standing })).series.map(({ pace }) => pace);
}

const milestone = (n: number, value?: number): NonNullable<GoalFacts['milestones']>[number] => ({
  title: 'On the way',
  due: dateOf(n),
  ...(value !== undefined && { value }),
});

describe('the pace', () => {
  it.each<{ why: string; standing: Omit<ProgressFacts, 'today' | 'goals'>; goal: GoalFacts; pace: number[] }>(
    [
      { why: 'is even', standing: { plan: { days: 4 } }, goal: { target: 8 }, pace: [0, 2, 4, 6, 8] },
      {
        why: 'is flat on rest days',
        standing: { plan: { days: 4, rest: [2] } },
        goal: { target: 9 },
        pace: [0, 3, 3, 6, 9],
      },
      {
        why: 'is flat on paused days',
        standing: { plan: { days: 4 }, pauses: [{ from: dateOf(2), to: dateOf(2) }] },
        goal: { target: 9 },
        pace: [0, 3, 3, 6, 9],
      },
      {
        why: 'begins on the own first day',
        standing: { plan: { days: 4 }, joined: dateOf(3) },
        goal: { target: 8 },
        pace: [0, 0, 0, 4, 8],
      },
      {
        why: 'goes down to a lower target',
        standing: { plan: { days: 3 } },
        goal: { from: 400, target: 100, take: 'last' },
        pace: [400, 300, 200, 100],
      },
      {
        why: 'ends with the due day',
        standing: { plan: { days: 4 } },
        goal: { target: 8, due: dateOf(2) },
        pace: [0, 4, 8],
      },
      {
        why: 'follows the load',
        standing: {
          plan: {
            weeks: [
              {
                sessions: [
                  { day: 1, what: 'Run', load: 1 },
                  { day: 3, what: 'Run', load: 3 },
                ],
              },
            ],
          },
        },
        goal: { target: 8 },
        pace: [0, 2, 2, 8, 8, 8, 8, 8],
      },
      {
        why: 'is due with the due day only, where nothing is planned until then',
        standing: { plan: { days: 4, rest: [1, 2, 3] } },
        goal: { target: 8, due: dateOf(3) },
        pace: [0, 0, 0, 8],
      },
      {
        why: 'is anchored at a milestone',
        standing: { plan: { days: 6 } },
        goal: { target: 12, milestones: [milestone(2, 8)] },
        pace: [0, 4, 8, 9, 10, 11, 12],
      },
      {
        why: 'is anchored at two',
        standing: { plan: { days: 6 } },
        goal: { target: 12, milestones: [milestone(2, 2), milestone(4, 10)] },
        pace: [0, 1, 2, 6, 10, 11, 12],
      },
      {
        why: 'is anchored on the way down',
        standing: { plan: { days: 4 } },
        goal: { from: 12, target: 0, take: 'last', milestones: [milestone(2, 2)] },
        pace: [12, 7, 2, 1, 0],
      },
      {
        why: 'is in proportion to the work between two milestones',
        standing: { plan: { days: 6, rest: [3] } },
        goal: { target: 12, milestones: [milestone(2, 2), milestone(5, 10)] },
        pace: [0, 1, 2, 2, 6, 10, 12],
      },
      {
        why: 'keeps its value in a piece without work until its last day',
        standing: { plan: { days: 4, rest: [1, 2] } },
        goal: { target: 12, milestones: [milestone(2, 6)] },
        pace: [0, 0, 6, 9, 12],
      },
      {
        why: 'keeps a milestone’s value where no work follows',
        standing: { plan: { days: 5, rest: [3, 4, 5] } },
        goal: { target: 12, milestones: [milestone(2, 6)] },
        pace: [0, 3, 6, 6, 6, 12],
      },
      {
        why: 'passes a milestone without a value',
        standing: { plan: { days: 4 } },
        goal: { target: 8, milestones: [milestone(1)] },
        pace: [0, 2, 4, 6, 8],
      },
      {
        why: 'of days that count comes in ones',
        standing: { plan: { days: 4 } },
        goal: { target: 2, take: 'count' },
        pace: [0, 0, 1, 1, 2],
      },
      {
        why: 'comes in ones from where it starts',
        standing: { plan: { days: 4 } },
        goal: { from: 1, target: 3, take: 'count' },
        pace: [1, 1, 2, 2, 3],
      },
      {
        why: 'comes in ones between milestones',
        standing: { plan: { days: 4 } },
        goal: { target: 4, take: 'count', milestones: [milestone(2, 1)] },
        pace: [0, 0, 1, 2, 4],
      },
      ...(['posts', 'replies', 'guest-posts'] as const).map((counts) => ({
        why: `of ${counts} comes in ones`,
        standing: { plan: { days: 6 } },
        goal: { target: 2, counts },
        pace: [0, 0, 0, 1, 1, 1, 2],
      })),
      {
        why: 'of words does not come in ones',
        standing: { plan: { days: 4 } },
        goal: { target: 2, counts: 'words' },
        pace: [0, 0.5, 1, 1.5, 2],
      },
      {
        why: 'of thirds expects the third one on its day',
        standing: { plan: { days: 3 } },
        goal: { target: 3, take: 'count' },
        pace: [0, 1, 2, 3],
      },
      {
        why: 'of 49 in 49 days loses none to fractions that are nearly whole',
        standing: { plan: { days: 49 } },
        goal: { target: 49, take: 'count' },
        pace: Array.from({ length: 50 }, (_, n) => n),
      },
    ],
  )('$why', ({ standing, goal, pace }) => {
    const got = paces({ ...standing, goals: [goal] });
    expect(got).toHaveLength(pace.length);
    for (const [n, value] of got.entries()) expect(value, `day ${n}`).toBeCloseTo(pace[n] ?? Number.NaN, 9);
  });
});

describe('the pace after a change', () => {
  it('leaves milestones out that are not short of the new target, and is a step on its day', () => {
    const goal = {
      target: 12,
      milestones: [milestone(4, 8)],
      changes: [{ on: dateOf(1), target: 6, because: 'Flu' }],
    };
    const pace = [0, 2, 4, 6, 8, 8.5, 9, 9.5, 4, 4.5, 5, 5.5, 6];
    for (const today of [1, 8, 12]) {
      expect(paces({ plan: { days: 12 }, today: dateOf(today), goals: [goal] })).toEqual(pace);
    }
  });

  it('leaves a milestone out at the new target itself', () => {
    const goal = {
      target: 12,
      milestones: [milestone(2, 6)],
      changes: [{ on: dateOf(1), target: 6, because: 'Flu' }],
    };
    expect(paces({ plan: { days: 12 }, today: dateOf(8), goals: [goal] }).slice(8)).toEqual([
      4, 4.5, 5, 5.5, 6,
    ]);
  });

  it('leaves a milestone out that is not before the new due date', () => {
    const goal = {
      target: 12,
      milestones: [milestone(6, 3)],
      changes: [{ on: dateOf(2), due: dateOf(6), because: 'A race' }],
    };
    expect(paces({ plan: { days: 12 }, today: dateOf(2), goals: [goal] })).toEqual([0, 0.5, 4, 6, 8, 10, 12]);
  });

  it('leaves a milestone out that lies the other way', () => {
    const goal: GoalFacts = {
      from: 10,
      target: 20,
      take: 'last',
      milestones: [milestone(2, 15)],
      changes: [{ on: dateOf(3), target: 0, because: 'It was too much' }],
    };
    expect(paces({ plan: { days: 4 }, today: dateOf(3), goals: [goal] })).toEqual([10, 12.5, 15, 2.5, 0]);
  });

  it('keeps those that are still on the way', () => {
    const goal = {
      target: 12,
      milestones: [milestone(2, 8)],
      changes: [{ on: dateOf(3), target: 16, because: 'It goes well' }],
    };
    expect(paces({ plan: { days: 6 }, today: dateOf(3), goals: [goal] })).toEqual([0, 4, 8, 10, 12, 14, 16]);
  });

  it('is not that of a change decided later', () => {
    const goal = { target: 12, changes: [{ on: dateOf(3), target: 24, because: 'It goes well' }] };
    expect(paces({ plan: { days: 6 }, today: dateOf(2), goals: [goal] })).toEqual([0, 2, 4, 6, 8, 10, 12]);
    expect(paces({ plan: { days: 6 }, today: dateOf(3), goals: [goal] })).toEqual([0, 2, 4, 12, 16, 20, 24]);
  });
});
