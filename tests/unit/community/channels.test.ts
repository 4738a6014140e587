import { describe, expect, it } from 'vitest';
import { groupMedians } from '../../../integrations/group-blog/community/channels/medians.ts';
import {
  reallocationsOf,
  stoppedChannels,
} from '../../../integrations/group-blog/community/channels/stopped.ts';
import {
  verdictsOn,
  type ChannelSums,
  type Verdict,
} from '../../../integrations/group-blog/community/channels/verdicts.ts';
import { member, strategy, weekReport, type Parts } from '../../support/content.ts';
import { communityOf, networkOf } from './network-of.ts';

const sums = (
  minutes: number,
  outcomes: number,
  { reports = 3, interactions = 0 }: Partial<ChannelSums> = {},
): ChannelSums => ({ minutes, outcomes, interactions, reports, isPrivate: false });
/** Y is 2 an hour together with a channel of 120 minutes and 4 outcomes. */
const beside = (channel: ChannelSums, other: ChannelSums): Verdict | undefined =>
  verdictsOn([channel, other])[0];

describe('the verdict on a channel', () => {
  it('is as the worked case has it', () => {
    expect(
      verdictsOn([
        sums(600, 24, { reports: 6 }),
        sums(360, 0, { reports: 5 }),
        sums(300, 18, { reports: 4 }),
        sums(240, 1, { reports: 4 }),
        sums(60, 9, { reports: 2 }),
      ]),
    ).toEqual(['keep', 'stop', 'do-more', 'cut-back', 'too-early']);
  });

  it.each<[string, ChannelSums, Verdict]>([
    ['119 minutes', sums(119, 4), 'too-early'],
    ['120 minutes', sums(120, 4), 'keep'],
    ['two reports', sums(120, 4, { reports: 2 }), 'too-early'],
    ['nothing in 119 minutes', sums(119, 0), 'too-early'],
    ['nothing in 120 minutes', sums(120, 0), 'stop'],
    ['nobody bought, and one talked', sums(120, 0, { interactions: 1 }), 'cut-back'],
  ])('after %s, beside a channel that brings two an hour', (_, channel, verdict) => {
    expect(beside(channel, sums(120, 4))).toBe(verdict);
  });

  it.each<[string, ChannelSums, ChannelSums, Verdict]>([
    // Y = (6 + 2) / (2 + 2) = 2, 1.5 Y = 3, y = 6 / 2 = 3.
    ['exactly half as much again', sums(120, 6), sums(120, 2), 'do-more'],
    // Y = (5 + 3) / 4 = 2, y = 2.5.
    ['a quarter more', sums(120, 5), sums(120, 3), 'keep'],
    // Y = 8 / 4 = 2, 0.5 Y = 1, y = 2 / 2 = 1.
    ['exactly half', sums(120, 2), sums(120, 6), 'cut-back'],
    // Y = (3 + 5) / 4 = 2, y = 1.5.
    ['three quarters', sums(120, 3), sums(120, 5), 'keep'],
    // y = 3 / 7 an hour: Y = (3 + 1) / (7 + 7) = 2 / 7, and 1.5 times that is 3 / 7.
    ['half as much again in sevenths', sums(420, 3), sums(420, 1), 'do-more'],
    // y = 1 / 7 an hour: half of 2 / 7.
    ['half in sevenths', sums(420, 1), sums(420, 3), 'cut-back'],
  ])('for %s as much as all an hour', (_, channel, other, verdict) => {
    expect(beside(channel, other)).toBe(verdict);
  });

  it('is keep where no channel brings anything and people talk', () => {
    const talked = sums(120, 0, { interactions: 1 });
    expect(verdictsOn([talked, sums(600, 0, { interactions: 9 })])).toEqual(['keep', 'keep']);
  });

  it('leaves what is too early out of what all bring', () => {
    // With the 300 of the early one, Y would be far above both.
    expect(verdictsOn([sums(120, 4), sums(120, 4), sums(60, 300)])).toEqual(['keep', 'keep', 'too-early']);
  });
});

const forum = { id: 'forum', kind: 'forum', state: 'active' } as const;
const blog = { id: 'blog', kind: 'blog', state: 'active' } as const;
const visit = (minutes: number, visits = 0, interactions = 0): object => ({
  minutes,
  outcomes: { visit: visits },
  interactions,
});
const reportsOf = (id: string, channel: string, days: readonly string[], of: object): Parts['results'] =>
  days.map((day) => weekReport(`${id}/${day}`, { channels: { [channel]: of } as never }));

