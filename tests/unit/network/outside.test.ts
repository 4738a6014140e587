import { describe, expect, it } from 'vitest';
import {
  buildNetworkOf,
  challenge,
  member,
  memberOf,
  nowOf,
  outsidePost,
  participant,
  post,
  source,
  type Parts,
} from '../../support/content.ts';
import { allPostLists } from '../../../integrations/group-blog/network/pages/lists.ts';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';

const FEED = { url: 'https://ann.example/feed.xml' };
const ann = (feed: object = {}) => member('ann', { feed: { ...FEED, ...feed } });

function idsIn(parts: Parts): string[] {
  return buildNetworkOf(parts).outsidePosts.map(({ id }) => id);
}

describe('posts from elsewhere', () => {
  it('stand among the others, newest first', () => {
    const network = buildNetworkOf({
      members: [ann()],
      posts: [
        post('ann/early', { date: '2026-03-01' }),
        post('ann/late', { date: '2026-03-02', time: '12:00' }),
      ],
      outside: [
        outsidePost('ann/noon', { published: '2026-03-02T11:59:30Z' }),
        outsidePost('ann/evening', { published: '2026-03-02T19:00:00Z' }),
        outsidePost('ann/oldest', { published: '2025-03-02T19:00:00Z' }),
      ],
    });
    const shown = allPostLists(network)
      .posts.flat()
      .map(({ id }) => id);
    expect(shown).toEqual(['ann/evening', 'ann/late', 'ann/noon', 'ann/early', 'ann/oldest']);
    expect(memberOf(network, 'ann').outside).toHaveLength(3);
    expect(memberOf(network, 'ann').written).toHaveLength(2);
    expect(network.listedPosts).toHaveLength(2);
  });

  it('have the day of the network’s zone', () => {
    const [one] = buildNetworkOf({
      network: { timezone: 'Asia/Tokyo' },
      members: [ann()],
      outside: [outsidePost('ann/a', { published: '2026-03-02T20:30:00Z' })],
    }).outsidePosts;
    expect(one).toMatchObject({ date: '2026-03-03', time: '05:30' });
  });

  it('are left out where the member does not ask for them', () => {
    const outside = [
      outsidePost('ann/bread', { tags: ['bread'] }),
      outsidePost('ann/both', { tags: ['bread', 'rain'] }),
      outsidePost('ann/plain'),
    ];
    expect(idsIn({ members: [member('ann')], outside })).toEqual([]);
    expect(idsIn({ members: [ann({ only: ['bread'] })], outside })).toEqual(['ann/both', 'ann/bread']);
    expect(idsIn({ members: [ann({ not: ['rain'] })], outside })).toEqual(['ann/bread', 'ann/plain']);
    expect(idsIn({ members: [ann({ only: ['bread'], not: ['rain'] })], outside })).toEqual(['ann/bread']);
  });

  it('show as much as the member says', () => {
    const outside = [outsidePost('ann/a', { summary: 'It rose.', html: '<p>It rose.</p>' })];
    const shown = (show?: 'full' | 'summary' | 'link') =>
      buildNetworkOf({ members: [ann(show ? { show } : {})], outside }).outsidePosts[0];
    expect(shown()).toMatchObject({ description: 'It rose.', html: null });
    expect(shown('summary')).toMatchObject({ description: 'It rose.', html: null });
    expect(shown('link')).toMatchObject({ description: '', html: null });
    expect(shown('full')).toMatchObject({ description: 'It rose.', html: '<p>It rose.</p>' });
  });

  it('wait for their day', () => {
    expect(
      idsIn({ members: [ann()], outside: [outsidePost('ann/a', { published: '2026-04-02T10:00:00Z' })] }),
    ).toEqual([]);
  });

  it('name the feed that they are from', () => {
    const outside = [outsidePost('ann/a')];
    const of = (sources: Parts['sources']) =>
      buildNetworkOf({ members: [ann()], outside, ...(sources && { sources }) }).outsidePosts[0]?.feed;
    expect(of(undefined)).toEqual({ title: null, url: FEED.url });
    expect(of([source('ann', { title: 'Ann bakes', feed: 'https://ann.example/rss' })])).toEqual({
      title: 'Ann bakes',
      url: 'https://ann.example/rss',
    });
  });

  it.each<[string, Parts['posts']]>([
    ['its canonical address', [post('ann/x', { canonical: 'http://www.ann.example/loaf?utm_source=feed' })]],
    ['an old address', [post('ann/x', { aliases: ['/loaf/'] })]],
    ['its title and day', [post('ann/x', { title: '“The Loaf!”', date: '2026-03-02' })]],
    [
      'its title and day on another blog',
      [post('ben/x', { title: 'The loaf', date: '2026-03-02', authors: ['ann'] })],
    ],
  ])('are not shown twice where they stand in the folder by %s', (_, posts = []) => {
    const outside = [
      outsidePost('ann/loaf', { title: 'The loaf' }),
      outsidePost('ann/other', { title: 'Another' }),
    ];
    expect(idsIn({ members: [ann(), member('ben')], posts, outside })).toEqual(['ann/other']);
  });

  it('stay where another member’s post is alike', () => {
    const posts = [post('ben/x', { title: 'The loaf', date: '2026-03-02', aliases: ['/loaf/'] })];
    expect(idsIn({ members: [ann(), member('ben')], posts, outside: [outsidePost('ann/loaf')] })).toEqual([
      'ann/loaf',
    ]);
  });

  it('have an id that nothing else in the network has', () => {
    const outside = [
      outsidePost('ann/a', { id: 'one' }),
      outsidePost('ann/b', { id: 'one' }),
      outsidePost('ann/c', { url: 'https://ann.example/a/' }),
      outsidePost('ann/d', { id: 'tag:example.org,2026:/posts/ann/x/' }),
    ];
    const network = { feedAuthority: 'example.org,2026' };
    expect(idsIn({ network, members: [ann()], outside })).toEqual(['ann/a']);
  });
});

describe('a goal that counts them', () => {
  it('counts them by their days, and other goals do not', () => {
    const goals = [
      { id: 'there', title: 'Write there', target: 5, counts: 'outside' as const },
      { id: 'here', title: 'Write here', target: 5, counts: 'posts' as const },
    ];
    const network = buildNetworkOf({
      members: [ann()],
      challenges: [challenge('spring')],
      participants: [participant('spring/ann', { goals })],
      outside: [
        outsidePost('ann/before', { published: '2026-03-01T10:00:00Z' }),
        outsidePost('ann/a', { published: '2026-03-02T10:00:00Z' }),
        outsidePost('ann/b', { published: '2026-03-02T11:00:00Z' }),
        outsidePost('ann/c', { published: '2026-03-05T11:00:00Z' }),
      ],
    });
    const [participation] = memberOf(network, 'ann').participations;
    if (!participation) throw new Error('nobody takes part');
    const { goals: found } = buildProgress(network, participation, nowOf());
    expect(found.map(({ id, actual }) => [id, actual])).toEqual([
      ['there', 3],
      ['here', 0],
    ]);
  });
});
