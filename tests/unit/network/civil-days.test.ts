import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfDay,
  dayLabel,
  dayNumber,
  lastDay,
  participantStart,
  weekdayOf,
} from '../../../integrations/group-blog/network/civil-days.ts';
import { localeOf } from '../../support/content.ts';

const { words } = localeOf();

const spring = { start: '2026-03-02', plan: { days: 21 } };

describe('the number of a day', () => {
  it.each([
    { start: '2026-03-02', date: '2026-03-02', n: 1, why: 'the start is day 1' },
    { start: '2026-03-02', date: '2026-03-01', n: 0, why: 'never clamped' },
    { start: '2026-03-02', date: '2025-03-02', n: -364, why: 'a common year before' },
    { start: '2024-02-28', date: '2024-03-01', n: 3, why: '2024 has a 29 February' },
    { start: '2023-02-28', date: '2023-03-01', n: 2, why: '2023 has none' },
    { start: '2000-02-28', date: '2000-03-01', n: 3, why: 'a century divisible by 400 has one' },
    { start: '1900-02-28', date: '1900-03-01', n: 2, why: 'another century has none' },
    { start: '2024-02-29', date: '2025-02-28', n: 366, why: '365 days after a leap day' },
    { start: '2024-01-01', date: '2025-01-01', n: 367, why: 'a leap year has 366 days' },
    { start: '2026-03-28', date: '2026-03-30', n: 3, why: 'a night of 23 hours is a night' },
    { start: '2026-12-31', date: '2027-01-01', n: 2, why: 'the year turns' },
  ])('from $start to $date is $n: $why', ({ start, date, n }) => {
    expect(dayNumber(start, date)).toBe(n);
    expect(dateOfDay(start, n)).toBe(date);
  });

  it('and its date lead to each other, a day at a time', () => {
    const start = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: -800, max: 800 }), (date, n) => {
        const first = date.toISOString().slice(0, 10);
        const then = dateOfDay(first, n);
        expect(dayNumber(first, then)).toBe(n);
        expect(then).toBe(new Date(Date.parse(first) + (n - 1) * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    ['2026-03-02', 1],
    ['2026-03-07', 6],
    ['2026-03-08', 7],
    ['2024-02-29', 4],
  ])('%s is weekday %i of Monday to Sunday', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});

describe('where a challenge stands', () => {
  it.each([
    { today: '2026-02-20', n: -9, label: 'Starts in 10 days', phase: 'before' },
    { today: '2026-02-28', n: -1, label: 'Starts in 2 days', phase: 'before' },
    { today: '2026-03-01', n: 0, label: 'Starts tomorrow', phase: 'before' },
    { today: '2026-03-02', n: 1, label: 'Day 1 of 21', phase: 'running' },
    { today: '2026-03-22', n: 21, label: 'Day 21 of 21', phase: 'running' },
    { today: '2026-03-23', n: 22, label: 'Finished', phase: 'closed' },
    { today: '2027-03-02', n: 366, label: 'Finished', phase: 'closed' },
  ])('on $today: $label', ({ today, ...expected }) => {
    expect(dayLabel(spring, today, words)).toEqual({ ...expected, of: 21 });
  });

  it('has one day only, where it is one day long', () => {
    const one = { start: '2024-02-29', plan: { days: 1 } };
    expect(dayLabel(one, '2024-02-29', words).label).toBe('Day 1 of 1');
    expect(dayLabel(one, '2024-03-01', words).label).toBe('Finished');
    expect(lastDay(one)).toBe('2024-02-29');
  });

  it('ends on day N, the start counted', () => {
    expect(lastDay(spring)).toBe('2026-03-22');
    expect(lastDay({ start: '2012-02-13', plan: { days: 21 } })).toBe('2012-03-04');
  });

  it.each([
    [undefined, '2026-03-02'],
    ['2026-02-01', '2026-03-02'],
    ['2026-03-02', '2026-03-02'],
    ['2026-03-07', '2026-03-07'],
  ])('for one who joined on %s starts on %s', (joined, first) => {
    expect(participantStart(spring, joined)).toBe(first);
  });
});
