import { describe, expect, it } from 'vitest';
import { focusOn } from '../../../integrations/group-blog/community/focus.ts';
import { challenge, member, participant, post, supportFile, type Parts } from '../../support/content.ts';
import { communityOf, countedIn, networkOf } from './network-of.ts';

/** Benny is ben now, and autumn is spring now. Ben wrote in June 2026, and Ann writes about him by his former id. */
const RENAMED: Parts = {
  members: [member('ann'), member('ben', { aliases: ['benny'] }), member('cleo')],
  challenges: [challenge('spring', { start: '2026-06-01', plan: { days: 28 }, aliases: ['autumn'] })],
  participants: [participant('autumn/benny'), participant('spring/ann')],
};
const POSTS = [
  post('ben/one', { date: '2026-06-01', aliases: ['/2012/one/'] }),
  post('benny/two', { date: '2026-06-01' }),
];

describe('what had another id', () => {
  it.each<[string, NonNullable<Parameters<typeof post>[1]>]>([
    ['Member', { components: [{ name: 'Member', attributes: { id: 'benny' } }] }],
    ['Post', { components: [{ name: 'Post', attributes: { id: 'benny/two' } }] }],
    [
      'Progress',
      { components: [{ name: 'Progress', attributes: { challenge: 'autumn', member: 'benny' } }] },
    ],
    ['a link to the page', { links: [{ href: '/challenges/autumn/benny/', sentence: '' }] }],
    ['a web address', { links: [{ href: 'https://example.org/repository/posts/benny/two/', sentence: '' }] }],
    ['an old address', { links: [{ href: '/2012/one/', sentence: '' }] }],
  ])('is mentioned by %s', (_, body) => {
    expect(
      countedIn({ ...RENAMED, posts: [...POSTS, post('ann/re', { date: '2026-06-02', ...body })] }),
    ).toEqual(['ann mention ben']);
  });

  it('gives and receives what files say of it', () => {
    const support = [
      supportFile('benny/2026-06-02-x', { to: 'ann' }),
      supportFile('ann/2026-06-03-x', { to: 'benny', post: 'benny/two', goal: 'autumn/benny/1' }),
    ];
    const { acts } = communityOf({ ...RENAMED, posts: POSTS, support });
    expect(acts.map(({ by, to, post: id }) => [by, to, id])).toEqual([
      ['ben', 'ann', null],
      ['ann', 'ben', 'ben/two'],
    ]);
    expect(networkOf({ ...RENAMED, posts: POSTS, support }).support.map(({ goal }) => goal)).toContain(
      'spring/ben/1',
    );
  });

  it.each([
    ['https://example.org/posts/ben/one/', 'https://example.org/posts/benny/one/'],
    ['https://example.org/posts/ben/one/', 'http://www.example.org/2012/one?utm_source=x'],
  ])('is one post at both of its addresses: %s, %s', (one, other) => {
    const support = [one, other].map((url, n) => supportFile(`cleo/2026-06-02-n${n}`, { url }));
    expect(countedIn({ ...RENAMED, posts: POSTS, support })).toHaveLength(1);
  });

  it('is in focus where its former id was written', () => {
    const inChallenge = {
      ...RENAMED,
      challenges: [challenge('spring', { start: '2026-06-01', aliases: ['autumn'], focus: ['benny'] })],
    };
    expect(focusOn(networkOf(inChallenge, '2026-06-30'), '2026-06-03')?.member.id).toBe('ben');
    const inWeeks = { members: RENAMED.members ?? [], network: { focus: { '2026-23': 'benny' } } };
    expect(focusOn(networkOf(inWeeks, '2026-06-30'), '2026-06-03')?.member.id).toBe('ben');
  });
});
