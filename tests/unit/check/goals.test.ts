import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import { codesOf, goalOf, onlyProblem, planOf, problemsWith, type Files } from '../../support/folder.ts';

const ben: Files = { 'members/ben.md': '---\nname: Ben\n---\n' };
const errorsOf = (files: Files): string[] =>
  problemsWith({ ...ben, ...files }).map(({ code, field }) => `${code} ${field ?? ''}`);

/** A goal in flow style, and what is wrong with it, at which of its fields. */
interface Example {
  goal: string;
  found: readonly string[];
}

const fine = (goal: string): Example => ({ goal, found: [] });
const wrong = (goal: string, ...found: string[]): Example => ({ goal, found });

const run = 'title: Run, target: 21, unit: miles';
const sweets = 'title: Sweets, limit: 10, unit: sweets';
const smile = 'title: Smile, judge: ben, criterion: Who smiles back';

describe('a goal', () => {
  it.each<Example>([
    fine(`{ ${run} }`),
    fine(`{ ${sweets} }`),
    fine(`{ ${smile} }`),
    fine('{ title: Write, target: 3, counts: posts }'),
    fine('{ title: No sweets, limit: 0, unit: sweets, take: count }'),

    wrong('{ title: Run }', 'fuzzy-goal goals.0'),
    wrong('{ title: Run, unit: miles, due: 2026-03-20 }', 'fuzzy-goal goals.0'),
    wrong('{ title: Run, target: 21 }', 'missing-field goals.0.unit'),
    wrong('{ title: Run, limit: 21 }', 'missing-field goals.0.unit'),
    wrong('{ title: Smile, judge: ben }', 'missing-field goals.0.criterion'),
    wrong(`{ ${run}, limit: 30 }`, 'wrong-type goals.0.limit'),
    wrong(`{ ${run}, judge: ben, criterion: Who }`, 'wrong-type goals.0.judge'),
    wrong(`{ ${run}, judge: ann, criterion: Who }`, 'wrong-type goals.0.judge'),
    wrong(`{ ${run}, limit: 30, judge: ben }`, 'wrong-type goals.0.judge', 'wrong-type goals.0.limit'),

    wrong(`{ ${run}, criterion: Who }`, 'unknown-field goals.0.criterion'),
    wrong(`{ ${sweets}, criterion: Who }`, 'unknown-field goals.0.criterion'),
    wrong(`{ ${sweets}, from: 1 }`, 'unknown-field goals.0.from'),
    wrong(`{ ${sweets}, take: last }`, 'wrong-type goals.0.take'),
    wrong(`{ ${sweets}, take: best }`, 'wrong-type goals.0.take'),
    fine(`{ ${sweets}, take: sum }`),
    wrong(`{ ${smile}, unit: smiles }`, 'unknown-field goals.0.unit'),
    wrong(`{ ${smile}, counts: posts }`, 'unknown-field goals.0.counts'),
    wrong(`{ ${smile}, take: last }`, 'unknown-field goals.0.take'),
    wrong(`{ ${smile}, from: 1 }`, 'unknown-field goals.0.from'),
    fine(`{ ${smile}, due: 2026-03-20, asks: [Smile], milestones: [{ title: Half, due: 2026-03-09 }] }`),
    wrong(
      `{ ${smile}, milestones: [{ title: Half, due: 2026-03-09, value: 3 }] }`,
      'unknown-field goals.0.milestones.0.value',
    ),
    wrong(
      `{ ${sweets}, milestones: [{ title: Half, due: 2026-03-09, value: 3 }] }`,
      'unknown-field goals.0.milestones.0.value',
    ),

    wrong(`{ title: Smile, judge: ann, criterion: Who }`, 'self-judge goals.0.judge'),
    wrong(`{ title: Smile, judge: bea, criterion: Who }`, 'unknown-reference goals.0.judge'),
  ])('$goal: $found', ({ goal, found }) => {
    expect(errorsOf(goalOf(goal)).toSorted()).toEqual(found);
  });

  it('that is wrong does not hide the others, nor other fields', () => {
    const files = goalOf(
      '{ title: Run, target: .nan, unit: miles }',
      '  - { title: Eat better }',
      'joined: 2026-03-30',
    );
    expect(errorsOf(files)).toEqual([
      'out-of-range goals.0.target',
      'fuzzy-goal goals.1',
      'out-of-range joined',
    ]);
  });
});

