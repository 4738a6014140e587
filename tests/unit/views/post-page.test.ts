import { describe, expect, it } from 'vitest';
import type { Page } from '../../../integrations/group-blog/views/pages/page.ts';
import { buildPostPage, type PostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import {
  challenge,
  community,
  member,
  post,
  postOf,
  siteOf,
  type Parts,
  type SiteOptions,
} from '../../support/content.ts';

const members = [
  member('ann', { name: 'Ann Baker' }),
  member('ben', { name: 'Ben & Sons', kind: 'business' }),
  member('cleo', { name: 'Cleo' }),
];

function pageOf(facts: Parameters<typeof post>[1], parts: Parts = {}, options: SiteOptions = {}): PostPage {
  const site = siteOf(
    { members, ...parts, posts: [post('ann/hello', facts), ...(parts.posts ?? [])] },
    options,
  );
  return buildPostPage(site, postOf(site.network, 'ann/hello'));
}

describe('the page of a post', () => {
  it('names every author in order, each with their page, to machines too', () => {
    const { page, authors } = pageOf({ authors: ['cleo', 'ben'] }, {}, { base: '/network' });
    expect(authors.map(({ name }) => name)).toEqual(['Cleo', 'Ben & Sons']);
    expect(page.jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      author: [
        { '@type': 'Person', name: 'Cleo', url: 'https://example.org/network/members/cleo/' },
        { '@type': 'Organization', name: 'Ben & Sons', url: 'https://example.org/network/members/ben/' },
      ],
    });
    expect(page.article?.authors).toEqual([
      'https://example.org/network/members/cleo/',
      'https://example.org/network/members/ben/',
    ]);
  });

  it('tells machines what it tells people', () => {
    const { page } = pageOf({
      title: 'Bread',
      description: 'In short',
      date: '2026-03-02',
      updated: '2026-03-05',
      language: 'de',
      tags: ['bread', 'work'],
    });
    expect(page).toMatchObject({ title: 'Bread', description: 'In short', type: 'article' });
    expect(page.fullTitle).toContain('Bread');
    expect(page.fullTitle).toContain('Our Network');
    expect(page.article).toMatchObject({
      published: '2026-03-02',
      modified: '2026-03-05',
      section: null,
      tags: ['bread', 'work'],
    });
    expect(page.locale).toBe('de_DE');
    expect(page.jsonLd).toMatchObject({
      headline: 'Bread',
      description: 'In short',
      datePublished: '2026-03-02',
      dateModified: '2026-03-05',
      inLanguage: 'de',
      keywords: 'bread, work',
    });
  });

  it.each([
    { why: 'listed', facts: {}, isIndexed: true },
    { why: 'unlisted', facts: { unlisted: true as const }, isIndexed: false },
  ])('that is $why is for search engines: $isIndexed', ({ facts, isIndexed }) => {
    const view = pageOf(facts);
    expect(view.page.isIndexed).toBe(isIndexed);
    expect(view.isListed).toBe(isIndexed);
  });

  it('without words is described by its title and authors, not as the network is', () => {
    const { page } = pageOf({ title: 'Bread', authors: ['cleo', 'ben'] });
    expect(page.description).toBe('“Bread” by Cleo and Ben & Sons, guests at Ann Baker’s blog');
    expect(page.jsonLd).toMatchObject({ description: page.description });
  });

  it('says where it was published first, and sends search engines there', () => {
    const canonical = 'https://ann.example/bread';
    const { page, firstPublished } = pageOf({ canonical });
    expect(page.canonical).toBe(canonical);
    expect(page.url).toBe('https://example.org/posts/ann/hello/');
    expect(firstPublished).toEqual({ text: 'ann.example', url: canonical });
    expect(pageOf({}).page.canonical).toBe('https://example.org/posts/ann/hello/');
    expect(pageOf({}).firstPublished).toBeNull();
  });

  it('has a card of its own, whose words say who wrote it', () => {
    const { image }: Page = pageOf(
      { title: 'Bread', authors: ['cleo', 'ben'] },
      {},
      { base: '/network' },
    ).page;
    expect(image).toMatchObject({
      url: 'https://example.org/network/cards/posts/ann/hello.png?v=guest-post',
      width: 1200,
      height: 630,
    });
    for (const word of ['Bread', 'Cleo', 'Ben & Sons', 'Ann Baker’s blog'])
      expect(image?.alt).toContain(word);
  });

  it('stands in the section of its first community', () => {
    const communities = [community('runners', { name: 'Runners' }), community('bakers', { name: 'Bakers' })];
    expect(pageOf({ communities: ['bakers', 'runners'] }, { communities }).page.article?.section).toBe(
      'Bakers',
    );
  });

  it.each([
    { who: 'nobody who has one', authors: ['cleo'], account: null },
    { who: 'the author', authors: ['ann'], account: '@ann@social.example' },
    { who: 'the first who has one', authors: ['cleo', 'ben', 'ann'], account: '@ben_1@toots.example' },
  ])('is, in the fediverse, of $who: $account', ({ authors, account }) => {
    const people = [
      member('ann', { links: { mastodon: '@ann@social.example' } }),
      member('ben', { links: { mastodon: 'https://toots.example/@ben_1' } }),
      member('cleo', { links: { website: 'https://social.example/@cleo' } }),
    ];
    expect(pageOf({ authors }, { members: people }).page.creator).toBe(account);
  });

  it('leads to no page of a tag that has none', () => {
    const tags = ['bread', 'work'];
    expect(pageOf({ tags }).tags).toEqual([
      { text: 'bread', url: '/tags/bread/' },
      { text: 'work', url: '/tags/work/' },
    ]);
    const other = { posts: [post('ben/b', { tags: ['work'] })] };
    expect(pageOf({ tags, unlisted: true }, other).tags).toEqual([{ text: 'work', url: '/tags/work/' }]);
  });

  it('links what it answers, what answers it, and its communities', () => {
    const view = pageOf(
      { date: '2026-03-03', replyTo: ['https://zed.example/a', 'ben/asks'], communities: ['bakers'] },
      {
        communities: [community('bakers', { name: 'Bakers' })],
        posts: [
          post('ben/asks', { date: '2026-03-02' }),
          post('cleo/b', { date: '2026-03-04', replyTo: 'ann/hello' }),
        ],
      },
    );
    expect(view.answers).toMatchObject([
      { title: 'zed.example', url: 'https://zed.example/a', people: [], quote: null },
      { title: 'ben/asks', url: '/posts/ben/asks/', people: [{ id: 'ben' }] },
    ]);
    expect(view.answeredBy.map(({ url }) => url)).toEqual(['/posts/cleo/b/']);
    expect(view.communities).toEqual([{ text: 'Bakers', url: '/communities/bakers/' }]);
  });

  it.each([
    { date: '2026-03-02', text: 'Day 1 of 21', anchor: 'day-1' },
    { date: '2026-03-06', text: 'Day 5 of 21', anchor: 'day-5' },
    { date: '2026-03-22', text: 'Day 21 of 21', anchor: 'day-21' },
  ])('of $date is "$text" of its challenge', ({ date, text, anchor }) => {
    const { day } = pageOf(
      { date, challenge: 'spring' },
      { challenges: [challenge('spring', { title: 'Spring' })] },
    );
    expect(day).toEqual({ text, url: `/challenges/spring/#${anchor}`, challenge: 'Spring' });
  });

  it('is of no day without a challenge', () => {
    expect(pageOf({}).day).toBeNull();
  });

  it.each([
    { language: 'ar', direction: 'rtl' },
    { language: 'ja', direction: 'ltr' },
  ])('in $language is read $direction, the page around it stays as it is', ({ language, direction }) => {
    const view = pageOf({ language });
    expect(view).toMatchObject({ language, direction });
    expect(view.page).toMatchObject({ language: 'en', direction: 'ltr' });
  });
});

