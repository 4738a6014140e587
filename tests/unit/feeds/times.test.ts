import { describe, expect, it } from 'vitest';
import { post, type Parts } from '../../support/content.ts';
import { readOf } from '../../support/feed.ts';

const day = { date: '2026-03-02' };

/** When each post was published and changed last, by its name, newest first. */
function timesOf(parts: Parts): string[] {
  const { rss, atom, json } = readOf(parts, { now: '2026-12-31' });
  const times = (atom.entries ?? []).map(({ title, published = '', updated = '' }) =>
    [title?.value, published, ...(updated === published ? [] : [updated])].join(' ').replaceAll('.000Z', 'Z'),
  );
  const seconds = (dates: readonly (string | undefined)[] | undefined): number[] =>
    (dates ?? []).map((date) => Date.parse(date ?? ''));
  const published = seconds(atom.entries?.map((entry) => entry.published));
  expect(seconds(rss.items?.map(({ pubDate }) => pubDate))).toEqual(published);
  expect(seconds(json.items?.map((item) => item.date_published))).toEqual(published);
  expect(published).toEqual([...new Set(published)].toSorted((a, b) => b - a));
  const updated = seconds(atom.entries?.map((entry) => entry.updated));
  expect(new Set(updated).size).toBe(updated.length);
  expect(Math.max(...updated)).toBe(Date.parse(atom.updated ?? ''));
  return times;
}

describe('the times of items', () => {
  it('of one day rise from its first second, in the order of lists', () => {
    const posts = [1, 2, 10].map((part) => post(`ann/part-${part}`, { ...day, title: `Part ${part}` }));
    expect(timesOf({ posts })).toEqual([
      'Part 10 2026-03-02T00:00:02Z',
      'Part 2 2026-03-02T00:00:01Z',
      'Part 1 2026-03-02T00:00:00Z',
    ]);
  });

  it('are those that posts name, in the network’s zone', () => {
    const posts = [
      post('ann/a', { ...day, title: 'Evening', time: '18:30' }),
      post('ann/b', { ...day, title: 'Noon', time: '12:00' }),
      post('ben/b', { ...day, title: 'Noon too', time: '12:00' }),
      post('ann/c', { ...day, title: 'Untold' }),
    ];
    expect(timesOf({ network: { timezone: 'Asia/Kolkata' }, posts })).toEqual([
      'Evening 2026-03-02T13:00:00Z',
      'Noon too 2026-03-02T06:30:01Z',
      'Noon 2026-03-02T06:30:00Z',
      'Untold 2026-03-01T18:30:00Z',
    ]);
  });

  it('rise where more than sixty posts go over into the next minute', () => {
    const posts = Array.from({ length: 62 }, (_, index) => post(`ann/p-${index}`, day));
    const [newest] = timesOf({
      posts: [...posts, post('ben/next', { ...day, title: 'Next', time: '00:01' })],
    });
    expect(newest).toBe('Next 2026-03-02T00:01:02Z');
  });

  it('rise on days whose first hour, or whose named hour, clocks skip or repeat', () => {
    const posts = [
      post('ann/a', { date: '2024-04-26', title: 'No midnight' }),
      post('ann/b', { date: '2024-04-26', time: '00:30', title: 'Skipped' }),
      post('ann/c', { date: '2024-04-26', time: '01:00', title: 'One' }),
      post('ann/d', { date: '2024-10-31', time: '23:30', title: 'Twice' }),
    ];
    expect(timesOf({ network: { timezone: 'Africa/Cairo' }, posts })).toEqual([
      'Twice 2024-10-31T20:30:00Z',
      'One 2024-04-25T22:30:01Z',
      'Skipped 2024-04-25T22:30:00Z',
      'No midnight 2024-04-25T22:00:00Z',
    ]);
  });

  it('of changes are never those of another item, nor before a post is published', () => {
    const posts = [
      post('ann/a', { ...day, title: 'A', updated: '2026-03-04' }),
      post('ann/b', { ...day, title: 'B', updated: '2026-03-04' }),
      post('ann/c', { date: '2026-03-04', title: 'C' }),
      post('ann/d', { date: '2026-03-04', title: 'D', time: '18:00', updated: '2026-03-04' }),
    ];
    expect(timesOf({ posts })).toEqual([
      'D 2026-03-04T18:00:00Z 2026-03-04T18:00:01Z',
      'C 2026-03-04T00:00:00Z',
      'B 2026-03-02T00:00:01Z 2026-03-04T00:00:02Z',
      'A 2026-03-02T00:00:00Z 2026-03-04T00:00:01Z',
    ]);
  });
});
