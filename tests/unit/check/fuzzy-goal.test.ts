import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/depth.ts';
import { goalOf, onlyProblem, planOf, problemsWith, type Files } from '../../support/folder.ts';

const ben: Files = { 'members/ben.md': '---\nname: Ben\n---\n' };

/** The lines that a fix tells to type. */
const typedIn = (fix: string): string[] => fix.split('\n').filter((line) => /^(?:- |groupGoal: )/.test(line));
const fixOf = (files: Files): string => onlyProblem({ ...ben, ...files }).fix;
const inPlace = (line: string): Files => ({ ...ben, ...goalOf(line.replace(/^- /, '')) });

describe('a goal that cannot be measured', () => {
  it('is told the rule of the house', () => {
    const { message } = onlyProblem(goalOf('{ title: Eat better }'));
    expect(message).toContain('"Eat better"');
    expect(message).toContain('be honest, and set goals that can be measured');
  });

  it.each([
    ['{ title: Eat better }', '- { title: Eat better, target: 21, unit: times }'],
    ['{ title: Eat better, unit: meals }', '- { title: Eat better, target: 21, unit: meals }'],
    ['{ title: Write, counts: posts }', '- { title: Write, target: 21, counts: posts }'],
    [
      '{ title: "Run: far", from: 4, unit: miles, id: far, due: 2026-03-20, asks: [Come too] }',
      '- { id: far, title: "Run: far", target: 25, unit: miles, from: 4, due: 2026-03-20, asks: [ Come too ] }',
    ],
    [
      '{ title: Run, unit: miles, milestones: [{ title: Half, due: 2026-03-09, value: 30.5 }] }',
      '- { title: Run, target: 31, unit: miles, milestones: [ { title: Half, due: 2026-03-09, value: 30.5 } ] }',
    ],
    ['{ title: Smile, criterion: Who }', '- { title: Smile, judge: ben, criterion: Who }'],
  ])('%s becomes %s', (goal, line) => {
    const fix = fixOf(goalOf(goal));
    expect(typedIn(fix)[0]).toBe(line);
    for (const typed of typedIn(fix)) expect(problemsWith(inPlace(typed))).toEqual([]);
  });

  it('counts the days of work that are the member’s own', () => {
    const files = {
      ...goalOf('{ title: Run }', 'joined: 2026-03-09'),
      ...planOf('{ days: 21, rest: [sunday] }'),
    };
    expect(fixOf(files)).toContain('target: 12');
  });

  it('may be for another member to judge instead', () => {
    const fix = fixOf(goalOf('{ title: Eat better, unit: meals }'));
    expect(typedIn(fix)[1]).toMatch(/^- \{ title: Eat better, judge: ben, criterion: .+ \}$/);
    expect(onlyProblem(goalOf('{ title: Eat better }')).fix).toContain('judge: <member>');
  });

  it('of a group has no judge', () => {
    const fix = fixOf(planOf('{ days: 21 }', 'groupGoal: { title: All, unit: miles }'));
    expect(typedIn(fix)).toEqual(['groupGoal: { title: All, target: 21, unit: miles }']);
    const [line = ''] = typedIn(fix);
    expect(problemsWith(planOf('{ days: 21 }', line))).toEqual([]);
  });

  it('is put right by its fix, whatever else it says', () => {
    const title = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.constantFrom('1_000', '0x1f', 'yes', '~', '- a', 'a\nb: {'),
      )
      .filter((text) => text.trim() !== '');
    const goal = fc.record(
      {
        title,
        unit: fc.constantFrom('miles', 'post it'),
        from: fc.constantFrom(-3, 0, 0.5, 30, 1e12),
        take: fc.constantFrom('sum', 'count', 'last', 'best'),
        counts: fc.constantFrom('posts', 'words'),
        criterion: title,
        due: fc.constantFrom('2026-03-20', '2026-03-21'),
        milestones: fc.array(
          fc.record(
            {
              title,
              due: fc.constantFrom('2026-03-09', '2026-03-16'),
              value: fc.integer({ min: -9, max: 99 }),
            },
            { requiredKeys: ['title', 'due'] },
          ),
          { maxLength: 2 },
        ),
        changes: fc.array(
          fc.record(
            { on: fc.constant('2026-03-04'), because: title, target: fc.integer({ min: -9, max: 99 }) },
            { requiredKeys: ['on', 'because'] },
          ),
          { maxLength: 1 },
        ),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(goal, (facts) => {
        const found = problemsWith({ ...ben, ...goalOf(JSON.stringify(facts)) });
        const fuzzy = found.find(({ code }) => code === 'fuzzy-goal');
        expect(fuzzy).toBeDefined();
        for (const line of typedIn(fuzzy?.fix ?? '')) {
          const known = new Set(found.map(({ code, field }) => `${code} ${field ?? ''}`));
          const left = problemsWith(inPlace(line)).filter(
            ({ code, field }) => code === 'fuzzy-goal' || !known.has(`${code} ${field ?? ''}`),
          );
          expect(left.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }),
      { numRuns: runs(150) },
    );
  });
});