describe('the reports that count', () => {
  const numbers = (days: readonly string[], today: string): unknown => {
    const parts = {
      strategies: [strategy('ann', { primaryOutcome: 'visit', channels: [forum] })],
      results: reportsOf('ann', 'forum', days, visit(50, 2, 1)) ?? [],
    };
    const { minutes, outcomes, interactions, reports } = communityOf(parts, today).channels[0] ?? {};
    return [minutes, outcomes, interactions, reports];
  };

  it('are those of 28 days, today among them', () => {
    expect(numbers(['2026-06-03'], '2026-06-30')).toEqual([50, 2, 1, 1]);
    expect(numbers(['2026-06-02'], '2026-06-30')).toEqual([0, 0, 0, 0]);
    expect(numbers(['2026-06-30', '2026-07-01'], '2026-06-30')).toEqual([50, 2, 1, 1]);
  });

  it('count once, though they leave numbers out', () => {
    const parts = {
      strategies: [strategy('ann', { primaryOutcome: 'sale', channels: [forum, blog] })],
      results: [
        weekReport('ann/2026-06-30', { channels: { forum: { minutes: 7, outcomes: { visit: 9 } } } }),
      ],
    };
    expect(communityOf(parts).channels).toMatchObject([
      { channel: 'forum', minutes: 7, outcomes: 0, interactions: 0, reports: 1, verdict: 'too-early' },
      { channel: 'blog', minutes: 0, outcomes: 0, interactions: 0, reports: 0, verdict: 'too-early' },
    ]);
  });

  it('say nothing of outcomes without a primary one', () => {
    const parts = {
      strategies: [strategy('ann', { channels: [forum] })],
      results: reportsOf('ann', 'forum', ['2026-06-10', '2026-06-17', '2026-06-24'], visit(60, 3)) ?? [],
    };
    expect(communityOf(parts).channels).toMatchObject([{ minutes: 180, outcomes: null, verdict: null }]);
  });

  it('are of members, and of channels that are active', () => {
    const states = ['planned', 'paused', 'dropped'] as const;
    const over = { decided: '2026-06-01', because: 'Nobody came' };
    const channels = states.map((state) => ({ id: state, kind: 'other', state, ...over }) as const);
    const parts = {
      members: [member('ann'), member('guy', { guest: true }), member('una', { left: '2026-06-30' })],
      strategies: [
        strategy('ann', { channels: [...channels, forum] }),
        strategy('guy', { channels: [forum] }),
        strategy('una', { channels: [forum] }),
      ],
    };
    expect(communityOf(parts).channels.map((one) => `${one.member} ${one.channel}`)).toEqual(['ann forum']);
  });
});

const WEEKS = ['2026-06-09', '2026-06-16', '2026-06-23'];

describe('what is private', () => {
  const parts = (secret: string): Parts => ({
    strategies: [strategy('ann', { primaryOutcome: 'visit', channels: [forum] })],
    results: ['2026-06-02', ...WEEKS].map((day) =>
      weekReport(`ann/${day}`, {
        channels: { forum: { minutes: 61 } },
        ...(day === secret && { private: true }),
      }),
    ),
  });

  it('keeps its verdict and tells no number, not even the minutes that are free', () => {
    expect(communityOf(parts('2026-06-16')).channels[0]).toMatchObject({
      minutes: null,
      outcomes: null,
      interactions: null,
      reports: null,
      verdict: 'stop',
      freed: null,
    });
  });

  it('matters no longer once it is too old', () => {
    // 3 × 61 minutes, of which a week has 45.75.
    expect(communityOf(parts('2026-06-02')).channels[0]).toMatchObject({
      minutes: 183,
      reports: 3,
      freed: 45,
    });
  });
});

describe('silence', () => {
  const since = (facts: object, days: readonly string[], today: string, minutes = 10): unknown =>
    communityOf(
      {
        strategies: [strategy('ann', { channels: [{ ...forum, ...facts }] })],
        results: reportsOf('ann', 'forum', days, { minutes }) ?? [],
      },
      today,
    ).channels[0]?.silentSince;

  it.each([
    // 7 + 2 × ceil(7 / 2) = 15 days.
    [2, '2026-06-16', null],
    [2, '2026-06-17', '2026-06-01'],
    // 7 + 2 × 7 = 21.
    [1, '2026-06-22', null],
    [1, '2026-06-23', '2026-06-01'],
    // 7 + 2 × 1 = 9.
    [21, '2026-06-10', null],
    [21, '2026-06-11', '2026-06-01'],
  ])('of a channel promised %s times a week, on %s, since %s', (promise, today, expected) => {
    expect(since({ promise }, ['2026-06-01'], today)).toBe(expected);
  });

  it('begins with the channel where nothing was reported, or nothing done', () => {
    const facts = { promise: 1, since: '2026-06-01' };
    expect(since(facts, [], '2026-06-23')).toBe('2026-06-01');
    expect(since(facts, ['2026-06-20'], '2026-06-23', 0)).toBe('2026-06-01');
    expect(since(facts, ['2026-06-20'], '2026-06-23', 1)).toBeNull();
    expect(since({ promise: 1 }, [], '2026-06-23')).toBeNull();
    expect(since({ since: '2020-06-01' }, [], '2026-06-23')).toBeNull();
  });
});

