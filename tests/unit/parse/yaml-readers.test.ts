import fc from 'fast-check';
import { parseFrontmatter } from 'astro/markdown';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { kindNamed, type Kind } from '../../../integrations/group-blog/schemas/kinds.ts';
import { runs } from '../../support/depth.ts';
import { ANN_TAKES_PART, folderWith, readFiles } from '../../support/folder.ts';

/** A place where a scalar can stand in front matter. */
interface Place {
  kind: Kind;
  path: string;
  front: (scalar: string) => string;
}

const CHECK_IN = 'check-ins/spring/ann/2026-03-03.md';
const GOAL = 'participants/spring/ann.md';
const POST = 'posts/ann/hello.md';
const post = (line: (scalar: string) => string): Place => ({
  kind: 'posts',
  path: POST,
  front: (scalar) => `title: Hello\ndate: 2026-03-02\n${line(scalar)}\n`,
});
const goal = (fields: (scalar: string) => string): Place => ({
  kind: 'participants',
  path: GOAL,
  front: (scalar) => `goals:\n  - title: Write\n${fields(scalar)}\n`,
});

const PLACES: readonly Place[] = [
  { kind: 'posts', path: POST, front: (scalar) => `date: 2026-03-02\ntitle: ${scalar}\n` },
  { kind: 'posts', path: POST, front: (scalar) => `title: Hello\ndate: ${scalar}\n` },
  post((scalar) => `description: ${scalar}`),
  post((scalar) => `draft: ${scalar}`),
  post((scalar) => `tags:\n  - ${scalar}`),
  post((scalar) => `tags: [${scalar}]`),
  post((scalar) => `cover: { src: ./a.jpg, alt: ${scalar} }`),
  { kind: 'members', path: 'members/ann.md', front: (scalar) => `name: ${scalar}\n` },
  { kind: 'members', path: 'members/ann.md', front: (scalar) => `name: Ann\ngithub: ${scalar}\n` },
  goal((scalar) => `    target: ${scalar}\n    unit: posts`),
  goal((scalar) => `    target: 9\n    unit: ${scalar}`),
  goal((scalar) => `    target: 9\n    unit: posts\n    id: ${scalar}`),
  { kind: 'checkIns', path: CHECK_IN, front: (scalar) => `values: { posts: ${scalar} }\n` },
  { kind: 'checkIns', path: CHECK_IN, front: (scalar) => `values:\n  posts: ${scalar}\n` },
  {
    kind: 'challenges',
    path: 'challenges/spring.md',
    front: (scalar) => `title: Spring\nstart: 2026-03-02\nplan: { days: 21 }\nprompts:\n  ${scalar}: Why?\n`,
  },
  {
    kind: 'members',
    path: 'members/ann.md',
    front: (scalar) => `name: Ann\nlinks:\n  ${scalar}: "https://ann.example"\n`,
  },
];

/** Whatever is told nothing of has to be read alike by the checks and by Astro. */
function expectAlike({ kind, path, front }: Place, scalar: string): boolean {
  const text = `---\n${front(scalar)}---\n\nWords.\n`;
  const files = readFiles(folderWith({ ...ANN_TAKES_PART, 'posts/ann/a.jpg': '', [path]: text }));
  const isTold = checkContent(files).some(({ file }) => file === path);
  if (isTold) return false;
  const { schema } = kindNamed(kind);
  const ours = schema.safeParse(files.find((file) => file.path === path)?.frontMatter?.data);
  const theirs = schema.safeParse(parseFrontmatter(text).frontmatter);
  expect({ text, read: theirs }).toEqual({ text, read: ours });
  return true;
}

const FORMS: readonly string[] = [
  '1_50',
  '1_0',
  '1_000',
  '0b1_0',
  '+.5',
  '-.5',
  '.5',
  '5.',
  '1.',
  '1.e3',
  '.5e3',
  '+1',
  '-1',
  '+0',
  '-0',
  '007',
  '010',
  '0o17',
  '0O17',
  '017',
  '0x1F',
  '0X1F',
  '-0x1F',
  '0b11',
  '-0b11',
  '0b12',
  '0x',
  '1e3',
  '1E3',
  '1e+3',
  '1e-3',
  '1e',
  'e3',
  '1e400',
  '1e308',
  '.inf',
  '-.inf',
  '+.inf',
  '.Inf',
  '.INF',
  '.iNF',
  '.nan',
  '.NaN',
  '.NAN',
  'NaN',
  'Infinity',
  '190:20:30',
  '1:30',
  '12:30:45',
  '1,000',
  '1 000',
  '12e03',
  '6.02e23',
  '99999999999999999999',
  '0.1',
  '00.1',
  '1__0',
  '_1',
  '1_',
  '0_',
  '~',
  '',
  'null',
  'Null',
  'NULL',
  'nULL',
  'true',
  'True',
  'TRUE',
  'tRUE',
  'false',
  'False',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'n',
  '=',
  '2026-03-05',
  '2026-3-5',
  '2026-02-30',
  '2026-13-01',
  '2026-00-00',
  '0000-01-01',
  '2026-03-05T10:00:00Z',
  '2026-03-05 10:00:00',
  '2026-03-05 10:00',
  '2026-03-05t23:30:00-05:00',
  '2026-03-05T10:00:00.5',
  '2026-03-05 1:00:00 +1',
  '"1_0"',
  "'007'",
  '"\\x41"',
  '"\\u00e9"',
  "'it''s'",
  '"a\\\n  b"',
  '|\n    1.10',
  '>\n    a\n    b',
  '|-\n    true',
  '!!str 1',
  '!!int "1"',
  '&a 1',
  '1 # one',
  'a#b',
  'a: b',
  'a:b',
  '? a',
  '- a',
  '-a',
  '@a',
  '`a`',
  '%a',
  '*a',
  '[1]',
  '{ a: 1 }',
  '<<',
  '<',
  '1\n    2',
  'a\n    b',
];

describe('the YAML reader of the checks and Astro’s', () => {
  it.each(FORMS)('read alike: %j', (scalar) => {
    for (const place of PLACES) expectAlike(place, scalar);
  });

  it('read any other scalar alike', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789_.+-eExobXOB:'.split('')),
      minLength: 1,
      maxLength: 9,
    });
    const dates = fc
      .tuple(
        fc.integer({ min: 0, max: 2400 }),
        fc.nat(14),
        fc.nat(33),
        fc.constantFrom('', ' 10:00:00', 'T1:00:00Z'),
      )
      .map(([year, month, day, hour]) => {
        const two = (number: number): string => String(number).padStart(2, '0');
        return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}${hour}`;
      });
    const words = fc
      .tuple(fc.constantFrom('null', 'true', 'false', '.nan', '.inf', 'yes'), fc.nat())
      .map(([word, capitals]) =>
        word
          .split('')
          .map((sign, at) => ((capitals >> at) & 1 ? sign.toUpperCase() : sign))
          .join(''),
      );
    const signs = fc.string({
      unit: fc.constantFrom(...'a1 \'":,-?#&*!|>@%`{}[]~=<\\\t.'.split('')),
      maxLength: 8,
    });
    const scalars = fc.oneof(digits, dates, words, signs, fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), scalars, (place, scalar) => {
        expectAlike(place, scalar);
      }),
      { numRuns: runs(4000) },
    );
  });

  it('is put to the test by what is right', () => {
    expect(PLACES.some((place) => expectAlike(place, '3'))).toBe(true);
    expect(PLACES.filter((place) => expectAlike(place, 'bread')).length).toBeGreaterThan(5);
  });
});
