import { describe, expect, it } from 'vitest';
import type { WeekData } from '../../../integrations/group-blog/schemas/challenge.ts';
import { buildWeekTable, type WeekItem } from '../../../integrations/group-blog/views/parts/week-table.ts';
import { checkInsOn, dateOf, progressOf, type ProgressFacts } from '../../support/progress.ts';
import { localeOf } from '../../support/content.ts';

const week = (load: number, facts: Partial<WeekData> = {}): WeekData => ({
  sessions: [{ what: 'Run', load, day: 2 }],
  ...facts,
});

function weeksOf(weeks: WeekData[], facts: Partial<ProgressFacts> = {}): readonly WeekItem[] {
  const view = progressOf({ plan: { weeks }, today: dateOf(1), goals: [{ target: 9 }], ...facts });
  return buildWeekTable(view, { weeks }, localeOf())?.weeks ?? [];
}

describe('a week of the plan', () => {
  it.each<{ why: string; loads: number[]; steps: (string | null)[] }>([
    { why: 'by a tenth', loads: [10, 11], steps: [null, 'steps up 10\u00a0%'] },
    { why: 'by less than a tenth', loads: [10, 10.9], steps: [null, null] },
    {
      why: 'by a tenth, whatever the rounding of numbers',
      loads: [3, 3.3],
      steps: [null, 'steps up 10\u00a0%'],
    },
    { why: 'by 13 and a third', loads: [15, 17], steps: [null, 'steps up 13\u00a0%'] },
    { why: 'twofold', loads: [10, 20], steps: [null, 'steps up 100\u00a0%'] },
    { why: 'not, but down', loads: [10, 5, 10], steps: [null, null, 'steps up 100\u00a0%'] },
    { why: 'from nothing', loads: [0, 5], steps: [null, null] },
  ])('says how much it steps up: $why', ({ loads, steps }) => {
    const weeks = loads.map((load) => (load === 0 ? { sessions: [] } : week(load)));
    expect(weeksOf(weeks).map(({ step }) => step)).toEqual(steps);
  });

  it('lists its sessions: those with a day, those of any day, and the optional ones', () => {
    const sessions: WeekData['sessions'] = [
      { day: 7, what: 'Long run', load: 5 },
      { what: 'Three miles', load: 3 },
      { day: 2, what: 'Stretching', load: 1, optional: true },
    ];
    expect(weeksOf([week(1), { sessions }])[1]?.sessions).toEqual([
      'Sunday: Long run',
      'Three miles, on any day',
      'Tuesday: Stretching (optional)',
    ]);
  });

  it('has its number, dates, load and note', () => {
    const [first, second] = weeksOf([week(14.25, { note: 'Easy does it' }), week(14)]);
    expect(first).toMatchObject({ label: 'Week 1', load: '14.3', note: 'Easy does it' });
    expect(first?.dates.replace(/\s*–\s*/, '–')).toBe('2–8 March 2026');
    expect(second).toMatchObject({ label: 'Week 2', load: '14', note: null });
  });

  const three: WeekData = {
    sessions: [
      { what: 'Run', load: 1 },
      { what: 'Run', load: 1 },
      { what: 'Long run', load: 3, day: 6 },
    ],
  };

  it.each<{ why: string; facts: Partial<ProgressFacts>; done: (string | null)[]; now: number[] }>([
    { why: 'before the first', facts: { today: dateOf(0) }, done: [null, null, null], now: [] },
    {
      why: 'on the first day of a week',
      facts: { today: dateOf(8) },
      done: ['0 of 3', '0 of 3', null],
      now: [2],
    },
    {
      why: 'with what was done, at most what was to be done',
      facts: { today: dateOf(14), checkIns: checkInsOn(1, 2, 3, 4, 9) },
      done: ['3 of 3', '1 of 3', null],
      now: [2],
    },
    {
      why: 'with a pause, in which nothing is to be done',
      facts: { today: dateOf(15), pauses: [{ from: dateOf(8), to: dateOf(14) }], checkIns: checkInsOn(9) },
      done: ['0 of 3', null, '0 of 3'],
      now: [3],
    },
    {
      why: 'of who joined later',
      facts: { today: dateOf(13), joined: dateOf(13), checkIns: checkInsOn(13) },
      done: [null, '1 of 2', null],
      now: [2],
    },
    { why: 'after the last', facts: { today: dateOf(22) }, done: ['0 of 3', '0 of 3', '0 of 3'], now: [] },
    {
      why: 'of who withdrew, as of the day before',
      facts: { today: dateOf(20), withdrawn: { on: dateOf(8) } },
      done: ['0 of 3', null, null],
      now: [1],
    },
  ])('says what is done of it once it began: $why', ({ facts, done, now }) => {
    const weeks = weeksOf([three, three, three], facts);
    expect(weeks.map((item) => item.done)).toEqual(done);
    expect(weeks.flatMap(({ isNow }, index) => (isNow ? [index + 1] : []))).toEqual(now);
  });
});

it('is none of a plan of days', () => {
  expect(buildWeekTable(progressOf({ today: dateOf(5) }), { days: 21 }, localeOf())).toBeNull();
});