describe('the middle values of the group', () => {
  const person = (id: string, visits: number, facts: object = {}): Parts => ({
    members: [member(id, { shareResults: true, ...facts })],
    strategies: [strategy(id, { primaryOutcome: 'visit', channels: [forum] })],
    results: reportsOf(id, 'forum', WEEKS, visit(60, visits)) ?? [],
  });
  const together = (...people: readonly Parts[]): Parts => ({
    members: people.flatMap(({ members = [] }) => members),
    strategies: people.flatMap(({ strategies = [] }) => strategies),
    results: people.flatMap(({ results = [] }) => results),
  });
  const mediansOf = (...people: readonly Parts[]): string[] =>
    groupMedians(networkOf(together(...people))).map(
      ({ kind, outcome, perHour, members }) => `${kind} ${outcome} ${perHour} of ${members}`,
    );
  const three = [person('a', 1), person('b', 9), person('c', 2)];

  it('come from three members who share them, or from none', () => {
    expect(mediansOf(...three.slice(1))).toEqual([]);
    expect(mediansOf(...three)).toEqual(['forum visit 2 of 3']);
    expect(mediansOf(...three, person('d', 4))).toEqual(['forum visit 3 of 4']);
  });

  it('are of members who allow it and have not left', () => {
    const notShared = { shareResults: undefined };
    expect(mediansOf(...three.slice(1), person('d', 4, notShared))).toEqual([]);
    expect(mediansOf(...three, person('d', 4, notShared))).toEqual(['forum visit 2 of 3']);
    expect(mediansOf(...three.slice(1), person('d', 4, { left: '2026-06-01' }))).toEqual([]);
  });

  it('leave private reports aside', () => {
    const hidden = person('d', 5);
    const results = hidden.results?.map((report, index) =>
      index === 0 ? { ...report, data: { ...report.data, private: true as const } } : report,
    );
    // Two open reports are too early to tell.
    expect(mediansOf(...three, { ...hidden, results: results ?? [] })).toEqual(['forum visit 2 of 3']);
  });

  it('have one value of a member with two channels of a kind', () => {
    const two = person('d', 5);
    const more = {
      ...two,
      strategies: [strategy('d', { primaryOutcome: 'visit', channels: [forum, { ...forum, id: 'other' }] })],
      results: WEEKS.map((day) =>
        weekReport(`d/${day}`, {
          channels: {
            forum: { minutes: 60, outcomes: { visit: 10 } },
            other: { minutes: 120, outcomes: { visit: 2 } },
          },
        }),
      ),
    };
    // d: 12 visits in 3 hours are 4; of 1, 2, 4 and 9 the middle is 3.
    expect(mediansOf(...three, more)).toEqual(['forum visit 3 of 4']);
  });
});

describe('what was stopped', () => {
  const parts: Parts = {
    strategies: [
      strategy('ben', {
        channels: [{ ...blog, state: 'paused', decided: '2026-06-20', because: 'A baby' }],
      }),
      strategy('ann', {
        channels: [
          { ...forum, state: 'dropped', decided: '2026-06-01', because: 'Nobody came' },
          { ...blog, state: 'dropped', decided: '2026-07-01', because: 'Later' },
        ],
        reallocations: [
          { on: '2026-06-01', from: 'forum', to: 'blog', minutesPerWeek: 45, because: 'They read it' },
          { on: '2026-07-01', from: 'blog', to: 'sleep', minutesPerWeek: 45, because: 'Tired' },
        ],
      }),
    ],
  };

  it('stands with its reason from the day of the decision on, newest first', () => {
    expect(stoppedChannels(networkOf(parts)).map((one) => `${one.member.id}: ${one.because}`)).toEqual([
      'ben: A baby',
      'ann: Nobody came',
    ]);
  });

  it('frees time, which goes elsewhere from that day on', () => {
    const network = networkOf(parts);
    const ann = network.members.find(({ id }) => id === 'ann');
    expect(ann && reallocationsOf(ann, network.today).map(({ to }) => to)).toEqual(['blog']);
  });
});
