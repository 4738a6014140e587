import { describe, expect, it } from 'vitest';
import { ANN_TAKES_PART, onlyProblem, planOf, problemsWith, type Files } from '../../support/folder.ts';

const post = (...lines: readonly string[]): Files => ({
  'posts/ann/hello.md': ['---', ...lines, '---', '', 'Words.', ''].join('\n'),
});
const DATE = 'date: 2026-03-02';

describe('text that YAML takes for something else is quoted as it was typed', () => {
  it.each([
    '1.10',
    '007',
    '+1',
    '-0',
    '1.0',
    '1e3',
    '0x1F',
    '0o17',
    '0b101',
    '.5',
    '5.',
    '.inf',
    '.NaN',
    'True',
    'FALSE',
    'Null',
    '12345678901234567890',
    '2026-02-30',
    '2026-13-01',
    '2026-03-05 10:00:00',
    '2026-03-05T23:30:00-05:00',
  ])('title: %s', (typed) => {
    const write = `title: "${typed}"`;
    const problem = onlyProblem(post(`title: ${typed}`, DATE));
    expect(problem.fix).toBe(`write "${write}"`);
    expect(problemsWith(post(write, DATE))).toEqual([]);
  });

  it.each<[wrong: string, fix: string]>([
    ['description: 1.10', 'write "description: "1.10""'],
    ['description: 1.10 #1', 'write "description: "1.10 #1""'],
    ['Description: 007', 'write "description: "007""'],
    ['excerpt: 1_0.10', 'write "description: "1_0.10""'],
    ['summary: 0x10', 'write "description: "0x10""'],
    ['description: [2.50]', 'write "description: "2.50""'],
    ['description: { 7.0: 1.50 }', 'write "description: "7.0: 1.50""'],
    ['tags: 007', 'write "tags: ["007"]"'],
    ['tags: [bread, 007]', 'write "007" in the place of 007'],
    ['categories: [2026, 007]', 'write "tags: ["2026", "007"]"'],
    ['cover: { src: ./pan.jpg, alt: 007 }', 'write "alt: "007""'],
  ])('%s', (wrong, fix) => {
    const files = { ...post('title: Hello', DATE, wrong), 'posts/ann/pan.jpg': '' };
    expect(onlyProblem(files).fix).toBe(fix);
  });

  it('in the words of the message too', () => {
    expect(onlyProblem(post('title: 1.10', DATE)).message).toBe('title is 1.10, not text (put it in quotes)');
  });

  it('among prompts', () => {
    expect(onlyProblem(planOf('{ days: 21 }', 'prompts:', '  - 1.50', '  - "What?"')).fix).toBe(
      'write "prompts: { 1: "1.50", 2: What? }"',
    );
    expect(onlyProblem(planOf('{ days: 21 }', 'prompts: { 1: 1.50 }')).fix).toBe('write "1: "1.50""');
  });

  it.each(['tags: [2026-03-05]', 'tags: ["2026-03-05"]', 'description: 2026-03-05'])(
    'a date that is one stands as it is: %s',
    (line) => {
      expect(problemsWith(post('title: 2026-03-05', DATE, line))).toEqual([]);
    },
  );

  it('a date that is a name', () => {
    const { code, fix } = onlyProblem({
      'members/ann.md': '---\nname: Ann\nlinks:\n  2026-03-05: "https://ann.example"\n---\n',
    });
    expect([code, fix]).toEqual(['not-yaml', 'write it in quotes: "2026-03-05":']);
  });

  it.each([
    ['values: { posts: 1_0 }', 'write "posts: 10"'],
    ['values: { posts: 1_000 }', 'write "posts: 1000"'],
    ['values: { posts: +.5 }', 'write "posts: 0.5"'],
    ['values: { posts: 2,500 }', 'write "values: { posts: 2500 }"'],
  ])('what Astro takes for text is no number: %s', (values, fix) => {
    const files = { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-03.md': `---\n${values}\n---\n` };
    expect(onlyProblem(files)).toMatchObject({ fix });
  });

  it('nothing is made of nothing', () => {
    expect(onlyProblem(post('title: ~', DATE)).fix).toBe('write, for example, "title: What we learned"');
    expect(onlyProblem(post('title: Hello', DATE, 'description: null')).fix).toMatch(/^write, for example/);
  });
});
