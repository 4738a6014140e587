import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
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
  /^write "(.*?)"(?:$|;| or "| \(|, with |, without the (?:space|tab) before it$)/s.exec(fix)?.[1];

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
    last('a comma too many', 'tags: [rain, , wind]', 'tags: [rain, wind]'),
    last('no comma between quotes', 'tags: ["rain" "wind"]', 'tags: ["rain", "wind"]'),
    last('a hyphen beside a name', 'tags: - rain', 'tags: [rain]'),
    last('# in a list', 'tags: [#rain, #wind]', 'tags: [rain, wind]'),
    last('@ in a list', 'authors: [@ann, @tom]', 'authors: [ann, tom]'),
    last('an open brace', 'cover: { src: ./roof.jpg, alt: A roof', 'cover: { src: ./roof.jpg, alt: A roof }'),
    last(
      'a colon in braces',
      'cover: { src: ./roof.jpg, alt: Ours: a roof }',
      'cover: { src: ./roof.jpg, alt: "Ours: a roof" }',
    ),
    last(
      'commas in braces',
      'cover: { src: ./roof.jpg, alt: A roof, red and white, over a door }',
      'cover: { src: ./roof.jpg, alt: "A roof, red and white, over a door" }',
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

  it.each<{ why: string; kind: 'goal' | 'check-in'; wrong: string; write: string }>([
    {
      why: 'a comma in a number',
      kind: 'check-in',
      wrong: 'values: { posts: 3,5 }',
      write: 'values: { posts: 3.5 }',
    },
    {
      why: 'a comma for thousands',
      kind: 'check-in',
      wrong: 'values: { posts: 1,000 }',
      write: 'values: { posts: 1000 }',
    },
    {
      why: 'no space after a colon in braces',
      kind: 'check-in',
      wrong: 'values: {posts:3}',
      write: 'values: {posts: 3}',
    },
    {
      why: 'neither a space nor a point',
      kind: 'check-in',
      wrong: 'values: {posts:3,5}',
      write: 'values: {posts: 3.5}',
    },
    {
      why: 'commas in a title',
      kind: 'goal',
      wrong: '  - { title: Run, jump and swim, target: 1,000, unit: posts }',
      write: '  - { title: "Run, jump and swim", target: 1000, unit: posts }',
    },
    {
      why: 'a word that stands twice',
      kind: 'goal',
      wrong: '  - { title: Red, white, red, target: 40, unit: posts }',
      write: '  - { title: "Red, white, red", target: 40, unit: posts }',
    },
    {
      why: 'commas in a list in a list',
      kind: 'goal',
      wrong: '  - { title: Run, target: 9, unit: posts, milestones: [{ title: Up, up, due: 2026-03-09 }] }',
      write: '  - { title: Run, target: 9, unit: posts, milestones: [{ title: "Up, up", due: 2026-03-09 }] }',
    },
  ])('$why, told once', ({ kind, wrong, write }) => {
    const isGoal = kind === 'goal';
    const path = isGoal ? 'participants/spring/ann.md' : 'check-ins/spring/ann/2026-03-03.md';
    const text = (line: string): string => fileOf(isGoal ? ['goals:', line] : [line]);
    const problem = onlyProblem({ ...FOLDER, [path]: text(wrong) });
    expect(problem).toMatchObject({ code: 'not-yaml', line: isGoal ? 3 : 2, fix: `write "${write}"` });
    expect(problemsWith({ ...FOLDER, [path]: text(write) })).toEqual([]);
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

describe('a list in lines, as in Markdown', () => {
  it.each<{ why: string; lines: readonly string[] }>([
    { why: 'stars', lines: ['tags:', '  * bread', '  * rain'] },
    { why: 'points', lines: ['tags:', '  • bread', '  • rain'] },
    { why: 'points at the start of the line', lines: ['tags:', '•bread', '•rain'] },
    { why: 'numbers', lines: ['tags:', '  1. bread', '  2. rain'] },
    { why: 'hyphens without a space', lines: ['tags:', '  -bread', '  -rain'] },
    { why: 'hyphens without a space at the start', lines: ['tags:', '-bread', '-rain'] },
    { why: 'one hyphen without a space', lines: ['tags:', '  - bread', '  -rain'] },
    { why: 'nothing', lines: ['tags:', '  bread', '  rain'] },
    { why: 'commas', lines: ['tags:', '  bread,', '  rain'] },
    { why: 'the first beside the name', lines: ['tags: - bread', '  - rain'] },
  ])('with $why before its lines is told once', ({ lines }) => {
    const problem = onlyProblem({ ...FOLDER, [post]: fileOf([TITLE, DATE, ...lines]) });
    const list = 'tags: [bread, rain]';
    expect(problem).toMatchObject({
      code: 'not-yaml',
      line: 4,
      fix: `write "${list}" in the place of this line and the lines of its list`,
    });
    expect(problemsWith({ ...FOLDER, [post]: fileOf([TITLE, DATE, list]) })).toEqual([]);
  });

  it('with names in capitals is told with the ids', () => {
    const lines = ['tags:', '  * Small Business', '  * Rain'];
    expect(onlyProblem({ ...FOLDER, [post]: fileOf([TITLE, DATE, ...lines]) }).fix).toMatch(
      /^write "tags: \[small-business, rain\]"/,
    );
  });

  it('of goals is told line by line', () => {
    const path = 'participants/spring/ann.md';
    const goal = '{ title: Run, target: 3, unit: miles }';
    const problem = onlyProblem({ ...FOLDER, [path]: fileOf(['goals:', `  * ${goal}`]) });
    expect(problem).toMatchObject({ code: 'not-yaml', line: 3, fix: `write "  - ${goal}"` });
    expect(problemsWith({ ...FOLDER, [path]: fileOf(['goals:', `  - ${goal}`]) })).toEqual([]);
  });

  it.each([
    'description:\n  -5 degrees\n  and rain',
    'description:\n  1. Bread\n  2. Rain',
    'tags:\n- bread',
  ])('is not: %s', (lines) => {
    expect(problemsWith({ ...FOLDER, [post]: fileOf([TITLE, DATE, lines]) })).toEqual([]);
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
    last('a time with one figure', 'time: 9:05', 'time: "09:05"'),
    last('a time with a point', 'time: "9.30"', 'time: "09:30"'),
    last('a time with seconds', 'time: 18:30:15', 'time: "18:30"'),
    last('an afternoon', 'time: 2:30 pm', 'time: "14:30"'),
    last('midnight', 'time: 12 a.m.', 'time: "00:00"'),
    last('noon', 'time: 12:00 PM', 'time: "12:00"'),
    last('an hour in French', 'time: 18h30', 'time: "18:30"'),
    last('full-width figures', 'time: ９：０５', 'time: "09:05"'),
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
    last('a day in one number', 'updated: 20260305', 'updated: 2026-03-05'),
    last('a day in brackets', 'updated: [2026-03-05]', 'updated: 2026-03-05'),
    {
      ...last('month and day swapped', 'updated: 2026-25-03', 'updated: 2026-03-25'),
      code: 'no-such-date',
    },
    last('a day that cannot be a month', 'updated: 03/25/2026', 'updated: 2026-03-25'),
    last('a day in round quotes', 'updated: “2026-03-05”', 'updated: 2026-03-05'),
    last('a picture alone', 'cover: roof.jpg', 'cover: { src: ./roof.jpg, alt: "…" }'),
    last('a picture and its folder alone', 'cover: ./roof.jpg', 'cover: { src: ./roof.jpg, alt: "…" }'),
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

  it.each([
    ['1,000', 'write "target: 1000" or "target: 1"'],
    ['"1 000"', 'write "target: 1000"'],
    ['1.000.000', 'write "target: 1000000"'],
    ['12,5', 'write "target: 12.5"'],
    ['10k', 'write "target: 10000"'],
    ['50%', 'write "target: 50"'],
    ['50 %', 'write "target: 50"'],
    ['30 miles', 'write "target: 30"'],
    ['30km', 'write "target: 30"'],
  ])('a number written as %s', (wrong, fix) => {
    const path = 'participants/spring/ann.md';
    const text = (line: string): string =>
      fileOf(['goals:', '  - title: Run', `    ${line}`, '    unit: posts']);
    expect(onlyProblem({ ...FOLDER, [path]: text(`target: ${wrong}`) }).fix).toBe(fix);
    expect(problemsWith({ ...FOLDER, [path]: text(typed(fix) ?? '') })).toEqual([]);
  });

  const participant = 'participants/spring/ann.md';

  it.each([
    {
      lines: ['goals:', '  - Run 10 miles'],
      fix: 'write "- { title: Run 10 miles, target: 10, unit: miles }"',
      right: ['goals:', '  - { title: Run 10 miles, target: 10, unit: miles }'],
    },
    {
      lines: ['goals: Run 1,000 miles'],
      fix: 'write "goals: [{ title: "Run 1,000 miles", target: 1000, unit: miles }]"',
      right: ['goals: [{ title: "Run 1,000 miles", target: 1000, unit: miles }]'],
    },
    {
      lines: ['goals:', '  - Push-ups 30'],
      fix: 'write "- { title: Push-ups 30, target: 30, unit: times }"',
      right: ['goals:', '  - { title: Push-ups 30, target: 30, unit: times }'],
    },
  ])('a goal in a sentence: $lines', ({ lines, fix, right }) => {
    expect(onlyProblem({ ...FOLDER, [participant]: fileOf(lines) })).toMatchObject({
      code: 'wrong-type',
      fix,
    });
    expect(problemsWith({ ...FOLDER, [participant]: fileOf(right) })).toEqual([]);
  });

  it.each(['goals:\n  - Write more', 'goals: Write more'])(
    'a goal without a number is not made up: %s',
    (goal) => {
      expect(onlyProblem({ ...FOLDER, [participant]: fileOf([goal]) }).fix).toMatch(/^write, for example, /);
    },
  );

  it('no goals at all', () => {
    expect(onlyProblem({ ...FOLDER, [participant]: fileOf(['goals: []']) })).toMatchObject({
      code: 'out-of-range',
      message: 'goals is empty',
    });
  });

  it('the goal of the group in words', () => {
    const write = 'groupGoal: { title: 100 miles, target: 100, unit: miles }';
    expect(onlyProblem(planOf('{ days: 21 }', 'groupGoal: 100 miles')).fix).toBe(`write "${write}"`);
    expect(problemsWith(planOf('{ days: 21 }', write))).toEqual([]);
  });

  it('a prompt by the name of its day', () => {
    const prompts = (line: string): Files => planOf('{ days: 21 }', 'prompts:', line, '  2: How?');
    expect(onlyProblem(prompts('  Day 1: Why?')).fix).toBe('write "1: Why?"');
    expect(problemsWith(prompts('  1: Why?'))).toEqual([]);
    expect(onlyProblem(prompts('  first: Why?')).fix).toMatch(/^write, for example, /);
  });

  it('prompts in a list', () => {
    const { fix } = onlyProblem(planOf('{ days: 21 }', 'prompts:', '  - Why?', '  - Who, me?'));
    expect(fix).toBe('write "prompts: { 1: Why?, 2: "Who, me?" }"');
    expect(problemsWith(planOf('{ days: 21 }', 'prompts: { 1: Why?, 2: "Who, me?" }'))).toEqual([]);
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

describe('a field that stands elsewhere than it belongs', () => {
  const checkIn = 'check-ins/spring/ann/2026-03-03.md';

  it.each<{ why: string; path: string; wrong: readonly string[]; fix: string; right: readonly string[] }>([
    {
      why: 'a value of a check-in',
      path: checkIn,
      wrong: ['posts: 3'],
      fix: 'write "values: { posts: 3 }"',
      right: ['values: { posts: 3 }'],
    },
    {
      why: 'the days of a plan',
      path: 'challenges/summer.md',
      wrong: ['title: Summer', 'start: 2026-06-01', 'days: 21'],
      fix: 'write "plan: { days: 21 }"',
      right: ['title: Summer', 'start: 2026-06-01', 'plan: { days: 21 }'],
    },
    {
      why: 'the days of a plan, and its rest',
      path: 'challenges/summer.md',
      wrong: ['title: Summer', 'start: 2026-06-01', 'days: 21', 'rest: [sunday]'],
      fix: 'write "plan: { days: 21, rest: [ sunday ] }" in the place of these 2 lines',
      right: ['title: Summer', 'start: 2026-06-01', 'plan: { days: 21, rest: [sunday] }'],
    },
    {
      why: 'the words of a picture',
      path: post,
      wrong: [TITLE, DATE, 'cover: ./roof.jpg', 'alt: A roof'],
      fix: 'write "cover: { src: ./roof.jpg, alt: A roof }" in the place of this line and of "cover: ./roof.jpg"',
      right: [TITLE, DATE, 'cover: { src: ./roof.jpg, alt: A roof }'],
    },
  ])('is told once: $why', ({ path, wrong, fix, right }) => {
    expect(onlyProblem({ ...FOLDER, [path]: fileOf(wrong) })).toMatchObject({ code: 'unknown-field', fix });
    expect(problemsWith({ ...FOLDER, [path]: fileOf(right) })).toEqual([]);
  });

  it('is told once where it is a date of another name', () => {
    const goal = '{ title: Sing, judge: tom, criterion: They all sing }';
    const files = {
      ...FOLDER,
      'participants/spring/ann.md': fileOf(['goals:', `  - ${goal}`]),
    };
    const path = 'verdicts/tom/spring/ann/1.md';
    const wrong = fileOf(['date: 2026-03-23', 'met: yes']).replace('Words.', 'They all sang along.');
    expect(onlyProblem({ ...files, [path]: wrong }).fix).toBe('write "on: 2026-03-23"');
    expect(problemsWith({ ...files, [path]: wrong.replace('date:', 'on:') })).toEqual([]);
  });

  it.each([
    { item: '  - title: Run', lines: ['target: 40', 'unit: posts'], spaces: 4 },
    { item: '- title: Run', lines: ['target: 40', 'unit: posts'], spaces: 2 },
  ])('is told with $spaces spaces before it where it belongs to a goal', ({ item, lines, spaces }) => {
    const path = 'participants/spring/ann.md';
    const problems = problemsWith({ ...FOLDER, [path]: fileOf(['goals:', item, ...lines]) });
    const fixes = problems.filter(({ code }) => code === 'unknown-field').map(({ fix }) => typed(fix));
    const right = lines.map((line) => ' '.repeat(spaces) + line);
    expect(fixes).toEqual(right);
    expect(problemsWith({ ...FOLDER, [path]: fileOf(['goals:', item, ...right]) })).toEqual([]);
  });

  it('is told to go below the fields where it is words', () => {
    const problem = onlyProblem({ ...FOLDER, [checkIn]: fileOf(['note: Rain']) });
    expect(problem.fix).toBe('remove it, and write "Rain" below the second line of ---');
  });

  it.each(['mood: good', 'order: 5'])('is told to be removed where nobody can know: %s', (line) => {
    const problem = onlyProblem({ ...FOLDER, [post]: fileOf([TITLE, DATE, line]) });
    expect(problem.fix).toMatch(/^remove it; the fields are title, /);
  });
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
