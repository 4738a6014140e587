import { describe, expect, it } from 'vitest';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import { buildGroup } from '../../../integrations/group-blog/progress/group.ts';
import {
  buildNetworkOf,
  challenge,
  member,
  nowOf,
  participant,
  post,
  supportFile,
  type Parts,
} from '../../support/content.ts';

const TODAY = '2026-03-12';
type Counts = 'support' | 'supported';

/** Ann's progress towards ten, in three weeks from Monday 2 March 2026; and that of the group. */
function counted(counts: Counts, parts: Parts): [own: number | null, group: number | null] {
  const goal = { title: 'Help', counts, target: 10 };
  const network = buildNetworkOf(
    {
      members: ['ann', 'ben', 'cleo'].map((id) => member(id)),
      challenges: [challenge('spring', { groupGoal: goal })],
      participants: ['ann', 'ben'].map((id) => participant(`spring/${id}`, { goals: [goal] })),
      ...parts,
    },
    { now: TODAY },
  );
  const now = nowOf(TODAY);
  const [spring] = network.challenges;
  const views = (spring?.participants ?? []).map((one) => buildProgress(network, one, now));
  const group = spring && buildGroup(network, spring, views, now);
  return [views[0]?.goals[0]?.actual ?? null, group?.goal?.view.actual ?? null];
}

const SHARES = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'].map((date) =>
  supportFile(`ann/${date}-x`),
);

describe('goals that count support', () => {
  it('count the acts that count, of their days', () => {
    expect(counted('support', { support: SHARES })).toEqual([3, 3]);
    expect(
      counted('support', {
        support: [supportFile('ann/2026-03-01-x'), supportFile('ben/2026-03-02-x', { to: 'cleo' })],
      }),
    ).toEqual([0, 1]);
  });

  it('count answers and links, too', () => {
    const posts = [
      post('ben/a', { date: '2026-03-02' }),
      post('ann/b', { date: '2026-03-03', replyTo: 'ben/a' }),
    ];
    expect(counted('support', { posts })).toEqual([1, 1]);
  });

  it('count different members, on the day of the first act', () => {
    const support = [...SHARES, supportFile('ann/2026-03-06-y', { to: 'cleo' })];
    expect(counted('supported', { support })).toEqual([2, 2]);
    expect(counted('supported', { support: [...support, supportFile('ann/2026-02-01-z')] })).toEqual([1, 1]);
  });
});
