import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { buildFeed, cleanText, FEED_LIMIT } from '../../../integrations/group-blog/feeds/feed.ts';
import { toRss } from '../../../integrations/group-blog/feeds/rss.ts';
import type { Site } from '../../../integrations/group-blog/views/site.ts';
import { community, member, post, siteOf, type Parts, type SiteOptions } from '../../support/content.ts';

const members = [member('ann', { name: 'Ann Baker' }), member('ben', { name: 'Ben & Sons' }), member('cleo')];

const rendered = ({ network }: Site, html = '<p>Words.</p>'): Parameters<typeof buildFeed>[1] =>
  network.posts.slice(0, FEED_LIMIT).map((item) => ({ post: item, html }));

async function feedOf(parts: Parts, { html, ...options }: SiteOptions & { html?: string } = {}): Promise<{
  xml: string;
  feed: ReturnType<typeof parseRssFeed>;
}> {
  const site = siteOf({ members, ...parts }, options);
  const xml = await toRss(buildFeed(site, rendered(site, html)));
  return { xml, feed: parseRssFeed(xml) };
}

describe('the feed', () => {
  it('says whose it is, in what language, and where it stands', async () => {
    const network = { title: 'Bread & Butter', description: 'What <we> bake', language: 'en-GB' };
    const { feed } = await feedOf({ network, posts: [post('ann/a')] }, { base: '/network' });
    expect(feed).toMatchObject({ ...network, link: 'https://example.org/network/' });
    expect(feed.atom?.links).toEqual([
      { href: 'https://example.org/network/rss.xml', rel: 'self', type: 'application/rss+xml' },
    ]);
  });

  it('has the newest posts first', async () => {
    const posts = [2, 5, 3].map((day) => post(`ann/p-${day}`, { date: `2026-03-0${day}` }));
    const { feed } = await feedOf({ posts });
    expect(feed.items?.map(({ link }) => link)).toEqual(
      [5, 3, 2].map((day) => `https://example.org/posts/ann/p-${day}/`),
    );
  });

  it('holds fifty of them', async () => {
    const posts = Array.from({ length: 51 }, (_, index) => post(`ann/p-${index}`));
    expect((await feedOf({ posts })).feed.items).toHaveLength(50);
  });

  it('is one without posts too', async () => {
    const { feed } = await feedOf({});
    expect(feed.title).toBe('Our Network');
    expect(feed.items ?? []).toEqual([]);
  });
});

