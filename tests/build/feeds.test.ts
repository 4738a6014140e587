import { load } from 'cheerio';
import { parseAtomFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyOf, walkBack } from '../support/feed-history.ts';
import { faultsOfAtom, faultsOfJson } from '../support/feed-rules.ts';
import { readDist, type Dist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

interface Item {
  id: string;
  title: string;
  content_html: string;
}

const NOTES = `---
title: With notes
date: 2026-03-05
---

# Loud

So it is.[^why] And [back to it](#loud), [Ben's](../ben/picture-day/index.md), [cdn](//cdn.example/a), [late](/posts/ann/coming/).

| a | b |
| - | -: |
| 1 | 2 |

- [x] done
- [ ] open

\`\`\`js
const a = 1 < 2; // ]]>
\`\`\`

<p>Raw <b>HTML</b></p>

[^why]: Or so they say.
`;

let dist: Dist;
let items: Item[];
const itemOf = (title: string): ReturnType<typeof load> =>
  load(items.find((item) => item.title === title)?.content_html ?? '', null, false);

beforeAll(async () => {
  const site = createSite('three-members', {
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({
  base: '/network',
  integrations: [
    groupBlog({
      extend: './src/own.ts',
      feeds: {
        limit: 4,
        formats: ['json', 'atom'],
        copyright: 'CC BY 4.0',
        hub: 'https://hub.example/',
        mail: 'https://mail.example/ours',
      },
    }),
  ],
});
`,
    'src/own.ts': `import type { FeedItem } from 'astro-group-blog/data';

export function feedItem(item: FeedItem): FeedItem | null {
  if (item.title === 'Day two') return null;
  return { ...item, after: item.after + '<p><a href="/contact/">Answer</a></p>' };
}
`,
    'content/posts/ann/with-notes.md': NOTES,
    'content/posts/ben/more-notes.md': NOTES.replace('With notes', 'More notes')
      .replace('date:', 'language: es\nauthors: [ben, ann]\ntranslationOf: ann/with-notes\ndate:')
      .replace('../ben/', './'),
  });
  const { status, output } = await site.build();
  expect(status, output).toBe(0);
  dist = readDist(site.path('dist'));
  ({ items } = JSON.parse(dist.text('/feed.json')) as { items: Item[] });
});

describe('the feeds of a site', () => {
  it('are those that its options name, as they say', () => {
    expect(faultsOfJson(dist.text('/feed.json'))).toEqual([]);
    expect(faultsOfAtom(dist.text('/atom.xml'))).toEqual([]);
    expect(dist.files.filter((file) => file.endsWith('rss.xml'))).toEqual([]);
    const feed = parseAtomFeed(dist.text('/atom.xml'));
    expect(feed.rights).toMatchObject({ value: 'CC BY 4.0' });
    expect(feed.links).toContainEqual({ href: 'https://hub.example/', rel: 'hub' });
    expect(JSON.parse(dist.text('/feed.json'))).toMatchObject({
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
  });

  it('hold what its own function makes of the items, and as many as they may', () => {
    expect(items.map(({ title }) => title)).toEqual([
      'More notes',
      'With notes',
      'A guest writes',
      'Picture day',
    ]);
    for (const { content_html: html } of items) {
      expect(html).toMatch(/<p><a href="https:\/\/three\.example\/contact\/">Answer<\/a><\/p>$/);
    }
    expect(dist.text('/members/ben/feed.json')).not.toContain('Day two');
    expect(dist.text('/challenges/week/feed.json')).toContain('"items":[]');
  });

  it('lead back to the first post, through archives that hold whole posts', () => {
    const home = 'https://three.example/network';
    const walked = walkBack(`${home}/atom.xml`, (address) => {
      const text = dist.text(address.replace(home, ''));
      expect(faultsOfAtom(text)).toEqual([]);
      return historyOf(text);
    });
    const [guest, notes, picture] = ['ann/guest', 'ann/with-notes', 'ben/picture-day'].map(
      (post) => `tag:three.example,2026:/posts/${post}/`,
    );
    expect(walked.map(({ self, ids }) => [self, ids])).toEqual([
      [`${home}/atom.xml`, ['tag:three.example,2026:/posts/ben/more-notes/', notes, guest, picture]],
      [`${home}/archive/2026-2/atom.xml`, [notes, guest]],
      [`${home}/archive/2026/atom.xml`, [picture, 'tag:three.example,2026:/old/hello/']],
    ]);
    expect(dist.text('/archive/2026/atom.xml')).toContain('zymurgy');
    expect(dist.files.filter((file) => /^\/archive\/.*\.xml$/.test(file))).toHaveLength(2);
  });

  it('are offered on /subscribe/, with what to choose and the mail', () => {
    const $ = dist.page('/subscribe/');
    expect($('main section').first().text()).toContain('If you follow both');
    expect($('main a[href="/network/feed.json"], main a[href="/network/atom.xml"]')).toHaveLength(2);
    expect($('main a[href="/network/members.opml"]')).toHaveLength(1);
    expect($('main a[href="https://mail.example/ours"]')).toHaveLength(1);
    expect($('main a[href$="rss.xml"]')).toHaveLength(0);
    expect(dist.text('/members.opml')).toContain('https://three.example/network/members/ann/feed.json');
  });
});

describe('a post and its translation', () => {
  const home = 'https://three.example/network/posts';

  it('link to each other, for readers and for search engines', () => {
    const languages = {
      en: { page: '/posts/ann/with-notes/', other: '/network/posts/ben/more-notes/', name: 'español' },
      es: { page: '/posts/ben/more-notes/', other: '/network/posts/ann/with-notes/', name: 'English' },
    };
    for (const { page, other, name } of Object.values(languages)) {
      const $ = dist.page(page);
      const link = $(`.gb-article-header a[hreflang][href="${other}"]`);
      expect(link.text()).toBe(name);
      expect(link.attr('lang')).toBe(link.attr('hreflang'));
      const alternates = $('head link[rel=alternate][hreflang]').toArray();
      expect(alternates.map((one) => [$(one).attr('hreflang'), $(one).attr('href')])).toEqual([
        ['en', `${home}/ann/with-notes/`],
        ['es', `${home}/ben/more-notes/`],
      ]);
    }
    expect(dist.page('/posts/ann/hello/')('[hreflang]')).toHaveLength(0);
  });

  it('are in the feeds each for itself', () => {
    expect(items.slice(0, 2)).toMatchObject([
      { id: 'tag:three.example,2026:/posts/ben/more-notes/', language: 'es' },
      { id: 'tag:three.example,2026:/posts/ann/with-notes/', language: 'en' },
    ]);
  });
});

describe('a post in a feed', () => {
  it('is what is read of it', () => {
    const $ = itemOf('With notes');
    expect($('pre').html()).toBe('<code>const a = 1 &lt; 2; // ]]&gt;</code>');
    expect($('td').last().attr()).toEqual({ align: 'right' });
    expect($('li').text()).toContain('☑ done');
    expect($('li').text()).toContain('☐ open');
    expect($('p:contains("Raw")').attr()).toEqual({});
    expect($('[class], [style], [data-footnote-ref], [aria-label]')).toHaveLength(0);
  });

  it('has links that lead there from anywhere', () => {
    const page = 'https://three.example/network/posts/ann/with-notes/';
    const $ = itemOf('With notes');
    const hrefs = $('p:contains("So it is") a')
      .toArray()
      .map((link) => $(link).attr('href'));
    expect(hrefs.slice(1)).toEqual([
      `${page}#loud`,
      'https://three.example/network/posts/ben/picture-day/',
      'https://cdn.example/a',
    ]);
    expect($('h2#loud').text()).toBe('Loud');
  });

  it('has footnotes that lead there and back, in the item and on the page', () => {
    const ids = new Set<string>();
    for (const [title, page] of [
      ['With notes', '/posts/ann/with-notes/'],
      ['More notes', '/posts/ben/more-notes/'],
    ] as const) {
      const $ = itemOf(title);
      const [there, back] = [$('sup a'), $('section li a').last()].map(
        (link) => new URL(link.attr('href') ?? ''),
      );
      for (const url of [there, back]) {
        const id = url?.hash.slice(1) ?? '';
        expect(url?.pathname).toBe(`/network${page}`);
        expect($(`[id="${id}"]`)).toHaveLength(1);
        expect(dist.page(page)(`[id="${id}"]`)).toHaveLength(1);
        ids.add(id);
      }
      expect($(`[id="${there?.hash.slice(1) ?? ''}"]`).text()).toContain('Or so they say.');
    }
    expect(ids.size).toBe(4);
  });

  it('has its pictures, each at one address', () => {
    const $ = itemOf('Picture day');
    expect($('[srcset], [sizes]')).toHaveLength(0);
    const addresses = $('img')
      .toArray()
      .map((image) => $(image).attr('src') ?? '');
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/three\.example\/network\/_astro\//);
      expect(dist.has(address.replace('https://three.example/network', '')), address).toBe(true);
    }
  });
});
