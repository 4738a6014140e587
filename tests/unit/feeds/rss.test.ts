import { describe, expect, it } from 'vitest';
import { community, post } from '../../support/content.ts';
import { feedOf } from '../../support/feed.ts';

describe('the feed', () => {
  it('says whose it is, in what language, and where it stands', () => {
    const network = { title: 'Bread & Butter', description: 'What <we> bake', language: 'en-GB' };
    const { feed } = feedOf({ network, posts: [post('ann/a')] }, { base: '/network' });
    expect(feed).toMatchObject({ ...network, link: 'https://example.org/network/' });
    expect(feed.atom?.links).toEqual([
      { href: 'https://example.org/network/rss.xml', rel: 'self', type: 'application/rss+xml' },
    ]);
  });

  it('has the newest posts first', () => {
    const posts = [2, 5, 3].map((day) => post(`ann/p-${day}`, { date: `2026-03-0${day}` }));
    const { feed } = feedOf({ posts });
    expect(feed.items?.map(({ link }) => link)).toEqual(
      [5, 3, 2].map((day) => `https://example.org/posts/ann/p-${day}/`),
    );
  });

  it('holds fifty of them', () => {
    const posts = Array.from({ length: 51 }, (_, index) => post(`ann/p-${index}`));
    expect(feedOf({ posts }).feed.items).toHaveLength(50);
  });

  it('is one without posts too', () => {
    const { feed } = feedOf({});
    expect(feed.title).toBe('Our Network');
    expect(feed.items ?? []).toEqual([]);
  });
});

describe('an item', () => {
  it('has every author in order, as dc:creator', () => {
    const { feed } = feedOf({ posts: [post('ann/a', { authors: ['cleo', 'ben', 'ann'] })] });
    expect(feed.items?.[0]?.dc?.creators).toEqual(['cleo', 'Ben & Sons', 'Ann Baker']);
  });

  it('has the feed id for its guid, and says that it is no link', () => {
    const network = { feedAuthority: 'example.org,2026' };
    const { feed } = feedOf({ network, posts: [post('ann/a', { aliases: ['/2012/02/day-5/'] })] });
    expect(feed.items?.[0]?.guid).toEqual({
      value: 'tag:example.org,2026:/2012/02/day-5/',
      isPermaLink: false,
    });
  });

  it('has its whole content, with addresses that lead there from anywhere', () => {
    const html =
      '<p>See <a href="../b/">that</a> &amp; <img src="/_astro/a.jpg" alt="Loaves"></p><pre>a]]>b</pre>';
    const { feed } = feedOf({ posts: [post('ann/a')] }, { base: '/network', html });
    const content = feed.items?.[0]?.content?.encoded;
    expect(content).toContain('<a href="https://example.org/network/posts/ann/b/">that</a>');
    expect(content).toContain('src="https://example.org/_astro/a.jpg"');
    expect(content).toMatch(/a\]\](?:>|&gt;)b/);
  });

  it('has communities and tags for categories, and a summary', () => {
    const { feed } = feedOf({
      communities: [community('bakers', { name: 'Bakers & Co' })],
      posts: [
        post('ann/a', { communities: ['bakers'], tags: ['bread'], description: 'In <short>, Q&A &copy' }),
      ],
    });
    const [item] = feed.items ?? [];
    expect(item?.categories?.map(({ name }) => name)).toEqual(['Bakers & Co', 'bread']);
    expect(item?.description).toBe('In &lt;short>, Q&amp;A &amp;copy');
  });

  it.each([
    { timezone: 'UTC', published: '2026-07-01T00:00:00Z' },
    { timezone: 'Europe/London', published: '2026-06-30T23:00:00Z' },
    { timezone: 'America/New_York', published: '2026-07-01T04:00:00Z' },
    { timezone: 'Asia/Kolkata', published: '2026-06-30T18:30:00Z' },
    { timezone: 'Pacific/Kiritimati', published: '2026-06-30T10:00:00Z' },
  ])('is published at 00:00 in $timezone', ({ timezone, published }) => {
    const parts = { network: { timezone }, posts: [post('ann/a', { date: '2026-07-01' })] };
    const { feed } = feedOf(parts, { now: '2026-12-31' });
    expect(new Date(String(feed.items?.[0]?.pubDate)).valueOf()).toBe(Date.parse(published));
  });

  it('has the first moment of a day that has no 00:00', () => {
    // Clocks in Cairo went from 24 April 2026, 24:00, straight to 01:00.
    const parts = { network: { timezone: 'Africa/Cairo' }, posts: [post('ann/a', { date: '2026-04-24' })] };
    const { feed } = feedOf(parts, { now: '2026-12-31' });
    expect(new Date(String(feed.items?.[0]?.pubDate)).toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });
});
