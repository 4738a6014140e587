import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../integrations/group-blog/progress/plan.ts';
import type { WeekData } from '../../../integrations/group-blog/schemas/challenge.ts';
import type { ParticipantData } from '../../../integrations/group-blog/schemas/participant.ts';
import { dateOf, progressOf } from '../../support/progress.ts';

const start = '2026-03-02';
const float = (load: number): WeekData['sessions'][number] => ({ what: 'Run', load });
const fixed = (day: number, load: number): WeekData['sessions'][number] => ({ what: 'Long run', load, day });
const optional = (session: WeekData['sessions'][number]): WeekData['sessions'][number] => ({
  ...session,
  optional: true,
});
const pause = (from: number, to: number): NonNullable<ParticipantData['pauses']>[number] => ({
  from: dateOf(from),
  to: dateOf(to),
});

type Who = Pick<ParticipantData, 'joined' | 'pauses'>;

describe('the work of a week', () => {
  const three = [float(1), float(2), float(3)];

  it.each<{ why: string; week: WeekData; who?: Who; loads: number[]; slots: number }>([
    {
      why: 'floating sessions lie as late as they can, the last of the list last',
      week: { sessions: three },
      loads: [0, 0, 0, 0, 1, 2, 3],
      slots: 3,
    },
    {
      why: 'not on a day off',
      week: { rest: [5, 7], sessions: three },
      loads: [0, 0, 1, 2, 0, 3, 0],
      slots: 3,
    },
    {
      why: 'not on the day of a fixed session',
      week: { sessions: [float(1), fixed(6, 5), float(2)] },
      loads: [0, 0, 0, 0, 1, 5, 2],
      slots: 3,
    },
    {
      why: 'fixed sessions of one day are one slot with all their load',
      week: { sessions: [fixed(3, 2), fixed(3, 4)] },
      loads: [0, 0, 6, 0, 0, 0, 0],
      slots: 1,
    },
    {
      why: 'a fixed session lies on its day, be it a day off',
      week: { rest: [2], sessions: [fixed(2, 4)] },
      loads: [0, 4, 0, 0, 0, 0, 0],
      slots: 1,
    },
    {
      why: 'an optional session weighs nothing and takes no free day',
      week: { sessions: [float(1), optional(fixed(7, 9)), optional(float(8))] },
      loads: [0, 0, 0, 0, 0, 0, 1],
      slots: 1,
    },
    {
      why: 'floating sessions go before a pause',
      week: { sessions: three },
      who: { pauses: [pause(6, 7)] },
      loads: [0, 0, 1, 2, 3, 0, 0],
      slots: 3,
    },
    {
      why: 'where a pause leaves one day, the last of the list is left',
      week: { sessions: three },
      who: { pauses: [pause(2, 7)] },
      loads: [3, 0, 0, 0, 0, 0, 0],
      slots: 1,
    },
    {
      why: 'who joins late is spared the first of the list first',
      week: { sessions: three },
      who: { joined: dateOf(6) },
      loads: [0, 0, 0, 0, 0, 2, 3],
      slots: 2,
    },
    {
      why: 'on the own first day there is work already',
      week: { sessions: three },
      who: { joined: dateOf(7) },
      loads: [0, 0, 0, 0, 0, 0, 3],
      slots: 1,
    },
    {
      why: 'a fixed session of a paused day falls away, and its day is not free',
      week: { sessions: [fixed(7, 5), float(1)] },
      who: { pauses: [pause(7, 7)] },
      loads: [0, 0, 0, 0, 0, 1, 0],
      slots: 1,
    },
    {
      why: 'a fixed session from before joining falls away',
      week: { sessions: [fixed(2, 5), float(1)] },
      who: { joined: dateOf(3) },
      loads: [0, 0, 0, 0, 0, 0, 1],
      slots: 1,
    },
    {
      why: 'eight floating sessions are one too many',
      week: { sessions: [8, 1, 2, 3, 4, 5, 6, 7].map(float) },
      loads: [1, 2, 3, 4, 5, 6, 7],
      slots: 7,
    },
    { why: 'a week without sessions', week: { sessions: [] }, loads: [0, 0, 0, 0, 0, 0, 0], slots: 0 },
  ])('$why', ({ week, who, loads, slots }) => {
    const plan = buildPlan({ start, plan: { weeks: [week] } }, who);
    expect(plan.days.map(({ load }) => load)).toEqual(loads);
    expect(plan.weeks.map((one) => one.slots)).toEqual([slots]);
    let sum = 0;
    expect(plan.cumulativeLoad).toEqual([0, ...loads.map((load) => (sum += load))]);
  });

  it('is planned in the plan’s own blocks of seven days, whatever the weekday of the start', () => {
    const plan = buildPlan({
      start: '2026-03-05',
      plan: { weeks: [{ sessions: [fixed(1, 2)] }, { sessions: three }] },
    });
    expect(plan.cumulativeLoad).toEqual([0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 5, 8]);
    expect(plan.days[7]?.date).toBe('2026-03-12');
  });
});

describe('the weeks of a view', () => {
  it('tell load and step up of the plan itself, and the slots that are left to the participant', () => {
    const weeks: WeekData[] = [
      { note: 'Easy', sessions: [float(1), float(3), optional(float(9))] },
      { sessions: [fixed(6, 6)] },
      { sessions: [] },
      { sessions: [float(3)] },
    ];
    const view = progressOf({ plan: { weeks }, today: start, joined: dateOf(7), pauses: [pause(13, 14)] });
    expect(view.weeks).toEqual([
      { k: 1, from: dateOf(1), to: dateOf(7), note: 'Easy', load: 4, stepUp: null, slots: 1, done: 0 },
      { k: 2, from: dateOf(8), to: dateOf(14), note: null, load: 6, stepUp: 1.5, slots: 0, done: 0 },
      { k: 3, from: dateOf(15), to: dateOf(21), note: null, load: 0, stepUp: 0, slots: 0, done: 0 },
      { k: 4, from: dateOf(22), to: dateOf(28), note: null, load: 3, stepUp: null, slots: 1, done: 0 },
    ]);
  });

  it('are of seven days, and the rest, in a plan of days', () => {
    const view = progressOf({
      plan: { days: 10, rest: [3] },
      today: dateOf(10),
      pauses: [pause(1, 1)],
      checkIns: [1, 2, 3, 4, 9].map((n) => ({ date: dateOf(n) })),
    });
    expect(view.weeks).toEqual([
      { k: 1, from: dateOf(1), to: dateOf(7), note: null, load: 6, stepUp: null, slots: 5, done: 2 },
      { k: 2, from: dateOf(8), to: dateOf(10), note: null, load: 3, stepUp: 0.5, slots: 3, done: 1 },
    ]);
  });

  it('plan only days with a fixed session that is not optional', () => {
    const sessions = [fixed(2, 1), optional(fixed(3, 1)), float(1)];
    const { days } = progressOf({ plan: { weeks: [{ sessions }] }, today: start });
    expect(days.map(({ planned }) => planned)).toEqual([false, true, false, false, false, false, false]);
  });
});
