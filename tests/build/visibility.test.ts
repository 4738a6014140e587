import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it } from 'vitest';
import { startDev } from '../support/dev.ts';
import { pagesOf, readDist, type Dist } from '../support/dist.ts';
import { feedsIn } from '../support/feed-rules.ts';
import { searchedPages } from '../support/search.ts';
import { createSite, run, type TestSite } from '../support/site.ts';

const PICTURE = fileURLToPath(
  new URL('../fixtures/sites/three-members/content/posts/ben/picture-day/square.png', import.meta.url),
);

/** Where the site tells of a post; all but the first two are lists of some kind. */
interface Seen {
  page: boolean;
  card: boolean;
  alias: boolean;
  /** As a link in another post's words; else those words are there without a link. */
  linkInWords: boolean;
  home: boolean;
  posts: boolean;
  member: boolean;
  tag: boolean;
  community: boolean;
  challenge: boolean;
  feed: boolean;
  search: boolean;
  sitemap: boolean;
  neighbour: boolean;
  reply: boolean;
  progress: boolean;
}

const NOWHERE: Seen = {
  page: false,
  card: false,
  alias: false,
  linkInWords: false,
  home: false,
  posts: false,
  member: false,
  tag: false,
  community: false,
  challenge: false,
  feed: false,
  search: false,
  sitemap: false,
  neighbour: false,
  reply: false,
  progress: false,
};
const EVERYWHERE = Object.fromEntries(Object.keys(NOWHERE).map((place) => [place, true])) as unknown as Seen;
const BY_ITS_LINK: Seen = { ...NOWHERE, page: true, card: true, alias: true, linkInWords: true };

function seen(dist: Dist, id: string): Seen {
  const [host = '', slug = ''] = id.split('/');
  const address = `/posts/${id}/`;
  const links = (page: string, within: string): boolean =>
    dist.has(page) && dist.page(page)(`${within} a[href="${address}"]`).length > 0;
  return {
    page: dist.has(address),
    card: dist.has(`/cards/posts/${id}.png`),
    alias: dist.has(`/old/${slug}/`),
    linkInWords: links('/posts/ann/first/', '.gb-prose'),
    home: links('/', '.gb-posts'),
    posts: links('/posts/', '.gb-posts'),
    member: links(`/members/${host}/`, '.gb-posts'),
    tag: links('/tags/all/', '.gb-posts'),
    community: links('/communities/early/', '.gb-posts'),
    challenge: links('/challenges/week/', '.gb-posts'),
    feed: (parseRssFeed(dist.text('/rss.xml')).items ?? []).some(({ link }) => link?.endsWith(address)),
    search: searchedPages(dist).some(({ content }) => content.includes(`zymurgy${slug}`)),
    sitemap: dist.text('/sitemap-0.xml').includes(`<loc>https://seen.example${address}</loc>`),
    neighbour: pagesOf(dist).some(
      (page) => dist.page(page)(`.gb-neighbours a[href="${address}"]`).length > 0,
    ),
    reply: links('/posts/ann/first/', '.u-comment'),
    progress: links(`/challenges/week/${host}/`, 'table.gb-strip'),
  };
}

/** "3 posts": what the list of communities counts. */
const counted = (dist: Dist): string => dist.page('/communities/')('.gb-challenge .gb-quiet').text();

/** Acts about posts of every visibility; the site is built on days before and after them. */
const SUPPORT: Readonly<Record<string, readonly string[]>> = {
  'ann/2026-03-02-early': ['to: ben', 'kind: buy'],
  'ann/2026-03-09-shared': [
    'to: ben',
    'kind: share',
    'url: https://seen.example/old/left/',
    'post: ben/left',
  ],
  'ben/2026-03-09-unlisted': ['to: ann', 'kind: visit', 'post: ann/unlisted'],
  'ben/2026-03-09-draft': ['to: ann', 'kind: visit', 'post: ann/draft'],
  'cleo/2026-03-12-joined': ['to: ann', 'kind: intro'],
};

/** Figures that stand nowhere else, of a member whose channel is to be stopped, and the day of each report. */
const PRIVATE: Readonly<Record<string, string>> = {
  '2026-02-16': '{ minutes: 7351, outcomes: { visit: 8627 }, interactions: 9413 }',
  '2026-02-23': '{ minutes: 7351, outcomes: { sale: 6173 } }',
  '2026-03-02': '{ minutes: 7351, outcomes: { sale: 6173 } }',
};
/** The figures, the sums of 28 days, the minutes a week that are free, and what an hour brings; a part of a hash is none. */
const PRIVATE_NUMBERS =
  /(?<![\w.-])(?:7,?351|8,?627|9,?413|6,?173|22,?053|12,?346|5,?513|23\.5|23\.4\d*)(?![\w-])/;

