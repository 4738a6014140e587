import { wordsIn } from '../../../integrations/group-blog/words/words.ts';
import { describe, expect, it } from 'vitest';
import { load } from 'cheerio';
import {
  bodyContext,
  buildBody,
  linkResolver,
  resolveLink,
} from '../../../integrations/group-blog/views/parts/body-view.ts';
import { fitIntoPage } from '../../../integrations/group-blog/views/parts/fit-into-page.ts';
import { challenge, member, post, siteOf, type SiteOptions } from '../../support/content.ts';

const parts = {
  members: [member('ann'), member('ben')],
  posts: [
    post('ann/hello', { aliases: ['/2012/02/hello/', '/posts/ann/hallo/'], tags: ['brot', '日本'] }),
    post('ben/hello'),
    post('ben/quiet', { unlisted: true }),
    post('ben/soon', { date: '2027-01-01', aliases: ['/2027/soon/'] }),
    post('ben/draft', { draft: true }),
  ],
};

function resolved(href: string, options: SiteOptions & { file?: string } = {}): string | null {
  const { file = 'posts/ann/hello.md', ...rest } = options;
  return resolveLink(siteOf(parts, rest), file, href);
}

describe('a body', () => {
  const bodyOf = (...hrefs: string[]): ReturnType<typeof buildBody> =>
    buildBody(siteOf(parts, { base: '/network' }), 'posts', 'ann/hello', {
      path: 'posts/ann/hello.md',
      digest: 'abc',
      links: hrefs.map((href) => ({ href, sentence: '' })),
    });

  it('says where those of its links lead that do not stay as they are', () => {
    expect(bodyOf('/posts/ben/hello/', '/posts/ben/soon/', 'https://zed.example/', '#a')).toEqual({
      kind: 'posts',
      id: 'ann/hello',
      digest: 'abc',
      isEmpty: false,
      links: { '/posts/ben/hello/': '/network/posts/ben/hello/', '/posts/ben/soon/': null },
      trustedLinks: [],
      componentData: { members: {}, posts: {}, progress: {}, videos: {}, words: wordsIn('en').body },
    });
  });

  it.each([
    ['/tags/日本/', '/tags/%E6%97%A5%E6%9C%AC/'],
    ['/tags/%E6%97%A5%E6%9C%AC/', '/tags/日本/'],
    ['/a%zz/', '/a%zz/'],
    ['/__proto__/', '/__proto__/'],
  ])('finds %s again, rendered as %s', (written, rendered) => {
    const body = bodyOf(written);
    expect(linkResolver(body)(rendered)).toBe(resolved(written, { base: '/network' }));
    expect(linkResolver(body)('/posts/ann/hello/')).toBe('/posts/ann/hello/');
  });
});

describe('in a network that is a part of a site', () => {
  it.each([
    ['/posts/ben/hello/', '/net/blog/posts/ben/hello/'],
    ['../ben/hello.md', '/net/blog/posts/ben/hello/'],
    ['/blog/posts/ben/hello/', '/net/blog/posts/ben/hello/'],
    ['https://example.org/net/blog/posts/ben/hello/#a', '/net/blog/posts/ben/hello/#a'],
    ['/2012/02/hello/', '/net/blog/posts/ann/hello/'],
    ['/members/', '/net/blog/members/'],
    ['/', '/net/blog/'],
    ['/rss.xml', '/net/blog/rss.xml'],
    ['/members/ben/rss.xml', '/net/blog/members/ben/rss.xml'],
    ['/cards/site.png', '/net/blog/cards/site.png'],
    ['/challenges/spring/ann/progress.json', '/net/blog/challenges/spring/ann/progress.json'],
    ['/contact/', '/net/contact/'],
    ['/flyer.pdf', '/net/flyer.pdf'],
    ['https://example.org/net/contact/', 'https://example.org/net/contact/'],
    ['/posts/ben/soon/', null],
    ['/blog/posts/ben/soon/', null],
  ])('%s leads to %s', (href, to) => {
    expect(resolved(href, { base: '/net/', prefix: '/blog' })).toBe(to);
  });

  it.each([
    ['/posts/ben/hello/', '/posts/ben/hello.html'],
    ['/posts/ben/hello.html#a', '/posts/ben/hello.html#a'],
    ['https://example.org/posts/ben/hello.html', '/posts/ben/hello.html'],
    ['/contact/', '/contact.html'],
    ['/', '/'],
    ['/flyer.pdf', '/flyer.pdf'],
  ])('of which pages are files, %s leads to %s', (href, to) => {
    expect(resolved(href, { format: 'file' })).toBe(to);
  });
});