describe('an item', () => {
  it('has every author in order, as dc:creator', async () => {
    const { feed } = await feedOf({ posts: [post('ann/a', { authors: ['cleo', 'ben', 'ann'] })] });
    expect(feed.items?.[0]?.dc?.creators).toEqual(['cleo', 'Ben & Sons', 'Ann Baker']);
  });

  it('has the feed id for its guid, and says that it is no link', async () => {
    const network = { feedAuthority: 'example.org,2026' };
    const { feed } = await feedOf({ network, posts: [post('ann/a', { aliases: ['/2012/02/day-5/'] })] });
    expect(feed.items?.[0]?.guid).toEqual({ value: 'tag:example.org,2026:/2012/02/day-5/', isPermaLink: false });
  });

  it('has its whole content, with addresses that lead there from anywhere', async () => {
    const html = '<p>See <a href="../b/">that</a> &amp; <img src="/_astro/a.jpg" alt="Loaves"></p><pre>a]]>b</pre>';
    const { feed } = await feedOf({ posts: [post('ann/a')] }, { base: '/network', html });
    const content = feed.items?.[0]?.content?.encoded;
    expect(content).toContain('<a href="https://example.org/network/posts/ann/b/">that</a>');
    expect(content).toContain('src="https://example.org/_astro/a.jpg"');
    expect(content).toMatch(/a\]\](?:>|&gt;)b/);
  });

  it('has communities and tags for categories, and a summary', async () => {
    const { feed } = await feedOf({
      communities: [community('bakers', { name: 'Bakers & Co' })],
      posts: [post('ann/a', { communities: ['bakers'], tags: ['bread'], description: 'In <short>' })],
    });
    const [item] = feed.items ?? [];
    expect(item?.categories?.map(({ name }) => name)).toEqual(['Bakers & Co', 'bread']);
    expect(item?.description).toBe('In <short>');
  });

  it.each([
    { timezone: 'UTC', published: '2026-07-01T00:00:00Z' },
    { timezone: 'Europe/London', published: '2026-06-30T23:00:00Z' },
    { timezone: 'America/New_York', published: '2026-07-01T04:00:00Z' },
    { timezone: 'Asia/Kolkata', published: '2026-06-30T18:30:00Z' },
    { timezone: 'Pacific/Kiritimati', published: '2026-06-30T10:00:00Z' },
  ])('is published at 00:00 in $timezone', async ({ timezone, published }) => {
    const parts = { network: { timezone }, posts: [post('ann/a', { date: '2026-07-01' })] };
    const { feed } = await feedOf(parts, { now: '2026-12-31' });
    expect(new Date(String(feed.items?.[0]?.pubDate)).valueOf()).toBe(Date.parse(published));
  });

  it('has the first moment of a day that has no 00:00', async () => {
    // Clocks in Cairo went from 24 April 2026, 24:00, straight to 01:00.
    const parts = { network: { timezone: 'Africa/Cairo' }, posts: [post('ann/a', { date: '2026-04-24' })] };
    const { feed } = await feedOf(parts, { now: '2026-12-31' });
    expect(new Date(String(feed.items?.[0]?.pubDate)).toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });
});

describe('odd text', () => {
  const scraps = fc.constantFrom('\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '🍞', ']]>', '<![CDATA[', '<b>', '</title>', '&amp;', '&#65;', '&', '"', "'", '<!--', '?>', 'é', '\u0085', '\u2028');
  const words = fc.array(fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 5 }), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 8 });
  const text = words.map((parts) => `a${parts.join('')}z`);
  /** https://www.w3.org/TR/xml/#charsets */
  const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
  /** As a reader of XML sees it, whose line ends are all \n. */
  const seen = (value: string): string => cleanText(value).replace(/\r\n?/g, '\n').trim();
  const alike = (value: string | undefined): string => (value ?? '').replace(/\r\n?/g, '\n').trim();

  it('comes out of a reader as it went in, without what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, summary, name) => {
        const { xml, feed } = await feedOf({
          network: { title: title.slice(0, 60).trim() },
          members: [member('ann', { name: name.slice(0, 80).trim() })],
          posts: [post('ann/a', { title, description: summary })],
        });
        expect(xml).not.toMatch(ILLEGAL);
        const [item] = feed.items ?? [];
        expect(alike(item?.title)).toBe(seen(title));
        expect(alike(item?.description)).toBe(seen(summary));
        expect(item?.dc?.creators?.map(alike)).toEqual([seen(name.slice(0, 80))]);
        expect(item?.guid?.value).toBe('tag:example.org,2026:/posts/ann/a/');
      }),
      { numRuns: 200 },
    );
  });

  it('in a body leaves the feed readable', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (html) => {
        const { xml, feed } = await feedOf({ posts: [post('ann/a'), post('ann/b')] }, { html: `<p>${html}</p>` });
        expect(xml).not.toMatch(ILLEGAL);
        expect(feed.items).toHaveLength(2);
        expect(feed.items?.every(({ content }) => content?.encoded?.startsWith('<p>a') === true)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a\u0000b\u0008c', 'abc'],
    ['a\tb\nc\rd', 'a\tb\nc\rd'],
    ['\uD800a\uDC00', '\uFFFDa\uFFFD'],
    ['🍞', '🍞'],
    ['\uFFFE\uFFFF\uFFFD', '\uFFFD'],
    ['<b> & ]]>', '<b> & ]]>'],
  ])('%j is cleaned to %j', (from, to) => {
    expect(cleanText(from)).toBe(to);
  });
});
