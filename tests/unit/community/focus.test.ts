import { describe, expect, it } from 'vitest';
import { focusOn, nextCycle } from '../../../integrations/group-blog/community/focus.ts';
import { challenge, member, participant, post, supportFile, type Parts } from '../../support/content.ts';
import { networkOf, PEOPLE } from './network-of.ts';

/** A challenge of four weeks from Monday 1 June 2026, in which all but Dan take part. */
const SPRING: Parts = {
  challenges: [challenge('spring', { start: '2026-06-01', plan: { days: 28 } })],
  participants: ['ann', 'ben', 'cleo'].map((id) => participant(`spring/${id}`)),
};
const withFocus = (...focus: (string | null)[]): Parts => ({
  ...SPRING,
  challenges: [challenge('spring', { start: '2026-06-01', plan: { days: 28 }, focus })],
});

function focusText(parts: Parts, today: string, day = today): string | null {
  const focus = focusOn(networkOf(parts, today), day);
  return focus && `${focus.member.id} ${focus.from} ${focus.to}`;
}

describe('the focus of the week', () => {
  it.each<[string, Parts, string, string | null]>([
    ['ties by id where nobody joined on a day', SPRING, '2026-06-03', 'ann 2026-06-01 2026-06-07'],
    [
      'is whoever received fewest acts in the 28 days before the block',
      {
        ...SPRING,
        support: [supportFile('dan/2026-05-31-x', { to: 'ann' }), supportFile('dan/2026-05-03-x')],
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'is the one who wrote before the block',
      { ...SPRING, posts: [post('cleo/a', { date: '2026-05-31' }), post('ann/b', { date: '2026-06-01' })] },
      '2026-06-03',
      'cleo 2026-06-01 2026-06-07',
    ],
    [
      'ties by who joined first; no day is the earliest',
      {
        ...SPRING,
        members: [
          member('ann', { joined: '2026-02-01' }),
          member('ben', { joined: '2026-01-01' }),
          member('cleo'),
          member('dan'),
        ],
      },
      '2026-06-03',
      'cleo 2026-06-01 2026-06-07',
    ],
    [
      'is the one written for the block',
      withFocus('ann', 'cleo'),
      '2026-06-10',
      'cleo 2026-06-08 2026-06-14',
    ],
    [
      'is computed past the end of the list',
      withFocus('ann', 'ben'),
      '2026-06-17',
      'cleo 2026-06-15 2026-06-21',
    ],
    [
      'does not repeat the last two of three',
      withFocus('cleo', 'ann', 'ben'),
      '2026-06-24',
      'cleo 2026-06-22 2026-06-28',
    ],
    [
      'does not stand while it names somebody else',
      withFocus('dan'),
      '2026-06-03',
      'ann 2026-06-01 2026-06-07',
    ],
    [
      'is computed for a block written as null',
      withFocus(null, 'ben'),
      '2026-06-03',
      'ann 2026-06-01 2026-06-07',
    ],
    [
      'leaves out who joins in the middle of the block',
      {
        ...SPRING,
        participants: [
          participant('spring/ann', { joined: '2026-06-02' }),
          participant('spring/ben'),
          participant('spring/cleo'),
        ],
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'leaves out who is away on the first day, unless it was written',
      {
        ...SPRING,
        members: [
          member('ann', { away: [{ from: '2026-06-01', to: '2026-06-01' }] }),
          member('ben'),
          member('cleo'),
        ],
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'is that of the calendar’s week where a challenge has one person',
      { ...SPRING, participants: [participant('spring/ann')], network: { focus: { '2026-23': 'dan' } } },
      '2026-06-03',
      'dan 2026-06-01 2026-06-07',
    ],
    [
      'lies across the new year',
      { network: { focus: { '2026-53': 'dan' } } },
      '2027-01-02',
      'dan 2026-12-28 2027-01-03',
    ],
    [
      'is of the blocks of a challenge with two people',
      {
        ...SPRING,
        participants: [participant('spring/ben'), participant('spring/cleo')],
        network: { focus: { '2026-23': 'dan' } },
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'looks back 28 days for posts',
      { ...SPRING, posts: [post('ben/a', { date: '2026-05-03' }), post('cleo/a', { date: '2026-05-04' })] },
      '2026-06-03',
      'cleo 2026-06-01 2026-06-07',
    ],
    [
      'looks back 28 days for acts',
      {
        ...SPRING,
        support: [supportFile('dan/2026-05-04-x', { to: 'ann' }), supportFile('dan/2026-05-03-x')],
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'does not look at acts of the block itself',
      { ...SPRING, support: [supportFile('dan/2026-06-01-x', { to: 'ann' })] },
      '2026-06-03',
      'ann 2026-06-01 2026-06-07',
    ],
    [
      'does not look at what is written for later blocks',
      withFocus(null, 'ann', 'ben'),
      '2026-06-03',
      'ann 2026-06-01 2026-06-07',
    ],
    [
      'knows the last of the weeks that were written in any order',
      { members: [member('ann'), member('ben')], network: { focus: { '2026-22': 'ann', '2026-21': 'ben' } } },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'is of the challenge that started first, then of the first by id',
      {
        ...SPRING,
        challenges: ['late', 'b', 'a'].map((id) =>
          challenge(id, { start: id === 'late' ? '2026-05-26' : '2026-05-25', plan: { days: 28 } }),
        ),
        participants: ['late/ann', 'late/ben', 'b/ann', 'b/ben', 'a/cleo', 'a/dan'].map((id) =>
          participant(id),
        ),
      },
      '2026-06-03',
      'cleo 2026-06-01 2026-06-07',
    ],
    [
      'is that of the calendar’s week after a challenge',
      { ...SPRING, network: { focus: { '2026-27': 'dan' } } },
      '2026-06-29',
      'dan 2026-06-29 2026-07-05',
    ],
    [
      'leaves out who joins the network in the middle of the calendar’s week',
      {
        members: [member('ann', { joined: '2026-06-02' }), member('ben', { joined: '2026-06-01' })],
        posts: [post('ann/a', { date: '2026-05-31' })],
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'leaves out who has withdrawn by today, but not who will',
      {
        ...SPRING,
        participants: [
          participant('spring/ann', { withdrawn: { on: '2026-06-03' } }),
          participant('spring/ben', { withdrawn: { on: '2026-06-04' } }),
          participant('spring/cleo'),
        ],
      },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    [
      'leaves out who has left',
      { ...SPRING, members: [member('ann', { left: '2026-06-03' }), member('ben'), member('cleo')] },
      '2026-06-03',
      'ben 2026-06-01 2026-06-07',
    ],
    ['is nobody where nobody is', { members: [] }, '2026-06-03', null],
  ])('%s', (_, parts, today, expected) => {
    expect(focusText(parts, today)).toBe(expected);
  });

  it('of a week that is over is only what was written', () => {
    expect(focusText(withFocus('cleo'), '2026-06-20', '2026-06-03')).toBe('cleo 2026-06-01 2026-06-07');
    expect(focusText(SPRING, '2026-06-20', '2026-06-03')).toBeNull();
  });

  it('of an earlier day of a block is only what was written, because a week can end within a block', () => {
    const parts = {
      ...SPRING,
      challenges: [challenge('spring', { start: '2026-06-03', plan: { days: 28 } })],
    };
    expect(focusText(parts, '2026-06-08')).toBe('ann 2026-06-03 2026-06-09');
    expect(focusText(parts, '2026-06-08', '2026-06-07')).toBeNull();
  });

  it('is proposed for the next weeks, whose turn it is first', () => {
    const { before, blocks } = nextCycle(networkOf(withFocus('ann', 'cleo'), '2026-06-10'));
    expect(before).toEqual(['ann', 'cleo']);
    expect(blocks.map(({ member: { id } }) => id)).toEqual(['ben', 'ann', 'cleo']);
    expect(blocks[0]?.from).toBe('2026-06-15');
    const calendar = nextCycle(networkOf({}, '2026-06-10'));
    expect(calendar.blocks.map(({ from, member: { id } }) => `${from} ${id}`)).toEqual(
      PEOPLE.map((id, k) => `${['2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29'][k] ?? ''} ${id}`),
    );
  });
});