describe('a link to a day of a challenge', () => {
  const site = siteOf({
    members: [member('ann')],
    challenges: [challenge('spring')],
    posts: Array.from({ length: 12 }, (_, index) =>
      post(`ann/p${index}`, { date: `2026-03-${10 + index}`, challenge: 'spring' }),
    ),
  });

  it.each([
    ['/challenges/spring/#day-9', '/challenges/spring/#day-9'],
    ['/challenges/spring/#day-20', '/challenges/spring/2/#day-20'],
    ['/challenges/spring/2/#day-9', '/challenges/spring/#day-9'],
    ['/challenges/spring/#day-1', '/challenges/spring/#day-1'],
    ['/challenges/spring/2/', '/challenges/spring/2/'],
    ['/challenges/spring/3/', null],
    ['/members/ann/#day-20', '/members/ann/#day-20'],
  ])('%s leads to %s', (href, to) => {
    expect(resolveLink(site, 'posts/ann/hello.md', href)).toBe(to);
  });
});

describe('where a member’s link leads', () => {
  it.each([
    { href: '/posts/ben/hello/', to: '/network/posts/ben/hello/' },
    { href: '/posts/ben/hello', to: '/network/posts/ben/hello/' },
    { href: '../../ben/hello/#a', to: '/network/posts/ben/hello/#a' },
    { href: '../../ben/hello/index.html', to: '/network/posts/ben/hello/' },
    { href: '../../ben/soon/', to: null },
    { href: '/posts/ben/quiet/', to: '/network/posts/ben/quiet/' },
    { href: '/members/ben/', to: '/network/members/ben/' },
    { href: '/2012/02/hello/#a', to: '/network/posts/ann/hello/#a' },
    { href: '/posts/ann/hallo/', to: '/network/posts/ann/hello/' },
    { href: '/posts/ben/', to: '/network/members/ben/' },
    { href: 'https://example.org/network/posts/ben/hello/#a', to: '/network/posts/ben/hello/#a' },
    { href: '/posts/2/', to: null },
    { href: '/posts/ben/hello.html', to: '/network/posts/ben/hello/' },
    { href: '/posts/ben/hello/index.html', to: '/network/posts/ben/hello/' },
    { href: '//example.org/network/posts/ben/hello/', to: '/network/posts/ben/hello/' },
    { href: 'http://example.org/network/posts/ben/soon/', to: null },
    { href: '/members/../posts/ben/soon/', to: null },
    { href: '../../participants/spring/ann.md', to: null },
    { href: '/tags/brot/', to: '/network/tags/brot/' },
    { href: '/tags/日本/', to: '/network/tags/%E6%97%A5%E6%9C%AC/' },
    { href: '/members/', to: '/network/members/' },
    { href: '/members.html', to: '/network/members/' },
    { href: '/', to: '/network/' },
    { href: '/rss.xml', to: '/network/rss.xml' },
    { href: '/posts/ben/hello/?a=b#c', to: '/network/posts/ben/hello/?a=b#c' },
    { href: '../ben/hello.md', to: '/network/posts/ben/hello/' },
    { href: '../ben/hello.md#bread', to: '/network/posts/ben/hello/#bread' },
    { href: '../../members/ben.md', to: '/network/members/ben/' },
    { href: './hello.md', to: '/network/posts/ann/hello/' },
    { href: 'hello.md', to: '/network/posts/ann/hello/' },
    { href: 'hello.mdx', to: '/network/posts/ann/hello/' },
    { href: '../ben/hello/index.md', to: '/network/posts/ben/hello/' },
  ])('$href leads to $to', ({ href, to }) => {
    expect(resolved(href, { base: '/network' })).toBe(to);
  });

  it('is reckoned from the folder of the file', () => {
    expect(resolved('../../ben/hello.md', { file: 'posts/ann/hello/index.md' })).toBe('/posts/ben/hello/');
    expect(resolved('posts/ben/hello.md', { file: 'network.md' })).toBe('/posts/ben/hello/');
    expect(resolved('../../posts/ben/hello.md', { file: 'participants/spring/ann.md' })).toBe(
      '/posts/ben/hello/',
    );
  });

  it('has no slash at the end where the site’s pages have none', () => {
    const options = { base: '/network', trailingSlash: 'never' } as const;
    expect(resolved('/posts/ben/hello/#a', options)).toBe('/network/posts/ben/hello#a');
    expect(resolved('../ben/hello.md', options)).toBe('/network/posts/ben/hello');
  });

  it.each([
    '/posts/ben/soon/',
    '/posts/ben/soon',
    '/posts/ben/draft/#a',
    '/posts/ben/gone/',
    '../ben/soon.md',
    '../ben/draft/index.md',
    '/2027/soon/',
    'https://example.org/posts/ben/soon/',
    '/members/nobody/',
    '/challenges/none/ann/',
    '/communities/none/',
    '/tags/none/',
  ])('is nowhere for %s, which cannot be seen yet', (href) => {
    expect(resolved(href)).toBeNull();
  });

  it.each([
    'https://ann.example/a.md',
    'https://ann.example/posts/ben/soon/',
    'mailto:ann@ann.example',
    '#bread',
    '?page=2',
    '',
    './loaves.jpg',
    '//ann.example/a/',
    '//ann.example/a.md',
  ])('is left as it is: %s', (href) => {
    expect(resolved(href, { base: '/network' })).toBe(href);
  });
});

