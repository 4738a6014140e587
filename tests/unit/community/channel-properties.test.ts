import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictsOn } from '../../../integrations/group-blog/community/channels/verdicts.ts';
import { strategy, weekReport, type Parts } from '../../support/content.ts';
import { runs } from '../../support/depth.ts';
import { communityOf, PEOPLE } from './network-of.ts';

const IDS = ['blog', 'forum', 'radio'] as const;
const report = fc.record({
  by: fc.constantFrom(...PEOPLE),
  day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`),
  isPrivate: fc.boolean(),
  channels: fc.dictionary(
    fc.constantFrom(...IDS),
    fc.record({
      minutes: fc.nat(120),
      outcomes: fc.record({ visit: fc.nat(4) }),
      interactions: fc.nat(1),
    }),
    { noNullPrototype: true },
  ),
});
const reports = fc.uniqueArray(report, {
  selector: ({ by, day }) => `${by}/${day}`,
  minLength: 1,
  maxLength: 30,
});
type Report = Parameters<typeof report.map<unknown>>[0] extends (value: infer Value) => unknown
  ? Value
  : never;

const partsOf = (written: readonly Report[]): Parts => ({
  strategies: PEOPLE.map((id) =>
    strategy(id, {
      primaryOutcome: 'visit',
      channels: IDS.map((kind) => ({ id: kind, kind, state: 'active' as const, promise: 2 })),
    }),
  ),
  results: written.map(({ by, day, isPrivate, channels }) =>
    weekReport(`${by}/${day}`, { channels, ...(isPrivate && { private: true }) }),
  ),
});
const STOPPED = { minutes: 120, outcomes: 0, interactions: 0, reports: 3, isPrivate: false };
const check = (many: number): { numRuns: number } => ({ numRuns: runs(many) });

describe('what works', () => {
  it('is the same in any order of files', () => {
    const shuffled = reports.chain((written) =>
      fc.tuple(fc.constant(written), fc.shuffledSubarray(written, { minLength: written.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(communityOf(partsOf(other)).channels).toEqual(communityOf(partsOf(one)).channels);
      }),
      check(60),
    );
  });

  it('is the same for a member whatever others report', () => {
    fc.assert(
      fc.property(reports, report, (written, more) => {
        const others = (all: readonly Report[]): unknown =>
          communityOf(partsOf(all)).channels.filter(({ member }) => member !== more.by);
        const kept = written.filter(({ by, day }) => by !== more.by || day !== more.day);
        expect(others([...kept, more])).toEqual(others(kept));
      }),
      check(60),
    );
  });

  it('has no number of a channel of which one report is private', () => {
    fc.assert(
      fc.property(reports, (written) => {
        for (const one of communityOf(partsOf(written)).channels) {
          const isHidden = written.some(
            ({ by, day, isPrivate, channels }) =>
              isPrivate && by === one.member && day >= '2026-06-03' && one.channel in channels,
          );
          expect([one.minutes, one.outcomes, one.interactions, one.reports].includes(null)).toBe(isHidden);
        }
      }),
      check(60),
    );
  });

  it('never keeps for one more minute without an outcome what was to be stopped', () => {
    const sums = fc.record({
      minutes: fc.integer({ min: 0, max: 600 }),
      outcomes: fc.nat(9),
      interactions: fc.nat(1),
      reports: fc.nat(6),
      isPrivate: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sums, { minLength: 1, maxLength: 5 }), (others) => {
        const channels = [{ ...STOPPED, reports: 5 }, ...others];
        const verdicts = verdictsOn(channels);
        expect(verdicts[0]).toBe('stop');
        for (const [index, channel] of channels.entries()) {
          const longer = channels.with(index, { ...channel, minutes: channel.minutes + 1 });
          if (verdicts[index] === 'stop') expect(verdictsOn(longer)[index]).toBe('stop');
        }
      }),
      check(200),
    );
  });
});
