import { parseRssFeed } from 'feedsmith';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../support/depth.ts';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { searchedPages } from '../support/search.ts';
import { createSite } from '../support/site.ts';

const HOST = 'https://three.example';

interface Scheme {
  title: string;
  /** In `astro.config.mjs`. */
  config: string;
  prefix?: string;
  /** What the address of a page, as `/posts/ann/hello/`, looks like. */
  page: (address: string) => string;
  /** Where a file of the network's stands, as `/rss.xml`. */
  file: (address: string) => string;
  /** Where a page or file outside the network stands. */
  outside: (address: string) => string;
  /** The file in `dist` that a host serves for a path. */
  served: (path: string) => string;
  deep?: true;
}

const bare = (address: string): string => address.replace(/\/$/, '');
const inFolder = (path: string): string => (/\.\w+$/.test(path) ? path : `${bare(path)}/index.html`);

const SCHEMES: Scheme[] = [
  {
    title: 'a base, a slash at the end',
    deep: true,
    config: "base: '/network', trailingSlash: 'always', integrations: [groupBlog()]",
    page: (address) => `/network${address}`,
    file: (address) => `/network${address}`,
    outside: (address) => `/network${address}`,
    served: (path) => inFolder(path.replace('/network', '')),
  },
  {
    title: 'a base, no slash at the end',
    deep: true,
    config: "base: '/network/', trailingSlash: 'never', integrations: [groupBlog()]",
    page: (address) => `/network${bare(address)}`,
    file: (address) => `/network${address}`,
    outside: (address) => `/network${bare(address)}`,
    served: (path) => inFolder(path.replace('/network', '')),
  },
  {
    title: 'a prefix',
    deep: true,
    config: "integrations: [groupBlog({ prefix: '/blog' })]",
    prefix: '/blog',
    page: (address) => `/blog${address}`,
    file: (address) => `/blog${address}`,
    outside: (address) => address,
    served: inFolder,
  },
  {
    title: 'a base, a prefix of two folders, no slash at the end',
    config: "base: '/net', trailingSlash: 'never', integrations: [groupBlog({ prefix: 'our/blog' })]",
    prefix: '/our/blog',
    page: (address) => `/net/our/blog${bare(address)}`,
    file: (address) => `/net/our/blog${address}`,
    outside: (address) => `/net${bare(address)}`,
    served: (path) => inFolder(path.replace('/net', '')),
  },
  {
    title: 'pages that are files',
    deep: true,
    config: "build: { format: 'file' }, integrations: [groupBlog()]",
    page: (address) => (address === '/' ? '/' : `${bare(address)}.html`),
    file: (address) => address,
    outside: (address) => (address === '/' ? '/' : `${bare(address)}.html`),
    served: (path) => (path === '/' ? '/index.html' : path),
  },
  {
    title: 'pages as their sources are, a base, a prefix, a slash at the end',
    config:
      "base: '/net', trailingSlash: 'always', build: { format: 'preserve' }, integrations: [groupBlog({ prefix: '/blog' })]",
    prefix: '/blog',
    page: (address) => (address === '/' ? '/net/blog/' : `/net/blog${bare(address)}.html`),
    file: (address) => `/net/blog${address}`,
    outside: (address) => `/net${bare(address)}.html`,
    served: (path) => inFolder(path.replace('/net', '')),
  },
  {
    title: 'pages that are files, a base and a prefix',
    config: "base: '/net', build: { format: 'file' }, integrations: [groupBlog({ prefix: '/blog' })]",
    prefix: '/blog',
    page: (address) => `/net/blog${address === '/' ? '' : bare(address)}.html`,
    file: (address) => `/net/blog${address}`,
    outside: (address) => `/net${bare(address)}.html`,
    served: (path) => path.replace('/net', ''),
  },
];

/** Everything of the site's own host that a page links to, loads or announces, as paths with anchors. */
function targetsOf(dist: Dist, file: string): URL[] {
  const $ = load(dist.text(file));
  const attributes = ['href', 'src', 'content'];
  return $('a[href], link[href], img[src], script[src], meta[property="og:image"], meta[property="og:url"]')
    .toArray()
    .map(
      (element) => attributes.map((name) => $(element).attr(name)).find((value) => value !== undefined) ?? '',
    )
    .map((target) => new URL(target, HOST + file))
    .filter(({ origin }) => origin === HOST);
}

