import { describe, expect, it } from 'vitest';
import {
  challenge,
  buildNetworkOf,
  idsOf,
  member,
  memberOf,
  post,
  postOf,
  SITE,
} from '../../support/content.ts';

const members = [member('ann'), member('ben'), member('cleo')];
const day = { date: '2026-03-02' };

/** The posts of one day, newest first; each by its id and what it answers. */
function orderOf(posts: Readonly<Record<string, { replyTo?: string[]; time?: string }>>): string[] {
  const made = Object.entries(posts).map(([id, facts]) => post(id, { ...day, ...facts }));
  const orders = [made, made.toReversed()].map((given) =>
    idsOf(buildNetworkOf({ members, posts: given }).listedPosts),
  );
  expect(orders[1]).toEqual(orders[0]);
  return orders[0] ?? [];
}

describe('of the posts of one day', () => {
  it('a later part is newer, and numbers count as numbers', () => {
    const parts = [1, 2, 3, 10].map((part) => `ann/series-part-${part}`);
    expect(orderOf(Object.fromEntries(parts.map((id) => [id, {}])))).toEqual([
      'ann/series-part-10',
      'ann/series-part-3',
      'ann/series-part-2',
      'ann/series-part-1',
    ]);
  });

  it('those that differ only by a zero have an order too', () => {
    expect(orderOf({ 'ann/part-1': {}, 'ann/part-01': {}, 'ann/part-001': {} })).toEqual([
      'ann/part-1',
      'ann/part-01',
      'ann/part-001',
    ]);
  });

  it('an answer is newer than its question, however they are called', () => {
    expect(orderOf({ 'ann/answer': { replyTo: ['cleo/question'] }, 'cleo/question': {} })).toEqual([
      'ann/answer',
      'cleo/question',
    ]);
    expect(orderOf({ 'cleo/answer': { replyTo: ['ann/question'] }, 'ann/question': {} })).toEqual([
      'cleo/answer',
      'ann/question',
    ]);
  });

  it('an answer to a web address of the network, or an old one, is newer too', () => {
    const posts = [
      post('ann/a', { ...day, replyTo: [`${SITE}/posts/ben/b/`] }),
      post('ben/b', { ...day, replyTo: [`${SITE}/2012/old/`] }),
      post('cleo/c', { ...day, aliases: ['/2012/old/'] }),
    ];
    expect(idsOf(buildNetworkOf({ members, posts }).listedPosts)).toEqual(['ann/a', 'ben/b', 'cleo/c']);
  });

  it('the rest stands by name round an answer that waits for its question', () => {
    expect(
      orderOf({
        'ann/1': { replyTo: ['ben/5'] },
        'ann/2': {},
        'ben/5': {},
        'ben/6': {},
        'ann/0': { replyTo: ['ann/1', 'ben/6'] },
      }),
    ).toEqual(['ann/0', 'ben/6', 'ann/1', 'ben/5', 'ann/2']);
  });

  it('those that answer each other in a circle stand by name, and others behind the circle', () => {
    expect(
      orderOf({
        'ann/a': { replyTo: ['ben/b'] },
        'ben/b': { replyTo: ['cleo/c'] },
        'cleo/c': { replyTo: ['ben/b'] },
        'cleo/self': { replyTo: ['cleo/self'] },
      }),
    ).toEqual(['cleo/c', 'ann/a', 'ben/b', 'cleo/self']);
  });

  it('a time decides before names and answers, and without one it is 00:00', () => {
    expect(
      orderOf({
        'ann/a': { time: '18:00' },
        'ann/b': { time: '09:30' },
        'ann/c': {},
        'ann/d': { time: '00:00', replyTo: ['ann/e'] },
        'ann/e': {},
        'ann/f': { time: '09:30' },
      }),
    ).toEqual(['ann/a', 'ann/f', 'ann/b', 'ann/d', 'ann/e', 'ann/c']);
  });

  it('ten thousand are sorted at once', () => {
    const posts = Array.from({ length: 10_000 }, (_, index) =>
      post(`ann/p-${index}`, { ...day, ...(index % 2 === 0 && { replyTo: [`ann/p-${index + 1}`] }) }),
    );
    const { listedPosts } = buildNetworkOf({ members, posts });
    expect(idsOf(listedPosts.slice(0, 3))).toEqual(['ann/p-9998', 'ann/p-9999', 'ann/p-9996']);
  });

  it('lists, neighbours and answers have the same order', () => {
    const network = buildNetworkOf({
      members,
      challenges: [challenge('spring', { start: '2026-03-01' })],
      posts: [
        post('ann/part-1', { ...day, challenge: 'spring', tags: ['bread'] }),
        post('ann/part-2', { ...day, challenge: 'spring', tags: ['bread'] }),
        post('ann/part-10', { ...day, challenge: 'spring', tags: ['bread'], replyTo: ['ann/part-1'] }),
        post('ann/part-9', { ...day, replyTo: ['ann/part-1'] }),
        post('ann/early', { date: '2026-03-01', time: '23:59' }),
      ],
    });
    const ann = ['ann/part-10', 'ann/part-9', 'ann/part-2', 'ann/part-1', 'ann/early'];
    const { blog, written, allWritten } = memberOf(network, 'ann');
    expect([blog, written, allWritten].map(idsOf)).toEqual([ann, ann, ann]);
    expect(idsOf(network.tags[0]?.posts ?? [])).toEqual(['ann/part-10', 'ann/part-2', 'ann/part-1']);
    expect(idsOf(network.challenges[0]?.posts ?? [])).toEqual(['ann/part-1', 'ann/part-2', 'ann/part-10']);
    expect(postOf(network, 'ann/part-1').neighbours).toMatchObject([
      { previous: { id: 'ann/early' }, next: { id: 'ann/part-2' } },
    ]);
    expect(idsOf(postOf(network, 'ann/part-1').answeredBy)).toEqual(['ann/part-9', 'ann/part-10']);
  });
});
