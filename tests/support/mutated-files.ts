import fc from 'fast-check';
import { ANN_TAKES_PART, NETWORK, postText, type Files } from './folder.ts';

/** A small network, and which of its files was mutated. */
export interface MutatedFile {
  files: Files;
  path: string;
}

const lines = (...some: string[]): string => ['---', ...some, '---', '', 'Some words.', ''].join('\n');

/** One file of each kind, with every form of value and of Markdown that members use. */
const SOUND: Readonly<Record<string, string>> = {
  'network.md': NETWORK,
  'members/ann.md': lines(
    'name: Ann Baker',
    'kind: business',
    'joined: 2026-01-15',
    'timezone: Europe/London',
    'github: [ann, ann-at-work]',
    'links: { website: "https://ann.example", mastodon: "@ann@social.example" }',
  ),
  ...ANN_TAKES_PART,
  'challenges/weeks.md': lines(
    'title: Weeks',
    'start: 2026-03-02',
    'plan:',
    '  weeks:',
    '    - { note: Easy, rest: [1], sessions: [{ day: 2, what: Run, load: 3 }, { what: Walk, load: 1 }] }',
  ),
  'check-ins/spring/ann/2026-03-03.md': lines('values: { posts: 1 }', 'link: https://ann.example/day'),
  'communities/early.md': lines('name: Early', 'interest: Getting up before six.'),
  'posts/ann/hello.md': postText(
    ['tags: [bread]', 'authors: [ann]', 'challenge: spring', 'values: { posts: 2 }', 'aliases: [/old/]'],
    '# One\n\n> - [two](/about/) *three*\n\n| a | b |\n|:-:|--:|\n| `c` | ![d](./e.jpg) |\n\n[^1]: x\n\nSee [^1] <b>six</b>.',
  ),
  'posts/ann/code.mdx': postText(
    [
      'replyTo: ann/hello',
      'translationOf: ann/hello',
      'language: es',
      'cover: { src: ./e.jpg, alt: Loaves }',
    ],
    '<Note title="Mind">\n\nThe *oven*, at \\{200}.\n\n</Note>\n\n<Figure src="./e.jpg" alt="Four loaves" />',
  ),
};

const PATHS = Object.keys(SOUND);

/** Pieces that mean something to a reader of YAML, Markdown, HTML, MDX or paths. */
const SIGNS = fc.constantFrom(
  '---',
  '---\n',
  '+++\n',
  '...\n',
  ': ',
  ':',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '`',
  '```\n',
  '&a ',
  '*a',
  '<<: *a\n',
  '__proto__: 1\n',
  'constructor: { prototype: { polluted: 1 } }\n',
  '? ',
  '- ',
  '> ',
  '| ',
  '|\n',
  '!!binary ',
  '!!js/function ',
  '!a ',
  '#',
  '%',
  '%2e%2e/',
  '../',
  '..\\',
  'file:///',
  'javascript:',
  'data:text/html,',
  '2016-02-30',
  '.nan',
  '.inf',
  '1e999',
  '0x1F',
  '~',
  'null',
  'true',
  'NaN',
  '-0',
  '9'.repeat(30),
  '<a ',
  '</a>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '<div>',
  '<Note>',
  '</Note>',
  '<Figure ',
  '{x}',
  '{/*',
  '*/}',
  'import x\n',
  'export const a = 1\n',
  '![',
  '](',
  '[^1]',
  '[^1]: ',
  '***',
  '__',
  '~~',
  '\\',
  '&#x0;',
  '&lt;',
  '\u0000',
  '\u001B[2J',
  '\uFEFF',
  '\u202E',
  '\u200B',
  '\uD800',
  '\uFFFD',
  'e\u0301',
  '👩‍👩‍👧',
  'ﷺ',
  'ß',
  'İ',
);
const pieces = fc.oneof(
  { weight: 4, arbitrary: SIGNS },
  { weight: 2, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 4 }) },
);

type Change = (text: string) => string;

const at = fc.double({ min: 0, max: 1, noNaN: true });

const slips: fc.Arbitrary<Change> = fc
  .record({ at, remove: fc.nat(20), add: pieces })
  .map(({ at: where, remove, add }) => (text) => {
    const from = Math.floor(where * text.length);
    return text.slice(0, from) + add + text.slice(from + remove);
  });

