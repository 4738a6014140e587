import { beforeAll, describe, expect, it } from 'vitest';
import { KEYS, keysOf, listOf, type Json } from '../support/contract.ts';
import { readDist, type Dist } from '../support/dist.ts';
import { createSite, run, type TestSite } from '../support/site.ts';

const PARTICIPATIONS = ['week/ann', 'week/ben', 'fortnight/ann', 'fortnight/ben'];

let site: TestSite;
let dist: Dist;

const fileOf = (id: string): string => `/challenges/${id}/progress.json`;
const dataOf = (id: string): Json => JSON.parse(dist.text(fileOf(id))) as Json;

/** What the command prints of a challenge in the site's content folder, wherever it is called from: by member id. */
async function printed(challenge: string): Promise<unknown> {
  const words = ['progress', challenge, '--json', '--content', site.path('content')];
  const { status, stdout, output } = await run(['group-blog', ...words], '/');
  expect(status, output).toBe(0);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  site = createSite('three-members');
  expect(await site.build()).toMatchObject({ status: 0 });
  dist = readDist(site.path('dist'));
});

describe('progress.json', () => {
  it('is there for every participant, and nobody else', () => {
    expect(dist.files.filter((file) => file.endsWith('.json')).toSorted()).toEqual(
      expect.arrayContaining(PARTICIPATIONS.map(fileOf)),
    );
    expect(dist.files.filter((file) => file.endsWith('/progress.json'))).toHaveLength(4);
  });

  it.each(['week', 'fortnight'])('of %s is what the command prints for the same day', async (challenge) => {
    const written = [dataOf(`${challenge}/ann`), dataOf(`${challenge}/ben`)];
    expect(written).toMatchObject([{ asOf: '2026-03-10' }, { asOf: '2026-03-10' }]);
    expect(written).toEqual(await printed(challenge));
  });

  it('has the fields of the contract and no other, at every level', () => {
    for (const id of PARTICIPATIONS) {
      const view = dataOf(id);
      expect(keysOf(view)).toBe(KEYS.view);
      expect(keysOf(view['day'])).toBe(KEYS.day);
      expect(keysOf(view['streak'])).toBe(KEYS.streak);
      expect(keysOf(view['consistency'])).toBe(KEYS.consistency);
      const goals = listOf(view['goals']);
      expect(new Set(goals.map(keysOf))).toEqual(new Set([KEYS.goal]));
      for (const point of goals.flatMap(({ series }) => listOf(series)))
        expect(keysOf(point)).toBe(KEYS.point);
      for (const day of listOf(view['days'])) expect(keysOf(day)).toBe(KEYS.dayOfPlan);
      for (const week of listOf(view['weeks'])) expect(keysOf(week)).toBe(KEYS.week);
    }
    expect(listOf(dataOf('fortnight/ann')['goals']).map(({ kind }) => kind)).toEqual([
      'target',
      'limit',
      'judge',
    ]);
  });

  it('says what the page says', () => {
    for (const id of PARTICIPATIONS) {
      const headline = dist.page(`/challenges/${id}/`)('.gb-headline');
      const { headline: words, status } = dataOf(id) as { headline: string; status: string };
      expect(headline.text()).toBe(words);
      expect(headline.hasClass(`gb-headline-${status}`)).toBe(true);
    }
  });

  it('is in no sitemap and no search', () => {
    const told = dist.files.filter((file) => /sitemap.*\.xml$|robots\.txt$/.test(file));
    expect(told.length).toBeGreaterThan(1);
    for (const file of told) expect(dist.text(file)).not.toContain('progress.json');
  });
});

describe('a verdict', () => {
  it('that was given is told, with the judge and why', () => {
    const judged = dist.page('/challenges/fortnight/ann/')('.gb-judge');
    expect(judged.text()).toContain('Nobody was told off.');
    expect(judged.find('blockquote').text()).toMatch(/Ben Bell, March 9, 2026: met\./);
    const [, , kind] = listOf(dataOf('fortnight/ann')['goals']);
    expect(kind).toMatchObject({ status: 'done', percent: 100, verdict: { met: 'yes', on: '2026-03-09' } });
  });

  it('dated later than the pinned day is told nowhere', () => {
    const [sing] = listOf(dataOf('fortnight/ben')['goals']);
    expect(sing).toMatchObject({ status: 'pending', percent: 0, verdict: null });
    expect(dist.page('/challenges/fortnight/ben/')('.gb-judge blockquote')).toHaveLength(0);
    const telling = dist.files.filter(
      (file) => /\.(?:html|json|xml)$/.test(file) && dist.text(file).includes('second verse'),
    );
    expect(telling).toEqual([]);
  });
});
