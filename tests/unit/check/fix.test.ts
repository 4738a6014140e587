import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { fixFiles } from '../../../integrations/group-blog/check/fix-files.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import { runs } from '../../support/depth.ts';
import {
  codesOf,
  folderWith,
  NETWORK,
  onlyProblem,
  postText,
  readFiles,
  type Files,
} from '../../support/folder.ts';

const POST = 'posts/ann/hello.md';

function fix(files: Files) {
  const texts = folderWith(files);
  const textOf = (path: string): string | undefined => {
    const text = texts[path];
    return typeof text === 'string' ? text : undefined;
  };
  return fixFiles(readFiles(texts), {}, { textOf, parse: toSourceFile });
}

/** The text of a post after it was mended. */
function fixed(text: string, path = POST): string {
  return fix({ [path]: text }).fixed.find((file) => file.path === path)?.text ?? text;
}

const inFields = (...lines: string[]): string => postText(lines);
const inBody = (body: string): string => postText([], body);

describe('what can be mended without a choice', () => {
  it.each(['\n', '\r\n'])(
    'front matter in TOML is written in YAML, with line ends as they were: %j',
    (end) => {
      const toml = [
        '+++',
        'title = "1.10"',
        'date = 2026-03-02',
        'tags = ["bread"]',
        '+++',
        '',
        'Words.',
        '',
      ];
      const yaml = [
        '---',
        'title: "1.10"',
        'date: 2026-03-02',
        'tags:',
        '  - bread',
        '---',
        '',
        'Words.',
        '',
      ];
      expect(fixed(toml.join(end))).toBe(yaml.join(end));
    },
  );

  it('a number sign in a text of TOML is no comment', () => {
    expect(fixed('+++\ntitle = "C#, \\"F#\\""\nsummary = \'#1\'\n+++\n')).toBe(
      '---\ntitle: C#, "F#"\nsummary: "#1"\n---\n',
    );
  });

  it.each([
    '+++\ntitle = "x" # why\n+++\n',
    '+++\ntitle = "x" # "y"\n+++\n',
    '+++\ntitle = x\n+++\n',
    '+++\ntitle = "x"\n',
  ])('front matter in TOML stays where something would be lost, or it is none: %j', (text) => {
    expect(fixed(text)).toBe(text);
  });

  it.each([
    ['title: 1.10', 'title: "1.10"'],
    ['title: 007', 'title: "007"'],
    ['title: 0x1F', 'title: "0x1F"'],
    ['title: 1e3', 'title: "1e3"'],
    ['title: true', 'title: "true"'],
    ['title:   2026   # the year', 'title:   "2026"   # the year'],
    ['title: Bread: a beginning', 'title: "Bread: a beginning"'],
    ['title: Bread: "a" beginning', `title: 'Bread: "a" beginning'`],
    ['title: @ann says', 'title: "@ann says"'],
    ['title: 100% rye: %', 'title: "100% rye: %"'],
  ])('a title is put in quotes as it was typed: %s', (typed, meant) => {
    const text = `---\ndate: 2026-03-02\n${typed}\ntags: [bread]\n---\n\nWords.\n`;
    expect(fixed(text)).toBe(text.replace(typed, meant));
  });

  it.each([
    ['tags: [2026, bread, 007]', 'tags: ["2026", bread, "007"]'],
    ['tags:\n  - 2026\n  - bread', 'tags:\n  - "2026"\n  - bread'],
    ['cover: { src: ./a.jpg, alt: 4 }', 'cover: { src: ./a.jpg, alt: "4" }'],
    ['updated: 3 March 2026', 'updated: 2026-03-03'],
    ['updated: 2026/3/3', 'updated: 2026-03-03'],
    ['updated: "2026-03-03 10:15:00 +0100" # by the clock', 'updated: 2026-03-03 # by the clock'],
    ['updated: 2026-03-03T10:15:00Z', 'updated: 2026-03-03'],
    ['updated: 3.3.2026', 'updated: 2026-03-03'],
    ['updated: 31/12/2026', 'updated: 2026-12-31'],
    ['updated: 20260303', 'updated: 2026-03-03'],
    ['aliases: [2012/02/day-5/, /old/]', 'aliases: [/2012/02/day-5/, /old/]'],
    [`aliases:\n  - '2012/a b/'\n  - "old/a"`, `aliases:\n  - '2012/a b/'\n  - "/old/a"`],
  ])('a field: %s', (typed, meant) => {
    expect(fixed(inFields(typed))).toBe(inFields(meant));
  });

  it.each(['draft: false', 'unlisted: false', 'draft:  false  '])('a flag that says nothing: %s', (line) => {
    expect(fixed(inFields('tags: [bread]', line, 'language: en'))).toBe(
      inFields('tags: [bread]', 'language: en'),
    );
  });

  it.each([
    ['<p class="lead">Words</p>', '<p>Words</p>'],
    ["<p title='a' class='b c' lang=en>Words</p>", "<p title='a' lang=en>Words</p>"],
    ['<P ALIGN=center>Words</P>', '<P>Words</P>'],
    ['<p\n  class = "a"\n  title="b"\n>Words</p>', '<p\n  title="b"\n>Words</p>'],
    ['<p class="a" class="b">Words</p>', '<p>Words</p>'],
    ['<p title="<b class=x>" style="color: red">Words</p>', '<p title="<b class=x>">Words</p>'],
    ['<br class="a"/>', '<br/>'],
    ['😀 é <b class="a">x</b> `<b class="a">`', '😀 é <b>x</b> `<b class="a">`'],
    [
      '- one\n\n  <i class="a">two</i>\n\n> <u style="color: red">three</u>',
      '- one\n\n  <i>two</i>\n\n> <u>three</u>',
    ],
    ['<p onclick="go()" title="a">Words</p>', '<p title="a">Words</p>'],
    [
      '<a href="https://zed.example/" target="_blank" rel="noopener">W</a>',
      '<a href="https://zed.example/">W</a>',
    ],
    [
      '<table border=1><tr><td width="3" align="left">a</td></tr></table>',
      '<table><tr><td align="left">a</td></tr></table>',
    ],
    ['<font color="red" size=2>Words</font>', '<font color="red" size=2>Words</font>'],
  ])('an attribute that is left out anyway: %s', (typed, meant) => {
    expect(fixed(inBody(typed))).toBe(inBody(meant));
  });

  it.each([
    ['##Heading', '## Heading'],
    ['One\n###Über uns\ntwo', 'One\n### Über uns\ntwo'],
    ['> One\n> ##Two *three*', '> One\n> ## Two *three*'],
    ['- ##Two', '- ## Two'],
    ['##[Link](https://zed.example/)', '## [Link](https://zed.example/)'],
    ['##**Bold**', '## **Bold**'],
    ['##Closed##  ', '## Closed ##  '],
    ['##Closed##  \nWords', '## Closed ##  \nWords'],
    ['##About C#', '## About C#'],
    ['##一つ', '## 一つ'],
  ])('a heading without a space: %s', (typed, meant) => {
    expect(fixed(inBody(typed))).toBe(inBody(meant));
  });

  const dated = (line: string, ...others: string[]): string =>
    ['---', 'title: Hello', line, ...others, '---', '', 'Words.', ''].join('\n');
  const inLondon = (post: string): Files => ({
    'network.md': NETWORK.replace('\n---\n', '\ntimezone: Europe/London\n---\n'),
    [POST]: post,
  });

  it.each([
    ['date: 2026-03-02 10:00', 'date: 2026-03-02\ntime: 10:00'],
    ['date: 2026-03-02T10:15:30 # by the clock', 'date: 2026-03-02 # by the clock\ntime: 10:15'],
    ['date: "2026/3/2 9:05 PM"', 'date: 2026-03-02\ntime: 21:05'],
    ['date: 2026年3月2日 7:30', 'date: 2026-03-02\ntime: 07:30'],
    // London is at +0000 in March, and at +0100 in July.
    ['date: 2026-03-02T10:15:00.000Z', 'date: 2026-03-02\ntime: 10:15'],
    ['date: 2026-07-02 10:15:00 +0100', 'date: 2026-07-02\ntime: 10:15'],
    ['date: 2026-07-02T10:15:00Z', 'date: 2026-07-02\ntime: 11:15'],
    ['date: 2026-03-02 10:15:00 -05:00', 'date: 2026-03-02\ntime: 15:15'],
    ['date: 2026-03-02T10:15[Europe/Berlin]', 'date: 2026-03-02\ntime: 09:15'],
    ['date: 2026-03-02T10:15:00+01:00[Europe/Berlin]', 'date: 2026-03-02\ntime: 09:15'],
    // The day that readers know stays.
    ['date: 2026-03-02 23:10:00 -0500', 'date: 2026-03-02'],
    ['date: 2026-07-02T23:30:00Z', 'date: 2026-07-02'],
    ['date: 2026-03-02 10:15:00 EST', 'date: 2026-03-02'],
    ['date: 2026-03-02 25:61', 'date: 2026-03-02'],
    // Programs write midnight where nobody named an hour.
    ['date: 2026-03-02T00:00:00Z', 'date: 2026-03-02'],
    ['date: 2026-03-02 00:00:00 -0500', 'date: 2026-03-02'],
  ])('the hour of a date is its time: %s', (typed, meant) => {
    const [post] = fix(inLondon(dated(typed))).fixed;
    expect(post?.text).toBe(dated(meant));
    const [crlf] = fix(inLondon(dated(typed).replaceAll('\n', '\r\n'))).fixed;
    expect(crlf?.text).toBe(dated(meant).replaceAll('\n', '\r\n'));
  });

  it.each([
    ['date: 2026-03-02 10:00', 'write "date: 2026-03-02" and "time: 10:00"'],
    [
      'date: 2026-07-02T10:15Z',
      'write "date: 2026-07-02" and "time: 11:15": that is 10:15 Z in Europe/London, the network\'s time zone',
    ],
    [
      'date: 2026-03-02 23:10 -0500',
      'write "date: 2026-03-02" without the hour, for 23:10 -0500 is no time of that day in Europe/London, the network\'s time zone',
    ],
    ['date: 2026-03-02T00:00:00Z', 'write "date: 2026-03-02"'],
  ])('the hour of a date is told: %s', (typed, told) => {
    expect(onlyProblem(inLondon(dated(typed)))).toMatchObject({ code: 'wrong-type', line: 3, fix: told });
  });

  it('no hour is written where there is a time, no field for one, or no line', () => {
    expect(fixed(dated('date: 2026-03-02 10:00', 'time: 09:30'))).toBe(
      dated('date: 2026-03-02', 'time: 09:30'),
    );
    expect(fixed(inFields('updated: 2026-03-03 10:00'))).toBe(inFields('updated: 2026-03-03'));
    const flow = '---\n{ title: Hello, date: 2026-03-02 10:00 }\n---\n\nWords.\n';
    expect(fixed(flow)).toBe(flow);
  });

  it('is mended in MDX too, and where the text is not as it seems, nothing is', () => {
    const path = 'posts/ann/hello.mdx';
    expect(fixed(inBody('A <kbd className="key" title="a">Esc</kbd>'), path)).toBe(
      inBody('A <kbd title="a">Esc</kbd>'),
    );
    // The second line of the tag begins with a sign of Markdown.
    const quoted = inBody('> <p\n> class="a">Words</p>');
    expect(fixed(quoted)).toBe(quoted);
  });

  it('is mended where only another mending shows it', () => {
    const text =
      '---\ntitle: One: two\ndescription: Three: four\ndate: 2 March 2026\ndraft: false\n---\n\n<p class="a">W</p>\n';
    expect(fixed(text)).toBe(
      '---\ntitle: "One: two"\ndescription: "Three: four"\ndate: 2026-03-02\n---\n\n<p>W</p>\n',
    );
  });

  it('is told line by line', () => {
    const { fixed: files, problems } = fix({ [POST]: inFields('draft: false', 'updated: 3 March 2026') });
    expect(problems).toEqual([]);
    expect(files.map(({ path, changes }) => ({ path, changes }))).toEqual([
      {
        path: POST,
        changes: [
          { line: 4, before: ['draft: false'], after: [] },
          { line: 5, before: ['updated: 3 March 2026'], after: ['updated: 2026-03-03'] },
        ],
      },
    ]);
  });
});