let site: TestSite;

/** What the command prints of the site's content folder for a day, wherever it is called from, and whatever the machine is set to. */
async function printedOn(day: string): Promise<string> {
  const words = ['community', '--json', '--on', day, '--content', site.path('content')];
  const { status, stdout, output } = await run(['group-blog', ...words], '/', {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
  });
  expect(status, output).toBe(0);
  return JSON.stringify(JSON.parse(stdout));
}

async function builtOn(day: string): Promise<Dist> {
  expect(await site.build({ GROUP_BLOG_TODAY: day })).toMatchObject({ status: 0 });
  return readDist(site.path('dist'));
}

beforeAll(() => {
  site = createSite('every-visibility');
  cpSync(PICTURE, site.path('content/members/cleo.png'));
  site.write(
    'content/members/cleo.md',
    '---\nname: Cleo Cruz\njoined: 2026-03-12\navatar: ./cleo.png\n---\n',
  );
  site.write(
    'content/strategies/ann.md',
    [
      '---',
      'updated: 2026-02-01',
      'primaryOutcome: visit',
      'post: { people: Early risers, objectives: [{ id: meet, text: Meet all of them }] }',
      'channels: [{ id: letter, kind: newsletter, state: active, objective: meet, audience: Early risers }]',
      '---',
      '',
    ].join('\n'),
  );
  for (const [day, figures] of Object.entries(PRIVATE)) {
    site.write(
      `content/results/ann/${day}.md`,
      `---\nchannels: { letter: ${figures} }\nprivate: true\n---\n\nI spent 7351 minutes.\n`,
    );
  }
  for (const [id, lines] of Object.entries(SUPPORT)) {
    site.write(`content/support/${id}.md`, ['---', ...lines, '---', ''].join('\n'));
  }
});

describe('on 10 March', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await builtOn('2026-03-10');
  });

  it('tells the verdict on private figures, and no figure in any file', async () => {
    expect(dist.page('/members/ann/channels/')('main').text()).toContain('Keep it');
    const texts = dist.files.filter((file) => /\.(?:html|xml|json|opml|txt|js|css|svg)$/.test(file));
    expect(texts.filter((file) => PRIVATE_NUMBERS.test(dist.text(file)))).toEqual([]);
    expect(searchedPages(dist).filter(({ content }) => PRIVATE_NUMBERS.test(content))).toEqual([]);
    expect(await printedOn('2026-03-10')).not.toMatch(PRIVATE_NUMBERS);
  });

  it.each([
    { kind: 'a listed post', id: 'ann/listed', where: EVERYWHERE },
    { kind: 'an unlisted post', id: 'ann/unlisted', where: BY_ITS_LINK },
    { kind: 'a draft', id: 'ann/draft', where: NOWHERE },
    { kind: 'a post scheduled for tomorrow', id: 'ann/scheduled', where: NOWHERE },
    { kind: 'a post of a member who left', id: 'ben/left', where: EVERYWHERE },
  ])('$kind is seen where it should be', ({ id, where }) => {
    expect(seen(dist, id)).toEqual(where);
  });

  it('counts and numbers tell of no post that is not listed', () => {
    expect(counted(dist)).toBe('2 posts');
    expect(dist.page('/tags/all/')('meta[name=description]').attr('content')).toMatch(/^2 posts/);
    expect(dist.page('/posts/ann/unlisted/')('meta[name=robots]').attr('content')).toBe('noindex');
    for (const word of ['draft', 'scheduled']) {
      const told = dist.files.filter(
        (file) =>
          /\.(?:html|xml|txt)$/.test(file) &&
          new RegExp(`The ${word} post|zymurgy${word}`).test(dist.text(file)),
      );
      expect(told, word).toEqual([]);
    }
  });

  it('every feed is valid, and holds no post that is not listed', () => {
    const feeds = feedsIn(dist);
    expect(feeds).toHaveLength(24);
    for (const { file, text, faults } of feeds) {
      expect.soft(faults, file).toEqual([]);
      for (const id of ['ann/unlisted', 'ann/draft', 'ann/scheduled']) {
        expect.soft(text, file).not.toContain(`:/posts/${id}/`);
      }
    }
    const holds = feeds.filter(({ text }) => text.includes('/posts/ann/listed/')).map(({ file }) => file);
    for (const of of ['', '/members/ann', '/tags/all', '/communities/early', '/challenges/week']) {
      for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect.soft(holds).toContain(`${of}/${file}`);
    }
  });

  it('community.json is what the command prints for that day, and tells of nothing that is not listed', async () => {
    const text = dist.text('/community.json');
    expect(text).toBe(await printedOn('2026-03-10'));
    const { acts, weeks, support } = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    expect(acts?.map(({ kind, by, date, post }) => [kind, by, date, post])).toEqual([
      ['mention', 'ann', '2026-03-01', 'ann/first'],
      ['buy', 'ann', '2026-03-02', null],
      ['reply', 'ben', '2026-03-05', 'ben/left'],
      ['share', 'ann', '2026-03-09', 'ben/left'],
      ['visit', 'ben', '2026-03-09', null],
      ['visit', 'ben', '2026-03-09', null],
    ]);
    expect(weeks).toEqual(['2026-10', '2026-09']);
    expect(support?.map(({ member }) => member)).toEqual(['ann']);
    expect(text).not.toMatch(/unlisted|draft|scheduled|cleo/);
  });

  it('leaves the words of a link to what cannot be seen', () => {
    const words = dist.page('/posts/ann/first/')('.gb-prose').text().replace(/\s+/g, ' ').trim();
    expect(words).toBe('They are listed, unlisted, draft, scheduled and left.');
  });

  it('lists who left as an earlier member, and nobody before they join', () => {
    const members = dist.page('/members/');
    expect(members('section:has(h2:contains("Earlier members")) .gb-card-link').text().trim()).toBe(
      'Ben Bell',
    );
    expect(members('main').text()).not.toContain('Cleo');
    expect(dist.has('/members/cleo/')).toBe(false);
    expect(dist.files.filter((file) => file.includes('cleo'))).toEqual([]);
    expect(dist.page('/members/ben/')('.gb-profile').text()).toContain('left March 8, 2026');
  });
});

