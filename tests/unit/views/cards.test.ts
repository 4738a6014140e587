import { describe, expect, it } from 'vitest';
import type { CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';
import {
  challengeCard,
  communityCard,
  memberCard,
  offerCard,
  postCard,
  progressCard,
  siteCard,
} from '../../../integrations/group-blog/views/cards/build-cards.ts';
import {
  challenge,
  checkIn,
  community,
  member,
  memberOf,
  offer,
  participant,
  participationOf,
  post,
  postOf,
  siteOf,
} from '../../support/content.ts';

const picture = (src: string): { src: string; width: number; height: number; format: string } => ({
  src,
  width: 400,
  height: 400,
  format: 'png',
});

const siteOn = (now: string): ReturnType<typeof siteOf> =>
  siteOf(
    {
      network: { language: 'en-GB' },
      members: [
        member('ann', { name: 'Ann Baker', tagline: 'Bread.', kind: 'business', avatar: picture('ann.png') }),
        member('ben', { name: 'Ben', serves: ['bakers'] }),
        member('cleo', { name: 'Cleo', kind: 'other', joined: '2026-01-01', left: '2026-02-01' }),
      ],
      communities: [community('bakers', { name: 'Bakers', interest: 'Who bakes at home' })],
      posts: [
        post('ann/own', {
          title: 'My bread',
          cover: { src: picture('bread.jpg'), alt: 'A loaf' },
        }),
        post('ann/guest', { title: 'Your bread', authors: ['ben'] }),
        post('ann/both', { title: 'Bread?', authors: ['ben', 'ann'] }),
        post('ann/day', { title: 'Our bread', date: '2026-03-06', challenge: 'spring' }),
        post('ann/after', { title: 'After', date: '2026-02-27', challenge: 'spring' }),
        post('ann/arabic', { title: 'خبز', language: 'ar' }),
      ],
      challenges: [challenge('spring', { title: 'Spring', ledBy: 'ben' })],
      participants: [participant('spring/ann', { goals: [{ title: 'Run', target: 10, unit: 'miles' }] })],
      checkIns: [checkIn('spring/ann/2026-03-02', { miles: 4 })],
    },
    { now },
  );
const site = siteOn('2026-03-06');

const cardOf = (id: string): CardModel => postCard(site, postOf(site.network, id));
const namesOf = ({ people }: CardModel): string[] => people.map(({ name }) => name);
const [spring] = site.network.challenges;
const [bakers] = site.network.communities;
if (!spring || !bakers) throw new Error('the network has lost its parts');

describe('the card of', () => {
  it('a post has its date, its title, its cover and who wrote it', () => {
    expect(cardOf('ann/own')).toEqual({
      kind: 'post',
      eyebrow: '2 March 2026',
      title: 'My bread',
      text: '',
      people: [
        {
          name: 'Ann Baker',
          initials: 'AB',
          shade: cardOf('ann/day').people[0]?.shade,
          face: { file: 'ann.png', version: 'ann.png' },
        },
      ],
      host: null,
      names: 'Ann Baker',
      role: '',
      day: '',
      strip: [],
      cover: { file: 'bread.jpg', version: 'bread.jpg' },
      network: 'Our Network',
      language: 'en-GB',
      direction: 'ltr',
      alt: 'My bread. By Ann Baker. 2 March 2026.',
    });
  });

  it('a guest post says at whose blog, and shows guest and host', () => {
    const card = cardOf('ann/guest');
    expect(card).toMatchObject({
      kind: 'guest-post',
      names: 'Ben',
      role: 'a guest at Ann Baker’s blog',
      host: { initials: 'AB' },
      alt: 'Your bread. By Ben, a guest at Ann Baker’s blog. 2 March 2026.',
    });
    expect(namesOf(card)).toEqual(['Ben']);
  });

  it('a post of several has them all, in their order', () => {
    const card = cardOf('ann/both');
    expect(card).toMatchObject({
      kind: 'co-authored-post',
      names: 'Ben and Ann Baker',
      role: '',
      host: null,
      alt: 'Bread? By Ben and Ann Baker. 2 March 2026.',
    });
    expect(namesOf(card)).toEqual(['Ben', 'Ann Baker']);
  });

  it('a post of a challenge says which day it is, and nothing of the others', () => {
    const card = cardOf('ann/day');
    expect(card).toMatchObject({
      kind: 'challenge-post',
      eyebrow: 'Spring',
      day: 'Day 5 of 21',
      alt: 'Our bread. By Ann Baker. Day 5 of 21. Spring.',
    });
    expect(card.strip).toEqual(Array.from({ length: 21 }, (_, index) => (index === 4 ? 'now' : 'open')));
  });

  it('a post outside its challenge’s days is a post', () => {
    expect(cardOf('ann/after')).toMatchObject({
      kind: 'post',
      day: '',
      strip: [],
      eyebrow: '27 February 2026',
    });
  });

  it('a post runs as its own language does', () => {
    expect(cardOf('ann/arabic')).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  it('a member has their name once, their kind and their line', () => {
    expect(memberCard(site, memberOf(site.network, 'ann'))).toMatchObject({
      kind: 'member',
      eyebrow: 'Business',
      title: 'Ann Baker',
      text: 'Bread.',
      names: '',
      people: [{ initials: 'AB', face: { file: 'ann.png' } }],
      alt: 'Ann Baker. Business. Bread.',
    });
  });

  it('a challenge is the same on every day until it is over', () => {
    const card = challengeCard(site, spring);
    expect(card).toMatchObject({
      kind: 'challenge',
      eyebrow: 'A challenge',
      title: 'Spring',
      text: '2–22 March 2026, 21 days',
      names: '1 member taking part',
      role: 'Led by Ben',
      alt: 'Spring. A challenge. 2–22 March 2026, 21 days. 1 member taking part. Led by Ben.',
    });
    expect(card.strip).toEqual(Array.from({ length: 21 }, () => 'open'));
    for (const day of ['2026-01-01', '2026-03-10']) {
      const other = siteOn(day);
      expect(other.network.challenges.map((each) => challengeCard(other, each))).toEqual([card]);
    }
  });

  it('a finished challenge says so', () => {
    const later = siteOn('2026-06-01');
    const [card] = later.network.challenges.map((each) => challengeCard(later, each));
    expect(card).toMatchObject({
      kind: 'finished-challenge',
      eyebrow: 'A finished challenge',
      names: '1 member took part',
    });
    expect(new Set(card?.strip)).toEqual(new Set(['done']));
  });

  it('progress has the challenge, the day and the days on which something was done', () => {
    const card = progressCard(site, participationOf(site.network, 'spring/ann'));
    expect(card).toMatchObject({
      kind: 'progress',
      eyebrow: 'Spring',
      // 6 of 10 miles are left, where 17 of 21 were planned to be.
      title: 'Day 5 of 21. Ahead: 4 working days in hand.',
      names: 'Ann Baker',
      alt: 'Ann Baker in Spring. Day 5 of 21. Ahead: 4 working days in hand. 2 days done.',
    });
    expect(card.strip).toEqual(
      Array.from({ length: 21 }, (_, index) => (index === 0 || index === 4 ? 'done' : 'open')),
    );
  });

  it('progress in what is over has the days that were done, and no others', () => {
    const later = siteOn('2026-06-01');
    const card = progressCard(later, participationOf(later.network, 'spring/ann'));
    expect(card.strip).toEqual(['done', 'done']);
  });

  it('a community has what it cares for, and who serves it', () => {
    const card = communityCard(site, bakers);
    expect(card).toMatchObject({
      kind: 'community',
      title: 'Bakers',
      text: 'Who bakes at home',
      names: 'Served by Ben',
      alt: 'Bakers. A community of interest. Who bakes at home. Served by Ben.',
    });
    expect(namesOf(card)).toEqual(['Ben']);
  });

  it('the site has its title once, what it is, and who writes there now', () => {
    const card = siteCard(site);
    expect(card).toMatchObject({
      kind: 'site',
      title: 'Our Network',
      text: 'Neighbours who write.',
      network: '',
      alt: 'Our Network. Neighbours who write.',
    });
    expect(namesOf(card)).toEqual(['Ann Baker', 'Ben']);
  });
});

describe('the card of an offer', () => {
  const cardOn = (now: string, partner: string | { name: string; url: string }): CardModel[] => {
    const facts = {
      title: 'A loaf for a stranger',
      value: 'A fresh loaf',
      partner,
      reach: { own: 7351, partner: 8627 },
    };
    const offers = [offer('ann/loaf', facts)];
    const parts = {
      network: { language: 'en-GB' },
      members: [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })],
      communities: [community('bread', { name: 'Bakers' })],
      offers,
    };
    const shop = siteOf(parts, { now });
    return shop.network.offers.map((one) => offerCard(shop, one));
  };

  it('says what it is, for whom, by whom and when, and stays as it is', () => {
    const [card] = cardOn('2026-06-02', 'ben');
    expect(card).toMatchObject({ kind: 'offer', names: 'Offered by Ann and Ben' });
    expect(card && namesOf(card)).toEqual(['Ann', 'Ben']);
    expect(card?.alt).toBe(
      'A loaf for a stranger. For Bakers. A fresh loaf. Offered by Ann and Ben. 1–30 June 2026.',
    );
    expect(cardOn('2026-08-01', 'ben')).toEqual([card]);
    expect(JSON.stringify(card)).not.toMatch(/7351|8627/);
  });

  it('names a partner outside, who has no face', () => {
    const [card] = cardOn('2026-06-02', { name: 'The Mill', url: 'https://mill.example' });
    expect(card?.names).toBe('Offered by Ann and The Mill');
    expect(card && namesOf(card)).toEqual(['Ann']);
  });
});
