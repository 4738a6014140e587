import { describe, expect, it } from 'vitest';
import { buildFeeds } from '../../../integrations/group-blog/feeds/feed.ts';
import { challenge, community, member, participant, post, siteOf } from '../../support/content.ts';
import { modelOf } from '../../support/feed.ts';

const parts = {
  network: { title: 'Ours' },
  members: [
    member('ann', { name: 'Ann', tagline: 'Bakes.' }),
    member('ben', { name: 'Ben' }),
    member('cleo', { name: 'Cleo', guest: true }),
    member('dora', { name: 'Dora' }),
  ],
  communities: [community('early', { name: 'Early', interest: 'Who get up early' }), community('late')],
  challenges: [challenge('march', { title: 'March' })],
  participants: [participant('march/ann')],
  posts: [
    post('ann/own', { date: '2026-03-01', tags: ['bread'] }),
    post('ann/by-cleo', { date: '2026-03-02', authors: ['cleo'], communities: ['early'] }),
    post('ben/by-ann', { date: '2026-03-03', authors: ['ann', 'ben'], tags: ['bread', '日本'] }),
    post('ann/day-3', { date: '2026-03-04', challenge: 'march' }),
    post('ben/own', { date: '2026-03-05' }),
    post('ann/unlisted', { date: '2026-03-06', unlisted: true, tags: ['bread'] }),
    post('ann/draft', { date: '2026-03-07', draft: true }),
    post('ann/scheduled', { date: '2026-06-01' }),
  ],
};

describe('the feed', () => {
  it.each([
    { of: 'network/', ids: ['ben/own', 'ann/day-3', 'ben/by-ann', 'ann/by-cleo', 'ann/own'] },
    // Everything she wrote, wherever it stands, and guest posts on her blog.
    { of: 'member/ann', ids: ['ann/day-3', 'ben/by-ann', 'ann/by-cleo', 'ann/own'] },
    { of: 'member/ben', ids: ['ben/own', 'ben/by-ann'] },
    { of: 'member/cleo', ids: ['ann/by-cleo'] },
    { of: 'member/dora', ids: [] },
    { of: 'community/early', ids: ['ann/by-cleo'] },
    { of: 'community/late', ids: [] },
    { of: 'tag/bread', ids: ['ben/by-ann', 'ann/own'] },
    { of: 'tag/日本', ids: ['ben/by-ann'] },
    { of: 'challenge/march', ids: ['ann/day-3'] },
  ])('of $of holds its listed posts, newest first', ({ of, ids }) => {
    expect(modelOf(parts, { of }).items.map(({ body }) => body?.id)).toEqual(ids);
  });

  it.each([
    { of: 'network/', path: '/', title: 'Ours', description: 'Neighbours who write.' },
    { of: 'member/ann', path: '/members/ann/', title: 'Ann · Ours', description: 'Bakes.' },
    { of: 'member/ben', path: '/members/ben/', title: 'Ben · Ours', description: 'What Ben writes at Ours.' },
    {
      of: 'community/early',
      path: '/communities/early/',
      title: 'Early · Ours',
      description: 'Who get up early',
    },
    {
      of: 'challenge/march',
      path: '/challenges/march/',
      title: 'March · Ours',
      description: 'What is written in the challenge “March” at Ours.',
    },
    {
      of: 'tag/日本',
      path: '/tags/%E6%97%A5%E6%9C%AC/',
      title: 'Tagged “日本” · Ours',
      description: 'Posts tagged “日本” at Ours.',
    },
  ])('of $of says what it is, and where it stands', ({ of, path, title, description }) => {
    expect(modelOf(parts, { of, base: '/net', trailingSlash: 'never' })).toMatchObject({
      id: `tag:example.org,2026:${path}`,
      title,
      description,
      home: `https://example.org/net${path.replace(/\/$/, '')}`,
      self: {
        rss: `https://example.org/net${path}rss.xml`,
        atom: `https://example.org/net${path}atom.xml`,
        json: `https://example.org/net${path}feed.json`,
      },
    });
  });

  it('holds as many as the site wants', () => {
    const of = 'network/';
    expect(modelOf(parts, { of, feeds: { limit: 2 } }).items.map(({ body }) => body?.id)).toEqual([
      'ben/own',
      'ann/day-3',
    ]);
    const many = Array.from({ length: 51 }, (_, index) => post(`ann/p-${index}`));
    expect(modelOf({ posts: many }).items).toHaveLength(50);
  });
});

describe('a post', () => {
  it('is one item, the same in every feed', () => {
    const found = buildFeeds(siteOf(parts))
      .flatMap(({ items }) => items)
      .filter(({ body }) => body?.id === 'ben/by-ann');
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(1);
  });

  it('can be changed, or left out, by the site', () => {
    const feed = modelOf(parts, {
      feeds: { limit: 3 },
      change: (item) =>
        item.title === 'ben/own' ? null : { ...item, title: `${item.title}!`, after: '<p>Ta.</p>' },
    });
    expect(feed.items.map(({ title }) => title)).toEqual(['ann/day-3!', 'ben/by-ann!', 'ann/by-cleo!']);
  });
});