describe('what has a choice', () => {
  it.each([
    'updated: 3/4/2026',
    'updated: 2026-06-31',
    'tags: bread',
    'draft: no',
    'draft: false # for now',
    'aliases: [https://old.example/a/]',
    // Hugo means one beside the post.
    'aliases: [old]',
    'aliases: [old.html]',
    'aliases:\n  - old/',
    'discription: Short',
    'description: "One" and "two"',
    'description: One: two # three',
    'description: “One”',
    'unlisted: &later false',
    'description: !!str 4',
  ])('stays as it is: %s', (line) => {
    const text = inFields(line);
    expect(checkContent([...readFiles(folderWith({ [POST]: text }))])).not.toEqual([]);
    expect(fixed(text)).toBe(text);
  });

  it.each([
    '<p id="a">Words</p> [to it](#a)',
    '<a name="a">Words</a>',
    '<p hidden>Words</p>',
    '<p style="display: none">Words</p>',
    '<script>x</script>',
    '[a](nope/)',
    '#bread',
    '\\##Not',
    'In words ##not',
    '```\n##Code\n```',
    '#######Seven',
    '##',
    '##1 of 3',
    '<div>\n##Not\n</div>',
  ])('stays in a body: %s', (body) => {
    expect(fixed(inBody(body))).toBe(inBody(body));
  });

  it('stays where network.md lets it be', () => {
    const files = {
      'network.md': '---\ntitle: A\ndescription: B\nallow: [ignored-html]\n---\n',
      [POST]: inBody('<p class="a">Words</p>'),
    };
    expect(fix(files).fixed).toEqual([]);
  });
});

