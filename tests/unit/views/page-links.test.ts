import { describe, expect, it } from 'vitest';
import { buildPageLinks } from '../../../integrations/group-blog/views/parts/page-links.ts';
import { buildPostsPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import { member, memberOf, post, siteOf } from '../../support/content.ts';

const { addresses } = siteOf({}, { base: '/net' });

const shown = (number: number, count: number): string =>
  (buildPageLinks({ addresses }, '/posts/', number, count)?.numbers ?? [])
    .map((link) => (link === null ? '…' : link.isCurrent ? `(${link.number})` : String(link.number)))
    .join(' ');

describe('the links between the pages of a list', () => {
  it.each([
    [1, 2, '(1) 2'],
    [2, 3, '1 (2) 3'],
    [1, 5, '(1) 2 … 5'],
    [3, 5, '1 2 (3) 4 5'],
    [4, 7, '1 2 3 (4) 5 6 7'],
    [1, 64, '(1) 2 … 64'],
    [5, 64, '1 … 4 (5) 6 … 64'],
    [64, 64, '1 … 63 (64)'],
    [250, 500, '1 … 249 (250) 251 … 500'],
  ])('on page %i of %i are %s', (number, count, expected) => {
    expect(shown(number, count)).toBe(expected);
  });

  it('are none where there is one page', () => {
    expect(buildPageLinks({ addresses }, '/posts/', 1, 1)).toBeNull();
  });

  it('lead to the first page by its own address', () => {
    const links = buildPageLinks({ addresses }, '/tags/bread/', 2, 3);
    expect(links?.previous).toBe('/net/tags/bread/');
    expect(links?.next).toBe('/net/tags/bread/3/');
    expect(links?.numbers.map((link) => link?.url)).toEqual([
      '/net/tags/bread/',
      '/net/tags/bread/2/',
      '/net/tags/bread/3/',
    ]);
  });
});

describe('a further page of a member', () => {
  const posts = Array.from({ length: 11 }, (_, index) => post(`ann/p-${index}`));
  const site = siteOf({ members: [member('ann', { name: 'Ann Baker' })], posts });
  const [first, second] = [1, 2].map(
    (number) => buildMemberPage(site, memberOf(site.network, 'ann'), number).page,
  );

  it('has its number in its title, an address of its own, and the card and the feeds of the first', () => {
    expect(second).toMatchObject({
      title: 'Ann Baker, page 2',
      fullTitle: 'Ann Baker, page 2 · Our Network',
      canonical: 'https://example.org/members/ann/2/',
      isIndexed: true,
      jsonLd: null,
    });
    expect(second?.image).toEqual(first?.image);
    expect(second?.image?.url).toContain('/cards/members/ann.png');
    expect(second?.feeds).toEqual(first?.feeds);
  });

  it('is in the menu where the first one is', () => {
    const current = (page: typeof second): string[] =>
      (page?.navigation ?? []).filter(({ isCurrent }) => isCurrent).map(({ text }) => text);
    expect(current(second)).toEqual(['Members']);
    expect(current(buildPostsPage(site, 2).page)).toEqual(['Posts']);
  });
});
