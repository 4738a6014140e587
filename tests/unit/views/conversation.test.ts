import { describe, expect, it } from 'vitest';
import {
  answersOf,
  answersTo,
  type ConversationItem,
} from '../../../integrations/group-blog/views/conversation/answers.ts';
import { member, post, postOf, siteOf, type SiteOptions } from '../../support/content.ts';

type Facts = NonNullable<Parameters<typeof post>[1]>;

const members = [member('ann', { name: 'Ann Baker' }), member('ben'), member('cleo')];
const SENTENCE = 'I read what Ann wrote of bread.';
const linkTo = (href: string, sentence = SENTENCE): NonNullable<Facts['links']> => [{ href, sentence }];

/** ann/hello, which ben/answer answers, as each stands on the other's page. */
function conversation(
  answer: Facts = {},
  { hello = {}, ...options }: SiteOptions & { hello?: Facts } = {},
): { above?: ConversationItem; below?: ConversationItem } {
  const posts = [
    post('ann/hello', { title: 'Hello', aliases: ['/2012/02/hello/'], ...hello }),
    post('ben/answer', { title: 'Answer', date: '2026-03-03', replyTo: 'ann/hello', ...answer }),
    post('ann/other'),
  ];
  const site = siteOf({ members, posts }, options);
  const [above] = answersOf(site, postOf(site.network, 'ben/answer'));
  const [below] = answersTo(site, postOf(site.network, 'ann/hello'));
  return { ...(above && { above }), ...(below && { below }) };
}

describe('an answer', () => {
  it('leads to what it answers, and from it', () => {
    const { above, below } = conversation({ authors: ['cleo', 'ben'] }, { base: '/network' });
    expect(above).toMatchObject({
      title: 'Hello',
      url: '/network/posts/ann/hello/',
      people: [{ id: 'ann', name: 'Ann Baker' }],
    });
    expect(below).toMatchObject({
      title: 'Answer',
      url: '/network/posts/ben/answer/',
      people: [{ id: 'cleo' }, { id: 'ben' }],
    });
  });

  it.each([
    { why: 'its address', href: '/posts/ann/hello/' },
    { why: 'its address without a slash', href: '/posts/ann/hello' },
    { why: 'a part of its page', href: '/posts/ann/hello/#crust' },
    { why: 'its address with a query', href: '/posts/ann/hello/?from=ben' },
    { why: 'its file', href: '../ann/hello.md' },
    { why: 'its file, and a part of it', href: '../ann/hello.md#crust' },
    { why: 'its file, in folders', href: '../../ann/hello/index.md', path: 'posts/ben/answer/index.md' },
    { why: 'an old address', href: '/2012/02/hello/' },
    { why: 'its whole address', href: 'https://example.org/posts/ann/hello/' },
    { why: 'its address with the prefix', href: '/blog/posts/ann/hello/', prefix: '/blog' },
    { why: 'its address without the prefix', href: '/posts/ann/hello/', prefix: '/blog' },
    {
      why: 'its whole address with the base',
      href: 'https://example.org/net/posts/ann/hello/',
      base: '/net',
    },
    {
      why: 'its whole address with base and prefix',
      href: 'https://example.org/net/blog/posts/ann/hello/',
      base: '/net',
      prefix: '/blog',
    },
    { why: 'its page as a file', href: '/posts/ann/hello.html', format: 'file' as const },
  ])('is quoted by its sentence around a link to $why, on both pages', ({ href, path, ...options }) => {
    const { above, below } = conversation(
      { links: linkTo(href), ...(path !== undefined && { path }) },
      options,
    );
    const quote = { text: SENTENCE, language: 'en', direction: 'ltr' };
    expect([above?.quote, below?.quote]).toEqual([quote, quote]);
  });

  it.each([
    { why: 'no link', links: [] },
    { why: 'a link to another post', links: linkTo('/posts/ann/other/') },
    { why: 'a link to whom it answers', links: linkTo('/members/ann/') },
    { why: 'a link to the same path elsewhere', links: linkTo('https://other.example/posts/ann/hello/') },
    { why: 'a link out of every sentence', links: linkTo('/posts/ann/hello/', '') },
  ])('with $why has no quote', ({ links }) => {
    const { above, below } = conversation({ links });
    expect([above?.quote, below?.quote]).toEqual([null, null]);
  });

  it('is quoted by the first of its links that stands in a sentence', () => {
    const links = ['/posts/ann/other/', '/posts/ann/hello/', '../ann/hello.md', '/2012/02/hello/'].map(
      (href, index) => ({ href, sentence: ['Other.', '', 'The first.', 'The second.'][index] ?? '' }),
    );
    expect(conversation({ links }).below?.quote?.text).toBe('The first.');
  });

  it.each([
    { language: 'ar', direction: 'rtl' },
    { language: 'ja', direction: 'ltr' },
  ])('in $language is quoted $direction, whatever the language of the other', ({ language, direction }) => {
    const { above, below } = conversation(
      { language, links: linkTo('/posts/ann/hello/') },
      { hello: { language: 'he' } },
    );
    expect(above).toMatchObject({ language: 'he', direction: 'rtl', quote: { language, direction } });
    expect(below).toMatchObject({ language, direction, quote: { language, direction } });
  });
});

describe('an answer to a page elsewhere', () => {
  const url = 'https://zed.example/bread';

  it.each([
    { href: url, isQuoted: true },
    { href: `${url}/`, isQuoted: true },
    { href: `${url}s`, isQuoted: false },
    { href: 'https://zed.example/', isQuoted: false },
  ])('with a link to $href is quoted: $isQuoted', ({ href, isQuoted }) => {
    const { above } = conversation({ replyTo: url, links: linkTo(href) });
    expect(above).toEqual({
      title: 'zed.example',
      url,
      language: null,
      direction: null,
      people: [],
      quote: isQuoted ? { text: SENTENCE, language: 'en', direction: 'ltr' } : null,
    });
  });
});

describe('a conversation of many', () => {
  const posts = [
    post('ann/hello', { links: linkTo('/posts/ben/b/', 'Not a word of an answer.') }),
    ...['ben', 'cleo', 'ann'].map((host, index) =>
      post(`${host}/b`, {
        date: `2026-03-0${6 - index}`,
        replyTo: ['https://zed.example/a', 'ann/hello', 'ben/asks'],
        links: [
          ...linkTo('/posts/ben/asks/', `${host} was asked.`),
          ...linkTo('/posts/ann/hello/', `${host} says hello.`),
        ],
      }),
    ),
    post('ben/asks'),
  ];
  const site = siteOf({ members, posts });

  it('has what is answered in its own order, each with the sentence about it', () => {
    const items = answersOf(site, postOf(site.network, 'cleo/b'));
    expect(items.map(({ url, quote }) => [url, quote?.text ?? null])).toEqual([
      ['https://zed.example/a', null],
      ['/posts/ann/hello/', 'cleo says hello.'],
      ['/posts/ben/asks/', 'cleo was asked.'],
    ]);
  });

  it('has its answers from the oldest on, each in its own words', () => {
    const items = answersTo(site, postOf(site.network, 'ann/hello'));
    expect(items.map(({ url, quote }) => [url, quote?.text ?? null])).toEqual([
      ['/posts/ann/b/', 'ann says hello.'],
      ['/posts/cleo/b/', 'cleo says hello.'],
      ['/posts/ben/b/', 'ben says hello.'],
    ]);
  });
});
