import { describe, expect, it } from 'vitest';
import { codesOf, postText, problemsWith } from '../../support/folder.ts';

const PATH = 'strategies/ann.md';
const front = (...lines: string[]): string => ['---', 'updated: 2026-03-02', ...lines, '---', ''].join('\n');
const AIM = ['post:', '  people: Parents', '  objectives: [{ id: meet, text: Ten people a week }]'];
const channel = (fields: string): string => `  - { id: blog, kind: blog, ${fields} }`;
const problems = (...lines: string[]) => problemsWith({ [PATH]: front(...lines) });

describe('a channel', () => {
  it.each([
    ['is planned without an aim, a day or a reason', 'state: planned', []],
    ['is paused without a day and a reason', 'state: paused', ['channels.0.decided', 'channels.0.because']],
    ['is dropped without a reason', 'state: dropped, decided: 2026-03-01', ['channels.0.because']],
    ['is dropped with both', 'state: dropped, decided: 2026-03-01, because: Nobody came', []],
    ['is active without an audience', 'state: active, objective: meet', ['channels.0.audience']],
    ['is active without both', 'state: active', ['channels.0.objective', 'channels.0.audience']],
    ['promises nothing', 'state: planned, promise: 0', ['channels.0.promise']],
    ['promises 21 times a week', 'state: planned, promise: 21', []],
    ['promises 22 times a week', 'state: planned, promise: 22', ['channels.0.promise']],
    ['serves an objective that is not there', 'state: planned, objective: meat', ['channels.0.objective']],
  ])('that %s', (_, fields, expected) => {
    expect(problems(...AIM, 'channels:', channel(fields)).map(({ field }) => field)).toEqual(expected);
  });

  it('that is dropped without a reason is told which line is missing', () => {
    const [problem] = problems('channels:', channel('state: dropped, decided: 2026-03-01'));
    expect(problem).toMatchObject({
      code: 'missing-field',
      message: 'because of channels (number 1) is missing',
      fix: 'write, for example, "because: Nobody came of it"',
    });
  });

  it('is named once', () => {
    const [problem, ...others] = problems('channels:', channel('state: planned'), channel('state: planned'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'bad-id', field: 'channels.1.id', line: 5 });
    expect(problem?.fix).toContain('"id: blog-2"');
  });
});

describe('tools before people', () => {
  it('are told at the first active channel, with both answers that are missing', () => {
    const active = channel('state: active, audience: Parents, objective: meet');
    const found = problems('channels:', active);
    expect(codesOf(found)).toEqual(['technology-first', 'unknown-reference']);
    const [problem] = found.filter(({ code }) => code === 'technology-first');
    expect(problem?.message).toBe(
      'the channel blog is active, and people and objectives are empty: people come before tools',
    );
    expect(problem?.fix).toMatch(/post:\n {2}people: .+\n {2}objectives: .+$/);
  });

  it.each([
    ['post:', '  people:', '  technology: A blog'],
    ['post:', '  people: ""', '  objectives: [{ id: meet, text: Ten people }]', '  technology: A blog'],
    ['post:', 'channels:', channel('state: active, audience: Parents, objective: meet')],
  ])('are told where the answers are left empty (%#)', (...lines) => {
    expect(codesOf(problems(...lines))).toContain('technology-first');
  });

  it('are not told where nobody can read what stands in post', () => {
    expect(codesOf(problems('post: { people: 7, technology: A blog }'))).toEqual(['wrong-type']);
  });
});

describe('a reallocation', () => {
  const lines = (from: string, minutes = 90): string[] => [
    'channels:',
    channel('state: planned'),
    `reallocations: [{ on: 2026-03-02, from: ${from}, to: the garden, minutesPerWeek: ${minutes}, because: It is spring }]`,
  ];

  it('may give time to anything', () => {
    expect(problems(...lines('blog'))).toEqual([]);
  });

  it('takes it from a channel of the file', () => {
    const [problem] = problems(...lines('blg'));
    expect(problem).toMatchObject({ code: 'unknown-reference', field: 'reallocations.0.from' });
    expect(problem?.fix).toContain('did you mean "blog"?');
  });

  it.each([0, 10_081])('of %i minutes a week is out of range', (minutes) => {
    expect(codesOf(problems(...lines('blog', minutes)))).toEqual(['out-of-range']);
  });
});

describe('an outcome', () => {
  it.each(['followers', 'Likes', 'fan', 'IMPRESSIONS', ' like '])('"%s" is vanity', (name) => {
    expect(codesOf(problems(`primaryOutcome: "${name}"`))).toEqual(['vanity']);
  });

  it.each([
    ['visits', 'wrong-type'],
    ['fantastic', 'wrong-type'],
  ])('"%s" is %s', (name, code) => {
    expect(codesOf(problems(`primaryOutcome: ${name}`))).toEqual([code]);
  });
});

describe('a post for many', () => {
  const communities = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((id) => [`communities/${id}.md`, `---\nname: ${id}\ninterest: ${id}\n---\n`]),
  );
  const found = (list: string) =>
    problemsWith({ ...communities, 'posts/ann/hello.md': postText([`communities: ${list}`]) });

  it('is told which line to type, as advice', () => {
    expect(found('[a, b, c, d]')).toMatchObject([{ code: 'shotgun', severity: 'warning', line: 4 }]);
    expect(found('[a, b, c, d]')[0]?.fix).toContain('"communities: [a, b, c]"');
  });

  it('is fine for three, one of them named twice', () => {
    expect(found('[a, b, c, a]')).toEqual([]);
  });
});
