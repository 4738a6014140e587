import { describe, expect, it } from 'vitest';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  member,
  nowOf,
  participant,
  participationOf,
} from '../../support/content.ts';
import { goalOf, progressOf } from '../../support/progress.ts';

describe('the day of each participant', () => {
  const parts = {
    network: { timezone: 'Europe/London' },
    members: [
      member('kiri', { timezone: 'Pacific/Kiritimati' }),
      member('hono', { timezone: 'Pacific/Honolulu' }),
      member('none'),
    ],
    challenges: [challenge('spring')],
    participants: ['kiri', 'hono', 'none'].map((id) => participant(`spring/${id}`)),
    checkIns: ['kiri', 'hono', 'none'].map((id) => checkIn(`spring/${id}/2026-03-06`, { posts: 1 })),
  };

  function dayOf(id: string, now: string): { asOf: string; n: number; actual: number | null } {
    const network = buildNetworkOf(parts, { now });
    const view = buildProgress(network, participationOf(network, `spring/${id}`), nowOf(now));
    return { asOf: view.asOf, n: view.day.n, actual: goalOf(view).actual };
  }

  it.each([
    // UTC+14 and UTC−10 have the same clock, a day apart.
    {
      now: '2026-03-05T09:59Z',
      kiri: ['2026-03-05', 4, 0],
      hono: ['2026-03-04', 3, 0],
      none: ['2026-03-05', 4, 0],
    },
    {
      now: '2026-03-05T10:00Z',
      kiri: ['2026-03-06', 5, 1],
      hono: ['2026-03-05', 4, 0],
      none: ['2026-03-05', 4, 0],
    },
    {
      now: '2026-03-06T10:00Z',
      kiri: ['2026-03-07', 6, 1],
      hono: ['2026-03-06', 5, 1],
      none: ['2026-03-06', 5, 1],
    },
    { now: '2026-03-05', kiri: ['2026-03-05', 4, 0], hono: ['2026-03-05', 4, 0], none: ['2026-03-05', 4, 0] },
  ])('at $now is their own', ({ now, ...members }) => {
    for (const [id, [asOf, n, actual]] of Object.entries(members)) {
      expect({ id, ...dayOf(id, now) }).toEqual({ id, asOf, n, actual });
    }
  });

  it('is the summer’s where the clock was put forward', () => {
    const network = { timezone: 'Europe/London' };
    const now = '2026-04-01T23:30Z';
    const built = buildNetworkOf({ ...parts, network }, { now });
    expect(built.today).toBe('2026-04-02');
  });
});

describe('the facts of a goal', () => {
  it('are numbered where they have no id, and keep the one they have', () => {
    const { goals } = progressOf({
      today: '2026-03-05',
      goals: [{}, { id: 'run', unit: 'miles' }, { counts: 'words' }],
    });
    expect(goals.map(({ id, unit }) => [id, unit])).toEqual([
      ['1', 'posts'],
      ['run', 'miles'],
      ['3', 'words'],
    ]);
  });

  it('are all told', () => {
    const goal = {
      title: 'Run',
      unit: 'miles',
      from: 1,
      asks: ['Lend me a map'],
      milestones: [{ title: 'Half way', due: '2026-03-10', value: 10 }],
    };
    expect(goalOf(progressOf({ today: '2026-03-05', goals: [goal], partners: ['ben'] }))).toMatchObject({
      ...goal,
      kind: 'target',
    });
  });
});