describe('the numbers of a goal', () => {
  const changed = (goal: string, change: string): string =>
    `{ ${goal}, changes: [{ on: 2026-03-05, because: Flu, ${change} }] }`;
  const loaves = 'title: Write, target: 3, counts: posts';

  it.each<Example>([
    wrong('{ title: Run, target: 0, unit: miles }', 'target-equals-from goals.0.target'),
    wrong('{ title: Run, target: -1, unit: miles }', 'target-equals-from goals.0.target'),
    wrong('{ title: Slim, from: 90, target: 80, unit: kilos }', 'target-equals-from goals.0.target'),
    wrong(
      '{ title: Slim, from: 90, target: 80, unit: kilos, take: sum }',
      'target-equals-from goals.0.target',
    ),
    fine('{ title: Slim, from: 90, target: 80, unit: kilos, take: last }'),
    fine('{ title: Fast, from: 30, target: 25, unit: minutes, take: best }'),
    wrong(changed(run, 'target: 0'), 'target-equals-from goals.0.changes.0.target'),
    wrong(changed(run, 'target: -2'), 'target-equals-from goals.0.changes.0.target'),
    fine(changed(run, 'target: 20')),

    fine(changed(run, 'due: 2026-03-21')),
    wrong(changed(run, 'limit: 3'), 'unknown-field goals.0.changes.0.limit'),
    wrong(changed(sweets, 'target: 3'), 'unknown-field goals.0.changes.0.target'),
    fine(changed(sweets, 'limit: 3')),
    wrong(changed(smile, 'target: 3'), 'unknown-field goals.0.changes.0.target'),
    wrong(changed(smile, 'limit: 3'), 'unknown-field goals.0.changes.0.limit'),
    wrong(changed(run, ''), 'missing-field goals.0.changes.0.target'),
    wrong(changed(sweets, ''), 'missing-field goals.0.changes.0.limit'),
    wrong(changed(smile, ''), 'missing-field goals.0.changes.0.due'),
    wrong(changed(run, 'due: 2026-03-23'), 'out-of-range goals.0.changes.0.due'),

    wrong('{ title: Write, target: 2.5, counts: posts }', 'out-of-range goals.0.target'),
    wrong('{ title: Write, target: 2.5, counts: replies }', 'out-of-range goals.0.target'),
    wrong('{ title: Write, target: 2.5, counts: guest-posts }', 'out-of-range goals.0.target'),
    fine('{ title: Write, target: 2.5, counts: words }'),
    fine('{ title: Run, target: 2.5, unit: miles }'),
    wrong('{ title: Run, target: 2.5, unit: miles, take: count }', 'out-of-range goals.0.target'),
    wrong('{ title: Run, target: 2, from: 0.5, unit: miles, take: count }', 'out-of-range goals.0.from'),
    wrong('{ title: Sweets, limit: 2.5, unit: sweets, take: count }', 'out-of-range goals.0.limit'),
    wrong(changed(loaves, 'target: 2.5'), 'out-of-range goals.0.changes.0.target'),

    wrong('{ title: Run, target: 1e400, unit: miles }', 'wrong-type goals.0.target'),
    wrong('{ title: Run, target: 3, from: -.inf, unit: miles }', 'out-of-range goals.0.from'),
    wrong('{ title: Sweets, limit: -1, unit: sweets }', 'out-of-range goals.0.limit'),
    wrong('{ title: Sweets, limit: 1e13, unit: sweets }', 'out-of-range goals.0.limit'),
    wrong('{ title: Run, target: 3, unit: miles, due: 1899-12-31 }', 'out-of-range goals.0.due'),
  ])('$goal: $found', ({ goal, found }) => {
    expect(errorsOf(goalOf(goal.replace(',  }', ' }')))).toEqual(found);
  });
});

