import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/problems/problem.ts';
import {
  ANN_TAKES_PART,
  codesOf,
  folderWith,
  onlyProblem,
  planOf,
  problemsWith,
} from '../../support/folder.ts';
import type { Files } from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const FOLDER: Files = {
  ...ANN_TAKES_PART,
  'members/tom.md': '---\nname: Tom\n---\n',
  'posts/tom/rain.md': '---\ntitle: Rain\ndate: 2026-03-01\n---\n\nIt rained.\n',
  'posts/ann/roof.jpg': 'of no matter here',
};
const TITLE = 'title: Hello';
const DATE = 'date: 2026-03-02';
const fileOf = (lines: readonly string[]): string => ['---', ...lines, '---', '', 'Words.', ''].join('\n');

interface Slip {
  why: string;
  /** Between the lines of ---. */
  lines: readonly string[];
  /** Which of them is to be typed anew, from 1; where it is not the first. */
  nth?: number;
  write: string;
}

/** The line that a fix names first. */
const typed = (fix: string): string | undefined =>
  /^write "(.*?)"(?:$|;| or "| \(|, with your)/s.exec(fix)?.[1];

function expectFixed({ lines, nth = 1, write }: Slip, code: ProblemCode): void {
  const problem = onlyProblem({ ...FOLDER, [post]: fileOf(lines) });
  expect(problem).toMatchObject({ code, line: nth + 1 });
  expect(typed(problem.fix)).toBe(write);
  const right = fileOf(lines.with(nth - 1, write));
  expect(problemsWith({ ...FOLDER, [post]: right })).toEqual([]);
  expect(problemsWith({ ...FOLDER, [post]: right.replaceAll('\n', '\r\n') })).toEqual([]);
}

const title = (why: string, wrong: string, write: string): Slip => ({ why, lines: [wrong, DATE], write });
const last = (why: string, wrong: string, write: string): Slip => ({
  why,
  lines: [TITLE, DATE, wrong],
  nth: 3,
  write,
});

describe('a line that cannot be read is told as it should be typed', () => {
  it.each<Slip>([
    title('no space after the colon', 'title:Hello', 'title: Hello'),
    title('a space that is none', 'title:\u00A0Hello', 'title: Hello'),
    title('a sign of equality', 'title = Hello', 'title: Hello'),
    title('a wide colon', 'title：Hello', 'title: Hello'),
    title('a colon in text', 'title: Day 5: rain', 'title: "Day 5: rain"'),
    title('a colon and quotes in text', 'title: Day 5: "rain"', `title: 'Day 5: "rain"'`),
    title('a colon and both quotes', `title: It's day 5: "rain"`, `title: "It's day 5: \\"rain\\""`),
    title('a colon between round quotes', 'title: “Day 5: rain”', 'title: "Day 5: rain"'),
    title('@', 'title: @tom came', 'title: "@tom came"'),
    title('*', 'title: *very* wet', 'title: "*very* wet"'),
    title('* and nothing else', 'title: *wet*', 'title: "*wet*"'),
    title('&', 'title: & so on', 'title: "& so on"'),
    title('& that swallows a word', 'title: &so on', 'title: "&so on"'),
    title('!', 'title: !so on', 'title: "!so on"'),
    title('%', 'title: %5 less', 'title: "%5 less"'),
    title('a backtick', 'title: `code` it is', 'title: "`code` it is"'),
    title('>', 'title: > than before', 'title: "> than before"'),
    title('a hyphen', 'title: - so', 'title: "- so"'),
    title('words in brackets first', 'title: [Draft] Hello', 'title: "[Draft] Hello"'),
    title('a colon after brackets', 'title: [Draft]: Hello', 'title: "[Draft]: Hello"'),
    title('a quote first', 'title: "Hello" she said', `title: '"Hello" she said'`),
    title('an apostrophe in quotes', "title: 'It's wet'", `title: "It's wet"`),
    title('an apostrophe first', "title: 'tis wet", `title: "'tis wet"`),
    title('an open quote', 'title: "Hello', 'title: "Hello"'),
    title('an open single quote', "title: 'Hello", 'title: "Hello"'),
    title('two quotes', 'title: ""Hello""', 'title: "Hello"'),
    title('a backslash', 'title: "C:\\dir"', `title: 'C:\\dir'`),
    title('a comma after it', 'title: "Hello",', 'title: "Hello"'),
    title('a space before it', ` ${TITLE}`, TITLE),
    title('stars of Markdown', '**title:** Hello', TITLE),
    last('a tab before it', '\ttags: [rain]', 'tags: [rain]'),
    last('a space before it, not the first line', ' tags: [rain]', 'tags: [rain]'),
    last('an open bracket', 'tags: [rain, wind', 'tags: [rain, wind]'),
    last('a bracket too many', 'tags: [rain]]', 'tags: [rain]'),
    last('# in a list', 'tags: [#rain, #wind]', 'tags: [rain, wind]'),
    last('@ in a list', 'authors: [@ann, @tom]', 'authors: [ann, tom]'),
    last('an open brace', 'cover: { src: ./roof.jpg, alt: A roof', 'cover: { src: ./roof.jpg, alt: A roof }'),
    last(
      'a colon in braces',
      'cover: { src: ./roof.jpg, alt: Ours: a roof }',
      'cover: { src: ./roof.jpg, alt: "Ours: a roof" }',
    ),
    {
      why: 'a quote that opens far above',
      lines: ['title: "Hello', DATE, 'tags: [rain]'],
      write: 'title: "Hello"',
    },
    {
      why: 'an item that stands too far left',
      lines: [TITLE, DATE, 'authors:', '  - ann', ' - tom'],
      nth: 5,
      write: '  - tom',
    },
    {
      why: 'a tab in a group',
      lines: [TITLE, DATE, 'cover:', '  src: ./roof.jpg', '\talt: A roof'],
      nth: 5,
      write: '  alt: A roof',
    },
  ])('$why', (slip) => {
    expectFixed(slip, 'not-yaml');
  });

  it('the first of several, and then the next', () => {
    const lines = ['title:Hello', 'date:2026-03-02'];
    expect(onlyProblem({ [post]: fileOf(lines) })).toMatchObject({ line: 2, fix: `write "${TITLE}"` });
    expect(onlyProblem({ [post]: fileOf(lines.with(0, TITLE)) })).toMatchObject({
      line: 3,
      fix: `write "${DATE}"`,
    });
  });

  it('a key that stands twice names the other line', () => {
    expect(onlyProblem({ [post]: fileOf([TITLE, DATE, 'title: Again']) })).toMatchObject({
      line: 4,
      fix: 'remove this line, or the line above it that begins with "title:"',
    });
  });

  it('speaks no word of the parser', () => {
    for (const line of ['title: Day 5: rain', 'title: @ann', 'title: [a', 'title: "a', 'words alone']) {
      expect(onlyProblem({ [post]: fileOf([line, DATE]) }).message).not.toMatch(
        /implicit|mapping|scalar|flow|plain value|token|indicator|sequence/i,
      );
    }
  });

  it.each([
    {
      why: 'thousands of lines',
      lines: Array.from({ length: 5000 }, (_, index) => `a${index}: [`),
      code: 'out-of-range',
    },
    {
      why: 'a line of thousands of fields',
      lines: [`cover: { ${'a: b: c, '.repeat(1000)}}`],
      code: 'not-yaml',
    },
  ])('what nobody wrote by hand is not tried line by line: $why', ({ lines, code }) => {
    expect(codesOf(problemsWith({ [post]: fileOf(lines) }))).toEqual([code]);
  });
});

describe('the lines of ---', () => {
  it.each<{ why: string; text: string; line: number; fix: string; right: string }>([
    {
      why: 'neither is there',
      text: `${TITLE}\n${DATE}\n\nWords.\n`,
      line: 1,
      fix: `write "---" on a line of its own above "${TITLE}", and again below "${DATE}"`,
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'the first is a dash',
      text: `—\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
      line: 1,
      fix: 'write "---" in its place',
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'the first has four hyphens',
      text: `----\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
      line: 1,
      fix: 'write "---" in its place',
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'the first has a space before it',
      text: ` ---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
      line: 1,
      fix: 'write "---" in its place',
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'words stand above the first',
      text: `# Hello\n---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
      line: 1,
      fix: 'remove what stands above line 2, or move it below the second line of ---',
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'the second is not there',
      text: `---\n${TITLE}\n${DATE}\n\nWords.\n`,
      line: 1,
      fix: `write "---" on a line of its own below "${DATE}"`,
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'the second is not there, and a line is drawn in the text',
      text: `---\n${TITLE}\n${DATE}\n\nSome words.\n\n---\n\nMore.\n`,
      line: 5,
      fix: 'write "---" on a line of its own above "Some words.", where that is the text of the page',
      right: `---\n${TITLE}\n${DATE}\n\n---\nSome words.\n\n---\n\nMore.\n`,
    },
    {
      why: 'the second is a dash',
      text: `---\n${TITLE}\n${DATE}\n—\n\nWords.\n`,
      line: 4,
      fix: 'write "---" in its place',
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
    {
      why: 'the second is a dash, and a line is drawn in the text',
      text: `---\n${TITLE}\n${DATE}\n—\n\nSome words.\n\n---\n\nMore.\n`,
      line: 4,
      fix: 'write "---" in its place',
      right: `---\n${TITLE}\n${DATE}\n---\n\nSome words.\n\n---\n\nMore.\n`,
    },
    {
      why: 'the second has four hyphens',
      text: `---\n${TITLE}\n${DATE}\n----\n\nWords.\n`,
      line: 4,
      fix: 'write "---" in its place',
      right: `---\n${TITLE}\n${DATE}\n---\n\nWords.\n`,
    },
  ])('$why', ({ text, line, fix, right }) => {
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      expect(onlyProblem({ [post]: written })).toMatchObject({ code: 'not-yaml', line, fix });
    }
    expect(problemsWith({ [post]: right })).toEqual([]);
  });

  it('a check-in without them whose values would be taken for words', () => {
    const checkIn = 'check-ins/spring/ann/2026-03-03.md';
    const problem = onlyProblem({ ...FOLDER, [checkIn]: 'values: { posts: 1 }\n\nDone.\n' });
    expect(problem).toMatchObject({ code: 'not-yaml', line: 1 });
  });

  it.each(['A note: all went well.', 'Title: what a word', '***\n\nDone.', '— Done.', '---done'])(
    'a check-in of words alone: %s',
    (text) => {
      expect(codesOf(problemsWith({ ...FOLDER, 'check-ins/spring/ann/2026-03-03.md': text }))).toEqual(
        text === '---done' ? ['not-yaml'] : [],
      );
    },
  );

  it('are told with the fields that have to be there, where there are words alone', () => {
    const problems = problemsWith({ [post]: 'Words.\n' });
    expect(codesOf(problems)).toEqual(['missing-field', 'missing-field']);
    const lines = problems[0]?.fix.slice('begin the file with lines like these:\n'.length);
    expect(lines).toBe('---\ntitle: What we learned\ndate: 2026-11-20\n---');
    expect(problemsWith({ [post]: `${lines}\nWords.\n` })).toEqual([]);
  });
});

describe('a value of another form is told as the member meant it', () => {
  it.each<Slip & { code?: ProblemCode }>([
    last('one author', 'authors: Tom', 'authors: [tom]'),
    last('tags with commas', 'tags: Rain, Small Business', 'tags: [rain, small-business]'),
    last('tags with #', 'tags: "#rain #wind"', 'tags: [rain, wind]'),
    last('tags that are comments', 'tags: #rain #wind', 'tags: [rain, wind]'),
    last('a number among tags', 'tags: 2026', 'tags: ["2026"]'),
    last('the address of a post', 'replyTo: /posts/tom/rain/', 'replyTo: tom/rain'),
    last('the path of a post', 'replyTo: posts/tom/rain.md', 'replyTo: tom/rain'),
    last('the path of a post from here', 'replyTo: ../tom/rain.md', 'replyTo: tom/rain'),
    {
      ...last('the path of a challenge', 'challenge: challenges/spring.md', 'challenge: spring'),
      code: 'bad-id',
    },
    last('a time beside the day', 'updated: 2026-03-05T10:00', 'updated: 2026-03-05'),
    last('a time after a space', 'updated: 2026-03-05 10:00', 'updated: 2026-03-05'),
    last('a day in words', 'updated: 5 March 2026', 'updated: 2026-03-05'),
    last('a day in words with an ending', 'updated: Thursday, 5th of March 2026', 'updated: 2026-03-05'),
    last('an American day', 'updated: Mar. 5, 2026', 'updated: 2026-03-05'),
    last('a day with points', 'updated: 5.3.2026', 'updated: 2026-03-05'),
    last('a day that cannot be a month', 'updated: 03/25/2026', 'updated: 2026-03-25'),
    last('a day in round quotes', 'updated: “2026-03-05”', 'updated: 2026-03-05'),
    last('a picture alone', 'cover: roof.jpg', 'cover: { src: ./roof.jpg, alt: "…" }'),
    last('a language by its name', 'language: english', 'language: en'),
    last('a language by its own name', 'language: Español', 'language: es'),
    last('a country', 'language: jp', 'language: ja'),
    last('another sign in a language', 'language: en_GB', 'language: en-GB'),
    last('an address without its slash', 'aliases: old', 'aliases: [/old]'),
    title('a title that is a number', 'title: 2026', 'title: "2026"'),
    title('a title that is a word of YAML', 'title: true', 'title: "true"'),
    title('a title in brackets', 'title: [Hello]', 'title: Hello'),
  ])('$why', ({ code = 'wrong-type', ...slip }) => {
    if (slip.write.includes('…')) {
      const problem = onlyProblem({ ...FOLDER, [post]: fileOf(slip.lines) });
      expect(problem.fix).toBe(`write "${slip.write}", with your own words in the place of …`);
      const right = fileOf([TITLE, DATE, slip.write.replace('…', 'The roof, half done')]);
      expect(problemsWith({ ...FOLDER, [post]: right })).toEqual([]);
    } else {
      expectFixed(slip, code);
    }
  });

  it('both days, where it can be either', () => {
    const { fix } = onlyProblem({ [post]: fileOf([TITLE, 'date: 01/11/2026']) });
    expect(fix).toBe('write "date: 2026-11-01" or "date: 2026-01-11"');
  });

  it('a plan that is a number of days', () => {
    expect(onlyProblem(planOf('21 days')).fix).toBe('write "plan: { days: 21 }"');
    expect(codesOf(problemsWith(planOf('{ days: 21 }')))).toEqual([]);
  });

  it('what was done that day, in words', () => {
    const checkIn = 'check-ins/spring/ann/2026-03-03.md';
    const text = (values: string): string => `---\nvalues: ${values}\n---\n`;
    for (const wrong of ['2 posts', 'posts 2']) {
      const { fix } = onlyProblem({ ...FOLDER, [checkIn]: text(wrong) });
      expect(fix).toBe('write "values: { posts: 2 }"');
    }
  });

  it.each(['language: zebra', 'language: xx', 'updated: soon', 'updated: 31/02/2026', 'cover: A roof'])(
    'nothing is made up of "%s"',
    (line) => {
      expect(onlyProblem({ [post]: fileOf([TITLE, DATE, line]) }).fix).toMatch(/^write, for example, /);
    },
  );

  it.each(['en', 'en-GB', 'zh-Hant-TW', 'gsw', 'aaa', 'de-CH-1996', 'he'])(
    'the language %s is one',
    (tag) => {
      expect(problemsWith({ [post]: fileOf([TITLE, DATE, `language: ${tag}`]) })).toEqual([]);
    },
  );
});

describe('a misspelt field', () => {
  it.each<Slip>([
    title('that has to be there', 'Title: Hello', 'title: Hello'),
    title('without a space, and with a colon', 'title:Day 5: rain', 'title: "Day 5: rain"'),
    title('that needs quotes', 'Tittle: "Day 5: rain"', 'title: "Day 5: rain"'),
    last('that is a list', 'tag: [rain, wind]', 'tags: [rain, wind]'),
    last('that should be a list', 'tag: Rain', 'tags: [rain]'),
    last(
      'that is a group',
      'covr: { src: ./roof.jpg, alt: "Ours, a roof" }',
      'cover: { src: ./roof.jpg, alt: "Ours, a roof" }',
    ),
  ])('$why is told once', (slip) => {
    expectFixed(slip, 'unknown-field');
  });

  it('inside a group is told once', () => {
    const text = fileOf([TITLE, DATE, 'cover: { src: ./roof.jpg, Alt: A roof }']);
    const problem = onlyProblem({ ...FOLDER, [post]: text });
    expect(problem).toMatchObject({ code: 'unknown-field', field: 'cover.Alt', fix: 'write "alt: A roof"' });
  });

  it('does not hide another that is missing', () => {
    expect(codesOf(problemsWith({ [post]: fileOf(['Title: Hello']) }))).toEqual([
      'missing-field',
      'unknown-field',
    ]);
  });

  it('of many lines keeps its value where it is', () => {
    const text = fileOf([TITLE, DATE, 'discription: |', '  One line', '  and another']);
    expect(onlyProblem({ [post]: text }).fix).toBe('write "description:" in the place of "discription:"');
  });
});

describe('a value that would be read as something else', () => {
  it.each<Slip & { code?: ProblemCode }>([
    title('words after a #', 'title: Day # 1', 'title: "Day # 1"'),
    title('a word after a #', 'title: The #1 in town', 'title: "The #1 in town"'),
    { ...title('nothing but a #', 'title: #1 in town', 'title: "#1 in town"'), code: 'missing-field' },
    title('round quotes', 'title: “Hello”', 'title: "Hello"'),
    title('round quotes of another country', 'title: „Hello“', 'title: "Hello"'),
    title('single round quotes', 'title: ‘Hello’', 'title: "Hello"'),
  ])('$why', ({ code = 'wrong-type', ...slip }) => {
    expectFixed(slip, code);
  });

  it('with a #: the other way is told too', () => {
    expect(onlyProblem({ [post]: fileOf(['title: Day # 1', DATE]) }).fix).toBe(
      'write "title: "Day # 1""; or remove the # and what follows',
    );
    expect(problemsWith({ [post]: fileOf(['title: Day', DATE]) })).toEqual([]);
  });

  it('with round quotes: they can be meant', () => {
    expect(onlyProblem({ [post]: fileOf(['title: “Hello”', DATE]) }).fix).toBe(
      'write "title: "Hello""; or write "title: "“Hello”"", where they are one',
    );
    expect(problemsWith({ [post]: fileOf(['title: "“Hello”"', DATE]) })).toEqual([]);
  });

  it.each<{ why: string; lines: readonly string[] }>([
    { why: 'a line that is a comment', lines: [TITLE, DATE, '#tags: [rain]', '# tags: [rain]', '#1'] },
    { why: 'a comment after a value', lines: ['title: Hello # the headline', `${DATE} #1`] },
    { why: 'a comment after quotes', lines: ['title: "Hello" #1', DATE] },
    { why: 'a comment below a value', lines: [TITLE, '  #1', DATE] },
    { why: 'a # in a word', lines: ['title: C#1 and C#', DATE] },
    { why: 'round quotes around some words', lines: ['title: “Rain,” he said, “again”', DATE] },
  ])('is not: $why', ({ lines }) => {
    expect(problemsWith(folderWith({ [post]: fileOf(lines) }))).toEqual([]);
  });
});
