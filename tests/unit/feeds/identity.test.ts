import { describe, expect, it } from 'vitest';
import { post, type Parts, type SiteOptions } from '../../support/content.ts';
import { modelOf, readOf } from '../../support/feed.ts';

const network = { feedAuthority: 'example.org,2026' };
const parts: Parts = {
  network,
  posts: [post('ann/hello'), post('ben/day-5', { aliases: ['/2012/day-5/'] })],
};
const IDS = ['tag:example.org,2026:/posts/ann/hello/', 'tag:example.org,2026:/2012/day-5/'];

function idsOf(changed: Parts, options: SiteOptions = {}): string[] {
  const { rss, atom, json } = readOf(changed, options);
  const ids = rss.items?.map(({ guid }) => guid?.value ?? '') ?? [];
  expect(atom.entries?.map(({ id }) => id)).toEqual(ids);
  expect(json.items?.map(({ id }) => id)).toEqual(ids);
  return ids.toSorted().toReversed();
}

describe('the ids that readers know posts by', () => {
  it('are tag: addresses', () => {
    expect(idsOf(parts)).toEqual(IDS);
  });

  it.each<{ change: string; options?: SiteOptions; posts?: Parts['posts'] }>([
    { change: 'a new host', options: { site: 'https://new.example' } },
    { change: 'a new base', options: { base: '/network' } },
    { change: 'a prefix', options: { prefix: '/blog' } },
    { change: 'trailingSlash', options: { trailingSlash: 'never' } },
    { change: 'pages that are files', options: { format: 'file' } },
    { change: 'another day', options: { now: '2031-01-01' } },
    {
      change: 'other dates',
      posts: [
        post('ann/hello', { date: '2025-12-31', updated: '2026-01-05' }),
        post('ben/day-5', { date: '2024-02-29', aliases: ['/2012/day-5/'] }),
      ],
    },
    {
      change: 'new names, with the old ones as aliases',
      posts: [
        post('ann/good-day', { aliases: ['/posts/ann/hello/'] }),
        post('ben/fifth', { aliases: ['/2012/day-5/', '/posts/ben/day-5/'] }),
      ],
    },
    {
      change: 'other words, and other authors',
      posts: [
        post('ann/hello', { title: 'Good day', authors: ['cleo'] }),
        post('ben/day-5', { title: 'Five', aliases: ['/2012/day-5/'], authors: ['ann', 'ben'] }),
      ],
    },
  ])('stay with $change', ({ options = {}, posts = parts.posts }) => {
    expect(idsOf({ network, ...(posts && { posts }) }, options)).toEqual(IDS);
  });

  it('are written in the letters that addresses may have', () => {
    const { items } = modelOf({ network, posts: [post('ann/a', { aliases: ['/2012/日本/caf%C3%A9/'] })] });
    expect(items[0]?.id).toBe('tag:example.org,2026:/2012/%E6%97%A5%E6%9C%AC/caf%C3%A9/');
  });

  it.each<{ feedId: string; iri?: string }>([
    { feedId: 'https://old.example/?p=12&x=1' },
    { feedId: 'tag:blogger.com,1999:blog-1.post-2' },
    { feedId: '12', iri: 'tag:example.org,2026:12' },
    { feedId: '/2012/day-5/', iri: 'tag:example.org,2026:%2F2012%2Fday-5%2F' },
    { feedId: 'https://old.example/caf\u00e9 au lait', iri: 'https://old.example/caf%C3%A9%20au%20lait' },
  ])('are those of an older feed where it had some: $feedId', ({ feedId, iri = feedId }) => {
    const posts = [
      post('ann/hello', { feedId, aliases: ['/2012/day-5/'] }),
      post('ben/answer', { date: '2026-03-03', replyTo: 'ann/hello' }),
    ];
    const { rss, atom, json } = readOf({ network, posts });
    expect(rss.items?.[1]?.guid).toMatchObject({ value: feedId, isPermaLink: false });
    expect(json.items?.[1]?.id).toBe(feedId);
    expect(atom.entries?.[1]?.id).toBe(iri);
    expect(rss.items?.[0]?.thr?.inReplyTos?.[0]?.ref).toBe(feedId);
    expect(atom.entries?.[0]?.thr?.inReplyTos?.[0]?.ref).toBe(iri);
  });

  it('and those of the feeds of a renamed tag stay, at the old address too', () => {
    const posts = [post('ann/hello', { tags: ['baking'] }), post('ben/day-5', { tags: ['bread'] })];
    const before = modelOf({ network, posts: posts.slice(1) }, { of: 'tag/bread' });
    const renamed = { ...network, renamedTags: { brot: 'bread', bread: 'baking' } };
    const [now, ...former] = ['baking', 'bread', 'brot'].map((tag) =>
      modelOf({ network: renamed, posts }, { of: `tag/${tag}` }),
    );
    expect(before.id).toBe('tag:example.org,2026:/tags/bread/');
    expect(former.map(({ id }) => id)).toEqual([before.id, 'tag:example.org,2026:/tags/brot/']);
    expect(now?.id).toBe('tag:example.org,2026:/tags/baking/');
    expect(now?.items.map(({ id }) => id)).toEqual([
      'tag:example.org,2026:/posts/ben/day-5/',
      'tag:example.org,2026:/posts/ann/hello/',
    ]);
    expect(now?.items.map(({ tags }) => tags)).toEqual([['baking'], ['baking']]);
    for (const feed of former) {
      expect(feed.items).toEqual(now?.items);
      expect([feed.self, feed.home, feed.title]).toEqual([now?.self, now?.home, now?.title]);
    }
  });

  it('of the feeds stay too', () => {
    const of = 'member/ann';
    const id = 'tag:example.org,2026:/members/ann/';
    expect(modelOf(parts, { of }).id).toBe(id);
    expect(modelOf(parts, { of, site: 'https://new.example', base: '/b', trailingSlash: 'never' }).id).toBe(
      id,
    );
  });
});
