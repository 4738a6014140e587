import { describe, expect, it } from 'vitest';
import { checkInsOn, dateOf, progressOf, type ProgressFacts } from '../../support/progress.ts';

const LETTERS: Readonly<Record<string, string>> = {
  kept: 'k',
  bonus: 'b',
  missed: 'm',
  open: 'o',
  rest: 'r',
  paused: 'p',
  'before-joining': 'j',
  future: 'f',
};

const strip = ({ days }: ReturnType<typeof progressOf>): string =>
  days.map(({ state }) => LETTERS[state]).join('');

const float = { what: 'Run', load: 1 };
const long = { day: 6, what: 'Long run', load: 5 };
const two = { sessions: [float, float] };
const mixed = { sessions: [float, long] };

describe('a plan of weeks', () => {
  it.each<{
    why: string;
    standing: ProgressFacts;
    days: string;
    kept: number;
    of: number;
    now: number;
    best: number;
  }>([
    {
      why: 'holds nobody to a day of a floating session',
      standing: { plan: { weeks: [two] }, today: dateOf(7) },
      days: 'rrrrrrr',
      kept: 0,
      of: 0,
      now: 0,
      best: 0,
    },
    {
      why: 'is open on the last day’s late day',
      standing: { plan: { weeks: [two, two] }, today: dateOf(8), checkIns: checkInsOn(2) },
      days: 'rkrrrrrrffffff',
      kept: 0,
      of: 0,
      now: 0,
      best: 0,
    },
    {
      why: 'counts a week as missed once its last day is closed',
      standing: { plan: { weeks: [two, two] }, today: dateOf(9), checkIns: checkInsOn(2) },
      days: 'rkrrrrrrrfffff',
      kept: 1,
      of: 2,
      now: 0,
      best: 0,
    },
    {
      why: 'counts a week as kept once its slots are done',
      standing: { plan: { weeks: [two, two] }, today: dateOf(2), checkIns: checkInsOn(1, 2) },
      days: 'kkffffffffffff',
      kept: 2,
      of: 2,
      now: 1,
      best: 1,
    },
    {
      why: 'counts no more than the slots',
      standing: { plan: { weeks: [two] }, today: dateOf(5), checkIns: checkInsOn(1, 2, 3, 5) },
      days: 'kkkrkff',
      kept: 2,
      of: 2,
      now: 1,
      best: 1,
    },
    {
      why: 'tells a missed fixed session on its own day',
      standing: { plan: { weeks: [mixed, mixed] }, today: dateOf(8), checkIns: checkInsOn(3) },
      days: 'rrkrrmrrffffff',
      kept: 0,
      of: 0,
      now: 0,
      best: 0,
    },
    {
      why: 'may have a fixed session done on another day',
      standing: { plan: { weeks: [mixed] }, today: dateOf(8), checkIns: checkInsOn(3, 5) },
      days: 'rrkrkrr',
      kept: 2,
      of: 2,
      now: 1,
      best: 1,
    },
    {
      why: 'has a fixed session open until it is closed',
      standing: { plan: { weeks: [mixed] }, today: dateOf(7), checkIns: checkInsOn(3) },
      days: 'rrkrror',
      kept: 0,
      of: 0,
      now: 0,
      best: 0,
    },
    {
      why: 'keeps a check-in on a day off',
      standing: { plan: { weeks: [{ ...two, rest: [3] }] }, today: dateOf(4), checkIns: checkInsOn(3) },
      days: 'rrkrfff',
      kept: 0,
      of: 0,
      now: 0,
      best: 0,
    },
    {
      why: 'is neutral in a week without slots',
      standing: {
        plan: { weeks: [two, { sessions: [] }, two] },
        today: dateOf(23),
        checkIns: checkInsOn(1, 2, 10, 15, 16),
      },
      days: 'kkrrrrrrrkrrrrkkrrrrr',
      kept: 4,
      of: 4,
      now: 2,
      best: 2,
    },
    {
      why: 'is neutral in a week that is paused',
      standing: {
        plan: { weeks: [two, mixed, two] },
        pauses: [{ from: dateOf(8), to: dateOf(14) }],
        today: dateOf(23),
        checkIns: checkInsOn(1, 2, 9, 10, 15, 16),
      },
      days: 'kkrrrrrpppppppkkrrrrr',
      kept: 4,
      of: 4,
      now: 2,
      best: 2,
    },
    {
      why: 'asks for less where a pause lets sessions fall away',
      standing: {
        plan: { weeks: [two] },
        pauses: [{ from: dateOf(2), to: dateOf(7) }],
        today: dateOf(9),
        checkIns: checkInsOn(1),
      },
      days: 'kpppppp',
      kept: 1,
      of: 1,
      now: 1,
      best: 1,
    },
    {
      why: 'asks for less of who joins late',
      standing: {
        plan: { weeks: [two, two] },
        joined: dateOf(7),
        today: dateOf(9),
        checkIns: checkInsOn(3, 7),
      },
      days: 'jjjjjjkrrfffff',
      kept: 1,
      of: 1,
      now: 1,
      best: 1,
    },
    {
      why: 'leaves what is done on a paused day out',
      standing: {
        plan: { weeks: [two] },
        pauses: [{ from: dateOf(3), to: dateOf(3) }],
        today: dateOf(9),
        checkIns: checkInsOn(2, 3),
      },
      days: 'rkprrrr',
      kept: 1,
      of: 2,
      now: 0,
      best: 0,
    },
    {
      why: 'has a streak of weeks that a missed one ends',
      standing: {
        plan: { weeks: [two, two, two, two] },
        today: dateOf(30),
        checkIns: checkInsOn(1, 2, 8, 9, 15, 22, 23),
      },
      days: 'kkrrrrrkkrrrrrkrrrrrrkkrrrrr',
      kept: 7,
      of: 8,
      now: 1,
      best: 2,
    },
    {
      why: 'is not ended by an open week',
      standing: { plan: { weeks: [two, two] }, today: dateOf(14), checkIns: checkInsOn(1, 2) },
      days: 'kkrrrrrrrrrrrr',
      kept: 2,
      of: 2,
      now: 1,
      best: 1,
    },
  ])('$why', ({ standing, days, kept, of, now, best }) => {
    const view = progressOf(standing);
    expect(strip(view)).toBe(days);
    expect(view.consistency).toEqual({ kept, of });
    expect(view.streak).toEqual({ now, best, unit: 'week' });
  });

  it('is told by the week: how many of its slots are done', () => {
    const { weeks } = progressOf({
      plan: { weeks: [two, mixed] },
      today: dateOf(10),
      checkIns: checkInsOn(1, 2, 3, 9, 11),
    });
    expect(weeks.map(({ slots, done }) => [slots, done])).toEqual([
      [2, 2],
      [2, 1],
    ]);
  });

  it('of days has a streak of days', () => {
    expect(progressOf({ today: dateOf(1), checkIns: checkInsOn(1) }).streak).toEqual({
      now: 1,
      best: 1,
      unit: 'day',
    });
  });
});
