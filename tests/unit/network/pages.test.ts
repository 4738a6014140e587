import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressPattern, nthPage } from '../../../integrations/group-blog/network/pages/address-pattern.ts';
import {
  cardAddress,
  pageOfCard,
  pageOfFile,
} from '../../../integrations/group-blog/network/pages/page-files.ts';
import { filesNeeded, isReserved } from '../../../integrations/group-blog/network/pages/page-addresses.ts';
import { pageTypeAt, PAGES } from '../../../integrations/group-blog/network/pages/pages.ts';
import { cardsOf } from '../../../integrations/group-blog/views/cards/site-cards.ts';
import {
  challenge,
  community,
  member,
  offer,
  outsidePost,
  participant,
  post,
  siteOf,
  strategy,
} from '../../support/content.ts';

const { make: makePost } = PAGES.post;

/** A network with a page of each form. */
const site = siteOf({
  members: [member('ann', { feed: { url: 'https://ann.example/', show: 'full' } }), member('ben')],
  outside: [outsidePost('ann/rain', { html: '<p>Rain.</p>' })],
  posts: [
    ...Array.from({ length: 11 }, (_, index) => post(`ann/p${index}`, { tags: ['bread', '日本'] })),
    post('ben/answer', { replyTo: 'ann/p0' }),
  ],
  communities: [community('bakers')],
  challenges: [challenge('spring')],
  participants: [participant('spring/ben')],
  strategies: [strategy('ann', { channels: [{ id: 'letter', kind: 'newsletter', state: 'planned' }] })],
  offers: [offer('ann/loaf', { community: 'bakers' })],
});

describe('the address of a page', () => {
  it.each([
    [PAGES.home.make(), '/'],
    [PAGES.about.make(), '/about/'],
    [PAGES.search.make(), '/search/'],
    [PAGES.subscribe.make(), '/subscribe/'],
    [PAGES.members.make(), '/members/'],
    [PAGES.challenges.make(), '/challenges/'],
    [PAGES.communities.make(), '/communities/'],
    [PAGES['404'].make(), '/404/'],
    [makePost('ann', 'hello'), '/posts/ann/hello/'],
    [PAGES.host.make('ann'), '/posts/ann/'],
    [PAGES.member.make('ann'), '/members/ann/'],
    [PAGES.community.make('bakers'), '/communities/bakers/'],
    [PAGES.challenge.make('spring'), '/challenges/spring/'],
    [PAGES.progress.make('spring', 'ann'), '/challenges/spring/ann/'],
    [PAGES.steps.make('ann'), '/members/ann/steps/'],
    [PAGES.tag.make('bread'), '/tags/bread/'],
    [PAGES.tag.make('パン'), '/tags/%E3%83%91%E3%83%B3/'],
    [PAGES.tag.make('a/b'), '/tags/a%2Fb/'],
    [PAGES.tags.make(), '/tags/'],
    [PAGES.archive.make(), '/archive/'],
    [PAGES.year.make('2026'), '/archive/2026/'],
    [PAGES.conversations.make(), '/conversations/'],
    [PAGES.conversation.make('ann', 'hello'), '/conversations/ann/hello/'],
    [PAGES.posts.make(), '/posts/'],
    [nthPage(PAGES.posts.make(), 1), '/posts/'],
    [nthPage(PAGES.posts.make(), 2), '/posts/2/'],
    [nthPage(PAGES.member.make('ann'), 12), '/members/ann/12/'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });

  it('is known again by the page that made it, and by no other before it', () => {
    const found = Object.values(PAGES).flatMap((page) =>
      page.all(site.network).map(({ address }) => [page.template, pageTypeAt(address)?.template]),
    );
    expect(new Set(found.map(([template]) => template)).size).toBe(Object.keys(PAGES).length);
    expect(found.filter(([made, known]) => made !== known)).toEqual([]);
  });

  it('gives back the values that it was made of', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(part, part, (host, slug) => {
        expect(PAGES.post.parse(makePost(host, slug))).toEqual([host, slug]);
        expect(PAGES.tag.parse(PAGES.tag.make(host))).toEqual([host]);
      }),
    );
  });

  it.each([
    ['/posts/', 'posts', [], 1],
    ['/posts/2/', 'posts', [], 2],
    ['/posts/12/', 'posts', [], 12],
    ['/posts/1/', 'host', ['1'], 1],
    ['/posts/02/', 'host', ['02'], 1],
    ['/posts/ann/', 'host', ['ann'], 1],
    ['/posts/ann/2/', 'post', ['ann', '2'], 1],
    ['/members/2/', 'members', [], 2],
    ['/members/ann/2/', 'member', ['ann'], 2],
    ['/communities/bakers/10/', 'community', ['bakers'], 10],
    ['/challenges/spring/3/', 'challenge', ['spring'], 3],
    ['/challenges/spring/ann/', 'progress', ['spring', 'ann'], 1],
    ['/tags/2026/', 'tag', ['2026'], 1],
    ['/tags/2026/2/', 'tag', ['2026'], 2],
    ['/archive/2026/', 'year', ['2026'], 1],
    ['/archive/2026/4/', 'year', ['2026'], 4],
    ['/archive/spring/', undefined, undefined, undefined],
    ['/archive/2026-2/', undefined, undefined, undefined],
    ['/members/ann/2/3/', undefined, undefined, undefined],
    ['/posts', undefined, undefined, undefined],
  ] as const)('%s is of the form "%s", of the values %j, and page %s', (address, name, values, number) => {
    const page = pageTypeAt(address);
    expect(page).toBe(name === undefined ? undefined : PAGES[name]);
    expect([page?.parse(address), page?.numberOf(address)]).toEqual([values, number]);
  });

  it('is no pattern for an expression: a full stop is a full stop', () => {
    const { parse } = addressPattern('/<name>.xml');
    expect([parse('/rss.xml'), parse('/rss-xml'), parse('/a/rss.xml')]).toEqual([['rss'], null, null]);
  });
});

