import { describe, expect, it } from 'vitest';
import { routesFor } from '../../../integrations/group-blog/astro/setup/routes.ts';
import { sitemapFilter } from '../../../integrations/group-blog/astro/setup/sitemap.ts';
import { publishedPages } from '../../../integrations/group-blog/network/pages/published-pages.ts';
import {
  expectedAddresses,
  isOnlyForPages,
  isReserved,
  pageAddresses,
  pageAddressOf,
  pageFolders,
} from '../../../integrations/group-blog/network/pages/page-addresses.ts';
import { isNetworkFile, pageOfFile } from '../../../integrations/group-blog/network/pages/page-files.ts';
import {
  definePage,
  pageTypeAt,
  PAGES,
  type PageTable,
} from '../../../integrations/group-blog/network/pages/pages.ts';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { resolveLink } from '../../../integrations/group-blog/views/parts/body-view.ts';
import { member, participant, challenge, checkIn, post, siteOf } from '../../support/content.ts';

/** A page of a week, which the network makes by itself, and a page of each check-in, which is made of its file. */
const PAGES_AND_MORE: PageTable = {
  ...PAGES,
  fortnight: definePage('/fortnights/<fortnight>/', {
    subjects: ({ listedPosts }) => listedPosts,
    values: ({ date }) => [date.slice(0, 7)],
    hasCard: true,
    hasFeeds: true,
    isIndexed: false,
    data: 'week.json',
  }),
  'check-in': definePage('/check-ins/<challenge>/<member>/<day>/', {
    kind: 'checkIns',
    subjects: ({ challenges }) =>
      challenges
        .flatMap(({ participants }) => participants)
        .flatMap(({ checkIns, ...one }) => checkIns.map(({ date }) => ({ ...one, date }))),
    values: ({ challenge: { id }, member: who, date }) => [id, who.id, date],
  }),
};

const CHECK_IN = 'check-ins/spring/ann/2026-03-02.md';
const file = toSourceFile(CHECK_IN, '');
const content = parseContent([file]);

const site = siteOf(
  {
    members: [member('ann')],
    posts: [post('ann/hello')],
    challenges: [challenge('spring')],
    participants: [participant('spring/ann')],
    checkIns: [checkIn('spring/ann/2026-03-02')],
  },
  { base: '/net', prefix: '/blog' },
);
const addresses = pageAddresses(site.network, [], PAGES_AND_MORE);

describe('a line in the table of pages is enough', () => {
  it('for its routes: the page, its numbers and its feeds', () => {
    const patterns = (pages: PageTable): string[] =>
      routesFor({
        off: new Set(),
        kinds: site.kinds,
        feeds: ['rss'],
        prefix: '',
        taken: new Set(),
        hasCardRoute: false,
        hasGallery: false,
        pages,
      }).map(({ pattern, entrypoint }) => `${pattern} ${String(entrypoint).split('/routes/')[1] ?? ''}`);
    const known = new Set(patterns(PAGES));
    expect(patterns(PAGES_AND_MORE).filter((route) => !known.has(route))).toEqual([
      '/fortnights/[fortnight] many/fortnight.astro',
      '/fortnights/[fortnight]/week.json many/fortnight-data.ts',
      '/fortnights/[fortnight]/rss.xml feeds/rss.ts',
      '/check-ins/[challenge]/[member]/[day] many/check-in.astro',
    ]);
  });

  it('for links to it', () => {
    const withMore = { ...site, network: { ...site.network, pageAddresses: addresses } };
    const lead = (href: string): string | null =>
      resolveLink(withMore, 'posts/ann/hello.md', href, PAGES_AND_MORE);
    expect(lead('/fortnights/2026-03/')).toBe('/net/blog/fortnights/2026-03/');
    expect(lead('/fortnights/2026-03/rss.xml')).toBe('/net/blog/fortnights/2026-03/rss.xml');
    expect(lead('/fortnights/2026-03/week.json')).toBe('/net/blog/fortnights/2026-03/week.json');
    expect(lead('/check-ins/spring/ann/2026-03-02/')).toBe('/net/blog/check-ins/spring/ann/2026-03-02/');
    // Nothing is there yet, and nothing else can be.
    expect(lead('/fortnights/2030-01/')).toBeNull();
    // Without the line, an address is the site's own.
    expect(resolveLink(site, 'posts/ann/hello.md', '/fortnights/2026-03/')).toBe('/net/fortnights/2026-03/');
  });

  it('for the checks: what only the network can have, what is made of a file, and what only the day can tell', () => {
    expect(pageFolders(PAGES_AND_MORE)).toEqual([...pageFolders(), 'fortnights', 'check-ins']);
    expect(isOnlyForPages('/fortnights/2030-01/', PAGES_AND_MORE)).toBe(true);
    expect(isOnlyForPages('/fortnights/2030-01/')).toBe(false);
    expect(pageAddressOf(file, PAGES_AND_MORE)).toBe('/check-ins/spring/ann/2026-03-02/');
    expect(pageAddressOf(file)).toBeUndefined();
    expect(pageTypeAt('/fortnights/2030-01/', PAGES_AND_MORE)?.isKnownAhead).toBe(false);
    expect(pageTypeAt('/check-ins/spring/ann/2026-03-02/', PAGES_AND_MORE)?.isKnownAhead).toBe(true);
    expect(expectedAddresses(content, PAGES_AND_MORE)).toEqual(expectedAddresses(content));
  });

  it('for aliases: none stands where the network makes pages by itself', () => {
    const taken = ['/fortnights/2030-01/', '/fortnights/any/thing/', '/check-ins/old/'];
    expect(taken.map((address) => isReserved(address, PAGES_AND_MORE))).toEqual([true, true, false]);
    expect(taken.map((address) => isReserved(address))).toEqual([false, false, false]);
  });

  it('for ownership: nobody may take away a page that was published', () => {
    const published = publishedPages(content, '2026-03-31', PAGES_AND_MORE);
    expect([...published.values()].map(({ address }) => address)).toEqual([
      '/check-ins/spring/ann/2026-03-02/',
    ]);
    expect(publishedPages(content, '2026-03-31').size).toBe(0);
  });

  it('for its card, its feeds and its numbers', () => {
    const files = [
      '/cards/fortnights/2026-03.png',
      '/fortnights/2026-03/feed.json',
      '/fortnights/2026-03/week.json',
    ];
    expect(files.map((address) => pageOfFile(address, PAGES_AND_MORE))).toEqual(
      files.map(() => '/fortnights/2026-03/'),
    );
    expect(files.map((address) => isNetworkFile(address, PAGES_AND_MORE))).toEqual([true, true, true]);
    expect(files.map((address) => pageOfFile(address))).toEqual(files.map(() => undefined));
  });

  it.each(['', '/blog'])('for the sitemap, under the prefix "%s"', (prefix) => {
    const isIn = sitemapFilter(parseContent([]), prefix, PAGES_AND_MORE);
    expect(isIn(`${prefix}/fortnights/2026-03/`)).toBe(false);
    expect(isIn(`${prefix}/check-ins/spring/ann/2026-03-02/`)).toBe(true);
    expect(sitemapFilter(parseContent([]), prefix)(`${prefix}/fortnights/2026-03/`)).toBe(true);
  });
});
