import { describe, expect, it } from 'vitest';
import { member } from '../../support/content.ts';
import { dateOf, goalOf, progressOf, type GoalFacts, type ProgressFacts } from '../../support/progress.ts';

const members = [member('cleo')];
const goal = { judge: 'ben', criterion: 'Four people can sing it', due: dateOf(10) };

type Verdicts = NonNullable<ProgressFacts['verdicts']>;

describe('a judged goal', () => {
  it.each<{
    day: number;
    why: string;
    verdicts?: Verdicts;
    goal?: GoalFacts;
    status: string;
    percent: number;
  }>([
    { day: 0, why: 'before the start', status: 'upcoming', percent: 0 },
    { day: 1, why: 'from the start on', status: 'pending', percent: 0 },
    { day: 17, why: 'seven days after due', status: 'pending', percent: 0 },
    { day: 18, why: 'eight days after due', status: 'unjudged', percent: 0 },
    { day: 8, why: 'yes', verdicts: [{ on: dateOf(8), met: 'yes' }], status: 'done', percent: 100 },
    { day: 8, why: 'partly', verdicts: [{ on: dateOf(8), met: 'partly' }], status: 'partly', percent: 50 },
    { day: 8, why: 'no', verdicts: [{ on: dateOf(8), met: 'no' }], status: 'missed', percent: 0 },
    {
      day: 7,
      why: 'not decided yet',
      verdicts: [{ on: dateOf(8), met: 'yes' }],
      status: 'pending',
      percent: 0,
    },
    {
      day: 30,
      why: 'decided late',
      verdicts: [{ on: dateOf(25), met: 'yes' }],
      status: 'done',
      percent: 100,
    },
    {
      day: 20,
      why: 'decided after today',
      verdicts: [{ on: dateOf(25), met: 'yes' }],
      status: 'unjudged',
      percent: 0,
    },
    {
      day: 12,
      why: 'the word of another member',
      verdicts: [{ judge: 'cleo', on: dateOf(8), met: 'yes' }],
      status: 'pending',
      percent: 0,
    },
    {
      day: 12,
      why: 'the judge’s word among others',
      verdicts: [
        { judge: 'cleo', on: dateOf(8), met: 'yes' },
        { on: dateOf(9), met: 'no' },
      ],
      status: 'missed',
      percent: 0,
    },
    {
      day: 12,
      why: 'a word on another goal',
      verdicts: [{ goal: '2', on: dateOf(8), met: 'yes' }],
      status: 'pending',
      percent: 0,
    },
    {
      day: 12,
      why: 'a word by the goal’s own name',
      goal: { id: 'song' },
      verdicts: [{ goal: 'song', on: dateOf(8), met: 'yes' }],
      status: 'done',
      percent: 100,
    },
    {
      day: 28,
      why: 'due with the plan, seven days on',
      goal: { due: undefined },
      status: 'pending',
      percent: 0,
    },
    {
      day: 29,
      why: 'due with the plan, eight days on',
      goal: { due: undefined },
      status: 'unjudged',
      percent: 0,
    },
    {
      day: 14,
      why: 'due sooner since a change',
      goal: { changes: [{ on: dateOf(2), due: dateOf(5), because: 'A concert' }] },
      status: 'unjudged',
      percent: 0,
    },
  ])('on day $day, $why: $status', ({ day, verdicts = [], goal: facts, status, percent }) => {
    const view = progressOf({ today: dateOf(day), members, goals: [{ ...goal, ...facts }], verdicts });
    expect(goalOf(view)).toMatchObject({ kind: 'judge', status, percent });
    expect(view).toMatchObject({ status, percent });
  });

  it('has not begun before the own first day, whatever the judge says', () => {
    const view = progressOf({
      today: dateOf(3),
      joined: dateOf(4),
      goals: [goal],
      verdicts: [{ on: dateOf(2), met: 'yes' }],
    });
    expect(view).toMatchObject({ status: 'upcoming', percent: 0 });
  });

  it('tells who decides what, and what was decided, and has no numbers', () => {
    const view = progressOf({
      today: dateOf(9),
      goals: [{ ...goal, asks: ['Sing with me'] }],
      verdicts: [{ on: dateOf(8), met: 'partly' }],
    });
    expect(goalOf(view)).toEqual({
      id: '1',
      title: 'Reach it',
      kind: 'judge',
      status: 'partly',
      percent: 50,
      actual: null,
      target: null,
      from: null,
      unit: null,
      over: null,
      catchUp: null,
      needPerDay: null,
      plannedPerDay: null,
      inHandDays: null,
      projected: null,
      judge: 'ben',
      criterion: 'Four people can sing it',
      verdict: { met: 'partly', on: dateOf(8), text: 'They did what they said they would.' },
      asks: ['Sing with me'],
      series: [],
      milestones: [],
      changes: [],
    });
    expect(goalOf(progressOf({ today: dateOf(9), goals: [goal] })).verdict).toBeNull();
  });

  it('has milestones that are reached on the day they were done', () => {
    const milestones = [
      { title: 'The words', due: dateOf(5), done: dateOf(4) },
      { title: 'The tune', due: dateOf(8), done: dateOf(7) },
      { title: 'The choir', due: dateOf(9) },
    ];
    const view = progressOf({ today: dateOf(6), goals: [{ ...goal, milestones }] });
    expect(goalOf(view).milestones).toEqual([
      { title: 'The words', due: dateOf(5), value: null, reachedOn: dateOf(4) },
      { title: 'The tune', due: dateOf(8), value: null, reachedOn: null },
      { title: 'The choir', due: dateOf(9), value: null, reachedOn: null },
    ]);
  });
});
