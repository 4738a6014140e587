import { describe, expect, it } from 'vitest';
import type { GoalItem } from '../../../integrations/group-blog/views/parts/goal-item.ts';
import { buildProgressPage } from '../../../integrations/group-blog/views/pages/progress-page.ts';
import { member, verdict } from '../../support/content.ts';
import { dateOf, type GoalFacts } from '../../support/progress.ts';
import { annOf, springSite, type Someone, type Spring } from './spring.ts';

type Facts = Omit<Spring, 'who'> & { miles?: Someone['miles']; days?: Someone['days'] };

/** Ann's only goal, ten miles in ten days unless told otherwise. */
function itemOf(goal: GoalFacts, { miles = {}, days = [], ...spring }: Facts = {}): GoalItem {
  const site = springSite({ ...spring, who: { ann: { goals: [goal], miles, days } } });
  const [item] = buildProgressPage(site, annOf(site)).goals;
  if (!item) throw new Error('there is no goal');
  return item;
}

const itemsOf = ({ lists }: GoalItem, title: string): readonly string[] =>
  lists.find((list) => list.title === title)?.items ?? [];

describe('what is done of a goal', () => {
  it.each<{
    why: string;
    goal: GoalFacts;
    miles: Someone['miles'];
    done: string;
    words: string;
  }>([
    {
      // 6 of 10 miles are left, as were planned this morning: C = 1.
      why: 'a target',
      goal: {},
      miles: { 1: 1.5, 3: 2.5 },
      done: '4 of 10 miles',
      words: 'On pace.',
    },
    {
      why: 'a target that is nearly reached, never said to be',
      goal: {},
      miles: { 1: 9.96 },
      done: '9.9 of 10 miles',
      // 0.996 ≥ e(9) = 0.9, and e(10) = 1: days 5 to 9.
      words: 'Ahead: 5 working days in hand.',
    },
    {
      why: 'a target that was passed, and by no more than it was',
      goal: {},
      miles: { 2: 12.55 },
      done: '12.5 of 10 miles, 2.5 beyond it',
      words: 'Done on day 2.',
    },
    {
      why: 'a target that was only just passed',
      goal: {},
      miles: { 2: 10.05 },
      done: '10 of 10 miles',
      words: 'Done on day 2.',
    },
    {
      why: 'a target that was just reached',
      goal: {},
      miles: { 4: 10 },
      done: '10 of 10 miles',
      words: 'Done on day 4.',
    },
    {
      // f = 5 of 8; 1 - f = 0.375 over 0.6 is 0.625. In hand: e(6) = 0.6 ≤ 0.625 < e(7): days 5 and 6.
      why: 'a goal that goes down',
      goal: { from: 76, target: 68, take: 'last', title: 'Rest' },
      miles: { 1: 74, 4: 71 },
      done: '71, from 76 to 68 miles',
      words: 'Ahead: 2 working days in hand.',
    },
    {
      why: 'a goal that goes down, beyond it',
      goal: { from: 76, target: 68, take: 'last' },
      miles: { 4: 67.55 },
      done: '67.6, from 76 to 68 miles, 0.4 beyond it',
      words: 'Done on day 4.',
    },
    {
      // Half the time is left and 3 of 5 are: C = 0.5 / 0.6.
      why: 'a limit',
      goal: { limit: 5 },
      miles: { 1: 1, 2: 0, 3: 1, 4: 0 },
      done: '2 of at most 5 miles',
      words: '2 of 5 used.',
    },
    {
      why: 'a limit that was passed, without a word of beyond',
      goal: { limit: 5 },
      miles: { 1: 3, 3: 4.02 },
      done: '7.1 of at most 5 miles',
      words: 'Over the limit: 7.1 of 5.',
    },
  ])('$why', ({ goal, miles, done, words }) => {
    expect(itemOf(goal, miles === undefined ? {} : { miles })).toMatchObject({ done, words });
  });

  it('is told in what is counted where it has no unit', () => {
    expect(itemOf({ counts: 'guest-posts', target: 3 }).done).toBe('0 of 3 guest posts');
  });
});

