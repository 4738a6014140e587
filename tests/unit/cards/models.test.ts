import { describe, expect, it } from 'vitest';
import {
  memberCard,
  postCard,
  progressCard,
  siteCard,
} from '../../../integrations/group-blog/cards/models.ts';
import { buildProgressSummary } from '../../../integrations/group-blog/views/progress-summary.ts';
import { toPerson } from '../../../integrations/group-blog/views/person.ts';
import { toPostItem } from '../../../integrations/group-blog/views/post-item.ts';
import {
  challenge,
  checkIn,
  member,
  memberOf,
  participant,
  participationOf,
  post,
  postOf,
  siteOf,
} from '../../support/content.ts';

const site = siteOf(
  {
    network: { language: 'en-GB' },
    members: [
      member('ann', { name: 'Ann Baker', tagline: 'Bread.', kind: 'business' }),
      member('ben', { name: 'Ben' }),
    ],
    posts: [
      post('ann/own', { title: 'My bread' }),
      post('ann/guest', { title: 'Your bread', authors: ['ben'] }),
      post('ann/day', {
        title: 'Our bread',
        date: '2026-03-06',
        challenge: 'spring',
        authors: ['ben', 'ann'],
      }),
    ],
    challenges: [challenge('spring', { title: 'Spring' })],
    participants: [participant('spring/ann', { goals: [{ title: 'Run', target: 10, unit: 'miles' }] })],
    checkIns: [checkIn('spring/ann/2026-03-02', { miles: 4 })],
  },
  { now: '2026-03-06' },
);
const cardOf = (id: string): ReturnType<typeof postCard> =>
  postCard(toPostItem(postOf(site.network, id), site), site.network.title);
const namesOf = ({ people }: ReturnType<typeof postCard>): string[] => people.map(({ name }) => name);

describe('the card of', () => {
  it('a post has its date, its title and who wrote it', () => {
    const card = cardOf('ann/own');
    expect(card).toMatchObject({
      eyebrow: '2 March 2026',
      title: 'My bread',
      strip: [],
      network: 'Our Network',
    });
    expect(namesOf(card)).toEqual(['Ann Baker']);
  });

  it('a guest post says at whose blog, and shows guest and host', () => {
    const card = cardOf('ann/guest');
    expect(card.eyebrow).toBe('Guest post at Ann Baker’s blog');
    expect(namesOf(card)).toEqual(['Ben', '']);
    expect(card.people.map(({ initials }) => initials)).toEqual(['B', 'AB']);
  });

  it('a post of a challenge says which day it is', () => {
    const card = cardOf('ann/day');
    expect(card.eyebrow).toContain('Day 5 of 21');
    expect(card.eyebrow).toContain('Spring');
    expect(namesOf(card)).toEqual(['Ben', 'Ann Baker']);
  });

  it('a member has their name once, their kind and their line', () => {
    const card = memberCard(toPerson(memberOf(site.network, 'ann'), site), site.network.title);
    expect(card).toMatchObject({
      eyebrow: 'Business',
      title: 'Ann Baker',
      text: 'Bread.',
      people: [{ name: '', initials: 'AB' }],
    });
  });

  it('progress has the challenge, the day and the days on which something was done', () => {
    const summary = buildProgressSummary(site, participationOf(site.network, 'spring/ann'));
    const card = progressCard(summary, site.network.title);
    expect(card).toEqual({
      eyebrow: 'Spring',
      // 6 of 10 miles are left, where 17 of 21 were planned to be.
      title: 'Day 5 of 21. Ahead: 4 working days in hand.',
      text: '',
      people: [{ name: 'Ann Baker', initials: 'AB', shade: summary.person.shade }],
      strip: Array.from({ length: 21 }, (_, index) => index === 0 || index === 4),
      network: 'Our Network',
    });
  });

  it('the site has its title and what it is', () => {
    expect(siteCard(site.network)).toMatchObject({
      title: 'Our Network',
      text: 'Neighbours who write.',
      people: [],
    });
  });
});
