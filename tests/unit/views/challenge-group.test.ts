import { describe, expect, it } from 'vitest';
import {
  buildChallengePage,
  type ChallengePage,
} from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import { member, post } from '../../support/content.ts';
import { dateOf } from '../../support/progress.ts';
import { springOf, springSite, type Spring } from './spring.ts';

function pageOf(facts: Spring): ChallengePage {
  const site = springSite(facts);
  return buildChallengePage(site, springOf(site));
}

const namesOf = (people: readonly { person: { name: string } }[]): string[] =>
  people.map(({ person }) => person.name);
const daysTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const gone = { withdrawn: { on: dateOf(3) } };

describe('today’s sentence', () => {
  it.each<{ why: string; facts: Spring; today: string | null }>([
    { why: 'of one who did', facts: { who: { ann: { days: [5] } } }, today: '1 of 1 checked in.' },
    { why: 'of one who may', facts: { who: { ann: {} } }, today: '0 of 1 checked in, 1 still has time.' },
    {
      why: 'of some',
      facts: { who: { ann: { days: [5] }, ben: {}, cleo: {} } },
      today: '1 of 3 checked in, 2 still have time.',
    },
    {
      why: 'without who is paused today, among those who can no more',
      facts: { who: { ann: { days: [5] }, ben: { pauses: [{ from: dateOf(5), to: dateOf(5) }] } } },
      today: '1 of 2 checked in.',
    },
    {
      why: 'without who withdrew',
      facts: { who: { ann: { days: [5] }, ben: gone } },
      today: '1 of 1 checked in.',
    },
    { why: 'of nobody who is left', facts: { who: { ann: gone } }, today: null },
    { why: 'of nobody', facts: { who: {} }, today: null },
    { why: 'of nobody before the first day', facts: { today: 0 }, today: null },
    { why: 'of the last day', facts: { today: 10 }, today: '0 of 1 checked in, 1 still has time.' },
    { why: 'of nobody after the last day', facts: { today: 11 }, today: null },
  ])('tells $why', ({ facts, today }) => {
    expect(pageOf(facts).today).toBe(today);
  });
});

describe('who could use encouragement', () => {
  it('is who is slipping or behind, or was quiet for two days; with their headline, by id', () => {
    const names = { ann: 'Yann', ben: 'Ben', cleo: 'Cleo', dan: 'Dan', zoe: 'Zoe' };
    const members = Object.entries(names).map(([id, name]) => member(id, { name }));
    const { group } = pageOf({
      lateDays: 0,
      parts: { members },
      who: {
        // 10 of 10 left, 6 of 10 planned to be.
        zoe: {},
        // 7 of 10 left: C = 7 / 6. On days 3 and 4 there was something.
        ben: { miles: { 1: 1, 3: 1, 4: 1 } },
        // On pace, and quiet on days 3 and 4.
        ann: { miles: { 1: 4 } },
        cleo: { miles: { 1: 1, 2: 1, 3: 1, 4: 1 } },
        dan: gone,
      },
    });
    expect(group.needSupport.map(({ person, url, headline }) => [person.name, url, headline])).toEqual([
      ['Yann', '/challenges/spring/ann/', 'Day 5 of 10. On pace.'],
      ['Ben', '/challenges/spring/ben/', 'Day 5 of 10. Slipping: 1.2 a day needed, 1 planned.'],
      ['Zoe', '/challenges/spring/zoe/', 'Day 5 of 10. Behind: 1.7 times the planned pace needed.'],
    ]);
  });

  it.each([0, 11])('is nobody on day %i of 10', (today) => {
    expect(pageOf({ today }).group.needSupport).toEqual([]);
  });
});

describe('who finished and who showed up', () => {
  const who: Spring['who'] = {
    zoe: { miles: { 1: 10 }, days: daysTo(10).slice(1) },
    ann: { miles: { 1: 10 } },
    ben: { days: daysTo(8) },
    cleo: { days: daysTo(7) },
    dan: { ...gone, miles: { 1: 10 } },
  };

  it('are two lists, by id, once the last day is closed', () => {
    const { group, standings } = pageOf({ who, today: 12 });
    expect(namesOf(group.finished)).toEqual(['Ann', 'Zoe']);
    // Eight days of ten are four of five.
    expect(namesOf(group.showedUp)).toEqual(['Ben', 'Zoe']);
    expect(group.showedUp[0]?.url).toBe('/challenges/spring/ben/');
    expect(group.showedUpText).toBe('Four days of five, or more.');
    // Nobody is called behind any more.
    expect(standings.map(({ person, status }) => [person.name, status])).toEqual([
      ['Ann', 'done'],
      ['Ben', null],
      ['Cleo', null],
      ['Dan', 'withdrawn'],
      ['Zoe', 'done'],
    ]);
  });

  it.each([10, 11])('are nobody yet on day %i, the last one being open', (today) => {
    const { group } = pageOf({ who, today });
    expect([group.finished, group.showedUp]).toEqual([[], []]);
  });

  it('of a plan of weeks are measured in sessions', () => {
    const plan = { weeks: [{ sessions: [{ what: 'Run', load: 1 }] }] };
    expect(pageOf({ plan }).group.showedUpText).toBe('Four sessions of five, or more.');
  });
});

describe('the group’s goal', () => {
  const groupGoal = { title: 'Together', target: 40, unit: 'miles' };

  it('has everybody’s values, those of who withdrew too', () => {
    const who = {
      ann: { miles: { 1: 3, 2: 3.5 } },
      ben: { miles: { 4: 5 } },
      dan: { ...gone, miles: { 2: 4 } },
    };
    // 24.5 of 40 miles are left, as 24 were planned to be: C = 24.5 / 24.
    expect(pageOf({ who, groupGoal }).group.goal).toMatchObject({
      title: 'Together',
      done: '15.5 of 40 miles',
      percent: 38,
      due: 'by 11 March 2026',
      judge: null,
    });
  });

  it('is none where none was set', () => {
    expect(pageOf({}).group.goal).toBeNull();
  });
});

describe('day by day', () => {
  const prompts = { '2': 'What did you bake?', '7': 'Who helped?' };
  const posts = [
    post('ann/late', { date: dateOf(4), challenge: 'spring' }),
    post('ben/also-late', { date: dateOf(4), challenge: 'spring' }),
    post('ann/asked', { date: dateOf(2), challenge: 'spring' }),
    post('ann/hidden', { date: dateOf(3), challenge: 'spring', unlisted: true }),
    post('ann/other', { date: dateOf(3) }),
    post('ann/future', { date: dateOf(6), challenge: 'spring' }),
  ];
  const { days } = pageOf({ prompts, parts: { posts, members: [member('ann'), member('ben')] } });

  it('are the days on which something was asked or written, each with what a link leads to', () => {
    expect(days.map(({ anchor, label, prompt }) => [anchor, label, prompt])).toEqual([
      ['day-2', 'Day 2, Tuesday 3 March', 'What did you bake?'],
      ['day-4', 'Day 4, Thursday 5 March', null],
      ['day-7', 'Day 7, Sunday 8 March', 'Who helped?'],
    ]);
  });

  it('have the listed posts of the day, which do not name it again', () => {
    expect(days.map(({ posts: own }) => own.map(({ id }) => id).toSorted())).toEqual([
      ['ann/asked'],
      ['ann/late', 'ben/also-late'],
      [],
    ]);
    for (const { day } of days.flatMap(({ posts: own }) => own)) expect(day).toBeNull();
  });

  it('are none where nothing was asked or written', () => {
    expect(pageOf({}).days).toEqual([]);
  });
});
