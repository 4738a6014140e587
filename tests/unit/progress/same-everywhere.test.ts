import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import { buildGroup } from '../../../integrations/group-blog/progress/group.ts';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  member,
  nowOf,
  participant,
  post,
  verdict,
} from '../../support/content.ts';
import { dateOf } from '../../support/progress.ts';

const goals = [
  { title: 'Run', target: 9, unit: 'miles', take: 'last' as const },
  { title: 'Walk', target: 3, unit: 'miles' },
  { title: 'Write', counts: 'posts' as const, target: 5 },
  { title: 'Sing', judge: 'cleo', criterion: 'It is good' },
];
const files = {
  members: ['ann', 'ben', 'cleo'].map((id) => member(id, { timezone: 'Europe/London' })),
  participants: ['ann', 'ben'].map((id) => participant(`spring/${id}`, { goals })),
  checkIns: [1, 3, 4, 5, 6].map((n) => checkIn(`spring/ann/${dateOf(n)}`, { miles: n / 10 }, `Day ${n}`)),
  // Two posts of one day, whose order tells the latest, and tenths, whose order tells the last digit.
  posts: ['a', 'b', 'c', 'd'].map((slug, index) =>
    post(`ann/${slug}`, {
      date: dateOf(index < 2 ? 6 : index),
      challenge: 'spring',
      authors: ['ann', 'ben'],
      values: { miles: (index + 1) / 10 },
    }),
  ),
  verdicts: ['ann', 'ben'].map((id) => verdict(`cleo/spring/${id}/4`, { on: dateOf(7), met: 'partly' })),
};

function all(parts: typeof files, now: string): string {
  const network = buildNetworkOf(
    {
      ...parts,
      challenges: [challenge('spring', { groupGoal: { title: 'All', target: 9, unit: 'miles' } })],
    },
    { now },
  );
  return JSON.stringify(
    network.challenges.map((one) => {
      const views = one.participants.map((participation) =>
        buildProgress(network, participation, nowOf(now)),
      );
      return [views, buildGroup(network, one, views, nowOf(now))];
    }),
  );
}

describe('progress', () => {
  const expected = all(files, dateOf(9));

  it('does not depend on the order of the files', () => {
    const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...items], { minLength: items.length });
    fc.assert(
      fc.property(
        fc.record({
          members: shuffled(files.members),
          participants: shuffled(files.participants),
          checkIns: shuffled(files.checkIns),
          posts: shuffled(files.posts),
          verdicts: shuffled(files.verdicts),
        }),
        (parts) => {
          expect(all(parts, dateOf(9))).toBe(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    { timezone: 'Pacific/Kiritimati', offset: -840 },
    { timezone: 'Pacific/Honolulu', offset: 600 },
    { timezone: 'Asia/Kathmandu', offset: -345 },
    { timezone: 'Africa/Cairo', offset: -120 },
    { timezone: 'UTC', offset: 0 },
  ])('does not depend on the machine’s zone: $timezone', ({ timezone, offset }) => {
    process.env['TZ'] = timezone;
    // Or else the test would test nothing.
    expect(new Date('2026-03-02T12:00Z').getTimezoneOffset()).toBe(offset);
    expect(all(files, dateOf(9))).toBe(expected);
    expect(all(files, '2026-03-10T11:00Z')).toBe(expected);
  });
});
