import { describe, expect, it } from 'vitest';
import { goalOf, onlyProblem, planOf, postText, problemsWith } from '../../support/folder.ts';

describe('what stands in a list is counted from 1 in words, and from 0 for programs', () => {
  it.each([
    {
      files: goalOf('{ title: Run, target: 3 }'),
      field: 'goals.0.unit',
      message: 'unit of goal 1 is missing: what the 3 are',
    },
    {
      files: { 'posts/ann/hello.md': postText(['tags: [rain, Bread]']) },
      field: 'tags.1',
      message: /^tags \(number 2\) is "Bread"/,
    },
    {
      files: goalOf(
        '{ title: Run, target: 3, unit: m, milestones: [{ title: Half, due: 2026-09-01, value: 1 }] }',
      ),
      field: 'goals.0.milestones.0.due',
      message: /^due of milestone 1 of goal 1 \(2026-09-01\) lies outside the days that there are/,
    },
    {
      files: planOf('{ weeks: [{ sessions: [{ what: Run }] }] }'),
      field: 'plan.weeks.0.sessions.0.load',
      message: 'load of session 1 of week 1 of plan is missing',
    },
  ])('$field', ({ files, field, message }) => {
    const problem = onlyProblem(files);
    expect(problem.field).toBe(field);
    expect(problem.message).toMatch(message);
  });

  it('but not what the member wrote', () => {
    const [problem] = problemsWith(planOf('{ days: 21 }', 'prompts: { 5: [1, 2] }'));
    expect(problem?.message).toMatch(/^prompts\.5 /);
  });

  it('nor a text with numbers', () => {
    const { message } = onlyProblem({ 'posts/ann/hello.md': postText(['tags: ["tags.0"]']) });
    expect(message).toMatch(/^tags \(number 1\) is "tags\.0"/);
  });
});