/** Lines as they are typed, and as they are when they are mended. */
const FIELDS: readonly (readonly [typed: string, meant: string])[] = [
  ['title: 1.10', 'title: "1.10"'],
  ['date:  2 March 2026', 'date:  2026-03-02'],
  ['description: Bread: a   beginning', 'description: "Bread: a   beginning"'],
  ['# a comment:  with two  spaces', '# a comment:  with two  spaces'],
  ['draft: false', ''],
  ['unlisted:  false', ''],
  ['tags: [ 2026,bread ] # tagged', 'tags: [ "2026",bread ] # tagged'],
  ["aliases:\n  - old/a/\n  - '/old/b/'", "aliases:\n  - /old/a/\n  - '/old/b/'"],
  ['updated:   "2026/03/05"', 'updated:   2026-03-05'],
  ['', ''],
];
const PARTS: readonly (readonly [typed: string, meant: string])[] = [
  ['Words  with\t spaces  ', 'Words  with\t spaces  '],
  ['<p class="a" title="b  c">Words</p>', '<p title="b  c">Words</p>'],
  ['- 😀 <b style="color: red" lang="en">x</b>', '- 😀 <b lang="en">x</b>'],
  ['```html\n<p class="a">\n```', '```html\n<p class="a">\n```'],
  ['<p id="a" align="center">Words</p>', '<p id="a">Words</p>'],
  ['> <i class="x">a</i>', '> <i>a</i>'],
  ['<center>Words</center>', '<center>Words</center>'],
  ['日本 <u data-x="1">é</u> &amp; \\<p class="a">', '日本 <u>é</u> &amp; \\<p class="a">'],
  ['Words\n##Heading', 'Words\n## Heading'],
  ['<details\n  class="x"\n  open>', '<details\n  open>'],
];

