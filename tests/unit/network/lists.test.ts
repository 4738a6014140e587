import { describe, expect, it } from 'vitest';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  community,
  idsOf,
  member,
  memberOf,
  participant,
  participationOf,
  picture,
  post,
  postOf,
} from '../../support/content.ts';

const members = [member('ann', { name: 'Zoe' }), member('ben', { name: 'Adam' })];

describe('communities', () => {
  it('stand by name, with who serves them and who would like to', () => {
    const network = buildNetworkOf({
      members: [
        member('ann', { serves: ['bakers', 'runners'] }),
        member('ben', { serves: ['bakers'], wantsToServe: ['runners', 'gone'] }),
      ],
      communities: [community('runners', { name: 'Runners' }), community('bakers', { name: 'Bakers' })],
    });
    expect(
      network.communities.map(({ id, servedBy, wantedBy }) => [id, idsOf(servedBy), idsOf(wantedBy)]),
    ).toEqual([
      ['bakers', ['ann', 'ben'], []],
      ['runners', ['ann'], ['ben']],
    ]);
    expect(idsOf(memberOf(network, 'ben').wantsToServe)).toEqual(['runners']);
  });
});

describe('tags', () => {
  it('stand by name, each with its posts, newest first', () => {
    const posts = [
      post('ann/a', { date: '2026-03-02', tags: ['work', 'bread', 'bread'] }),
      post('ben/b', { date: '2026-03-03', tags: ['bread'] }),
    ];
    const { tags } = buildNetworkOf({ members, posts });
    expect(tags.map(({ name, posts: tagged }) => [name, idsOf(tagged)])).toEqual([
      ['bread', ['ben/b', 'ann/a']],
      ['work', ['ann/a']],
    ]);
  });
});

describe('challenges', () => {
  const network = buildNetworkOf(
    {
      members,
      challenges: [
        challenge('old', { start: '2025-01-01' }),
        challenge('b', { start: '2026-03-02' }),
        challenge('a', { start: '2026-03-02', ledBy: 'ann' }),
      ],
      participants: [
        participant('a/ann'),
        participant('a/ben'),
        participant('gone/ann'),
        participant('a/nobody'),
      ],
      checkIns: [
        checkIn('a/ann/2026-03-04'),
        checkIn('a/ann/2026-03-02', { posts: 1 }, 'Begun.'),
        checkIn('a/ann/2026-03-11'),
        checkIn('a/ben/2026-03-03'),
      ],
      posts: [
        post('ann/second', { date: '2026-03-04', challenge: 'a' }),
        post('ben/first', { date: '2026-03-03', challenge: 'a' }),
      ],
    },
    { now: '2026-03-10' },
  );

  it('stand newest start first, then by id', () => {
    expect(idsOf(network.challenges)).toEqual(['a', 'b', 'old']);
  });

  it('have those who take part by name, and their posts oldest first', () => {
    const [a] = network.challenges;
    expect(a?.participants.map(({ member: who }) => who.id)).toEqual(['ben', 'ann']);
    expect(a?.ledBy?.id).toBe('ann');
    expect(idsOf(a?.posts ?? [])).toEqual(['ben/first', 'ann/second']);
    expect(postOf(network, 'ben/first').challenge?.id).toBe('a');
  });

  it('have the check-ins of each by date, without those dated later', () => {
    const { checkIns } = participationOf(network, 'a/ann');
    expect(checkIns).toEqual([
      { date: '2026-03-02', values: { posts: 1 }, note: 'Begun.', path: 'check-ins/a/ann/2026-03-02.md' },
      { date: '2026-03-04', note: '', path: 'check-ins/a/ann/2026-03-04.md' },
    ]);
  });

  it('leave out who or what is not there', () => {
    expect(memberOf(network, 'ann').participations.map(({ challenge: { id } }) => id)).toEqual(['a']);
  });
});

describe('a post', () => {
  it('has the network’s language and its first words unless it says otherwise', () => {
    const network = buildNetworkOf({
      network: { language: 'de' },
      members,
      posts: [
        post('ann/plain', { excerpt: 'The first words' }),
        post('ann/told', { language: 'ja', description: 'In short', excerpt: 'The first words' }),
      ],
    });
    expect(postOf(network, 'ann/plain')).toMatchObject({ language: 'de', description: 'The first words' });
    expect(postOf(network, 'ann/told')).toMatchObject({ language: 'ja', description: 'In short' });
  });

  it('has its aliases with a slash at the end', () => {
    const network = buildNetworkOf({
      members,
      posts: [post('ann/a', { aliases: ['/2012/02/day-5', '/old/'] })],
    });
    expect(postOf(network, 'ann/a').aliases).toEqual(['/2012/02/day-5/', '/old/']);
  });

  it('has its cover, and its author a face; pictures are Astro’s own objects and stay as they are', () => {
    const cover = { src: picture('/loaves.jpg'), alt: 'Four loaves' };
    const network = buildNetworkOf({
      members: [member('ann', { avatar: picture('/ann.jpg') }), member('ben')],
      posts: [post('ann/a', { cover }), post('ben/b')],
    });
    const { cover: kept, host } = postOf(network, 'ann/a');
    expect(kept).toEqual({ ...cover, credit: null });
    expect(host.avatar).toEqual(picture('/ann.jpg'));
    expect([kept?.src, host.avatar].some((item) => Object.isFrozen(item))).toBe(false);
    expect([postOf(network, 'ben/b').cover, memberOf(network, 'ben').avatar]).toEqual([null, null]);
  });
});
