import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { runs } from '../../support/depth.ts';
import { ANN, ANN_TAKES_PART, NETWORK, postText, readFiles } from '../../support/folder.ts';

const FILES: Readonly<Record<string, string>> = {
  'network.md': NETWORK,
  'members/ann.md': ANN.replace(
    '---\n',
    '---\navatar: ./ann.jpg\nlinks: { website: "https://ann.example" }\n',
  ),
  'members/ann.jpg': '',
  ...ANN_TAKES_PART,
  'check-ins/spring/ann/2026-03-03.md': '---\nvalues: { posts: 1 }\n---\nDone.\n',
  'posts/ann/hello.md': postText(['tags: [bread]', 'authors: [ann]', 'challenge: spring']),
  'posts/ann/code.mdx': postText(['replyTo: ann/hello'], '<Note title="Mind">\n\nThe *oven*.\n\n</Note>'),
};

/** What a slip of the hand, or of an editor, leaves in a file. */
const scraps = fc.oneof(
  fc.constantFrom(
    '---',
    '---\n',
    ': ',
    '\n',
    '\r\n',
    '\t',
    '{',
    '}',
    '[',
    '"',
    '&a',
    '*a',
    '<<: ',
    '__proto__: 1\n',
    '<a',
    '{x}',
    '![',
    '\u0000',
    '\uFEFF',
    '\uD800',
    '- ',
    '? ',
    '!!binary ',
    '#',
    '|',
    '%',
    '../',
    '2016-02-30',
    '.nan',
    'null',
    'import x\n',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

const slip = fc.record({
  file: fc.constantFrom(...Object.keys(FILES)),
  at: fc.nat(200),
  remove: fc.nat(12),
  add: scraps,
});

describe('any slip in any file', () => {
  it('is told with a place and a fix, and nothing is thrown', () => {
    expect(checkContent(readFiles(FILES))).toEqual([]);
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
        const files = { ...FILES };
        for (const { file, at, remove, add } of slips) {
          const text = files[file] ?? '';
          const from = Math.min(at, text.length);
          files[file] = text.slice(0, from) + add + text.slice(from + remove);
        }
        for (const { file, line, column, message, fix, severity } of checkContent(readFiles(files))) {
          expect(Object.keys(files)).toContain(file);
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual((files[file] ?? '').split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(Number.isInteger(line) && Number.isInteger(column)).toBe(true);
          expect(message).toMatch(/\S/);
          expect(fix).toMatch(/\S/);
          expect(['error', 'warning']).toContain(severity);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
