import { describe, expect, it } from 'vitest';
import type { GroupView } from '../../../integrations/group-blog/progress/group.ts';
import { dateOf } from '../../support/progress.ts';
import { groupOf, type Group } from './group-of.ts';

const each = (value: number, upTo: number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: upTo }, (_, index) => [index + 1, value]));
const miles = { title: 'Together', target: 40, unit: 'miles' };

describe('those who take part', () => {
  it.each<{ why: string; group: Group; today: GroupView['today'] }>([
    { why: 'before the first day', group: { now: dateOf(0), who: { ann: {} } }, today: null },
    { why: 'after the last', group: { now: dateOf(11), who: { ann: {} } }, today: null },
    {
      why: 'on the last',
      group: { now: dateOf(10), who: { ann: { miles: { 10: 1 } } } },
      today: { checkedIn: 1, open: 0, of: 1 },
    },
    {
      why: 'checked in, open, paused and withdrawn',
      group: {
        now: dateOf(3),
        who: {
          ann: { miles: { 3: 1 } },
          ben: { miles: { 2: 1 } },
          cleo: { facts: { pauses: [{ from: dateOf(3), to: dateOf(3) }] }, miles: { 3: 1 } },
          dan: { facts: { withdrawn: { on: dateOf(3) } }, miles: { 2: 1, 3: 1 } },
          eve: { facts: { joined: dateOf(5) } },
        },
      },
      today: { checkedIn: 1, open: 1, of: 4 },
    },
    {
      why: 'a rest day is neither kept nor open',
      group: {
        now: dateOf(3),
        who: { ann: { miles: { 3: 1 } }, ben: {} },
        facts: { plan: { days: 10, rest: [3] } },
      },
      today: { checkedIn: 0, open: 0, of: 2 },
    },
    {
      why: 'each on their own day',
      group: {
        // Day 4 in London, day 5 on Kiritimati, day 4 from this minute on in Hawaii.
        now: '2026-03-05T10:00Z',
        who: {
          ann: { timezone: 'Pacific/Kiritimati', miles: { 4: 1 } },
          ben: { timezone: 'Pacific/Honolulu', miles: { 4: 1 } },
          cleo: { timezone: 'Pacific/Kiritimati', miles: { 5: 1 } },
        },
      },
      today: { checkedIn: 2, open: 1, of: 3 },
    },
    {
      why: 'a minute earlier it is yesterday in Hawaii',
      group: {
        now: '2026-03-05T09:59Z',
        who: {
          ben: { timezone: 'Pacific/Honolulu', miles: { 4: 1 } },
          dan: { timezone: 'Pacific/Honolulu', miles: { 3: 1 } },
        },
      },
      today: { checkedIn: 1, open: 1, of: 2 },
    },
  ])('$why', ({ group, today }) => {
    expect(groupOf(group).today).toEqual(today);
  });
});

describe('who needs support', () => {
  const fine = { goal: { target: 1 }, miles: { 1: 1 } };

  it.each<{ why: string; group: Group; ids: string[] }>([
    {
      why: 'at risk or behind, by id whatever the name',
      group: {
        now: dateOf(6),
        who: {
          fay: { miles: { 1: 1, 4: 0 } },
          eve: { name: 'Adam', miles: each(1, 5) },
          dan: { name: 'Bea', miles: { 1: 1, 4: 0, 5: 2.8 } },
          cleo: { name: 'Zoe', miles: { 1: 4, 5: 0 } },
          ben: { miles: { 4: 9, 5: 0 } },
        },
      },
      ids: ['cleo', 'dan', 'fay'],
    },
    {
      why: 'nothing on the last two closed days',
      group: {
        now: dateOf(6),
        who: { ann: fine, ben: { ...fine, miles: { 1: 1, 4: 0 } }, cleo: { ...fine, miles: { 1: 1, 3: 0 } } },
      },
      ids: ['ann'],
    },
    {
      why: 'what is open is not looked at',
      group: { now: dateOf(6), who: { ann: { ...fine, miles: { 1: 1, 5: 0, 6: 0 } } } },
      ids: ['ann'],
    },
    {
      why: 'one closed day is not two',
      group: {
        now: dateOf(3),
        who: {
          ann: { goal: { limit: 5, take: 'sum', target: undefined, counts: 'posts', unit: undefined } },
        },
      },
      ids: [],
    },
    {
      why: 'a rest day between two silent ones changes nothing',
      group: { now: dateOf(6), who: { ann: fine }, facts: { plan: { days: 10, rest: [3] } } },
      ids: ['ann'],
    },
    { why: 'after the last day it is too late', group: { now: dateOf(11), who: { ann: {} } }, ids: [] },
    {
      why: 'rest days are passed over',
      group: { now: dateOf(6), who: { ann: fine }, facts: { plan: { days: 10, rest: [3, 4] } } },
      ids: [],
    },
    {
      why: 'nor without two late days are they closed',
      group: { now: dateOf(6), who: { ann: { ...fine, miles: { 1: 1, 3: 0 } } }, facts: { lateDays: 2 } },
      ids: [],
    },
    {
      why: 'who has withdrawn does not',
      group: { now: dateOf(6), who: { ann: { facts: { withdrawn: { on: dateOf(6) } } } } },
      ids: [],
    },
  ])('$why', ({ group, ids }) => {
    expect(groupOf(group).needSupport).toEqual(ids);
  });
});

