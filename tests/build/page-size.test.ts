import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks, pagesOf, readDist, type Dist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

const DAYS = 366;
const UNITS = ['pages', 'miles', 'letters', 'hours', 'loaves', 'songs', 'labels', 'calls', 'mends'];
/** Floors of the issues. */
const MOST_PROGRESS = 60 * 1024;
const MOST = { bytes: 120_000, elements: 1500 };

const dateOf = (n: number): string => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);

/** The same numbers in every run, and no pattern that compresses. */
function amountOf(day: number, unit: number): number {
  const wave = Math.sin(day * 12.9898 + unit * 78.233) * 43758.5453;
  return Math.round((wave - Math.floor(wave)) * 90 + 10) / 10;
}

const goals = UNITS.map(
  (unit, index) => `  - title: More ${unit} than in the year before
    target: ${1800 + index * 10}
    unit: ${unit}
    asks: [Ask me on a Wednesday how the ${unit} come along]
    milestones: [{ title: A quarter of it, due: ${dateOf(92)}, value: 450 }, { title: Half of it, due: ${dateOf(184)}, value: 900 }]
    changes: [{ on: ${dateOf(200 + index)}, target: ${1900 + index * 10}, because: It went better than I thought }]
`,
);

const checkIns = Array.from({ length: DAYS }, (_, index) => {
  const values = UNITS.map((unit, at) => `${unit}: ${amountOf(index + 1, at)}`).join(', ');
  return [`content/check-ins/year/ann/${dateOf(index + 1)}.md`, `---\nvalues: { ${values} }\n---\n`] as const;
});

/** Lists longer than a page has room for: of members, of posts in every kind of list, of tags, and of who takes part. */
const MEMBERS = Array.from({ length: 105 }, (_, index) => `member-${index + 1}`);
const PARTICIPANTS = MEMBERS.slice(0, 20);
const START = DAYS - 27;
const lists = {
  ...Object.fromEntries(
    MEMBERS.map((id) => [
      `content/members/${id}.md`,
      `---\nname: The honourable ${id} of Harbour Street\ntagline: Writes of what there is to be seen from here\nserves: [early]\n---\n`,
    ]),
  ),
  'content/challenges/spring.md': `---\ntitle: Spring\nstart: ${dateOf(START)}\nplan: { days: 28 }\nprompts: { 1: What now? }\n---\n`,
  ...Object.fromEntries(
    PARTICIPANTS.map((id) => [
      `content/participants/spring/${id}.md`,
      '---\ngoals: [{ title: Walk a little, target: 40, unit: miles }]\n---\n',
    ]),
  ),
  ...Object.fromEntries(
    PARTICIPANTS.slice(0, 8).flatMap((id) =>
      Array.from({ length: 27 }, (_, day) => [
        `content/check-ins/spring/${id}/${dateOf(START + day)}.md`,
        '---\nvalues: { miles: 1 }\n---\n',
      ]),
    ),
  ),
  ...Object.fromEntries(
    Array.from({ length: 48 }, (_, index) => {
      const tags = Array.from({ length: 7 }, (__, at) => `subject-${index * 7 + at}`);
      const fields = [
        `title: What there is to be said of the ${index + 1} things that we saw`,
        `date: ${dateOf(DAYS - index)}`,
        `tags: [common, ${tags.join(', ')}]`,
        'communities: [early]',
        // By the host, by a guest at her blog, or by her at another.
        ...(index % 3 === 1 ? [`authors: [${PARTICIPANTS[index % 20] ?? ''}]`] : []),
        ...(index % 3 === 2 ? ['authors: [ann]'] : ['challenge: spring']),
      ];
      const host = index % 3 === 0 ? PARTICIPANTS[index % 20] : index % 3 === 1 ? 'ann' : 'ben';
      return [
        `content/posts/${host ?? ''}/post-${index}.md`,
        `---\n${fields.filter((field) => index < 28 || !field.startsWith('challenge')).join('\n')}\n---\n\nWords of a post, as many as a list has room for.\n`,
      ];
    }),
  ),
};

let dist: Dist;

