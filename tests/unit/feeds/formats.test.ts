import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { challenge, checkIn, community, member, participant, post } from '../../support/content.ts';
import { readOf, textsOf } from '../../support/feed.ts';

/** Everything an item can say. */
const PARTS = {
  network: {
    title: 'Bread & Butter',
    description: 'What <we> bake',
    language: 'en-GB',
    timezone: 'Europe/London',
  },
  members: [
    member('ann', { name: 'Ann Baker' }),
    member('ben', { name: 'Ben & Sons' }),
    member('cleo', { name: '007' }),
  ],
  communities: [community('early', { name: 'Early & bright' })],
  challenges: [challenge('march', { title: 'March <fast>' })],
  participants: [participant('march/ann')],
  checkIns: [checkIn('march/ann/2026-03-03')],
  posts: [
    post('ann/guests', {
      title: 'Guests & <b>cake</b>',
      date: '2026-03-05',
      updated: '2026-04-02',
      authors: ['cleo', 'ben'],
      communities: ['early'],
      tags: ['cake', '日本'],
      description: 'Who came.',
      replyTo: ['ann/plain', 'https://other.example/a'],
    }),
    post('ann/plain', {
      title: 'Plain',
      date: '2026-03-04',
      description: 'Flour & water.',
      challenge: 'march',
    }),
    post('ben/elsewhere', {
      title: 'Elsewhere',
      date: '2026-03-01',
      description: 'Seen before.',
      language: 'ja',
      canonical: 'https://ben.example/elsewhere',
      aliases: ['/2012/elsewhere/'],
    }),
  ],
};
const OPTIONS = {
  now: '2026-05-01',
  base: '/network',
  feeds: { copyright: 'CC BY 4.0 & their authors', hub: 'https://hub.example/' },
};
const HOME = 'https://example.org/network';

/** By hand, from the content above. */
const ITEMS = [
  {
    id: 'tag:example.org,2026:/posts/ann/guests/',
    url: `${HOME}/posts/ann/guests/`,
    title: 'Guests & <b>cake</b>',
    summary: 'Who came.',
    published: '2026-03-05T00:00:00Z',
    // British Summer Time began on 29 March.
    updated: '2026-04-01T23:00:00Z',
    authors: [
      { name: '007', url: `${HOME}/members/cleo/` },
      { name: 'Ben & Sons', url: `${HOME}/members/ben/` },
    ],
    categories: ['Early & bright', 'cake', '日本'],
    content: '<p>By 007 and Ben &amp; Sons, guests at Ann Baker’s blog.</p>\n<p>Words.</p>',
    image: `${HOME}/cards/posts/ann/guests.png`,
    answers: [
      { ref: 'tag:example.org,2026:/posts/ann/plain/', href: `${HOME}/posts/ann/plain/` },
      { ref: 'https://other.example/a', href: 'https://other.example/a' },
    ],
    language: 'en-GB',
    source: null,
  },
  {
    id: 'tag:example.org,2026:/posts/ann/plain/',
    url: `${HOME}/posts/ann/plain/`,
    title: 'Plain',
    summary: 'Flour & water.',
    published: '2026-03-04T00:00:00Z',
    updated: null,
    authors: [{ name: 'Ann Baker', url: `${HOME}/members/ann/` }],
    categories: [],
    content: `<p>Words.</p>\n<p><a href="${HOME}/challenges/march/">March &lt;fast&gt;</a>: Day 3 of 21</p>`,
    image: `${HOME}/cards/posts/ann/plain.png`,
    answers: [],
    language: 'en-GB',
    source: null,
  },
  {
    id: 'tag:example.org,2026:/2012/elsewhere/',
    url: `${HOME}/posts/ben/elsewhere/`,
    title: 'Elsewhere',
    summary: 'Seen before.',
    published: '2026-03-01T00:00:00Z',
    updated: null,
    authors: [{ name: 'Ben & Sons', url: `${HOME}/members/ben/` }],
    categories: [],
    content:
      '<p>First published at <a href="https://ben.example/elsewhere">ben.example</a>.</p>\n<div lang="ja" dir="ltr"><p>Words.</p></div>',
    image: `${HOME}/cards/posts/ben/elsewhere.png`,
    answers: [],
    language: 'ja',
    source: 'https://ben.example/elsewhere',
  },
];