/** The same piece many times, or opened and closed many times. */
const floods: fc.Arbitrary<Change> = fc
  .record({
    at,
    piece: fc.array(pieces, { minLength: 1, maxLength: 3 }).map((some) => some.join('')),
    close: fc.option(pieces, { nil: '' }),
    times: fc.oneof(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 200, max: 20_000 })),
  })
  .map(({ at: where, piece, close, times }) => (text) => {
    const from = Math.floor(where * text.length);
    const most = Math.max(1, Math.floor(300_000 / (piece.length + close.length + 1)));
    const count = Math.min(times, most);
    return text.slice(0, from) + piece.repeat(count) + close.repeat(count) + text.slice(from);
  });

/** Keys, values and types: one line of the front matter with something else in it. */
const values = fc.oneof(
  fc.constantFrom(
    '[]',
    '{}',
    'null',
    '""',
    'yes',
    '0',
    '-1',
    '1e308',
    '[[[[]]]]',
    '{ a: { b: { c: d } } }',
    '2026-13-45',
  ),
  fc.json({ maxDepth: 3 }),
  fc.string({ maxLength: 40, unit: 'grapheme' }).map((text) => JSON.stringify(text)),
  fc.integer({ min: 1, max: 5000 }).map((times) => 'x'.repeat(times)),
);
const keys = fc.oneof(
  fc.constantFrom(
    'title',
    'date',
    'cover',
    'values',
    'goals',
    'plan',
    'links',
    'aliases',
    'authors',
    'prompts',
    '__proto__',
    'toString',
    'goals.0',
  ),
  fc.string({ minLength: 1, maxLength: 10 }).map((text) => JSON.stringify(text)),
);
const fields: fc.Arbitrary<Change> = fc
  .record({ at, key: fc.option(keys, { nil: undefined }), value: values })
  .map(({ at: where, key, value }) => (text) => {
    const all = text.split('\n');
    const index = 1 + Math.floor(where * Math.max(1, all.indexOf('---', 1) - 1));
    const own = /^[^:]*/.exec(all[index] ?? '')?.[0] ?? 'a';
    return all.with(Math.min(index, all.length - 1), `${key ?? own}: ${value}`).join('\n');
  });

const shuffles: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text) => `\uFEFF${text}`,
  (text) => text + text,
  (text) => text.slice(0, text.length / 2),
  (text) => text.split('').toReversed().join(''),
  (text) => text.split('\n').toReversed().join('\n'),
  (text) => text.replaceAll(' ', '\u00A0'),
  (text) => text.replaceAll('---', '--- '),
);

/** Bytes that are no UTF-8, or of another encoding. */
const encodings = fc.oneof(
  fc.constantFrom<(text: string) => Uint8Array>(
    (text) => Buffer.from(text, 'utf16le'),
    (text) => Buffer.from(text, 'latin1'),
    () => new Uint8Array(0),
  ),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => () => bytes),
  fc.record({ at, byte: fc.nat(255) }).map(({ at: where, byte }) => (text: string) => {
    const bytes = Buffer.from(text);
    bytes[Math.floor(where * Math.max(0, bytes.length - 1))] = byte;
    return bytes;
  }),
);

/** A small network with one file that is not as it was: in bytes, keys, types, lengths, encodings or nesting. */
export function mutatedFiles(): fc.Arbitrary<MutatedFile> {
  const changes = fc.array(
    fc.oneof(
      { weight: 5, arbitrary: slips },
      { weight: 3, arbitrary: fields },
      { weight: 2, arbitrary: floods },
      { weight: 1, arbitrary: shuffles },
    ),
    { minLength: 1, maxLength: 5 },
  );
  return fc
    .record({
      path: fc.constantFrom(...PATHS),
      changes,
      encode: fc.option(encodings, { freq: 8, nil: undefined }),
    })
    .map(({ path, changes: made, encode }) => {
      const text = made.reduce((before, change) => change(before), SOUND[path] ?? '');
      return { path, files: { ...SOUND, [path]: encode?.(text) ?? text } };
    });
}
