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

describe('the moment that was set', () => {
  const [on, variable, today] = ['2026-06-01', '2026-06-02', '2026-06-03'];
  it.each([
    [{ on, variable, today }, { date: on }],
    [{ variable, today }, { date: variable }],
    [{ variable: ` ${variable}\n`, today }, { date: variable }],
    [{ variable: ' ', today }, { date: today }],
    [{ today }, { date: today }],
    [{ variable: '' }, undefined],
    [{}, undefined],
  ])('of %j is %j', (sources, moment) => {
    expect(pinnedNow(sources)).toEqual(moment);
  });

  it('has to be one where it counts', () => {
    expect(() => pinnedNow({ on: '', variable, today })).toThrow('--on is ""');
    expect(() => pinnedNow({ variable: 'noon', today })).toThrow('GROUP_BLOG_TODAY is "noon"');
    expect(pinnedNow({ on, variable: 'noon' })).toEqual({ date: on });
  });
});