const instant = (text: string | undefined): number => Date.parse(text ?? '');

describe('RSS', () => {
  it('says what the feed is', () => {
    const { rss } = readOf(PARTS, OPTIONS);
    expect(rss).toMatchObject({
      title: 'Bread & Butter',
      description: 'What <we> bake',
      language: 'en-GB',
      link: `${HOME}/`,
      copyright: 'CC BY 4.0 & their authors',
      generator: 'astro-group-blog',
    });
    expect(instant(rss.lastBuildDate)).toBe(Date.parse('2026-04-01T23:00:00Z'));
    expect(rss.atom?.links).toEqual([
      { href: `${HOME}/rss.xml`, rel: 'self', type: 'application/rss+xml' },
      { href: 'https://hub.example/', rel: 'hub' },
    ]);
  });

  it('says of every item what is known', () => {
    const { rss } = readOf(PARTS, OPTIONS);
    for (const [index, expected] of ITEMS.entries()) {
      const item = rss.items?.[index];
      expect(item?.guid).toEqual({ value: expected.id, isPermaLink: false });
      expect(item).toMatchObject({
        link: expected.url,
        title: expected.title,
        description: expected.summary,
      });
      expect(instant(item?.pubDate)).toBe(Date.parse(expected.published));
      expect(item?.atom?.updated ?? null).toBe(expected.updated);
      expect(item?.dc?.creators).toEqual(expected.authors.map(({ name }) => name));
      expect(item?.authors).toBeUndefined();
      expect((item?.categories ?? []).map(({ name }) => name)).toEqual(expected.categories);
      expect(item?.content?.encoded).toBe(expected.content);
      expect(item?.media?.contents).toMatchObject([{ url: expected.image, medium: 'image' }]);
      expect(item?.thr?.inReplyTos ?? []).toMatchObject(expected.answers);
      expect(item?.source?.url ?? null).toBe(expected.source);
    }
    expect(rss.items).toHaveLength(ITEMS.length);
  });
});

describe('Atom', () => {
  it('says what the feed is', () => {
    const { atom } = readOf(PARTS, OPTIONS);
    expect(atom).toMatchObject({
      id: 'tag:example.org,2026:/',
      title: { value: 'Bread & Butter', type: 'text' },
      subtitle: { value: 'What <we> bake' },
      rights: { value: 'CC BY 4.0 & their authors' },
      generator: { text: 'astro-group-blog' },
      xml: { lang: 'en-GB' },
    });
    expect(instant(atom.updated)).toBe(Date.parse('2026-04-01T23:00:00Z'));
    expect(atom.links).toEqual([
      { href: `${HOME}/atom.xml`, rel: 'self', type: 'application/atom+xml' },
      { href: `${HOME}/`, rel: 'alternate', type: 'text/html' },
      { href: 'https://hub.example/', rel: 'hub' },
    ]);
  });

  it('says of every item what is known', () => {
    const { atom } = readOf(PARTS, OPTIONS);
    for (const [index, expected] of ITEMS.entries()) {
      const entry = atom.entries?.[index];
      expect(entry).toMatchObject({
        id: expected.id,
        title: { value: expected.title, type: 'text' },
        summary: { value: expected.summary, type: 'html' },
        content: { value: expected.content, type: 'html' },
        xml: { lang: expected.language },
      });
      expect(entry?.links?.[0]).toEqual({ href: expected.url, rel: 'alternate', type: 'text/html' });
      expect(instant(entry?.published)).toBe(Date.parse(expected.published));
      expect(instant(entry?.updated)).toBe(Date.parse(expected.updated ?? expected.published));
      expect(entry?.authors).toEqual(expected.authors.map(({ name, url }) => ({ name, uri: url })));
      expect((entry?.categories ?? []).map(({ term }) => term)).toEqual(expected.categories);
      expect(entry?.media?.contents).toMatchObject([{ url: expected.image, medium: 'image' }]);
      expect(entry?.thr?.inReplyTos ?? []).toMatchObject(expected.answers);
      expect(entry?.source?.id ?? null).toBe(expected.source);
    }
    expect(atom.entries).toHaveLength(ITEMS.length);
  });

  it('counts the answers to an item, and says where they are', () => {
    const { atom } = readOf(PARTS, OPTIONS);
    const replies = (atom.entries ?? []).flatMap(({ links = [] }) =>
      links.filter(({ rel }) => rel === 'replies'),
    );
    expect(replies).toEqual([
      {
        href: `${HOME}/conversations/ann/plain/atom.xml`,
        rel: 'replies',
        type: 'application/atom+xml',
        thr: { count: 1 },
      },
    ]);
  });

  it('has the source last, for readers that take the first title and date they meet', () => {
    const $ = load(textsOf(PARTS, OPTIONS).atom, { xml: true });
    expect($('entry > source')).toHaveLength(1);
    expect($('entry > source').is(':last-child')).toBe(true);
  });
});

