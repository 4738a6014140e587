import { describe, expect, it } from 'vitest';
import type { GoalStatus } from '../../../integrations/group-blog/progress/progress-view.ts';
import { overallProgress } from '../../../integrations/group-blog/progress/overall-progress.ts';
import {
  dateOf,
  goalOf,
  progressOf,
  valuesOn,
  type GoalFacts,
  type ProgressFacts,
} from '../../support/progress.ts';

const WORST_FIRST: GoalStatus[] = [
  'missed',
  'behind',
  'unreported',
  'unjudged',
  'at-risk',
  'partly',
  'on-track',
  'ahead',
  'pending',
  'done',
  'upcoming',
];

const view = goalOf(progressOf({ today: dateOf(1) }));
const goal = (
  status: GoalStatus,
  fraction = 0,
  headline: string = status,
): Parameters<typeof overallProgress>[0][number] => ({
  view: { ...view, status },
  headline,
  fraction,
  isFinished: false,
  due: '',
  amounts: [],
});

describe('the status of goals together', () => {
  const pairs = WORST_FIRST.flatMap((worse, index) =>
    WORST_FIRST.slice(index).map((better) => ({ worse, better })),
  );

  it.each(pairs)('of $worse and $better is $worse', ({ worse, better }) => {
    for (const goals of [
      [worse, better],
      [better, worse],
      [better, worse, better],
    ]) {
      expect(overallProgress(goals.map((status) => goal(status)))).toMatchObject({
        status: worse,
        headline: worse,
      });
    }
  });

  it('has the headline of the first that sets it', () => {
    const goals = [goal('done'), goal('behind', 0, 'First.'), goal('behind', 0, 'Second.')];
    expect(overallProgress(goals).headline).toBe('First.');
  });
});

describe('the percent of goals together', () => {
  it.each<{ goals: [GoalStatus, number][]; percent: number }>([
    { goals: [['on-track', 0.5]], percent: 50 },
    { goals: [['on-track', 0.29]], percent: 29 },
    { goals: [['on-track', 0.999]], percent: 99 },
    {
      goals: [
        ['pending', 1],
        ['done', 1],
      ],
      percent: 99,
    },
    {
      goals: [
        ['done', 1],
        ['done', 1],
      ],
      percent: 100,
    },
    {
      goals: [
        ['done', 1],
        ['at-risk', 0.333],
      ],
      percent: 66,
    },
    {
      goals: [
        ['done', 1],
        ['ahead', 1 / 3],
        ['behind', 0],
      ],
      percent: 44,
    },
    {
      goals: [
        ['upcoming', 0],
        ['upcoming', 0],
      ],
      percent: 0,
    },
  ])('of $goals is $percent', ({ goals, percent }) => {
    expect(overallProgress(goals.map(([status, fraction]) => goal(status, fraction))).percent).toBe(percent);
  });
});

/** Ten days; the fraction of the one goal, or of two. */
describe('the fraction of a goal', () => {
  const judge = { judge: 'ben', criterion: 'It is good' };
  const done = { target: 10, unit: 'miles' };
  const told = (first: number): NonNullable<ProgressFacts['checkIns']> =>
    Array.from({ length: 10 }, (_, index) => ({
      date: dateOf(index + 1),
      values: { posts: index === 0 ? first : 0, miles: 1 },
    }));

  it.each<{
    why: string;
    day: number;
    goals: GoalFacts[];
    checkIns?: ProgressFacts['checkIns'];
    met?: 'yes' | 'partly' | 'no';
    percent: number;
  }>([
    {
      why: 'a limit that holds has the time that is gone',
      day: 6,
      goals: [{ limit: 10 }],
      checkIns: told(1),
      percent: 50,
    },
    { why: 'on day 1 none is', day: 1, goals: [{ limit: 10 }], checkIns: told(1), percent: 0 },
    {
      why: 'on the last late day a limit is not all there',
      day: 11,
      goals: [{ limit: 10 }],
      checkIns: told(1),
      percent: 90,
    },
    {
      why: 'a limit that is done is all there',
      day: 12,
      goals: [{ limit: 10 }],
      checkIns: told(1),
      percent: 100,
    },
    {
      why: 'and so it is beside another goal',
      day: 12,
      goals: [{ limit: 10 }, { target: 100, unit: 'steps' }],
      checkIns: told(1),
      percent: 50,
    },
    {
      why: 'a limit that is used up still holds',
      day: 6,
      goals: [{ limit: 10 }],
      checkIns: told(10),
      percent: 50,
    },
    {
      why: 'a limit that is passed has nothing',
      day: 6,
      goals: [{ limit: 10 }],
      checkIns: told(11),
      percent: 0,
    },
    { why: 'a limit that was not told is not all there', day: 12, goals: [{ limit: 10 }], percent: 90 },
    { why: 'a judge’s yes is all', day: 12, goals: [judge, { ...judge, id: 'x' }], met: 'yes', percent: 50 },
    { why: 'partly is half', day: 12, goals: [judge], met: 'partly', percent: 50 },
    { why: 'no is nothing', day: 12, goals: [judge], met: 'no', percent: 0 },
    { why: 'nothing yet is nothing', day: 5, goals: [judge], percent: 0 },
    {
      why: 'a target passed is one',
      day: 10,
      goals: [{ ...done, target: 5 }, { target: 10 }],
      checkIns: told(5),
      percent: 75,
    },
    {
      why: 'what is done, with a limit to come',
      day: 10,
      goals: [done, { limit: 9 }],
      checkIns: told(1),
      percent: 95,
    },
  ])('$why: $percent %', ({ day, goals, checkIns = [], met, percent }) => {
    const verdicts = met === undefined ? [] : [{ on: dateOf(2), met }];
    const standing = { plan: { days: 10 }, today: dateOf(day), goals, checkIns, verdicts };
    expect(progressOf(standing).percent).toBe(percent);
  });

  it('below where it starts is nothing, not less', () => {
    const goals = [{ from: 5, target: 10, take: 'last' as const }, done];
    const checkIns = valuesOn({ 1: 0 }).map((one) => ({ ...one, values: { ...one.values, miles: 5 } }));
    expect(progressOf({ plan: { days: 10 }, today: dateOf(2), goals, checkIns }).percent).toBe(25);
  });
});
