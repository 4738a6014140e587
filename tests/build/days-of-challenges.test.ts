import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { keysOf, KEYS, listOf, type Json } from '../support/contract.ts';
import { tried } from '../support/depth.ts';
import { brokenLinks, pagesOf, readDist, type Dist } from '../support/dist.ts';
import { createOwnSite, runQuickly } from '../support/site.ts';

/** Members' headlines, worked out by hand from the plan, what they wrote, and the challenge rules. */
interface Moment {
  challenge: 'august-21' | 'half-marathon';
  title: string;
  on: string;
  headlines: Readonly<Record<string, string>>;
}

const AUGUST = 'august-21';
const HALF = 'half-marathon';

const MOMENTS: Moment[] = [
  {
    challenge: AUGUST,
    title: 'the day before the start',
    on: '2026-08-02',
    headlines: {
      // Joined two days late, and said so.
      'food-bank': 'Starts tomorrow. Starts 5 August 2026.',
      library: 'Starts tomorrow. Starts 3 August 2026.',
    },
  },
  {
    challenge: AUGUST,
    title: 'day 1',
    on: '2026-08-03',
    headlines: { 'food-bank': 'Day 1 of 21. Starts 5 August 2026.', tom: 'Day 1 of 21. On pace.' },
  },
  {
    challenge: AUGUST,
    title: 'a rest day',
    on: '2026-08-09',
    // Seven of ten letters are left for twelve planned days; ten for eighteen were planned.
    headlines: {
      lucja: 'Day 7 of 21. Slipping: 1.1 times the planned pace needed.',
      library: 'Day 7 of 21. On pace.',
    },
  },
  {
    challenge: AUGUST,
    title: 'the day after a missed day is over',
    on: '2026-08-10',
    // 300 bags in the sixteen days that a pause of two leaves; 115 were given by then.
    headlines: { okafors: 'Day 8 of 21. On pace.' },
  },
  {
    challenge: AUGUST,
    title: 'the last day',
    on: '2026-08-23',
    headlines: {
      tom: 'Day 21 of 21. The plan has no day left: 4 of 12.',
      library: 'Day 21 of 21. Done on day 18.',
    },
  },
  {
    challenge: AUGUST,
    title: 'a month later',
    on: '2026-09-23',
    headlines: { okafors: 'Finished. Not reached: 287 of 300.', library: 'Finished. Done on day 18.' },
  },
  {
    challenge: HALF,
    title: 'the day before the start',
    on: '2026-10-04',
    headlines: {
      gwen: 'Starts tomorrow. Starts 5 October 2026.',
      tom: 'Starts tomorrow. Starts 5 October 2026.',
    },
  },
  {
    challenge: HALF,
    title: 'day 1',
    on: '2026-10-05',
    headlines: { okafors: 'Day 1 of 84. On pace.', lucja: 'Day 1 of 84. On pace.' },
  },
  {
    challenge: HALF,
    title: 'a rest day',
    on: '2026-10-09',
    // Three miles; four and a bit were planned: 45 in four weeks of 64, of which two runs of three on their last days.
    headlines: { tom: 'Day 5 of 84. Slipping: 1.1 times the planned pace needed.' },
  },
  {
    challenge: HALF,
    title: 'the day after a missed day is over',
    on: '2026-11-10',
    // Thirty-nine miles; 45 and 21 sixty-firsts of the thirty after them were planned. 111 in 30 days, 150 in 51.
    headlines: { tom: 'Day 37 of 84. Slipping: 3.7 a day needed, 3 planned.' },
  },
  {
    challenge: HALF,
    title: 'the last day',
    on: '2026-12-27',
    // 91 miles are left, where 13.1 of the last 33.1 of the plan, that is 9.9 miles, were planned to be.
    headlines: { tom: 'Day 84 of 84. Behind: 9.2 times the planned pace needed.' },
  },
  {
    challenge: HALF,
    title: 'a month later',
    on: '2027-01-27',
    headlines: { lucja: 'Finished. Not reached: 138 of 220.', tom: 'Finished. Not reached: 59 of 150.' },
  },
];

