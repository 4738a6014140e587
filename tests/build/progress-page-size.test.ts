import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { readDist, type Dist } from '../support/dist.ts';
import { createSite } from '../support/site.ts';

const DAYS = 366;
const UNITS = ['pages', 'miles', 'letters', 'hours', 'loaves', 'songs', 'labels', 'calls', 'mends'];
/** A floor of the issue. */
const MOST = 60 * 1024;

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

let dist: Dist;

beforeAll(async () => {
  const site = createSite('three-members', {
    'content/challenges/year.md': `---\ntitle: A year\nstart: ${dateOf(1)}\nplan: { days: ${DAYS} }\n---\n`,
    'content/participants/year/ann.md': `---\ngoals:\n${goals.join('')}---\n`,
    ...Object.fromEntries(checkIns),
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
  expect(weight).toBeLessThanOrEqual(MOST);
});
