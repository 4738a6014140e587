import type { StripDay } from '../../../integrations/group-blog/views/parts/day-strip.ts';
import { describe, expect, it } from 'vitest';
import {
  buildProgressPage,
  type ProgressPage,
} from '../../../integrations/group-blog/views/pages/progress-page.ts';
import {
  challenge,
  checkIn,
  member,
  participant,
  participationOf,
  post,
  siteOf,
  type Parts,
} from '../../support/content.ts';

interface Facts {
  today?: string;
  lateDays?: number;
  rest?: ('sunday' | number)[];
  left?: string;
  withdrawn?: string;
  timezone?: string;
  parts?: Parts;
}

const REPOSITORY = { repository: 'https://github.com/friends/network', language: 'en-GB' };

/** Ann's page of the ten days from Monday 2 March; she checked in on the first two, on the second with a post. */
function pageOf({
  today = '2026-03-06',
  lateDays,
  rest,
  left,
  withdrawn,
  timezone,
  parts,
}: Facts = {}): ProgressPage {
  const site = siteOf(
    {
      network: REPOSITORY,
      members: [
        member('ann', { ...(left !== undefined && { left }), ...(timezone !== undefined && { timezone }) }),
      ],
      challenges: [
        challenge('spring', {
          plan: { days: 10, ...(rest && { rest }) },
          ...(lateDays !== undefined && { lateDays }),
        }),
      ],
      participants: [
        participant('spring/ann', {
          goals: [{ title: 'Run', target: 10, unit: 'miles' }],
          ...(withdrawn !== undefined && { withdrawn: { on: withdrawn } }),
        }),
      ],
      checkIns: [checkIn('spring/ann/2026-03-02', { miles: 1 })],
      posts: [post('ann/day-2', { date: '2026-03-03', challenge: 'spring' })],
      ...parts,
    },
    { now: today },
  );
  return buildProgressPage(site, participationOf(site.network, 'spring/ann'));
}

function daysOf({ strip }: ProgressPage): StripDay[] {
  return strip.weeks.flatMap(({ days }) => days).filter((day) => day !== null);
}

function fileAt(url: string | null): string | null {
  return new URL(url ?? 'about:blank').searchParams.get('filename');
}

const numbersOf = (days: readonly StripDay[]): number[] => days.map(({ n }) => n);

describe('the days to check in', () => {
  it.each<Facts & { why: string; open: number[]; toWrite: number[] }>([
    { why: 'today and the day before', open: [4, 5], toWrite: [4, 5] },
    { why: 'no day long gone', lateDays: 0, open: [5], toWrite: [5] },
    { why: 'as many late days as the plan has', lateDays: 3, open: [3, 4, 5], toWrite: [3, 4, 5] },
    { why: 'none that was told of', today: '2026-03-03', open: [], toWrite: [] },
    { why: 'none before the first', today: '2026-03-01', open: [], toWrite: [] },
    { why: 'no rest day', rest: [4], lateDays: 2, open: [3, 5], toWrite: [3, 5] },
    { why: 'the last, a day late', today: '2026-03-12', open: [10], toWrite: [10] },
    { why: 'none when all is over', today: '2026-03-13', open: [], toWrite: [] },
    {
      why: 'those of her own zone',
      today: '2026-03-06T20:00Z',
      timezone: 'Asia/Tokyo',
      open: [5, 6],
      toWrite: [5, 6],
    },
    { why: 'no more after she withdrew', withdrawn: '2026-03-06', open: [3, 4], toWrite: [] },
    { why: 'as ever before she withdraws', withdrawn: '2026-03-07', open: [4, 5], toWrite: [4, 5] },
    { why: 'no more after she left', left: '2026-03-06', open: [4, 5], toWrite: [] },
    { why: 'as ever before she leaves', left: '2026-03-07', open: [4, 5], toWrite: [4, 5] },
    { why: 'none without a repository', parts: { network: {} }, open: [4, 5], toWrite: [] },
  ])('are $why', ({ open, toWrite, ...facts }) => {
    const page = pageOf(facts);
    const days = daysOf(page);
    expect(numbersOf(days.filter(({ state }) => state === 'open'))).toEqual(open);
    expect(numbersOf(days.filter(({ isToWrite }) => isToWrite))).toEqual(toWrite);
    expect(page.strip.daysToWrite.map(({ url }) => fileAt(url))).toEqual(
      toWrite.map((n) => `content/check-ins/spring/ann/2026-03-${String(n + 1).padStart(2, '0')}.md`),
    );
  });

  it('are in a list, each with its day, and lead where their cells do', () => {
    const page = pageOf();
    expect(page.strip.daysToWrite.map(({ text }) => text.replace(',', ''))).toEqual([
      'Day 4 Thursday 5 March',
      'Day 5 Friday 6 March',
    ]);
    expect(page.strip.daysToWrite.map(({ url }) => url)).toEqual(
      daysOf(page)
        .filter(({ isToWrite }) => isToWrite)
        .map(({ url }) => url),
    );
  });

  it('begin with what is measured', () => {
    const [first] = pageOf().strip.daysToWrite;
    expect(new URL(first?.url ?? '').searchParams.get('value')).toContain('miles: \n');
  });
});

describe('a cell of the strip', () => {
  const without = { parts: { network: { language: 'en-GB' } } };

  it.each<Facts & { why: string; n: number; text: string; url: string | null }>([
    { why: 'told of by a check-in', n: 1, text: 'checked in.', url: '#day-1' },
    { why: 'told of by a post', n: 2, text: 'checked in.', url: '/posts/ann/day-2/' },
    { why: 'missed', n: 3, text: 'missed.', url: null },
    { why: 'to come', n: 6, text: 'yet to come.', url: null },
    { why: 'open, without a repository', ...without, n: 5, text: 'still open.', url: null },
    { why: 'open when she left', left: '2026-03-06', n: 5, text: 'still open.', url: null },
    { why: 'told of, without a repository', ...without, n: 1, text: 'checked in.', url: '#day-1' },
  ])('of a day that is $why is nothing to write', ({ n, text, url, ...facts }) => {
    const day = daysOf(pageOf(facts))[n - 1];
    expect(day).toMatchObject({ n, url, isToWrite: false });
    expect(day?.text).toMatch(new RegExp(`^Day ${n}, .* March: ${text}$`));
  });

  it('of an open day says that it leads to a check-in', () => {
    const day = daysOf(pageOf())[4];
    expect(day).toMatchObject({ n: 5, state: 'open', isToWrite: true });
    expect(day?.text).toMatch(/^Day 5, Friday,? 6 March: still open\. Check in\.$/);
    expect(fileAt(day?.url ?? null)).toBe('content/check-ins/spring/ann/2026-03-06.md');
  });
});