describe('a link to another host', () => {
  const site = siteOf({
    ...parts,
    members: [
      member('ann', { links: { website: 'https://ann.example/blog', email: 'ann@ann.example' } }),
      member('ben', { links: { github: 'ben' } }),
    ],
  });
  const relOf = (href: string): string | undefined => {
    const links = [{ href, sentence: '' }];
    const body = buildBody(site, 'posts', 'ann/hello', { path: 'posts/ann/hello.md', digest: '', links });
    const html = fitIntoPage(`<a href="${href.replaceAll('&', '&amp;')}">a</a>`, bodyContext(body));
    return load(html, null, false)('a').attr('rel');
  };

  it.each([
    'https://zed.example/',
    'http://zed.example/',
    '//zed.example/',
    'https://zed.example/?to=https://ann.example/blog',
    'https://ann.example/',
    'https://ann.example/blogs/',
    'https://ann.example.zed.example/blog/',
    'https://ann.example@zed.example/blog/',
    'https://github.com/zed',
  ])('says that it is a member’s: %s', (href) => {
    expect(relOf(href)).toBe('nofollow ugc noopener');
  });

  it.each([
    'https://ann.example/blog',
    'https://ann.example/blog/bread/?a=b&c=d#e',
    'https://github.com/ben',
    'https://github.com/ben/oven',
    'https://example.org/contact/',
    '/posts/ben/hello/',
    '#here',
    'mailto:zed@zed.example',
  ])('is as any other where it is a member’s own, or ours: %s', (href) => {
    expect(relOf(href)).toBeUndefined();
  });
});
