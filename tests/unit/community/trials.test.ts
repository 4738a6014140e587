import { describe, expect, it } from 'vitest';
import { trialReports } from '../../../integrations/group-blog/community/channels/trials.ts';
import { challenge, participant, post, type Parts } from '../../support/content.ts';
import { networkOf } from './network-of.ts';

/** Twenty-one days from 1 June: the last one is 21 June, and reports are due by the 23rd. */
const TRIAL = { start: '2026-06-01', plan: { days: 21 }, trial: true } as const;

function reportsOn(today: string, posts: Parts['posts'] = [], facts: object = TRIAL): string[] {
  const network = networkOf(
    {
      challenges: [challenge('trial', facts)],
      participants: [
        participant('trial/ann', { channel: 'forum' }),
        participant('trial/ben', { withdrawn: { on: '2026-06-10' } }),
      ],
      posts,
    },
    today,
  );
  return network.challenges.flatMap((trial) =>
    trialReports(trial, today).map(({ participation, report }) => {
      const said =
        report.is === 'reported'
          ? `${report.verdict} in ${report.post.id}`
          : report.is === 'owed'
            ? `by ${report.by}`
            : `since ${report.since}`;
      return `${participation.member.id} ${report.is} ${said}`;
    }),
  );
}

const report = (date: string, facts: object = {}): NonNullable<Parts['posts']>[number] =>
  post(`ann/on-${date}`, { date, challenge: 'trial', trial: 'keep', ...facts });

describe('the report of a channel trial', () => {
  it('is owed until two days after the last, by whoever did not withdraw', () => {
    expect(reportsOn('2026-05-31')).toEqual([]);
    expect(reportsOn('2026-06-01')).toEqual(['ann owed by 2026-06-23', 'ben owed by 2026-06-23']);
    expect(reportsOn('2026-06-23')).toEqual(['ann owed by 2026-06-23']);
    expect(reportsOn('2026-06-24')).toEqual(['ann overdue since 2026-06-24']);
  });

  it.each([
    ['2026-06-20', 'ann overdue since 2026-06-24'],
    ['2026-06-21', 'ann reported keep in ann/on-2026-06-21'],
    ['2026-06-23', 'ann reported keep in ann/on-2026-06-23'],
    ['2026-06-24', 'ann overdue since 2026-06-24'],
  ])('dated %s stands as: %s', (date, expected) => {
    expect(reportsOn('2026-06-30', [report(date)])).toEqual([expected]);
  });

  it('is the last one, listed, and also of who wrote it with another', () => {
    const first = report('2026-06-21');
    const stop = { trial: 'stop' } as const;
    expect(reportsOn('2026-06-30', [report('2026-06-22', stop), first])).toEqual([
      'ann reported stop in ann/on-2026-06-22',
    ]);
    expect(reportsOn('2026-06-30', [first, report('2026-06-22', { ...stop, unlisted: true })])).toEqual([
      'ann reported keep in ann/on-2026-06-21',
    ]);
    expect(
      reportsOn('2026-06-30', [
        post('cleo/both', {
          date: '2026-06-22',
          challenge: 'trial',
          trial: 'stop',
          authors: ['cleo', 'ann'],
        }),
      ]),
    ).toEqual(['ann reported stop in cleo/both']);
  });

  it('is owed in a trial alone', () => {
    expect(reportsOn('2026-06-30', [report('2026-06-21')], { ...TRIAL, trial: undefined })).toEqual([]);
  });
});