describe('milestones', () => {
  const stones = (...stones: [due: string, value?: number][]): string => {
    const list = stones.map(
      ([due, value]) => `{ title: A, due: 2026-03-${due}${value === undefined ? '' : `, value: ${value}`} }`,
    );
    return `milestones: [${list.join(', ')}]`;
  };
  const slim = 'title: Slim, from: 90, target: 80, unit: kilos, take: last';

  it.each<Example>([
    fine(`{ ${run}, ${stones(['09', 7], ['16', 14])} }`),
    wrong(`{ ${run}, ${stones(['16', 7], ['09', 14])} }`, 'milestone-order goals.0.milestones.1.due'),
    wrong(`{ ${run}, ${stones(['09', 7], ['09', 14])} }`, 'milestone-order goals.0.milestones.1.due'),
    wrong(`{ ${run}, ${stones(['22', 7])} }`, 'milestone-order goals.0.milestones.0.due'),
    fine(`{ ${run}, ${stones(['21', 7])} }`),
    wrong(`{ ${run}, due: 2026-03-16, ${stones(['16', 7])} }`, 'milestone-order goals.0.milestones.0.due'),
    wrong(`{ ${run}, ${stones(['23', 7])} }`, 'out-of-range goals.0.milestones.0.due'),
    wrong(`{ ${run}, ${stones(['09', 7], ['16', 7])} }`, 'milestone-order goals.0.milestones.1.value'),
    wrong(`{ ${run}, ${stones(['09', 0])} }`, 'milestone-order goals.0.milestones.0.value'),
    wrong(`{ ${run}, ${stones(['09', 21])} }`, 'milestone-order goals.0.milestones.0.value'),
    wrong(`{ ${run}, ${stones(['09', 22])} }`, 'milestone-order goals.0.milestones.0.value'),
    fine(`{ ${slim}, ${stones(['09', 87], ['16', 84])} }`),
    wrong(`{ ${slim}, ${stones(['09', 84], ['16', 87])} }`, 'milestone-order goals.0.milestones.1.value'),
    // Without a value a milestone bends nothing: two things may be due on one day, and the last on the goal's own.
    fine(`{ ${run}, ${stones(['22'], ['09'])} }`),
    fine(`{ ${run}, ${stones(['09', 7], ['09'], ['16', 14])} }`),
  ])('$goal: $found', ({ goal, found }) => {
    expect(errorsOf(goalOf(goal))).toEqual(found);
  });

  it.each<{ why: string; files: Files; codes: ProblemCode[] }>([
    {
      why: 'one who joined late has fewer days',
      files: { ...planOf('{ days: 29 }'), ...participantOnly(`{ ${run} }`, 'joined: 2026-03-03') },
      codes: [],
    },
    {
      why: 'a goal may be due early',
      files: { ...planOf('{ days: 60 }'), ...participantOnly(`{ ${run}, due: 2026-03-29 }`) },
      codes: [],
    },
    {
      why: 'a goal due on the 29th day',
      files: { ...planOf('{ days: 60 }'), ...participantOnly(`{ ${run}, due: 2026-03-30 }`) },
      codes: ['no-milestone'],
    },
    {
      why: 'a limit needs none',
      files: { ...planOf('{ days: 60 }'), ...participantOnly(`{ ${sweets} }`) },
      codes: [],
    },
    {
      why: 'one without a value will do',
      files: { ...planOf('{ days: 60 }'), ...participantOnly(`{ ${run}, ${stones(['09'])} }`) },
      codes: [],
    },
    {
      why: 'the group may want one too',
      files: planOf('{ days: 60 }', 'groupGoal: { title: All, target: 900, unit: miles }'),
      codes: ['no-milestone'],
    },
  ])('are advised for long ways: $why', ({ files, codes }) => {
    expect(codesOf(problemsWith(files))).toEqual(codes);
  });

  it.each([
    '{ title: Run, target: 100, unit: miles }',
    '{ title: Write, target: 1, counts: posts }',
    '{ title: Write, target: 2, from: 1, counts: posts }',
    '{ title: Slim, from: 90, target: 89.5, unit: kilos, take: last }',
  ])('as advised are right: %s', (goal) => {
    const long = planOf('{ days: 84 }');
    const { fix } = onlyProblem({ ...long, ...participantOnly(goal) });
    const advised = /"(milestones: .*)"$/.exec(fix)?.[1] ?? '';
    expect(problemsWith({ ...long, ...participantOnly(goal.replace(' }', `, ${advised} }`)) })).toEqual([]);
  });

  function participantOnly(goal: string, ...lines: string[]): Files {
    const { 'participants/spring/ann.md': text = '' } = goalOf(goal, ...lines);
    return { 'participants/spring/ann.md': text };
  }
});

