import { describe, expect, it } from 'vitest';
import { buildChallengePage } from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import {
  buildAboutPage,
  buildNotFoundPage,
  buildSearchPage,
  robotsText,
} from '../../../integrations/group-blog/views/pages/fixed-pages.ts';
import { buildCommunityPage, buildTagPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import type { Page } from '../../../integrations/group-blog/views/pages/page.ts';
import { challenge, community, member, post, siteOf, type Parts } from '../../support/content.ts';

const ann = [member('ann')];

function navigationOf(parts: Parts): string[] {
  return buildAboutPage(siteOf(parts)).page.navigation.map(({ text }) => text);
}

describe('the navigation', () => {
  it.each<{ why: string; parts: Parts; entries: string[] }>([
    { why: 'of a network alone', parts: {}, entries: ['About'] },
    { why: 'of members', parts: { members: ann }, entries: ['Members', 'Support', 'About', 'Search'] },
    {
      why: 'of members who write',
      parts: { members: ann, posts: [post('ann/a')] },
      entries: ['Posts', 'Conversations', 'Members', 'Support', 'About', 'Subscribe', 'Search'],
    },
    {
      why: 'of a challenge',
      parts: { challenges: [challenge('spring')] },
      entries: ['Challenges', 'About', 'Search'],
    },
    {
      why: 'of a community',
      parts: { communities: [community('bakers')] },
      entries: ['Communities', 'About'],
    },
  ])('$why leads to the kinds that have files: $entries', ({ parts, entries }) => {
    expect(navigationOf(parts)).toEqual(entries);
  });

  it('marks where one is, and honours the base', () => {
    const site = siteOf({ members: ann }, { base: '/network' });
    const { navigation } = buildAboutPage(site).page;
    expect(navigation.filter(({ isCurrent }) => isCurrent)).toEqual([
      { text: 'About', url: '/network/about/', isCurrent: true },
    ]);
  });

  it('stays the same whatever is hidden that day: a scheduled post is a file', () => {
    expect(navigationOf({ members: ann, posts: [post('ann/a', { date: '2027-01-01' })] })).toContain('Posts');
  });
});

describe('a page', () => {
  it('has its addresses in full, with base', () => {
    const { page } = buildAboutPage(siteOf({ members: ann, posts: [post('ann/a')] }, { base: '/network' }));
    expect(page).toMatchObject({
      url: 'https://example.org/network/about/',
      canonical: 'https://example.org/network/about/',
      image: { url: 'https://example.org/network/cards/site.png?v=site' },
      feed: { url: '/network/rss.xml', absolute: 'https://example.org/network/rss.xml' },
      sitemap: 'https://example.org/network/sitemap-index.xml',
      network: { home: '/network/' },
    });
  });

  const found = (page: Page): string[] =>
    page.feeds.map(({ type, title, absolute }) => `${type} ${title} ${absolute}`);

  it('leads feed readers to the network’s feed in every format', () => {
    const site = siteOf({ members: ann, posts: [post('ann/a')] }, { base: '/network' });
    expect(found(buildAboutPage(site).page)).toEqual([
      'application/rss+xml Our Network (RSS) https://example.org/network/rss.xml',
      'application/atom+xml Our Network (Atom) https://example.org/network/atom.xml',
      'application/feed+json Our Network (JSON Feed) https://example.org/network/feed.json',
    ]);
  });

  it('that has a feed itself leads to that first', () => {
    const site = siteOf(
      {
        members: [member('ann', { name: 'Ann' })],
        posts: [post('ann/a', { tags: ['日本'] })],
        communities: [community('early', { name: 'Early' })],
        challenges: [challenge('march', { title: 'March' })],
      },
      { feeds: { formats: ['json'] } },
    );
    const { members, communities, challenges, tags } = site.network;
    const pages = [
      ...members.map((one) => buildMemberPage(site, one)),
      ...communities.map((one) => buildCommunityPage(site, one)),
      ...challenges.map((one) => buildChallengePage(site, one)),
      ...tags.map((one) => buildTagPage(site, one)),
    ].map(({ page }) => page);
    const own = [
      'Ann · Our Network (JSON Feed) https://example.org/members/ann/feed.json',
      'Early · Our Network (JSON Feed) https://example.org/communities/early/feed.json',
      'March · Our Network (JSON Feed) https://example.org/challenges/march/feed.json',
      'Tagged “日本” · Our Network (JSON Feed) https://example.org/tags/%E6%97%A5%E6%9C%AC/feed.json',
    ];
    expect(pages.map(found)).toEqual(
      own.map((feed) => [
        `application/feed+json ${feed}`,
        'application/feed+json Our Network (JSON Feed) https://example.org/feed.json',
      ]),
    );
    expect(pages.map(({ ownFeeds }) => ownFeeds.map(({ url }) => url))).toEqual(
      own.map((feed) => [feed.replace(/^.*https:\/\/example.org/, '')]),
    );
  });

  it('without formats leads to no feed, and has no "Subscribe"', () => {
    const { page } = buildAboutPage(
      siteOf({ members: ann, posts: [post('ann/a')] }, { feeds: { formats: [] } }),
    );
    expect([page.feed, page.feeds]).toEqual([null, []]);
    expect(page.navigation.map(({ text }) => text)).not.toContain('Subscribe');
  });

  it('of a network without posts has no feed, and without an address no sitemap', () => {
    const { page } = buildAboutPage(siteOf({ members: ann }, { site: null }));
    expect([page.feed, page.sitemap]).toEqual([null, null]);
  });

  it('says "as of" where the day is pinned, and only there', () => {
    const network = { language: 'en-GB' };
    const asOf = (isPinned: boolean): string | null =>
      buildAboutPage(siteOf({ network }, { now: '2026-11-20', isPinned })).page.asOf;
    expect(asOf(true)).toBe('20 November 2026');
    expect(asOf(false)).toBeNull();
  });

  it.each([
    ['search', buildSearchPage],
    ['not found', buildNotFoundPage],
  ])('%s is for no search engine', (_, build) => {
    expect(build(siteOf({ members: ann })).page.isIndexed).toBe(false);
  });

  it('not found leads on to what there is', () => {
    const options = { base: '/network' };
    expect(buildNotFoundPage(siteOf({}, options))).toMatchObject({
      home: '/network/',
      search: null,
      posts: null,
    });
    expect(buildNotFoundPage(siteOf({ members: ann, posts: [post('ann/a')] }, options))).toMatchObject({
      search: '/network/search/',
      posts: '/network/posts/',
    });
  });
});

describe('the search page', () => {
  const parts: Parts = {
    members: [member('zed', { name: 'Ann' }), member('ann', { name: 'Ben' }), member('guy', { guest: true })],
    posts: [post('ann/a')],
    communities: [community('runners', { name: 'Runners' }), community('bakers', { name: 'Bakers' })],
    challenges: [challenge('spring')],
  };
  const textsOf = (lists: ReturnType<typeof buildSearchPage>['lists']): [string, string[]][] =>
    lists.map(({ text, entries }) => [text, entries.map((entry) => entry.text)]);

  it('has the lists to look through, those of members and communities with an entry each', () => {
    expect(textsOf(buildSearchPage(siteOf(parts)).lists)).toEqual([
      ['Posts', []],
      ['Conversations', []],
      ['Members', ['Ann', 'Ben', 'guy']],
      ['Challenges', []],
      ['Communities', ['Bakers', 'Runners']],
      ['Support', []],
      ['About', []],
      ['Subscribe', []],
    ]);
  });

  it.each([
    { options: {}, root: '', end: '/' },
    { options: { base: '/network', prefix: '/blog' }, root: '/network/blog', end: '/' },
    { options: { format: 'file' as const }, root: '', end: '.html' },
    { options: { trailingSlash: 'never' as const }, root: '', end: '' },
  ])('leads to each with $options', ({ options, root, end }) => {
    const { lists } = buildSearchPage(siteOf(parts, options));
    const listAt = (address: string): string[] | undefined =>
      lists.find(({ url }) => url === root + address + end)?.entries.map(({ url }) => url);
    expect(listAt('/members')).toEqual(
      ['/members/zed', '/members/ann', '/members/guy'].map((address) => root + address + end),
    );
    expect(listAt('/communities')).toEqual(
      ['/communities/bakers', '/communities/runners'].map((address) => root + address + end),
    );
  });

  it('filters by tag and by language only where there are several', () => {
    const filtersOf = (...posts: NonNullable<Parts['posts']>): string[] =>
      buildSearchPage(siteOf({ ...parts, posts })).filters.map(({ id }) => id);
    const always = ['kind', 'member', 'community', 'year'];
    expect(filtersOf(post('ann/a', { tags: ['tea'] })).toSorted()).toEqual(always.toSorted());
    expect(filtersOf(post('ann/a', { tags: ['tea', 'bread'] }))).toContain('tag');
    expect(filtersOf(post('ann/a'), post('ann/b', { language: 'ja' }))).toContain('language');
    expect(filtersOf(post('ann/a'), post('ann/b', { language: 'ja', unlisted: true }))).not.toContain(
      'language',
    );
  });

  it('names no list that has no page', () => {
    expect(textsOf(buildSearchPage(siteOf({ members: ann })).lists)).toEqual([
      ['Members', ['ann']],
      ['Support', []],
      ['About', []],
    ]);
  });
});

describe('robots.txt', () => {
  it('lets everyone read, and names the sitemap', () => {
    const lines = robotsText(siteOf({}, { base: '/network' })).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'User-agent: *',
        'Allow: /',
        'Sitemap: https://example.org/network/sitemap-index.xml',
      ]),
    );
    expect(robotsText(siteOf({}, { site: null }))).not.toContain('Sitemap');
  });
});
