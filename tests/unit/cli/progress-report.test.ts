import { describe, expect, it } from 'vitest';
import {
  reportOfAll,
  reportOfOne,
  type ChallengeNames,
  type ReportedGroup,
  type ReportedParticipant,
} from '../../../integrations/group-blog/cli/reports/progress-report.ts';
import { widestOf, type Paint } from '../../../integrations/group-blog/cli/terminal/terminal-text.ts';
import type { DayState } from '../../../integrations/group-blog/progress/day-states.ts';
import type { GoalView, ProgressView } from '../../../integrations/group-blog/progress/progress-view.ts';
import { dayOf } from '../../support/progress.ts';
import { localeOf } from '../../support/content.ts';

const uncoloured: Paint = (_, text) => text;

const NAMES: ChallengeNames = {
  challenge: 'Spring',
  members: new Map([
    ['ann', 'Ann Baker'],
    ['ben', 'Ben'],
  ]),
  ...localeOf(),
  plan: { start: '2026-03-02', plan: { days: 9 } },
  today: '2026-03-07',
};

const STATES: readonly DayState[] = [
  'before-joining',
  'kept',
  'missed',
  'paused',
  'rest',
  'open',
  'bonus',
  'future',
  'future',
];

const GOAL: GoalView = {
  id: '1',
  title: 'Write every day',
  kind: 'target',
  status: 'at-risk',
  percent: 47,
  actual: 4.26,
  target: 9,
  from: 0,
  unit: 'posts',
  over: 0,
  catchUp: 1.1,
  needPerDay: 1,
  plannedPerDay: 1,
  inHandDays: 0,
  projected: null,
  judge: null,
  criterion: null,
  verdict: null,
  asks: [],
  series: [],
  milestones: [],
  changes: [],
};

function viewOf(facts: Partial<ProgressView> = {}): ProgressView {
  const days = STATES.map((state, index) => ({
    n: index + 1,
    date: dayOf(index),
    planned: true,
    state,
    post: null,
    note: null,
    text: '',
  }));
  const week = { note: null, load: 7, stepUp: null, slots: 7, done: 2 };
  return {
    asOf: '2026-03-07',
    challenge: 'spring',
    member: 'ann',
    day: { n: 6, of: 9, label: 'Day 6 of 9', phase: 'running' },
    percent: 47,
    status: 'at-risk',
    headline: 'Day 6 of 9. Slipping: 1.6 a day needed, 1 planned.',
    goals: [GOAL],
    days,
    weeks: [
      { ...week, k: 1, from: dayOf(0), to: dayOf(6), note: 'Slowly' },
      { ...week, k: 2, from: dayOf(7), to: dayOf(8), slots: 2, done: 0 },
    ],
    streak: { now: 0, best: 1, unit: 'day' },
    consistency: { kept: 1, of: 2 },
    partners: ['ben', 'gone'],
    pauses: [{ from: '2026-03-05', to: '2026-03-05', reason: 'Flu' }],
    result: null,
    ...facts,
  };
}

/** Every goal's words are "Slipping." unless told otherwise. */
function toTell(facts: Partial<ProgressView> = {}, headline = 'Slipping.'): ReportedParticipant {
  const view = viewOf(facts);
  return { view, goals: view.goals.map((goal) => ({ view: goal, headline })) };
}

const one = (facts: Partial<ProgressView> = {}, headline?: string): string =>
  reportOfOne(toTell(facts, headline), NAMES, uncoloured);