describe('a change that comes too late to make it easier', () => {
  it.each([
    { goal: run, change: 'target: 22', on: '2026-03-20', codes: [] },
    { goal: run, change: 'target: 20', on: '2026-03-15', codes: [] },
    { goal: run, change: 'target: 20', on: '2026-03-16', codes: ['late-easing'] },
    { goal: sweets, change: 'limit: 9', on: '2026-03-20', codes: [] },
    { goal: sweets, change: 'limit: 11', on: '2026-03-16', codes: ['late-easing'] },
    { goal: `${run}, due: 2026-03-10`, change: 'due: 2026-03-12', on: '2026-03-04', codes: ['late-easing'] },
  ])('$change of $on: $codes', ({ goal, change, on, codes }) => {
    const files = goalOf(`{ ${goal}, changes: [{ on: ${on}, ${change}, because: Flu }] }`);
    expect(codesOf(problemsWith(files))).toEqual(codes);
  });
});

describe('the names of goals', () => {
  it.each([
    { ids: ['', ''], found: [] },
    { ids: ['id: "2", ', 'id: run, '], found: [] },
    { ids: ['id: "2", ', ''], found: ['bad-id goals.0.id'] },
    { ids: ['', 'id: "1", '], found: ['bad-id goals.1.id'] },
    { ids: ['id: run, ', 'id: run, '], found: ['bad-id goals.1.id'] },
  ])('$ids: $found', ({ ids: [first = '', second = ''], found }) => {
    const files = goalOf(`{ ${first}${run} }`, `  - { ${second}${sweets} }`);
    expect(errorsOf(files)).toEqual(found);
  });
});

describe('the goal of a group', () => {
  it.each<Example>([
    fine('{ title: All, target: 900, unit: miles }'),
    fine('{ title: All, target: 900, unit: miles, take: sum }'),
    fine('{ title: All, target: 90, counts: posts }'),
    wrong('{ title: All }', 'fuzzy-goal groupGoal'),
    wrong('{ title: All, limit: 9, unit: sweets }', 'wrong-type groupGoal.limit'),
    wrong('{ title: All, judge: ben, criterion: Who }', 'wrong-type groupGoal.judge'),
    wrong('{ title: All, target: 9, unit: miles, take: best }', 'wrong-type groupGoal.take'),
    wrong('{ title: All, target: 9 }', 'missing-field groupGoal.unit'),
    wrong('{ title: All, target: 9, unit: miles, due: 2026-03-23 }', 'out-of-range groupGoal.due'),
    wrong('{ title: All, target: -9, unit: miles }', 'target-equals-from groupGoal.target'),
  ])('$goal: $found', ({ goal, found }) => {
    expect(errorsOf(planOf('{ days: 21 }', `groupGoal: ${goal}`))).toEqual(found);
  });
});