describe('ways to answer a post', () => {
  const title = 'Bread & butter?';
  const waysOf = (links: Record<string, string>): PostPage['waysToAnswer'][number]['ways'] =>
    pageOf({ title }, { members: [member('ann', { links })] }).waysToAnswer.flatMap(({ ways }) => ways);

  it.each([
    {
      link: { email: 'ann@example.org' },
      ways: [{ text: 'by mail', url: 'mailto:ann@example.org?subject=Re%3A%20Bread%20%26%20butter%3F' }],
    },
    {
      link: { email: 'mailto:ann@example.org?subject=Letters&cc=ben@example.org' },
      ways: [{ text: 'by mail', url: 'mailto:ann@example.org?subject=Letters&cc=ben@example.org' }],
    },
    {
      link: { 'the bakery': 'mailto:shop@example.org' },
      ways: [{ text: 'by mail', url: 'mailto:shop@example.org?subject=Re%3A%20Bread%20%26%20butter%3F' }],
    },
    {
      link: { mastodon: '@ann@social.example' },
      ways: [{ text: 'on Mastodon', url: 'https://social.example/@ann' }],
    },
    {
      link: { website: 'https://ann.example/notes?all#top' },
      ways: [{ text: 'at ann.example', url: 'https://ann.example/notes?all#top' }],
    },
    { link: { feed: 'https://ann.example/rss.xml' }, ways: [] },
    { link: { github: 'ann' }, ways: [] },
    { link: { 'my shop': 'https://shop.example/' }, ways: [] },
  ])('of an author with $link are $ways', ({ link, ways }) => {
    expect(waysOf(link)).toEqual(ways);
  });

  it('are in the order in which the author names them', () => {
    const links = {
      website: 'https://ann.example/',
      x: '@ann',
      mastodon: '@ann@social.example',
      email: 'ann@example.org',
    };
    expect(waysOf(links).map(({ text }) => text)).toEqual(['at ann.example', 'on Mastodon', 'by mail']);
  });

  it('are those of every author in order, never the host’s, and of nobody who has none', () => {
    const people = [
      member('ann', { links: { website: 'https://ann.example' } }),
      member('ben', { name: 'Ben & Sons', links: { website: 'https://ben.example' } }),
      member('cleo', { name: 'Cleo', links: { website: 'https://cleo.example' } }),
      member('dan', { links: { x: '@dan' } }),
    ];
    const { waysToAnswer } = pageOf({ authors: ['cleo', 'dan', 'ben'] }, { members: people });
    expect(waysToAnswer.map(({ name, ways }) => [name, ways.map(({ text }) => text)])).toEqual([
      ['Cleo', ['at cleo.example']],
      ['Ben & Sons', ['at ben.example']],
    ]);
  });
});