const anyFile = fc
  .record({
    fields: fc.shuffledSubarray([...FIELDS]),
    parts: fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.constantFrom('', '\n', '\n\n  \n'),
  })
  .map(({ fields, parts, lineEnd, mark, end }) => {
    const write = (pick: (pair: readonly [string, string]) => string): string => {
      const lines = fields.flatMap((pair) => (pair[0] !== '' && pick(pair) === '' ? [] : [pick(pair)]));
      const body = parts.map(pick).join('\n\n');
      return mark + `${['---', ...lines, '---'].join('\n')}\n\n${body}${end}`.replaceAll('\n', lineEnd);
    };
    return { typed: write(([typed]) => typed), meant: write(([, meant]) => meant) };
  });

describe('any file', () => {
  it('differs only where it was mended: line ends, comments, spaces and order stay', () => {
    fc.assert(
      fc.property(anyFile, ({ typed, meant }) => {
        expect(fixed(typed)).toBe(meant);
      }),
      { numRuns: runs(300) },
    );
  });

  it('has nothing left to mend, and no problem that it did not have', () => {
    fc.assert(
      fc.property(anyFile, ({ typed }) => {
        const first = fix({ [POST]: typed });
        const text = first.fixed[0]?.text ?? typed;
        expect(fix({ [POST]: text }).fixed).toEqual([]);
        expect(codesOf(first.problems)).toEqual(
          codesOf(checkContent(readFiles(folderWith({ [POST]: text })))),
        );
      }),
      { numRuns: runs(100) },
    );
  });
});
