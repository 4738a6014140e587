import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { post, type Parts } from '../../support/content.ts';
import { feedKindsOf, modelOf, textsOf } from '../../support/feed.ts';
import { historyOf, walkBack, type History } from '../../support/feed-history.ts';
import { faultsOfAtom } from '../../support/feed-rules.ts';

type Options = NonNullable<Parameters<typeof modelOf>[1]>;

const HOME = 'https://example.org/network';
const limited = (limit: number): Options => ({ base: '/network', feeds: { limit } });
const archivesOf = (parts: Parts, options: Options): string[] =>
  feedKindsOf(parts, options).filter((of) => of.startsWith('archive/'));
const postsOf = (parts: Parts, options: Options, of: string): string[] =>
  modelOf(parts, { ...options, of }).items.map(({ body }) => body?.id ?? '');
const filesAt = (path: string): Record<string, string> => ({
  rss: `${HOME}${path}rss.xml`,
  atom: `${HOME}${path}atom.xml`,
  json: `${HOME}${path}feed.json`,
});

/** Three of 2023, none of 2024, one of 2025, five of 2026. */
const PARTS = {
  posts: [
    post('ann/a', { date: '2023-01-01' }),
    post('ann/b', { date: '2023-06-01' }),
    post('ben/c', { date: '2023-12-31' }),
    post('ann/d', { date: '2025-02-01' }),
    post('ann/e', { date: '2026-01-01' }),
    post('ben/f', { date: '2026-01-02' }),
    post('ann/g', { date: '2026-01-03' }),
    post('ann/h', { date: '2026-01-04' }),
    post('ann/i', { date: '2026-01-05' }),
    post('ann/draft', { date: '2025-03-01', draft: true }),
    post('ann/unlisted', { date: '2025-03-02', unlisted: true }),
    post('ann/scheduled', { date: '2026-06-01' }),
  ],
};

describe('the archives of the network’s feed', () => {
  it('are its years, in parts of half as many posts as the feed holds', () => {
    expect(archivesOf(PARTS, limited(4)).map((of) => [of, postsOf(PARTS, limited(4), of)])).toEqual([
      ['archive/2023', ['ann/b', 'ann/a']],
      ['archive/2023-2', ['ben/c']],
      ['archive/2025', ['ann/d']],
      ['archive/2026', ['ben/f', 'ann/e']],
      ['archive/2026-2', ['ann/h', 'ann/g']],
      // The one that is left is in the feed.
    ]);
  });

  it.each([
    { limit: 9, why: 'none, for the feed holds all posts', archives: [] },
    { limit: 8, why: 'parts of four', archives: ['2023', '2025', '2026'] },
    { limit: 50, why: 'none in a feed of many', archives: [] },
    {
      limit: 1,
      why: 'one for each post',
      archives: ['2023', '2023-2', '2023-3', '2025', '2026', '2026-2', '2026-3', '2026-4', '2026-5'],
    },
  ])('of a feed of $limit are $why', ({ limit, archives }) => {
    expect(archivesOf(PARTS, limited(limit))).toEqual(archives.map((name) => `archive/${name}`));
  });

  it('are of the year that a post’s day is in, wherever the network is', () => {
    const network = { timezone: 'Asia/Kolkata' };
    expect(archivesOf({ ...PARTS, network }, limited(8))).toEqual(archivesOf(PARTS, limited(8)));
  });

  it('hold what the site’s own function leaves in', () => {
    const options: Options = {
      ...limited(4),
      change: (item) => (item.title === 'ann/b' ? null : { ...item, title: `${item.title}!` }),
    };
    const { items } = modelOf(PARTS, { ...options, of: 'archive/2023' });
    expect(items.map(({ title }) => title)).toEqual(['ben/c!', 'ann/a!']);
  });

  it('lead from the feed back, forth, and to the feed', () => {
    const of = (name: string): ReturnType<typeof modelOf> => modelOf(PARTS, { ...limited(4), of: name });
    expect(of('network/')).toMatchObject({ previous: filesAt('/archive/2026-2/'), archive: null });
    expect(of('archive/2026-2')).toMatchObject({
      self: filesAt('/archive/2026-2/'),
      previous: filesAt('/archive/2026/'),
      archive: { current: filesAt('/'), next: null },
    });
    expect(of('archive/2025')).toMatchObject({
      previous: filesAt('/archive/2023-2/'),
      archive: { current: filesAt('/'), next: filesAt('/archive/2026/') },
    });
    expect(of('archive/2023')).toMatchObject({
      previous: null,
      archive: { current: filesAt('/'), next: filesAt('/archive/2023-2/') },
    });
    expect(of('member/ann')).toMatchObject({ previous: null, archive: null });
  });

  it('are documents of the same feed, of which no hub tells', () => {
    const options = { feeds: { limit: 4, hub: 'https://hub.example/' }, base: '/network' };
    const feed = modelOf(PARTS, options);
    const archive = modelOf(PARTS, { ...options, of: 'archive/2023' });
    expect(archive).toMatchObject({ id: feed.id, title: feed.title, home: feed.home, hub: null });
    expect(archive.updated).toBe('2023-06-01T00:00:00Z');
    const { atom } = textsOf(PARTS, { ...options, of: 'archive/2023' });
    expect(historyOf(atom)).toMatchObject({
      self: `${HOME}/archive/2023/atom.xml`,
      isArchive: true,
      current: `${HOME}/atom.xml`,
      previous: undefined,
      next: `${HOME}/archive/2023-2/atom.xml`,
    });
  });
});

