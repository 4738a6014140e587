import { describe, expect, it } from 'vitest';
import { buildChallengesPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildChallengePage } from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import {
  challenge,
  checkIn,
  idsOf,
  member,
  participant,
  participationOf,
  post,
  siteOf,
  type Parts,
} from '../../support/content.ts';

const parts: Parts = {
  network: { language: 'en-GB' },
  members: [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })],
  challenges: [
    challenge('spring', {
      title: 'Spring',
      plan: { days: 10, rest: ['sunday'] },
      prompts: { '5': 'What did you bake?' },
    }),
    challenge('past', { start: '2025-01-01' }),
    challenge('later', { start: '2026-07-01' }),
    challenge('soon', { start: '2026-06-01' }),
  ],
  participants: [
    participant('spring/ann', {
      goals: [{ title: 'Run', target: 10, unit: 'miles', asks: ['Lend me a map'] }],
      partners: ['ben'],
      pauses: [{ from: '2026-03-04', to: '2026-03-05', reason: 'Flu' }],
    }),
    participant('spring/ben', { withdrawn: { on: '2026-03-02' } }),
  ],
  checkIns: [checkIn('spring/ann/2026-03-02', { miles: 12.5 }, 'A long way.')],
  posts: [post('ann/day-2', { date: '2026-03-03', challenge: 'spring' })],
};
const site = siteOf(parts, { now: '2026-03-06', base: '/network' });
const ann = buildProgressPage(site, participationOf(site.network, 'spring/ann'));

describe('the list of challenges', () => {
  it('tells running, coming (the next one first) and past', () => {
    const { sections } = buildChallengesPage(site);
    expect(sections.map(({ title, challenges }) => [title, idsOf(challenges)])).toEqual([
      ['Running', ['spring']],
      ['Coming', ['soon', 'later']],
      ['Past', ['past']],
    ]);
  });

  it('has no title above nothing, and says so where there is none at all', () => {
    const facts = (challenges: NonNullable<Parts['challenges']>): Parts => ({
      ...parts,
      challenges,
      participants: [],
    });
    const titlesOf = (challenges: NonNullable<Parts['challenges']>): string[] =>
      buildChallengesPage(siteOf(facts(challenges))).sections.map(({ title }) => title);
    expect(titlesOf([challenge('past', { start: '2025-01-01' })])).toEqual(['Past']);
    expect(titlesOf([])).toEqual([]);
  });
});

describe('the page of a challenge', () => {
  const [spring] = site.network.challenges.filter(({ id }) => id === 'spring');
  if (!spring) throw new Error('there is no spring');
  const view = buildChallengePage(site, spring);

  it('says which day it is, and what to write about', () => {
    expect(view).toMatchObject({
      label: 'Day 5 of 10',
      about: 'Day 5 of 10, 2 March 2026 to 11 March 2026',
      prompt: 'What did you bake?',
      dates: '2 March 2026 to 11 March 2026',
    });
  });

  it('has no prompt on a day without one', () => {
    const later = siteOf(parts, { now: '2026-03-07' });
    const [same] = later.network.challenges.filter(({ id }) => id === 'spring');
    expect(same && buildChallengePage(later, same).prompt).toBeNull();
  });

  it('has a row for each who takes part, with their page', () => {
    expect(
      view.standings.map(({ person, url, percent, kept, status }) => [person.id, url, percent, kept, status]),
    ).toEqual([
      ['ann', '/network/challenges/spring/ann/', 100, '2 of 2 days kept', 'done'],
      ['ben', '/network/challenges/spring/ben/', 0, '–', 'withdrawn'],
    ]);
  });
});

describe('the page of a participant', () => {
  it('has a strip of whole weeks, a cell for each day and none for what is no day', () => {
    expect(ann.strip.weeks.map(({ days }) => days.map((day) => day?.n ?? null))).toEqual([
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, null, null, null, null],
    ]);
    expect(ann.strip.weekdays.map(({ long }) => long)).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
  });

  it('says each day in a sentence, and leads from it to its post or note', () => {
    const days = ann.strip.weeks.flatMap(({ days: cells }) => cells).filter((day) => day !== null);
    expect(days.slice(0, 3).map(({ state, url }) => [state, url])).toEqual([
      ['kept', '#day-1'],
      ['kept', '/network/posts/ann/day-2/'],
      ['paused', null],
    ]);
    for (const { n, text } of days) expect(text).toMatch(new RegExp(`^Day ${n}, .*March.*: .+\\.$`));
  });

  it('lists every check-in with its date, values and note', () => {
    expect(ann.checkIns).toEqual([
      {
        anchor: 'day-1',
        day: 'Day 1',
        date: '2026-03-02',
        dateText: 'Monday 2 March',
        values: '12.5 miles',
        note: 'A long way.',
        link: null,
      },
    ]);
  });

  it('has a letter and a word for the states there are, never colour alone', () => {
    const { signs, label } = ann.strip.legend;
    expect(label).toBe('What the signs mean');
    expect(signs.map(({ state }) => state)).toEqual(['kept', 'open', 'paused']);
    const letters = signs.map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
    for (const { letter, text } of signs) expect([letter, text].every((word) => word !== '')).toBe(true);
  });

  it('tells the goals in words', () => {
    expect(ann.goals).toMatchObject([
      {
        title: 'Run',
        percent: 100,
        done: '12.5 of 10 miles, 2.5 beyond it',
        lists: [{ title: 'Ways to help', items: ['Lend me a map'] }],
      },
    ]);
  });

  it('tells partners, pauses, posts and the day', () => {
    expect(idsOf(ann.partners)).toEqual(['ben']);
    // ICU puts thin spaces around the dash in some versions.
    expect(ann.pauses.map((pause) => pause.replace(/\s*–\s*/, '–'))).toEqual(['4–5 March 2026: Flu']);
    expect(idsOf(ann.posts)).toEqual(['ann/day-2']);
    expect(ann.asOf).toBe('As of 6 March 2026.');
    expect(ann.ofTheGoals).toBe('100 % of the goals');
    expect(ann.kept).toBe('2 of 2 days kept');
  });

  it('has a card of its own', () => {
    expect(ann.page.image?.url).toBe(
      'https://example.org/network/cards/challenges/spring/ann.png?v=progress',
    );
    for (const word of ['Ann', 'Spring', 'Day 5 of 10', 'Done on day 1.'])
      expect(ann.page.image?.alt).toContain(word);
  });
});
