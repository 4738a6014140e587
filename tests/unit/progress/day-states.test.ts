import { describe, expect, it } from 'vitest';
import { post } from '../../support/content.ts';
import { goalOf, progressOf, type ProgressFacts } from '../../support/progress.ts';

const LETTERS = {
  kept: 'k',
  bonus: 'b',
  missed: 'm',
  open: 'o',
  rest: 'r',
  paused: 'p',
  'before-joining': 'j',
  future: 'f',
} as const;

/** The days of the plan, a letter each. */
function strip(standing: ProgressFacts): string {
  return progressOf(standing)
    .days.map(({ state }) => LETTERS[state])
    .join('');
}

const on = (...days: number[]): { date: string }[] => days.map((day) => ({ date: `2026-03-0${day}` }));
const seven = { plan: { days: 7 } };

describe('the state of each day', () => {
  it.each<{ why: string; standing: ProgressFacts; days: string }>([
    { why: 'before the start all is to come', standing: { today: '2026-03-01' }, days: 'fffffff' },
    { why: 'today is open, and so is yesterday', standing: { today: '2026-03-05' }, days: 'mmoofff' },
    {
      why: 'nothing is open with lateDays 0 but today',
      standing: { today: '2026-03-05', lateDays: 0 },
      days: 'mmmofff',
    },
    { why: 'lateDays 3', standing: { today: '2026-03-06', lateDays: 3 }, days: 'mooooff' },
    { why: 'after the end the last day closes too', standing: { today: '2026-03-10' }, days: 'mmmmmmm' },
    { why: 'the last day may be handed in late', standing: { today: '2026-03-09' }, days: 'mmmmmmo' },
    {
      why: 'kept where there is a check-in',
      standing: { today: '2026-03-05', checkIns: on(2, 4, 5) },
      days: 'kmkkfff',
    },
    {
      why: 'what is dated later is to come',
      standing: { today: '2026-03-05', checkIns: on(6) },
      days: 'mmoofff',
    },
    {
      why: 'rest by day number',
      standing: { today: '2026-03-05', plan: { days: 7, rest: [2, 7] } },
      days: 'mroofff',
    },
    {
      why: 'rest by weekday',
      standing: { today: '2026-03-08', plan: { days: 7, rest: ['wednesday', 'sunday'] } },
      days: 'mmrmmor',
    },
    {
      why: 'a check-in on a rest day is a bonus',
      standing: { today: '2026-03-05', plan: { days: 7, rest: [2] }, checkIns: on(3) },
      days: 'mboofff',
    },
    {
      why: 'a pause is in force on its ends',
      standing: { today: '2026-03-06', pauses: [{ from: '2026-03-03', to: '2026-03-04' }] },
      days: 'mppooff',
    },
    {
      why: 'a pause goes before a check-in',
      standing: { today: '2026-03-04', pauses: [{ from: '2026-03-03', to: '2026-03-03' }], checkIns: on(3) },
      days: 'mpoffff',
    },
    {
      why: 'a pause goes before rest',
      standing: {
        today: '2026-03-04',
        plan: { days: 7, rest: [2] },
        pauses: [{ from: '2026-03-03', to: '2026-03-03' }],
      },
      days: 'mpoffff',
    },
    {
      why: 'who joins late has missed nothing',
      standing: { today: '2026-03-07', joined: '2026-03-05' },
      days: 'jjjmoof',
    },
    {
      why: 'joining goes before a pause and a check-in',
      standing: {
        today: '2026-03-05',
        joined: '2026-03-04',
        pauses: [{ from: '2026-03-02', to: '2026-03-02' }],
        checkIns: on(3),
      },
      days: 'jjoofff',
    },
    {
      why: 'the future goes before joining',
      standing: { today: '2026-03-03', joined: '2026-03-05' },
      days: 'jjfffff',
    },
  ])('$why: $days', ({ standing, days }) => {
    expect(strip({ ...seven, ...standing })).toBe(days);
  });

  it('is kept by a post of the challenge, which the day leads to unless it is unlisted', () => {
    const spring = { challenge: 'spring' };
    const posts = [
      post('ann/a', { ...spring, date: '2026-03-02' }),
      post('ann/b', { ...spring, date: '2026-03-03', unlisted: true }),
      post('ann/c', { date: '2026-03-04' }),
    ];
    const { days } = progressOf({ ...seven, today: '2026-03-06', posts });
    expect(days.slice(0, 3).map(({ state, post: id }) => [state, id])).toEqual([
      ['kept', 'ann/a'],
      ['kept', null],
      ['missed', null],
    ]);
  });

  it('tells the note of a check-in, and whether the day was planned', () => {
    const checkIns = [{ date: '2026-03-02' }, { date: '2026-03-03', note: 'Slow, but done.' }];
    const { days } = progressOf({ plan: { days: 3, rest: [3] }, today: '2026-03-04', checkIns });
    expect(days.map(({ n, date, planned, note }) => [n, date, planned, note])).toEqual([
      [1, '2026-03-02', true, null],
      [2, '2026-03-03', true, 'Slow, but done.'],
      [3, '2026-03-04', false, null],
    ]);
  });
});

describe('consistency and streak', () => {
  it.each<{ why: string; standing: ProgressFacts; kept: number; of: number; now: number; best: number }>([
    { why: 'nothing yet', standing: { today: '2026-03-02' }, kept: 0, of: 0, now: 0, best: 0 },
    {
      why: 'open days are in no count',
      standing: { today: '2026-03-05', checkIns: on(2) },
      kept: 1,
      of: 2,
      now: 0,
      best: 1,
    },
    {
      why: 'the best stays',
      standing: { today: '2026-03-08', checkIns: on(2, 3, 4, 7, 8) },
      kept: 5,
      of: 7,
      now: 2,
      best: 3,
    },
    {
      why: 'a bonus is no kept day',
      standing: { today: '2026-03-04', plan: { days: 7, rest: [2] }, checkIns: on(2, 3, 4) },
      kept: 2,
      of: 2,
      now: 2,
      best: 2,
    },
    {
      why: 'a day before joining is in no count',
      standing: { today: '2026-03-08', joined: '2026-03-07', checkIns: on(3, 7) },
      kept: 1,
      of: 1,
      now: 1,
      best: 1,
    },
  ])('$why', ({ standing, kept, of, now, best }) => {
    const view = progressOf({ ...seven, ...standing });
    expect(view.consistency).toEqual({ kept, of });
    expect(view.streak).toMatchObject({ now, best });
  });

  it('leave a paused day out, whose value still counts for the goal', () => {
    const view = progressOf({
      ...seven,
      today: '2026-03-04',
      pauses: [{ from: '2026-03-03', to: '2026-03-03', reason: 'Flu' }],
      checkIns: [{ date: '2026-03-03', values: { posts: 2 } }],
    });
    expect(goalOf(view).actual).toBe(2);
    expect(view.consistency).toEqual({ kept: 0, of: 1 });
    expect(view.pauses).toEqual([{ from: '2026-03-03', to: '2026-03-03', reason: 'Flu' }]);
  });
});
