import fc from 'fast-check';
import { oneLine } from '../../../integrations/group-blog/writing/file-text.ts';

const PIECES = [
  ...[
    'a',
    ' ',
    ': ',
    ' #',
    '#',
    '---',
    '+++',
    '-',
    '?',
    '*',
    '&a',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '"',
    "'",
    '\\',
  ],
  ...['{', '}', '[', ']', ',', 'yes', 'null', '~', '2026-03-02', '12:30', '1_000', '0b11', '<<', '=', 'true'],
  ...[
    '\n',
    '\t',
    '\r\n',
    '\0',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\ud83d',
    '🍞',
    '雨',
    'ع',
    'ά',
    '{{',
    '${x}',
    '<b>',
  ],
];

/** What somebody may type for a title or a name, as it is kept: one line of at most so many characters. */
export function typedText(longest: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: longest }),
      fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.constantFrom(...PIECES),
      fc.constantFrom(...PIECES.filter((piece) => piece.trim() !== '')).map((piece) => piece.repeat(longest)),
    )
    .map((text) => oneLine(oneLine(text).slice(0, longest)))
    .filter((text) => text !== '');
}
