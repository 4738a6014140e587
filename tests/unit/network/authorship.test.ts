import { describe, expect, it } from 'vitest';
import { buildNetworkOf, idsOf, member, memberOf, post, postOf } from '../../support/content.ts';

const members = ['ann', 'ben', 'cleo'].map((id) => member(id));

describe('who wrote a post', () => {
  it.each<{ why: string; authors: string[] | undefined; expected: string[]; isGuestPost: boolean }>([
    { why: 'the host, where nobody is named', authors: undefined, expected: ['ann'], isGuestPost: false },
    { why: 'another, as a guest', authors: ['ben'], expected: ['ben'], isGuestPost: true },
    {
      why: 'several guests, in their order',
      authors: ['cleo', 'ben'],
      expected: ['cleo', 'ben'],
      isGuestPost: true,
    },
    { why: 'a guest and the host', authors: ['cleo', 'ann'], expected: ['cleo', 'ann'], isGuestPost: false },
    { why: 'each once', authors: ['ben', 'ben'], expected: ['ben'], isGuestPost: true },
    { why: 'those who are there', authors: ['nobody', 'ben'], expected: ['ben'], isGuestPost: true },
  ])('is $why', ({ authors, expected, isGuestPost }) => {
    const network = buildNetworkOf({ members, posts: [post('ann/hello', authors && { authors })] });
    const hello = postOf(network, 'ann/hello');
    expect(idsOf(hello.authors)).toEqual(expected);
    expect(hello).toMatchObject({ isGuestPost, host: { id: 'ann' }, slug: 'hello' });
  });

  it('puts it on the host’s blog and in the list of each author', () => {
    const network = buildNetworkOf({
      members,
      posts: [
        post('ann/own'),
        post('ann/guest', { date: '2026-03-03', authors: ['ben'] }),
        post('ben/together', { date: '2026-03-04', authors: ['ann', 'ben'] }),
      ],
    });
    const listsOf = (id: string): { blog: string[]; written: string[] } => {
      const { blog, written } = memberOf(network, id);
      return { blog: idsOf(blog), written: idsOf(written) };
    };
    expect(listsOf('ann')).toEqual({ blog: ['ann/guest', 'ann/own'], written: ['ben/together', 'ann/own'] });
    expect(listsOf('ben')).toEqual({ blog: ['ben/together'], written: ['ben/together', 'ann/guest'] });
    expect(listsOf('cleo')).toEqual({ blog: [], written: [] });
  });

  it('makes no page for a post whose host is not there', () => {
    expect(buildNetworkOf({ members, posts: [post('nobody/hello')] }).allPosts).toEqual([]);
  });
});

describe('the order of posts', () => {
  it('is newest first, whatever the order of the files', () => {
    const posts = [
      post('ben/a', { date: '2026-03-03' }),
      post('ann/b', { date: '2026-03-03' }),
      post('ann/a', { date: '2026-03-03' }),
      post('cleo/z', { date: '2026-03-04' }),
      post('ann/old', { date: '2026-03-02' }),
    ];
    const expected = ['cleo/z', 'ben/a', 'ann/b', 'ann/a', 'ann/old'];
    expect(idsOf(buildNetworkOf({ members, posts }).listedPosts)).toEqual(expected);
    expect(idsOf(buildNetworkOf({ members, posts: posts.toReversed() }).listedPosts)).toEqual(expected);
  });
});

describe('the posts before and after one', () => {
  const network = buildNetworkOf({
    members,
    posts: [
      post('ann/1', { date: '2026-03-01' }),
      post('ben/2', { date: '2026-03-02', authors: ['ann'] }),
      post('ann/3', { date: '2026-03-03', authors: ['ben', 'ann'] }),
      post('ann/4', { date: '2026-03-04', unlisted: true }),
      post('ann/5', { date: '2026-03-05', authors: ['ann', 'ben'] }),
      post('ben/6', { date: '2026-03-06' }),
    ],
  });

  it.each([
    { id: 'ann/1', neighbours: [['ann', null, 'ben/2']] },
    { id: 'ben/2', neighbours: [['ann', 'ann/1', 'ann/3']] },
    {
      id: 'ann/3',
      neighbours: [
        ['ben', null, 'ann/5'],
        ['ann', 'ben/2', 'ann/5'],
      ],
    },
    { id: 'ann/4', neighbours: [] },
    {
      id: 'ann/5',
      neighbours: [
        ['ann', 'ann/3', null],
        ['ben', 'ann/3', 'ben/6'],
      ],
    },
    { id: 'ben/6', neighbours: [['ben', 'ann/5', null]] },
  ])('of $id are those of each of its authors', ({ id, neighbours }) => {
    const found = postOf(network, id).neighbours.map(({ author, previous, next }) => [
      author.id,
      previous?.id ?? null,
      next?.id ?? null,
    ]);
    expect(found).toEqual(neighbours);
  });
});

describe('a network', () => {
  it('is frozen to its last list, long chains of posts too', () => {
    const posts = Array.from({ length: 3000 }, (_, index) => post(`ann/p-${index}`));
    const network = buildNetworkOf({ members, posts });
    expect(Object.isFrozen(network)).toBe(true);
    const hello = postOf(network, 'ann/p-2999');
    for (const item of [
      hello,
      hello.authors,
      hello.host,
      hello.host.blog,
      hello.tags,
      hello.values,
      network.listedPosts,
    ]) {
      expect(Object.isFrozen(item)).toBe(true);
    }
    expect(() => (network.listedPosts as unknown[]).push(hello)).toThrow(TypeError);
  });
});