describe('the day by which a goal is due', () => {
  it.each<{ why: string; goal: GoalFacts; due: string }>([
    { why: 'its own', goal: { due: dateOf(8) }, due: 'by 9 March 2026' },
    { why: 'the last of the plan', goal: {}, due: 'by 11 March 2026' },
    {
      why: 'the one in force',
      goal: { due: dateOf(8), changes: [{ on: dateOf(3), due: dateOf(6), because: 'A guest' }] },
      due: 'by 7 March 2026',
    },
  ])('is $why', ({ goal, due }) => {
    expect(itemOf(goal).due).toBe(due);
  });
});

describe('a judged goal', () => {
  const judged = { judge: 'ben', criterion: 'Three neighbours say so', title: 'Bake' };
  const members = [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })];

  it('says who decides and by what, and has no numbers and no chart', () => {
    const item = itemOf(judged, { parts: { members } });
    expect(item).toMatchObject({
      done: null,
      chart: null,
      words: 'Ben decides on 11 March 2026.',
      judge: {
        person: { name: 'Ben', url: '/members/ben/' },
        criterion: 'Three neighbours say so',
        verdict: null,
        why: '',
      },
    });
  });

  it.each<{ met: 'yes' | 'partly' | 'no'; text: string; percent: number }>([
    { met: 'yes', text: 'Ben, 5 March 2026: met.', percent: 100 },
    { met: 'partly', text: 'Ben, 5 March 2026: partly met.', percent: 50 },
    { met: 'no', text: 'Ben, 5 March 2026: not met.', percent: 0 },
  ])('with the verdict "$met" says when it was given and why', ({ met, text, percent }) => {
    const verdicts = [verdict('ben/spring/ann/1', { met, on: dateOf(4) }, 'Two of three loaves.')];
    const item = itemOf(judged, { parts: { members, verdicts } });
    expect(item).toMatchObject({
      percent,
      judge: { verdict: text, why: 'Two of three loaves.' },
    });
  });

  it('has nobody’s verdict but the judge’s, and none of later', () => {
    const verdicts = [
      verdict('ann/spring/ann/1', { on: dateOf(4) }),
      verdict('ben/spring/ann/1', { on: dateOf(6) }),
    ];
    expect(itemOf(judged, { parts: { members, verdicts } }).judge?.verdict).toBeNull();
  });
});

describe('milestones', () => {
  const milestones = [
    { title: 'Shoes', due: dateOf(2), done: dateOf(3) },
    { title: 'Half', due: dateOf(5), value: 4.5 },
    { title: 'Map', due: dateOf(8) },
    { title: 'Nearly', due: dateOf(9), value: 9 },
  ];
  const texts = [
    'Shoes, reached on 4 March 2026',
    'Half, 4.5 miles, reached on 5 March 2026',
    'Map, by 9 March 2026',
    'Nearly, 9 miles, by 10 March 2026',
  ];

  it('stand in the chart, and are not told twice', () => {
    const item = itemOf({ milestones }, { miles: { 1: 4, 4: 1 } });
    expect(item.chart?.milestones.map(({ text }) => text)).toEqual(texts);
    expect(itemsOf(item, 'Milestones')).toEqual([]);
  });

  it('that lie outside of the chart are in a list', () => {
    const changes = [{ on: dateOf(3), due: dateOf(8), because: 'A guest' }];
    // So few days are closed that the chart has no projection, which would go beyond the due day.
    const item = itemOf({ milestones, changes }, { miles: { 1: 4, 4: 1 }, lateDays: 3 });
    expect(item.chart?.milestones.map(({ text }) => text)).toEqual(texts.slice(0, 3));
    expect(itemsOf(item, 'Milestones')).toEqual(texts.slice(3));
  });

  it('of a goal without a chart are in a list, none of them reached by a day to come', () => {
    const members = [member('ann'), member('ben')];
    const goal = {
      judge: 'ben',
      criterion: 'Tasty',
      milestones: [...milestones.slice(0, 1), { title: 'Map', due: dateOf(8), done: dateOf(7) }],
    };
    expect(itemsOf(itemOf(goal, { parts: { members } }), 'Milestones')).toEqual([texts[0], texts[2]]);
  });
});

it('names ways to help in their order', () => {
  expect(itemOf({ asks: ['Lend me a map', 'Run with me'] }).lists).toEqual([
    { title: 'Ways to help', items: ['Lend me a map', 'Run with me'] },
  ]);
});