describe('on 2 March, as it was then', () => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await builtOn('2026-03-02');
  });

  it.each([
    { kind: 'the post of that day', id: 'ann/listed', where: EVERYWHERE },
    { kind: 'an unlisted post of the next day', id: 'ann/unlisted', where: NOWHERE },
    { kind: 'a later post of a member who left later', id: 'ben/left', where: NOWHERE },
  ])('$kind is seen where it should be', ({ id, where }) => {
    expect(seen(dist, id)).toEqual(where);
  });

  it('community.json is what the command prints for that day', async () => {
    const text = dist.text('/community.json');
    expect(text).toBe(await printedOn('2026-03-02'));
    expect((JSON.parse(text) as { acts: unknown[] }).acts).toHaveLength(1);
  });

  it('has not yet seen anybody leave', () => {
    expect(dist.page('/members/')('h2').text()).not.toContain('Earlier');
    expect(dist.page('/members/ben/')('.gb-profile').text()).not.toContain('left');
    expect(counted(dist)).toBe('1 post');
  });
});

describe('on 12 March', () => {
  it('what was scheduled is there, and who joins that day', async () => {
    const dist = await builtOn('2026-03-12');
    expect(seen(dist, 'ann/scheduled')).toEqual(EVERYWHERE);
    expect(dist.has('/members/cleo/')).toBe(true);
    expect(dist.files.some((file) => file.startsWith('/_astro/cleo'))).toBe(true);
    expect(counted(dist)).toBe('3 posts');
  });
});

describe('in astro dev', () => {
  it('tells the verdict on private figures, and no figure', async () => {
    const file = 'content/network.md';
    const text = readFileSync(site.path(file), 'utf8');
    site.write(file, text.replace(/^today: .*$/m, 'today: 2026-03-10'));
    const dev = await startDev(site);
    try {
      const pages = [
        '/members/ann/channels/',
        '/members/ann/',
        '/what-works/',
        '/community.json',
        '/rss.xml',
      ];
      const served = new Map<string, string>();
      for (const page of pages) served.set(page, await (await fetch(dev.origin + page)).text());
      expect(served.get('/members/ann/channels/')).toContain('Keep it');
      expect(served.get('/community.json')).toContain('"verdict":"keep"');
      expect([...served].filter(([, body]) => PRIVATE_NUMBERS.test(body)).map(([page]) => page)).toEqual([]);
    } finally {
      await dev.stop();
      site.write(file, text);
    }
  });
});
