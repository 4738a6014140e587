import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import {
  ANN_TAKES_PART,
  NETWORK,
  onlyProblem,
  postText,
  problemsWith,
  readFiles,
  readFilesAndPictures,
} from '../../support/folder.ts';

const path = 'posts/ann/hello.md';
const post = (title: string, body = 'Some words.'): string =>
  `---\ntitle: ${title}\ndate: 2026-08-03\n---\n\n${body}\n`;

describe('a break that nobody sees', () => {
  it.each([
    ['Two lines\u0085in one', 'Two lines in one'],
    ['Two lines\u2028in one', 'Two lines in one'],
    ['两行\u2029一行', '两行 一行'],
    [String.raw`"Two lines\vin one"`, 'Two lines in one'],
    [String.raw`"Two lines\fin\x1Fone"`, 'Two lines in one'],
    [String.raw`"Two lines in one\N"`, 'Two lines in one'],
  ])('in the title %j is a space, and told', (typed, title) => {
    const files = { [path]: post(typed) };
    expect(parseContent(readFiles(files)).posts[0]?.data.title).toBe(title);
    expect(onlyProblem(files)).toMatchObject({
      code: 'unseen-break',
      severity: 'warning',
      line: 2,
      field: 'title',
    });
  });

  it('is told in other files and fields', () => {
    expect(onlyProblem({ 'members/ben.md': '---\nname: Ben\u2028Cole\n---\n' })).toMatchObject({
      code: 'unseen-break',
      file: 'members/ben.md',
      field: 'name',
    });
    expect(onlyProblem({ 'network.md': NETWORK.replace('Neighbours ', 'Neighbours\u0085') })).toMatchObject({
      code: 'unseen-break',
      field: 'description',
    });
  });

  it.each([
    ['"food\\Nbank"', 'food bank'],
    ['food\u2028bank', 'food bank'],
    ['"food\\vbank"', 'food bank'],
    ['"food\\x1Cbank "', 'food bank'],
  ])('in a label of a link is a space, and told: %j', (typed, label) => {
    const files = { 'members/ben.md': `---\nname: Ben\nlinks:\n  ${typed}: https://ben.example\n---\n` };
    expect(parseContent(readFiles(files)).members[0]?.data.links).toEqual({ [label]: 'https://ben.example' });
    expect(onlyProblem(files)).toMatchObject({
      code: 'unseen-break',
      severity: 'warning',
      file: 'members/ben.md',
      line: 4,
      column: 3,
    });
  });

  it('in the name of a unit is a space, so that a value and a goal still mean the same', () => {
    const files = {
      ...ANN_TAKES_PART,
      'participants/spring/ann.md':
        '---\ngoals:\n  - { title: Read, target: 20, unit: "pages\\Lread", milestones: [{ title: Half, due: 2026-03-05 }] }\n---\n',
      'check-ins/spring/ann/2026-03-04.md': '---\nvalues:\n  "pages\\Nread": 3\n---\n',
    };
    expect(problemsWith(files).map(({ code, file, line }) => [code, file, line])).toEqual([
      ['unseen-break', 'check-ins/spring/ann/2026-03-04.md', 3],
      ['unseen-break', 'participants/spring/ann.md', 3],
    ]);
  });

  it.each(['\u000B', '\u000C', '\u001D', '\u0085', '\u2028'])('in a body is told once: %j', (sign) => {
    const problem = onlyProblem({ [path]: postText([], `One\n\ntwo${sign}three${sign}four`) });
    expect(problem).toMatchObject({ code: 'unseen-break', line: 8, column: 4 });
    expect(problem.message).toContain('2 line or page breaks');
  });

  it.each(['\u000B', '\u001E', '\u0085', '\u2029'])(
    'in a body is a space in its excerpt: %j',
    async (sign) => {
      const [file] = await readFilesAndPictures({ [path]: postText([], `Two lines${sign}in one.`) });
      expect(file?.words?.excerpt).toBe('Two lines in one.');
    },
  );

  it.each(['a\tb', 'a\u00A0b', 'a\u3000b', 'a\u200Bb', 'a\r\nb'])('is none of %j', (body) => {
    expect(problemsWith({ [path]: postText([], body) })).toEqual([]);
  });
});

describe('a character that Astro’s reader of YAML refuses', () => {
  it.each([
    ['\u000B', 'U+000B'],
    ['\u000C', 'U+000C'],
    ['\u0007', 'U+0007'],
    ['\u009D', 'U+009D'],
  ])('is an error in front matter: %j', (sign, code) => {
    const problem = onlyProblem({ [path]: post(`Two lines${sign}in one`) });
    expect(problem).toMatchObject({ code: 'not-yaml', severity: 'error', line: 2, column: 17 });
    expect(problem.message).toContain(code);
  });
});