/** Days on which the whole site is built and read: before, within and after each of the challenges. */
const BUILT: readonly { on: string; challenges: readonly Moment['challenge'][]; deep?: true }[] = [
  { on: '2026-10-04', challenges: [HALF, AUGUST] },
  { on: '2026-08-10', challenges: [AUGUST] },
  { on: '2027-01-27', challenges: [HALF, AUGUST], deep: true },
];

const SITE = 'https://harbourstreet.example';
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const site = createOwnSite();

async function builtOn(day: string): Promise<Dist> {
  expect(await site.build({ GROUP_BLOG_TODAY: day })).toMatchObject({ status: 0 });
  return readDist(site.path('dist'));
}

/** Numbers and texts that are none, in what is read or drawn. */
function nothings(dist: Dist): string[] {
  return pagesOf(dist)
    .filter((file) => file.startsWith('/challenges/') || file.startsWith('/members/'))
    .flatMap((file) => {
      const $ = dist.page(file);
      const attributes = $('svg, svg *, [aria-label]')
        .toArray()
        .map(({ attribs }) => Object.values(attribs).join(' '));
      const told = [$('body').text(), ...attributes].join('\n');
      return [...told.matchAll(/.{0,40}(?:NaN|Infinity|undefined|\bnull\b|\[object).{0,20}/g)].map(
        ([text]) => `${file}: ${text}`,
      );
    });
}

describe.each(MOMENTS)('$challenge on $title, $on', ({ challenge, on, headlines }) => {
  it('reads as the rules say', async () => {
    const { stdout } = await runQuickly(['group-blog', 'progress', challenge, '--on', on, '--json'], ROOT);
    const found = listOf(JSON.parse(stdout)).map(({ member, headline }) => [member, headline] as const);
    expect(Object.fromEntries(found)).toMatchObject(headlines);
  });
});

describe.each(tried(BUILT))('the pages on $on', ({ on, challenges }) => {
  let dist: Dist;
  beforeAll(async () => {
    dist = await builtOn(on);
  });

  it('lead nowhere that is not there, and show no number that is none', () => {
    expect(nothings(dist)).toEqual([]);
    expect(brokenLinks(dist, SITE)).toEqual([]);
  });

  it.each(challenges)('of %s say what the numbers say', (challenge) => {
    const folder = `/challenges/${challenge}/`;
    const data = dist.files
      .filter((file) => file.startsWith(folder) && file.endsWith('/progress.json'))
      .map((file) => JSON.parse(dist.text(file)) as Json);
    expect(data.length).toBeGreaterThanOrEqual(4);
    const overview = dist.page(folder);
    for (const view of data) {
      expect(keysOf(view)).toBe(KEYS.view);
      const member = String(view['member']);
      const page = dist.page(`${folder}${member}/`);
      const headline = page('.gb-headline');
      expect(view).toMatchObject({ challenge, asOf: on });
      // Pages say once when it starts: on which day, and not also in how many.
      const shown = String(view['headline']).replace(/^Starts (?:tomorrow|in \d+ days)\. /, '');
      expect.soft(headline.text(), member).toBe(shown);
      expect.soft(headline.attr('class'), member).toBe(`gb-headline gb-headline-${String(view['status'])}`);
      expect.soft(page('.gb-byline').text(), member).toContain(`${String(view['percent'])} % of the goals`);
      const states = listOf(view['days']).map(({ state }) => `gb-day gb-day-${String(state)}`);
      const cells = page('.gb-strip td.gb-day').toArray();
      expect
        .soft(
          cells.map(({ attribs }) => attribs['class']),
          member,
        )
        .toEqual(states);
      const goals = listOf(view['goals']).map(({ status }) => `gb-goal gb-goal-${String(status)}`);
      expect
        .soft(
          page('.gb-goals > li')
            .toArray()
            .map(({ attribs }) => attribs['class']),
        )
        .toEqual(goals);
      const standing = overview(`.gb-standings a[href="${folder}${member}/"]`).closest('li');
      expect.soft(standing.find('progress').attr('value'), member).toBe(String(view['percent']));
      expect
        .soft(dist.page(`/members/${member}/`)('main').text(), member)
        .toMatch(new RegExp(`(?<!tomorrow\\. |days\\. )${RegExp.escape(shown)}`));
    }
  });
});