beforeAll(async () => {
  const site = createSite('three-members', {
    'content/challenges/year.md': `---\ntitle: A year\nstart: ${dateOf(1)}\nplan: { days: ${DAYS} }\n---\n`,
    'content/participants/year/ann.md': `---\ngoals:\n${goals.join('')}---\n`,
    ...Object.fromEntries(checkIns),
    ...lists,
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import groupBlog from 'astro-group-blog';

export default defineConfig({ integrations: [groupBlog({ feeds: { tagsFrom: 3 } })] });
`,
  });
  site.write('content/members/ann.md', '---\nname: Ann Abbot\n---\n');
  expect(await site.build({ GROUP_BLOG_TODAY: dateOf(DAYS) })).toMatchObject({ status: 0 });
  dist = readDist(site.path('dist'));
});

it('a progress page of 366 days and 9 goals, with its styles, is at most 60 KB compressed', () => {
  const address = '/challenges/year/ann/';
  const page = dist.page(address);
  expect(page('.gb-strip .gb-day-kept')).toHaveLength(DAYS);
  expect(page('.gb-goal .gb-chart')).toHaveLength(UNITS.length);
  const sheets = page('link[rel=stylesheet]')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? '');
  const files = [`${address}index.html`, ...sheets];
  expect(files.length).toBeGreaterThan(1);
  const weight = files.reduce((sum, file) => sum + gzipSync(dist.bytes(file)).length, 0);
  expect(weight).toBeLessThanOrEqual(MOST_PROGRESS);
});

describe('long lists', () => {
  it.each([
    '/posts/5/',
    '/members/3/',
    '/members/ann/3/',
    '/communities/early/5/',
    '/challenges/spring/3/',
    '/tags/common/5/',
    '/archive/2024/5/',
  ])('go on as far as %s, to which the page before leads', (address) => {
    const [, first = '', number = ''] = /^(.*?)(\d+)\/$/.exec(address) ?? [];
    const before = number === '2' ? first : `${first}${Number(number) - 1}/`;
    expect(dist.page(before)('a[rel=next]').attr('href')).toBe(address);
    expect(dist.page(address)('a[rel=prev]').attr('href')).toBe(before);
    expect(dist.page(address)('a[rel=next]')).toHaveLength(0);
    expect(dist.page(address)('.gb-pages [aria-current=page]').text().trim()).toBe(number);
    expect(dist.has(`${first}${Number(number) + 1}/`)).toBe(false);
  });

  it('make no page of more than 120 KB or 1,500 elements', () => {
    // Members and posts are read, and so are the pages of participants; all others list.
    const isList = (file: string): boolean =>
      !/^\/posts\/[^/]+\/[^/]+\/index|^\/challenges\/[^/]+\/[a-z][^/]*\/index/.test(file);
    const listing = pagesOf(dist).filter(isList);
    expect(listing.length).toBeGreaterThan(400);
    const large = listing
      .map((file) => ({ file, bytes: dist.bytes(file).length, elements: dist.page(file)('*').length }))
      .filter(({ bytes, elements }) => bytes > MOST.bytes || elements > MOST.elements);
    expect(large).toEqual([]);
  });

  it('lead nowhere where nothing is', () => {
    expect(brokenLinks(dist, 'https://three.example')).toEqual([]);
  });

  it('are found by the search on their first pages alone', () => {
    const isSearched = (address: string): boolean => dist.page(address)('[data-pagefind-body]').length > 0;
    expect(['/members/ann/', '/challenges/spring/'].map(isSearched)).toEqual([true, true]);
    expect(['/members/ann/2/', '/challenges/spring/2/'].map(isSearched)).toEqual([false, false]);
  });

  it('take a day of a challenge to the page on which it begins', () => {
    const links = dist
      .page('/posts/')('.gb-eyebrow a')
      .toArray()
      .map(({ attribs }) => attribs['href'] ?? '');
    expect(links).toContain('/challenges/spring/2/#day-28');
    for (const link of links) {
      const [address = '', id = ''] = link.split('#');
      expect(dist.page(address)(`[id="${id}"]`), link).toHaveLength(1);
    }
  });

  it('are in the sitemap with the last day of what each page shows', () => {
    const sitemap = dist.text('/sitemap-0.xml');
    const dayOf = (address: string): string | undefined =>
      new RegExp(`<loc>https://three.example${address}</loc><lastmod>([^T<]+)`).exec(sitemap)?.[1];
    expect(['/posts/', '/posts/2/', '/archive/2024/5/', '/tags/common/5/'].map(dayOf)).toEqual([
      dateOf(DAYS),
      dateOf(DAYS - 10),
      dateOf(DAYS - 40),
      dateOf(DAYS - 40),
    ]);
    expect(sitemap).toContain('<loc>https://three.example/about/</loc></url>');
  });
});

describe('tags with fewer posts than tagsFrom', () => {
  const feeds = (tag: string): string[] => dist.files.filter((file) => file.startsWith(`/tags/${tag}/`));

  it('have a page and no feed, and none is offered', () => {
    expect(feeds('subject-0')).toEqual(['/tags/subject-0/index.html']);
    expect(dist.page('/tags/subject-0/')('.gb-feeds')).toHaveLength(0);
    expect(dist.page('/subscribe/')('a[href^="/tags/subject-"]')).toHaveLength(0);
  });

  it('leave the others theirs', () => {
    expect(feeds('common')).toContain('/tags/common/rss.xml');
    expect(dist.page('/tags/common/2/')('.gb-feeds a').first().attr('href')).toBe('/tags/common/rss.xml');
    expect(dist.page('/subscribe/')('a[href="/tags/common/rss.xml"]')).toHaveLength(1);
  });
});
