import { describe, expect, it } from 'vitest';
import { buildChallengePage } from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import type { DayMatrix } from '../../../integrations/group-blog/views/parts/day-matrix.ts';
import { post } from '../../support/content.ts';
import { dateOf } from '../../support/progress.ts';
import { springOf, springSite, type Spring } from './spring.ts';

const matrixAt = (facts: Spring): DayMatrix | null => {
  const site = springSite(facts);
  return buildChallengePage(site, springOf(site)).matrix;
};

function matrixOf(facts: Spring = {}): DayMatrix {
  const matrix = matrixAt(facts);
  if (!matrix) throw new Error('there is no matrix');
  return matrix;
}

const noteOf = (from: number, to: number): string =>
  `Day ${from} to day ${to}. The other days are on the members’ own pages.`;

describe('the days of the matrix', () => {
  it.each<{ days: number; today: number; from: number; to: number; note: string | null }>([
    { days: 1, today: 1, from: 1, to: 1, note: null },
    { days: 10, today: 1, from: 1, to: 10, note: null },
    { days: 28, today: 1, from: 1, to: 28, note: null },
    { days: 28, today: 60, from: 1, to: 28, note: null },
    { days: 29, today: 1, from: 1, to: 28, note: noteOf(1, 28) },
    { days: 29, today: 28, from: 1, to: 28, note: noteOf(1, 28) },
    { days: 29, today: 29, from: 8, to: 29, note: noteOf(8, 29) },
    { days: 84, today: 7, from: 1, to: 28, note: noteOf(1, 28) },
    { days: 84, today: 35, from: 8, to: 35, note: noteOf(8, 35) },
    { days: 84, today: 36, from: 15, to: 42, note: noteOf(15, 42) },
    { days: 84, today: 84, from: 57, to: 84, note: noteOf(57, 84) },
    { days: 84, today: 120, from: 57, to: 84, note: noteOf(57, 84) },
    { days: 366, today: 366, from: 344, to: 366, note: noteOf(344, 366) },
  ])('of a plan of $days on day $today are $from to $to', ({ days, today, from, to, note }) => {
    const matrix = matrixOf({ plan: { days }, today });
    const expected = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    expect(matrix.days.map(({ n }) => n)).toEqual(expected);
    expect(matrix.days.filter(({ isToday }) => isToday).map(({ n }) => n)).toEqual(
      today <= days ? [today] : [],
    );
    for (const { cells } of matrix.rows) expect(cells).toHaveLength(expected.length);
    expect(matrix.note).toBe(note);
  });

  it('have a sentence each', () => {
    const [first] = matrixOf({ plan: { days: 84 }, today: 36 }).days;
    expect(first?.text).toBe('Day 15, Monday 16 March');
  });

  it.each<{ why: string; facts: Spring }>([
    { why: 'before the first', facts: { today: 0 } },
    { why: 'where nobody takes part', facts: { who: {} } },
  ])('are none $why', ({ facts }) => {
    expect(matrixAt(facts)).toBeNull();
  });
});

describe('a cell', () => {
  const who = { zoe: { days: [1] }, ann: { days: [2, 3], pauses: [{ from: dateOf(4), to: dateOf(4) }] } };

  it('says whose day it is and how it went; members stand by name, nobody is ranked', () => {
    const { rows, caption } = matrixOf({ who, plan: { days: 6, rest: [3] } });
    expect(caption).toBe('Who checked in on which day');
    expect(rows.map(({ name, url }) => [name, url])).toEqual([
      ['Ann', '/challenges/spring/ann/'],
      ['Zoe', '/challenges/spring/zoe/'],
    ]);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Ann. Day 1, Monday 2 March: missed.',
      'Ann. Day 2, Tuesday 3 March: checked in.',
      'Ann. Day 3, Wednesday 4 March: checked in on a rest day.',
      'Ann. Day 4, Thursday 5 March: paused.',
      'Ann. Day 5, Friday 6 March: still open.',
      'Ann. Day 6, Saturday 7 March: yet to come.',
    ]);
    expect(rows.map(({ cells }) => cells.map(({ letter }) => letter))).toEqual([
      ['○', '✓', '+', '‖', '…', ''],
      ['✓', '○', '~', '…', '…', ''],
    ]);
  });

  it('leads to the post of its day; an unlisted one counts without being led to', () => {
    const posts = [
      post('ann/one', { date: dateOf(1), challenge: 'spring' }),
      post('ann/two', { date: dateOf(2), challenge: 'spring', unlisted: true }),
    ];
    const { rows } = matrixOf({ who: { ann: { days: [3] } }, today: 3, plan: { days: 3 }, parts: { posts } });
    expect(rows[0]?.cells.map(({ state, url }) => [state, url])).toEqual([
      ['kept', '/posts/ann/one/'],
      ['kept', null],
      ['kept', null],
    ]);
  });
});

describe('the legend of the matrix', () => {
  const statesOf = (facts: Spring): string[] => matrixOf(facts).legend.signs.map(({ state }) => state);

  it('has the signs of all members', () => {
    expect(statesOf({ who: { ann: { days: [1, 2, 3, 4, 5] }, ben: {} } })).toEqual([
      'kept',
      'missed',
      'open',
    ]);
  });

  it('has no sign that stands on none of the days shown', () => {
    const pauses = [{ from: dateOf(3), to: dateOf(3) }];
    const who = { ann: { days: [29, 30], pauses } };
    expect(statesOf({ who, plan: { days: 84 }, today: 28 })).toEqual(['missed', 'open', 'paused']);
    expect(statesOf({ who, plan: { days: 84 }, today: 30 })).toEqual(['kept', 'missed']);
  });
});