describe('an importer', () => {
  const posts = fc
    .array(
      fc.record({
        year: fc.integer({ min: 2020, max: 2026 }),
        day: fc.constantFrom('01-01', '02-29', '06-15', '12-30'),
        host: fc.constantFrom('ann', 'ben'),
        isUnlisted: fc.boolean(),
      }),
      { maxLength: 16, size: 'max' },
    )
    .map((facts) =>
      facts.map(({ year, day, host, isUnlisted }, index) =>
        post(`${host}/p-${index}`, {
          date: `${year}-${year % 4 > 0 && day === '02-29' ? '03-01' : day}`,
          ...(isUnlisted && { unlisted: true }),
        }),
      ),
    );
  const OPTIONS = { now: '2027-06-01' };

  it('who walks back from the feed meets every listed post', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 1, max: 8 }), (written, limit) => {
        const parts = { posts: written };
        const options = { ...OPTIONS, feeds: { limit } };
        const listed = modelOf(parts, { ...OPTIONS, feeds: { limit: 1000 } }).items.map(({ id }) => id);
        const found = new Map<string, History>();
        for (const of of ['network/', ...archivesOf(parts, options)]) {
          const { atom } = textsOf(parts, { ...options, of });
          expect(faultsOfAtom(atom)).toEqual([]);
          const history = historyOf(atom);
          found.set(history.self, history);
        }
        const walked = walkBack('https://example.org/atom.xml', (address) => {
          const history = found.get(address);
          if (!history) throw new Error(`there is no ${address}`);
          return history;
        });
        expect(new Set(walked.flatMap(({ ids }) => ids))).toEqual(new Set(listed));
        // No archive tells of a post that another one tells of.
        const archived = walked.slice(1).flatMap(({ ids }) => ids);
        expect(new Set(archived).size).toBe(archived.length);
        expect(walked.every(({ ids }) => ids.length <= limit)).toBe(true);
        expect(walked).toHaveLength(found.size);
      }),
      { numRuns: 20 },
    );
  });

  it('finds an archive as it was when something new is written', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: 1, max: 8 }), (written, limit) => {
        const options = { ...OPTIONS, feeds: { limit } };
        const after = {
          posts: [
            ...written,
            post('ann/new', { date: '2026-12-31' }),
            post('ann/newer', { date: '2027-01-01' }),
          ],
        };
        for (const of of archivesOf({ posts: written }, options)) {
          expect(postsOf(after, options, of)).toEqual(postsOf({ posts: written }, options, of));
        }
      }),
    );
  });
});