describe('the report of one', () => {
  it('says it all', () => {
    expect(one()).toBe(`Ann Baker – Spring
Day 6 of 9. Slipping: 1.6 a day needed, 1 planned.
██████████████░░░░░░░░░░░░░░░░  47 %

Write every day
  ██████████████░░░░░░░░░░░░░░░░  47 %  4.2 of 9 posts
  Slipping.

       Mon Tue Wed Thu Fri Sat Sun
Week 1 –   ✓   ○   ‖   ~   …   +    2 of 7 done  Slowly
Week 2 ·   ·

✓ checked in   + checked in on a rest day   ○ missed   … still open   ~ rest day
‖ paused   – before joining   · yet to come

Consistency: 1 of 2 days kept
0 days in a row, at best 1
Partners: Ben, gone
Pause: 5 March 2026 to 5 March 2026 (Flu)

As of 7 March 2026
`);
  });

  it('counts weeks and sessions in a plan of weeks, and names what its letters mean', () => {
    const report = one({ streak: { now: 1, best: 3, unit: 'week' } });
    expect(report).toContain('~ nothing fixed');
    expect(report).toContain('Consistency: 1 of 2 sessions done\n1 week in a row, at best 3\n');
  });

  it.each([
    [true, true, 'Finished, and showed up: 1 of 2 days kept.'],
    [true, false, 'Finished: every goal done.'],
    [false, true, 'Showed up: 1 of 2 days kept.'],
    [false, false, 'The challenge is over: 1 of 2 days kept.'],
  ])('tells the result once there is one: finished %j, showed up %j', (finished, showedUp, line) => {
    expect(one({ result: { finished, showedUp } })).toContain(`\n${line}\n`);
  });

  it('has a dash where nothing is counted yet', () => {
    expect(one({ consistency: { kept: 0, of: 0 } })).toContain('Consistency: –\n');
  });

  it('shows a limit that was passed', () => {
    const limit: GoalView = { ...GOAL, kind: 'limit', percent: 120, actual: 10.81, from: null };
    expect(one({ goals: [limit] })).toContain(' 120 %  10.9 of at most 9 posts\n');
  });

  it('shows no bar of a judged goal until there is a verdict', () => {
    const judged: GoalView = {
      ...GOAL,
      kind: 'judge',
      percent: 0,
      actual: null,
      target: null,
      unit: null,
      judge: 'ben',
      criterion: 'Every day is there.',
    };
    expect(one({ goals: [judged] }, 'Ben decides.')).toContain(
      'Write every day\n  Every day is there.\n  Ben decides.\n\n',
    );
    const verdict = { met: 'partly', on: '2026-03-07', text: 'Half of it was there.' } as const;
    expect(one({ goals: [{ ...judged, percent: 50, verdict }] }, 'Ben: partly.')).toContain(
      'Write every day\n  ███████████████░░░░░░░░░░░░░░░  50 %\n  Every day is there.\n  Ben: partly.\n  Half of it was there.\n\n',
    );
  });

  it('is at most 80 columns wide, whatever members write', () => {
    const long = 'It is a long way to the lighthouse '.repeat(5).trim();
    const report = one({
      goals: [{ ...GOAL, title: long, unit: long }],
      weeks: viewOf().weeks.map((week) => ({ ...week, note: long })),
      headline: long,
    });
    expect(widestOf(report.split('\n'))).toBeLessThanOrEqual(80);
  });

  it('is the same without its colours, which stand beside letters', () => {
    const marked: Paint = (_, text) => `\u001B[1m${text}\u001B[22m`;
    const coloured = reportOfOne(toTell(), NAMES, marked);
    expect(coloured).not.toBe(one());

    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(one());
  });
});

const GROUP: ReportedGroup = { today: null, needSupport: [], goal: null };

describe('the report of all', () => {
  const all = (views: readonly ProgressView[], group: Partial<ReportedGroup> = {}, names = NAMES): string =>
    reportOfAll(views, { ...GROUP, ...group }, names, uncoloured);

  it('is a line each', () => {
    const views = [
      viewOf(),
      viewOf({ member: 'ben', percent: 100, status: 'done', consistency: { kept: 0, of: 0 } }),
    ];
    expect(all(views)).toBe(`Spring
Day 6 of 9, as of 7 March 2026

Ann Baker  Day 6 of 9  ████░░░░░░  47 %  slipping  1 of 2
Ben        Day 6 of 9  ██████████ 100 %  done      –
`);
  });

  it('says how they stand together', () => {
    const group: ReportedGroup = {
      ...GROUP,
      today: { checkedIn: 1, open: 1, of: 3 },
      needSupport: ['ann', 'ben'],
      goal: { view: { ...GOAL, title: 'Together' }, headline: 'Ahead.' },
    };
    expect(all([viewOf()], group)).toMatch(
      /\n\nTogether\n {2}█{14}░{16} {2}47 % {2}4\.2 of 9 posts\n {2}Ahead\.\n\n1 of 3 checked in, 1 still has time\.\nWho could use encouragement: Ann Baker, Ben\n$/,
    );
    expect(all([viewOf()], { today: { checkedIn: 1, open: 0, of: 3 } })).toMatch(
      /\n\n1 of 3 checked in\.\n$/,
    );
  });

  it('cuts names that would not leave room for the rest', () => {
    const names = { ...NAMES, members: new Map([['ann', '家'.repeat(80)]]) };
    const [, , , line = ''] = all([viewOf()], {}, names).split('\n');
    expect(widestOf([line])).toBeLessThanOrEqual(80);
    expect(line).toMatch(/^家+… {1,3}Day 6 of 9 {2}████░/);
  });

  it('says when nobody takes part', () => {
    expect(all([], { today: { checkedIn: 0, open: 0, of: 0 } })).toMatch(/\n\nNobody takes part yet\.\n$/);
  });
});