describe('the share card of a page', () => {
  it('is there where the table says so, and leads back to the page', () => {
    const cards = cardsOf(site).map(({ address }) => address);
    const expected = Object.values(PAGES)
      .filter((page) => 'hasCard' in page)
      .flatMap((page) => page.all(site.network))
      .filter(({ number }) => number === 1)
      .map(({ address }) => cardAddress(address));
    expect(cards.toSorted()).toEqual(expected.toSorted());
    expect(cards.map((card) => cardAddress(pageOfCard(card) ?? ''))).toEqual(cards);
  });

  it.each([
    '/cards/',
    '/cards/.png',
    '/cards/about.png',
    '/cards/members/ann/2.png',
    '/cards/posts/ann.png',
    '/cards/tags/bread.png',
    '/x.png',
  ])('is none at %s', (address) => {
    expect(pageOfCard(address)).toBeUndefined();
  });
});

describe('a file of the network’s', () => {
  it.each([
    ['/rss.xml', '/'],
    ['/members/ann/atom.xml', '/members/ann/'],
    ['/tags/%E6%97%A5/feed.json', '/tags/%E6%97%A5/'],
    ['/challenges/spring/rss.xml', '/challenges/spring/'],
    ['/challenges/spring/ann/progress.json', '/challenges/spring/ann/'],
    ['/cards/site.png', '/'],
    ['/cards/posts/ann/hello.png', '/posts/ann/hello/'],
    ['/challenges/spring/ann/rss.xml', undefined],
    ['/members/ann/progress.json', undefined],
    ['/posts/ann/hello/rss.xml', undefined],
    ['/about/rss.xml', undefined],
    ['/members/ann/2/rss.xml', undefined],
    ['/archive/2026/atom.xml', undefined],
    ['/members.opml', undefined],
    ['/flyer.pdf', undefined],
  ])('%s is of the page %s', (address, page) => {
    expect(pageOfFile(address)).toBe(page);
  });
});

describe('the content files that a page needs', () => {
  it.each([
    ['/about/', []],
    ['/posts/2/', []],
    ['/tags/bread/', []],
    ['/nowhere/', []],
    ['/archive/2026/', []],
    ['/members/ann/', ['members ann']],
    ['/members/ann/2/', ['members ann']],
    ['/posts/ann/', ['members ann']],
    ['/posts/ann/hello/', ['posts ann/hello', 'members ann']],
    ['/communities/bakers/', ['communities bakers']],
    ['/conversations/ann/hello/', ['posts ann/hello', 'members ann']],
    ['/challenges/spring/', ['challenges spring']],
    ['/challenges/spring/ann/', ['participants spring/ann', 'challenges spring', 'members ann']],
  ])('of %s are %j', (address, files) => {
    const found = filesNeeded(address).map(({ kind, id }) => `${kind} ${id}`);
    expect([...new Set(found)]).toEqual(files);
  });
});

describe('an alias', () => {
  it.each([
    '/tags/',
    '/tags/bread/',
    '/tags/a/b/',
    '/posts/2/',
    '/members/2/',
    '/members/ann/2/',
    '/tags/bread/2/',
    '/archive/2012/',
    '/archive/2012/2/',
    '/conversations/',
    '/conversations/2/',
    '/conversations/ann/hello/',
    '/conversations/ann/hello/more/',
    '/conversations/ann/hello/atom.xml/',
    '/cards/any/thing/',
    '/rss.xml/',
    '/archive/2025/atom.xml/',
    '/members.opml/',
    '/challenges/spring/ann/progress.json/',
    '/404/',
    '/404.html/',
    '/robots.txt/',
    '/sitemap-0.xml/',
    '/pagefind/any/',
    '/_astro/any/',
    '/old/index.html/',
  ])('cannot be %s, which the network makes by itself', (address) => {
    expect(isReserved(address)).toBe(true);
  });

  it.each([
    '/old/hello/',
    '/posts/ann/older/',
    '/members/gone/',
    '/2012/02/day-5.html/',
    '/tag/bread/',
    '/posts/2/x/',
    '/posts/ann/2/',
    '/archive/hello/',
    '/archive/2012/02/hello/',
    '/archive/2012/02/',
    '/conversation/ann/a/',
  ])('can be %s', (address) => {
    expect(isReserved(address)).toBe(false);
  });
});
