import { describe, expect, it } from 'vitest';
import {
  buildMemberPage,
  type MemberPage,
} from '../../../integrations/group-blog/views/pages/member-page.ts';
import { memberOf, post } from '../../support/content.ts';
import { dateOf } from '../../support/progress.ts';
import { springSite, type Someone, type Spring } from './spring.ts';

function challengesOf(ann: Someone, facts: Omit<Spring, 'who'> = {}): MemberPage['challenges'] {
  const site = springSite({ ...facts, who: { ann } });
  return buildMemberPage(site, memberOf(site.network, 'ann')).challenges;
}

describe('a challenge on the page of a member', () => {
  it.each<{
    why: string;
    ann?: Someone;
    today: number;
    headline: string;
    percent: number;
    hasStrip: boolean;
  }>([
    {
      why: 'before it',
      today: 0,
      headline: 'Starts 2 March 2026.',
      percent: 0,
      hasStrip: false,
    },
    { why: 'on its first day', today: 1, headline: 'Day 1 of 10. On pace.', percent: 0, hasStrip: true },
    {
      why: 'on its last day',
      ann: { miles: { 1: 9.99 } },
      today: 10,
      headline: 'Day 10 of 10. Ahead.',
      percent: 99,
      hasStrip: true,
    },
    {
      why: 'after it',
      ann: { miles: { 1: 10 } },
      today: 11,
      headline: 'Finished. Done on day 1.',
      percent: 100,
      hasStrip: false,
    },
    {
      why: 'before she withdraws',
      ann: { withdrawn: { on: dateOf(6) } },
      today: 5,
      headline: 'Day 5 of 10. Behind: 1.7 times the planned pace needed.',
      percent: 0,
      hasStrip: true,
    },
    {
      why: 'once she withdrew',
      ann: { withdrawn: { on: dateOf(5) } },
      today: 5,
      headline: 'Day 4 of 10. Took part until 5 March 2026.',
      percent: 0,
      hasStrip: false,
    },
  ])('has a headline, and a strip ($hasStrip) $why', ({ ann = {}, today, headline, percent, hasStrip }) => {
    const [own, ...others] = challengesOf(ann, { today });
    expect(others).toEqual([]);
    expect(own).toMatchObject({ text: 'Spring', url: '/challenges/spring/ann/', headline, percent });
    expect(own?.strip !== null).toBe(hasStrip);
  });

  it('has a strip without legend or list, whose days lead to where they are told of', () => {
    const network = { language: 'en-GB', repository: 'https://github.com/friends/network' };
    const posts = [post('ann/two', { date: dateOf(2), challenge: 'spring' })];
    const [own] = challengesOf(
      { days: [1] },
      { today: 3, parts: { network, posts }, options: { base: '/blog' } },
    );
    expect(own?.strip).toMatchObject({ caption: 'Ann, day by day', legend: { signs: [] }, daysToWrite: [] });
    const days = own?.strip?.weeks.flatMap(({ days: cells }) => cells) ?? [];
    expect(days.slice(0, 2).map((day) => day?.url)).toEqual([
      '/blog/challenges/spring/ann/#day-1',
      '/blog/posts/ann/two/',
    ]);
    expect(days[2]).toMatchObject({
      isToWrite: true,
      text: 'Day 3, Wednesday 4 March: still open. Check in.',
    });
  });
});
