import { describe, expect, it } from 'vitest';
import { goalOf, onlyProblem, problemsWith, type Files } from '../../support/folder.ts';

const WHY = 'They all smiled back.';
const GOALS: [string, ...string[]] = [
  '{ title: Smile, judge: ben, criterion: Who smiles back }',
  '  - { id: run, title: Run, target: 9, unit: miles }',
  '  - { title: Sing, judge: guy, criterion: Who sings along }',
];
const people: Files = {
  'members/ben.md': '---\nname: Ben\n---\n',
  'members/guy.md': '---\nname: Guy\nguest: true\n---\n',
  ...goalOf(...GOALS, '  - { title: Broken, judge: ben, criterion: 7 }'),
};
const whole: Files = { ...people, ...goalOf(...GOALS) };
const verdict = (path: string, body = WHY, front = 'on: 2026-03-22\nmet: yes'): Files => ({
  ...whole,
  [`verdicts/${path}.md`]: `---\n${front}\n---\n\n${body}\n`,
});
const codesAt = (files: Files): string[] =>
  problemsWith(files).map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('a verdict', () => {
  it.each([
    { path: 'ben/spring/ann/1', codes: [] },
    { path: 'guy/spring/ann/3', codes: [] },
    { path: 'bea/spring/ann/1', codes: ['unknown-reference'] },
    { path: 'ben/sprung/ann/1', codes: ['unknown-reference'] },
    { path: 'ben/spring/anne/1', codes: ['unknown-reference'] },
    { path: 'ben/spring/ben/1', codes: ['unknown-reference'] },
    { path: 'ben/spring/ann/4', codes: ['unknown-reference'] },
    { path: 'ben/spring/ann/2', codes: ['unknown-reference'] },
    { path: 'ben/spring/ann/0', codes: ['unknown-reference'] },
    { path: 'ben/spring/ann/run', codes: ['not-the-judge'] },
    { path: 'ann/spring/ann/1', codes: ['not-the-judge'] },
    { path: 'guy/spring/ann/1', codes: ['not-the-judge'] },
    { path: 'ben/spring/ann/A b', codes: ['bad-id', 'unknown-reference'] },
  ])('$path: $codes', ({ path, codes }) => {
    expect(codesAt(verdict(path))).toEqual(codes);
  });

  it.each([
    { path: 'ben/spring/ann/4', says: '1, run, 3' },
    { path: 'ben/spring/ann/rum', says: 'did you mean "run"?' },
    { path: 'ben/spring/ann/run', says: 'remove this file' },
    { path: 'ann/spring/ann/1', says: 'verdicts/ben/spring/ann/1.md' },
    { path: 'ben/spring/ben/1', says: 'participants/spring/ben.md' },
  ])('$path is told what to do: $says', ({ path, says }) => {
    expect(onlyProblem(verdict(path)).fix).toContain(says);
  });

  it.each([
    { body: '', code: 'missing-field' },
    { body: '   \n ', code: 'missing-field' },
    { body: 'Too short', code: 'out-of-range' },
    { body: 'Well done.', code: null },
  ])('has its reason below: "$body" is $code', ({ body, code }) => {
    expect(codesAt(verdict('ben/spring/ann/1', body))).toEqual(code === null ? [] : [code]);
  });

  it.each([
    { front: 'on: 2026-03-22', codes: ['missing-field met'] },
    { front: 'met: no', codes: ['missing-field on'] },
    { front: 'on: 2026-03-22\nmet: maybe', codes: ['wrong-type met'] },
    { front: 'on: 2026-02-30\nmet: partly', codes: ['no-such-date on'] },
  ])('$front: $codes', ({ front, codes }) => {
    expect(codesAt(verdict('ben/spring/ann/1', WHY, front))).toEqual(codes);
  });

  it('of one’s own is never offered', () => {
    expect(onlyProblem(verdict('ann/spring/ann/1')).fix).not.toContain('judge: ann');
    expect(onlyProblem(verdict('guy/spring/ann/1')).fix).toContain('judge: guy');
  });

  it('on a goal that is fuzzy waits for the goal', () => {
    const files = { ...verdict('ben/spring/ann/1'), ...goalOf('{ title: Smile }') };
    expect(codesAt(files)).toEqual(['fuzzy-goal goals.0']);
  });

  it('on a goal that is broken waits for the goal', () => {
    const files = { ...verdict('ben/spring/ann/4'), ...people };
    expect(codesAt(files)).toEqual(['wrong-type goals.3.criterion']);
  });
});