describe('a member', () => {
  const network = { repository: 'https://codeberg.org/friends/network' };

  it.each([
    { what: 'a post', facts: {}, parts: { network }, edits: true, answers: true },
    {
      what: 'an unlisted post, which nothing may answer',
      facts: { unlisted: true as const },
      parts: { network },
      edits: true,
      answers: false,
    },
    {
      what: 'a post of a network without a repository',
      facts: {},
      parts: {},
      edits: false,
      answers: false,
    },
  ])('may edit ($edits) and answer ($answers) $what', ({ facts, parts, edits, answers }) => {
    const { edit, writeAnswer } = pageOf(facts, parts);
    expect(edit).toBe(edits ? `${network.repository}/_edit/main/content/posts/ann/hello.md` : null);
    const url = writeAnswer === null ? null : new URL(writeAnswer);
    expect(url?.searchParams.get('filename') ?? null).toBe(
      answers ? 'content/posts/YOUR-NAME/answer-to-hello.md' : null,
    );
  });
});

describe('a post in several languages', () => {
  const hola = post('ann/hola', { language: 'es', translationOf: 'ann/hello' });
  const ja = post('ben/ja', { language: 'ja', authors: ['ben', 'ann'], translationOf: 'ann/hello' });

  it('links to the others by the names that the languages have themselves', () => {
    const { translations, translationSeparators } = pageOf({}, { posts: [ja, hola] }, { base: '/net' });
    expect(translations).toEqual([
      { text: 'español', url: '/net/posts/ann/hola/', language: 'es', direction: 'ltr' },
      { text: '日本語', url: '/net/posts/ben/ja/', language: 'ja', direction: 'ltr' },
    ]);
    expect(translationSeparators).toEqual([' and ']);
  });

  it('tells search engines of all, itself too, and is alone where there is no other', () => {
    const { page } = pageOf({}, { posts: [ja, hola] }, { base: '/net' });
    expect(page.alternates).toEqual([
      { language: 'en', url: 'https://example.org/net/posts/ann/hello/' },
      { language: 'es', url: 'https://example.org/net/posts/ann/hola/' },
      { language: 'ja', url: 'https://example.org/net/posts/ben/ja/' },
    ]);
    expect(page.jsonLd).toMatchObject({ inLanguage: 'en' });
    expect(pageOf({}).page.alternates).toEqual([]);
  });

  it('tells search engines only of what they list, and of what was published here first', () => {
    const elsewhere = { canonical: 'https://ann.example/hello' };
    expect(pageOf({ unlisted: true }, { posts: [hola] }).page.alternates).toEqual([]);
    expect(pageOf(elsewhere, { posts: [hola] }).page.alternates).toEqual([]);
    const { page } = pageOf({}, { posts: [hola, { ...ja, data: { ...ja.data, ...elsewhere } }] });
    expect(page.alternates.map(({ language }) => language)).toEqual(['en', 'es']);
  });
});

describe('the posts before and after one', () => {
  it('are named for each author, and once for those who have the same', () => {
    const by = (id: string, date: string, ...authors: string[]): ReturnType<typeof post> =>
      post(id, { date, authors });
    const { neighbours } = pageOf(
      { date: '2026-03-05', authors: ['ann', 'ben', 'cleo'] },
      { posts: [by('ann/first', '2026-03-01', 'ann', 'ben'), by('cleo/last', '2026-03-09', 'cleo')] },
    );
    expect(neighbours).toMatchObject([
      { authors: 'Ann Baker and Ben & Sons', previous: { title: 'ann/first' }, next: null },
      { authors: 'Cleo', previous: null, next: { title: 'cleo/last' } },
    ]);
    expect(pageOf({ authors: ['ann', 'ben'] }).neighbours).toEqual([]);
  });
});
