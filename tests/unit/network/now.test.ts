import { describe, expect, it } from 'vitest';
import { parseNow, pinnedNow, todayIn } from '../../../integrations/group-blog/network/now.ts';

describe('today', () => {
  it.each([
    { text: '2026-06-01', zone: 'Pacific/Kiritimati', today: '2026-06-01' },
    { text: '2026-06-01', zone: 'Pacific/Honolulu', today: '2026-06-01' },
    { text: '2024-02-29', zone: 'UTC', today: '2024-02-29' },
    { text: '2026-06-01T10:30Z', zone: 'UTC', today: '2026-06-01' },
    { text: '2026-06-01T10:30Z', zone: 'Pacific/Kiritimati', today: '2026-06-02' },
    { text: '2026-06-01T09:30Z', zone: 'Pacific/Honolulu', today: '2026-05-31' },
    { text: '2026-06-01T00:30:00+02:00', zone: 'UTC', today: '2026-05-31' },
    { text: '2026-06-01T23:59:59.999Z', zone: 'Europe/London', today: '2026-06-02' },
    { text: '2026-12-01T23:59:59.999Z', zone: 'Europe/London', today: '2026-12-01' },
  ])('at $text in $zone is $today', ({ text, zone, today }) => {
    expect(todayIn(parseNow(text, '--on'), zone)).toBe(today);
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30',
    '2023-02-29',
    '2026-13-01',
    '01.06.2026',
    '2026-6-1',
    '2026-06-01T10:30',
    '2026-06-01T25:00Z',
  ])('cannot be "%s", and the error names where it stands and what to write', (text) => {
    expect(() => parseNow(text, 'GROUP_BLOG_TODAY')).toThrow(RangeError);
    expect(() => parseNow(text, 'GROUP_BLOG_TODAY')).toThrow(
      /GROUP_BLOG_TODAY.*write a date \(2026-06-01\) or an instant \(2026-06-01T10:30Z\)/,
    );
  });
});

describe('the day that counts', () => {
  const all = { on: '2026-01-01', variable: '2026-02-02', today: '2026-03-03' };
  it.each([
    { why: 'the command line names', sources: all, day: '2026-01-01' },
    { why: 'the environment names', sources: { ...all, on: undefined }, day: '2026-02-02' },
    { why: 'network.md pins', sources: { today: '2026-03-03' }, day: '2026-03-03' },
    {
      why: 'network.md pins, beside an empty variable',
      sources: { ...all, on: undefined, variable: ' ' },
      day: '2026-03-03',
    },
  ])('is the one that $why', ({ sources, day }) => {
    expect(pinnedNow(sources)).toEqual({ date: day });
  });

  it('is told by the clock where nobody names one', () => {
    expect(pinnedNow({})).toBeUndefined();
  });

  it('is not taken from elsewhere where the one that counts is none', () => {
    expect(() => pinnedNow({ ...all, on: 'soon' })).toThrow(/^--on is "soon"/);
    expect(() => pinnedNow({ ...all, on: undefined, variable: 'soon' })).toThrow(
      /^GROUP_BLOG_TODAY is "soon"/,
    );
  });
});