describe.each(tried(SCHEMES))('with $title', ({ config, prefix = '', page, file, outside, served }) => {
  let dist: Dist;
  const has = (path: string): boolean => dist.files.includes(decodeURI(served(path)));
  const at = (address: string): ReturnType<typeof load> => load(dist.text(decodeURI(served(page(address)))));

  beforeAll(async () => {
    const site = createSite('three-members', {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';
export default defineConfig({ ${config} });`,
      'src/pages/contact.astro': '<h1>Contact</h1>',
      'content/posts/ben/day-two.md':
        '---\ntitle: Day two\ndate: 2026-03-03\nchallenge: week\n---\n\nDone.\n\n## X\n\nMore.\n',
      'content/posts/ben/links.md': `---
title: Links
date: 2026-03-04
tags: [日本]
aliases: [/2012/02/day-5.html]
---

[Post](/posts/ann/hello/), [old](/old/hello/), [whole](${HOST}${page('/members/ann/')}), [file](./day-two.md#top),
[list](/members/), [home](/), [feed](/rss.xml), [contact](/contact/),
[tag](/tags/nippon/), [Ann](/members/annie/), [hers](../ann/older.mdx), [there](/posts/annie/older/#one),
[numbers](/challenges/days/annie/progress.json).
`,
      // Ann was annie: a post of hers lies where it lay, and names what has other names now.
      'content/posts/annie/older.mdx': `---
title: Older
date: 2026-02-02
communities: [larks]
---

# One

<Member id="annie" /> <Progress challenge="days" member="annie" />
`,
    });
    const alias = (file: string, id: string): void => {
      site.write(file, site.read(file).replace('---\n', `---\naliases: [${id}]\n`));
    };
    alias('content/members/ann.md', 'annie');
    alias('content/challenges/week.md', 'days');
    alias('content/communities/early.md', 'larks');
    const renamed = 'renamedTags: { nippon: japan, japan: 日本 }';
    site.write('content/network.md', site.read('content/network.md').replace('today:', `${renamed}\ntoday:`));
    if (prefix !== '') {
      site.write(`src/pages${prefix}/index.astro`, site.read('src/pages/index.astro'));
      site.remove('src/pages/index.astro');
    }
    const { status, output } = await site.build();
    expect(status, output).toBe(0);
    dist = readDist(site.path('dist'));
  });

  it('every page links, loads and announces only what is there', () => {
    const pages = pagesOf(dist);
    expect(pages.length).toBeGreaterThan(15);
    const lost = pages.flatMap((from) =>
      targetsOf(dist, from)
        .filter(({ pathname }) => !has(pathname) && !from.endsWith('404.html'))
        .map(({ pathname }) => `${from} → ${pathname}`),
    );
    expect(lost).toEqual([]);
  });

  it('links to no page at an old address', () => {
    const old = /\/(?:annie|days|larks|japan)(?:\/(?!.*\.json)|\.html|$)/;
    const targets = pagesOf(dist).flatMap((from) => targetsOf(dist, from).map(({ pathname }) => pathname));
    expect(targets.filter((path) => old.test(path))).toEqual([]);
  });

  it('has one form of address: canonical, links, sitemap and search agree', () => {
    const canonical = pagesOf(dist)
      .map((from) => load(dist.text(from))('link[rel=canonical]').attr('href'))
      .filter((href) => href !== undefined);
    expect(canonical).toContain(HOST + page('/posts/ann/hello/'));
    expect(canonical).toContain(HOST + page('/'));

    const sitemap = [...dist.text('/sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(sitemap.toSorted()).toEqual([...canonical, HOST + outside('/contact/')].toSorted());

    expect(searchedPages(dist).map(({ meta }) => meta['url'])).toContain(page('/posts/ann/hello/'));
    for (const { meta } of searchedPages(dist)) expect.soft(canonical).toContain(HOST + (meta['url'] ?? ''));
  });

  it('leads members’ links where they mean to', () => {
    const $ = at('/posts/ben/links/');
    const hrefs = $('.gb-prose a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(hrefs).toEqual([
      page('/posts/ann/hello/'),
      page('/posts/ann/hello/'),
      page('/members/ann/'),
      `${page('/posts/ben/day-two/')}#top`,
      page('/members/'),
      page('/'),
      file('/rss.xml'),
      outside('/contact/'),
      page('/tags/%E6%97%A5%E6%9C%AC/'),
      page('/members/ann/'),
      page('/posts/ann/older/'),
      `${page('/posts/ann/older/')}#one`,
      file('/challenges/days/annie/progress.json'),
    ]);
    expect($('.gb-tags a[rel=tag]').attr('href')).toBe(page('/tags/%E6%97%A5%E6%9C%AC/'));
  });

  it('has its files where it says', () => {
    const feed = parseRssFeed(dist.text(served(file('/rss.xml'))));
    expect(feed.link).toBe(HOST + page('/'));
    expect(feed.items?.map(({ link }) => link)).toContain(HOST + page('/posts/ann/hello/'));
    // What a feed reader knows a post by says nothing of where the site stands.
    expect(feed.items?.map(({ guid }) => guid?.value)).toContain(
      'tag:three.example,2026:/posts/ben/day-two/',
    );
    expect(feed.items?.find(({ title }) => title === 'Older')).toMatchObject({
      link: HOST + page('/posts/ann/older/'),
      guid: { value: 'tag:three.example,2026:/posts/annie/older/' },
    });
    for (const { content } of feed.items ?? []) {
      for (const [, url = ''] of (content?.encoded ?? '').matchAll(
        /(?:href|src)="(https:\/\/three\.example[^"#]*)/g,
      ))
        expect.soft(has(new URL(url).pathname), url).toBe(true);
    }
    for (const card of ['/cards/site.png', '/cards/posts/ann/guest.png', '/cards/challenges/week/ann.png'])
      expect.soft(has(file(card)), card).toBe(true);
    const data = '/challenges/fortnight/ann/progress.json';
    expect(at('/challenges/fortnight/ann/')(`a[href="${file(data)}"]`).text()).toBe(
      'The same numbers as JSON',
    );
    expect(JSON.parse(dist.text(served(file(data))))).toMatchObject({
      challenge: 'fortnight',
      member: 'ann',
    });
    const search = at('/search/');
    const bundle = search('.gb-search').attr('data-gb-bundle') ?? '';
    expect(has(`${bundle}pagefind.js`)).toBe(true);
  });

  it.each(
    ['rss.xml', 'atom.xml', 'feed.json'].flatMap((name) => [
      [name, '/tags/日本/', '/tags/japan/'],
      [name, '/members/ann/', '/members/annie/'],
      [name, '/communities/early/', '/communities/larks/'],
      [name, '/challenges/week/', '/challenges/days/'],
    ]),
  )('has the %s of %s at its old address too, %s', (name = '', current = '', former = '') => {
    const [now, old] = [current, former].map((address) => dist.text(served(file(address + name))));
    const id = (address: string): string => `tag:three.example,2026:${encodeURI(address)}<`;
    expect(old).toBe(now?.replace(id(current), id(former)));
    expect(old).toContain(HOST + file(encodeURI(current) + name));
    expect(old).not.toContain(HOST + file(former));
  });

  it.each([
    ['/challenges/week/ann/progress.json', '/challenges/days/annie/progress.json'],
    ['/challenges/week/ben/progress.json', '/challenges/days/ben/progress.json'],
    ['/cards/members/ann.png', '/cards/members/annie.png'],
    ['/cards/posts/ann/older.png', '/cards/posts/annie/older.png'],
    ['/cards/communities/early.png', '/cards/communities/larks.png'],
    ['/cards/challenges/week.png', '/cards/challenges/days.png'],
    ['/cards/challenges/week/ann.png', '/cards/challenges/days/annie.png'],
  ])('has %s at its old address too', (now, old) => {
    expect(dist.bytes(served(file(old))).equals(dist.bytes(served(file(now))))).toBe(true);
  });

  it('shows a post in an old folder, and what it names', () => {
    const $ = at('/posts/ann/older/');
    expect($('h1, h2').text()).toContain('One');
    const links = $('.gb-prose a').toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual([
      page('/members/ann/'),
      page('/challenges/week/ann/'),
    ]);
  });

  it('has cards, and no gallery of them', () => {
    const cards = dist.files.filter((name) => name.startsWith(`${prefix}/cards/`));
    expect(cards).toContain(`${prefix}/cards/site.png`);
    expect(cards.filter((name) => name.includes('gallery') || !name.endsWith('.png'))).toEqual([]);
  });

  it('leads an old address that is a file to its post', () => {
    const old = outside('/').replace(/(?:\.html|\/)?$/, '/2012/02/day-5.html');
    expect(dist.files).toContain('/2012/02/day-5.html');
    expect(served(old)).toBe('/2012/02/day-5.html');
    const refresh = load(dist.text('/2012/02/day-5.html'))('meta[http-equiv=refresh]').attr('content');
    expect(refresh?.split('url=')[1]).toBe(page('/posts/ben/links/'));
  });

  it.each([
    ['/old/hello/', '/posts/ann/hello/'],
    ['/posts/ann/', '/members/ann/'],
    ['/tags/nippon/', '/tags/%E6%97%A5%E6%9C%AC/'],
    ['/tags/japan/', '/tags/%E6%97%A5%E6%9C%AC/'],
    ['/members/annie/', '/members/ann/'],
    ['/posts/annie/', '/members/ann/'],
    ['/posts/annie/older/', '/posts/ann/older/'],
    ['/posts/annie/hello/', '/posts/ann/hello/'],
    ['/communities/larks/', '/communities/early/'],
    ['/challenges/days/', '/challenges/week/'],
    ['/challenges/days/ben/', '/challenges/week/ben/'],
    ['/challenges/week/annie/', '/challenges/week/ann/'],
  ])('leads %s to %s', (from, to) => {
    const path = from === '/old/hello/' ? outside(from) : page(from);
    const refresh = load(dist.text(served(path)))('meta[http-equiv=refresh]').attr('content');
    expect(refresh?.split('url=')[1]).toBe(page(to));
  });
});