describe('JSON Feed', () => {
  it('says what the feed is', () => {
    const { json } = readOf(PARTS, OPTIONS);
    expect(json).toMatchObject({
      title: 'Bread & Butter',
      description: 'What <we> bake',
      language: 'en-GB',
      home_page_url: `${HOME}/`,
      feed_url: `${HOME}/feed.json`,
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    });
  });

  it('says of every item what is known', () => {
    const { json } = readOf(PARTS, OPTIONS);
    for (const [index, expected] of ITEMS.entries()) {
      const item = json.items?.[index];
      expect(item).toMatchObject({
        id: expected.id,
        url: expected.url,
        title: expected.title,
        summary: expected.summary,
        content_html: expected.content,
        image: expected.image,
        authors: expected.authors,
        language: expected.language,
      });
      expect(item?.tags ?? []).toEqual(expected.categories);
      expect(instant(item?.date_published)).toBe(Date.parse(expected.published));
      expect(item?.date_modified === undefined ? null : instant(item.date_modified)).toBe(
        expected.updated === null ? null : Date.parse(expected.updated),
      );
    }
    expect(json.items).toHaveLength(ITEMS.length);
  });

  it('says which day of a challenge it is', () => {
    const { json } = textsOf(PARTS, OPTIONS);
    const { items } = JSON.parse(json) as { items: { _group_blog?: unknown }[] };
    expect(items.map(({ _group_blog: own }) => own)).toEqual([
      undefined,
      { challenge: 'march', day: 3, headline: 'Day 3 of 21' },
      undefined,
    ]);
  });

  it('has a list of items without any', () => {
    const { json } = textsOf({});
    expect(JSON.parse(json)).toMatchObject({ items: [] });
  });
});

describe('summaries alone', () => {
  const TEXTS = [
    'By 007 and Ben & Sons, guests at Ann Baker’s blog. Who came.',
    'Flour & water.',
    'First published at ben.example. Seen before.',
  ];

  it('are in a feed that is to have no more, with what many readers would not show otherwise', () => {
    const { rss, atom, json } = readOf(PARTS, { ...OPTIONS, feeds: { content: 'summary' } });
    expect(rss.items?.map(({ description, content }) => [description, content])).toEqual(
      TEXTS.map((text) => [text, undefined]),
    );
    expect(atom.entries?.map(({ summary, content }) => [summary, content])).toEqual(
      TEXTS.map((text) => [{ value: text, type: 'html' }, undefined]),
    );
    expect(json.items?.map(({ content_text: text, content_html: html }) => [text, html])).toEqual(
      TEXTS.map((text) => [text, undefined]),
    );
  });
});

it('no picture is described in RSS or Atom, because some readers show that for the post', () => {
  const { rss, atom } = textsOf(PARTS, OPTIONS);
  for (const xml of [rss, atom]) {
    const $ = load(xml, { xml: true });
    expect($('media\\:content')).toHaveLength(ITEMS.length);
    expect($('media\\:description')).toHaveLength(0);
  }
});

describe('a feed in a browser', () => {
  it('is read with CSS', () => {
    const { rss, atom } = textsOf(PARTS, OPTIONS);
    for (const text of [rss, atom]) {
      expect(text).toMatch(/^<\?xml [^>]*\?>\s*<\?xml-stylesheet type="text\/css" href="\/feed.css"\?>/);
    }
  });
});