describe('the goal of the group', () => {
  it('adds up what everybody gave, on the pace of the plan itself', () => {
    const { goal } = groupOf({
      now: dateOf(6),
      who: {
        ann: { miles: { 1: 10, 7: 99 } },
        ben: {
          facts: { joined: dateOf(3), pauses: [{ from: dateOf(5), to: dateOf(6) }] },
          miles: { 2: 50, 5: 6 },
        },
        cleo: { facts: { withdrawn: { on: dateOf(4) } }, miles: { 3: 2, 4: 50 } },
      },
      facts: { groupGoal: { ...miles, from: 2, target: 42 } },
    });
    // 2 and 10 and 6 and 2; half of the plan was to be done this morning.
    expect(goal?.view).toMatchObject({
      actual: 20,
      percent: 45,
      target: 42,
      from: 2,
      unit: 'miles',
      status: 'at-risk',
    });
    expect(goal?.view.catchUp).toBeCloseTo(1.1, 9);
    expect(goal?.view.series.map(({ pace }) => pace)).toEqual([2, 6, 10, 14, 18, 22, 26, 30, 34, 38, 42]);
    expect(goal?.headline).toBe('Slipping: 4.4 a day needed, 4 planned.');
  });

  it('counts the posts of all, which come in ones', () => {
    const facts = { groupGoal: { title: 'Together', target: 5, counts: 'posts' as const } };
    const who = { ann: { posts: [1, 2] }, ben: { posts: [2] } };
    const view = groupOf({ now: dateOf(9), who, facts }).goal?.view;
    // Four are due by the end of day 8.
    expect(view).toMatchObject({ actual: 3, status: 'at-risk', unit: 'posts' });
    expect(view?.series.map(({ pace }) => pace)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5]);
  });

  it('stands as of the network’s day', () => {
    const group = {
      who: { ann: { timezone: 'Pacific/Kiritimati', miles: { 4: 1, 5: 7 } } },
      facts: { groupGoal: miles },
    };
    expect(groupOf({ ...group, now: '2026-03-05T10:00Z' }).goal?.view.actual).toBe(1);
    expect(groupOf({ ...group, now: '2026-03-06T00:00Z' }).goal?.view.actual).toBe(8);
  });

  it('has the changes that were decided by then', () => {
    const changes = [{ on: dateOf(6), target: 80, because: 'We are many' }];
    const group = { who: { ann: {} }, facts: { groupGoal: { ...miles, changes } } };
    expect(groupOf({ ...group, now: dateOf(5) }).goal?.view).toMatchObject({ target: 40, changes: [] });
    expect(groupOf({ ...group, now: dateOf(6) }).goal).toMatchObject({
      view: { target: 80, changes: [{ on: dateOf(6) }] },
      due: dateOf(10),
      amounts: [
        { day: 0, target: 40 },
        { day: 6, target: 80 },
      ],
    });
  });

  it('is none where the challenge has none', () => {
    expect(groupOf({ now: dateOf(2), who: { ann: {} } }).goal).toBeNull();
  });
});

describe('at the end', () => {
  it('finished and showed up are told by id, of those who have not withdrawn', () => {
    const who = {
      dan: { miles: each(1, 10), facts: { withdrawn: { on: dateOf(12) } } },
      cleo: { name: 'Adam', miles: each(1, 10) },
      ben: { miles: { 1: 10 } },
      ann: { miles: each(0, 8) },
    };
    expect(groupOf({ now: dateOf(12), who })).toMatchObject({
      finished: ['ben', 'cleo'],
      showedUp: ['ann', 'cleo'],
    });
    expect(groupOf({ now: dateOf(11), who })).toMatchObject({ finished: [], showedUp: [] });
  });
});
