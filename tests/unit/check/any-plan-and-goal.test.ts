import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/depth.ts';
import { problemsWith } from '../../support/folder.ts';

const scalar = fc.oneof(
  fc.constantFrom(
    '.nan',
    '.inf',
    '-.inf',
    '1e400',
    '-1e12',
    '1e13',
    '0',
    '-0',
    '5e-324',
    '3',
    '7.5',
    '~',
    'true',
    'ann',
    '2026-03-09',
    '2026-02-30',
    '0001-01-01',
    '9999-12-31',
    '"9999-12-32"',
    '[]',
    '{}',
    '[3, 2026-03-09]',
    'last',
    'posts',
    '__proto__',
  ),
  fc.double().map(String),
  fc.integer().map(String),
);

/** The fields in flow style; often with values that fit, so that the rules between fields are reached too. */
function group(values: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> {
  const one = (fitting: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.oneof({ arbitrary: fitting, weight: 8 }, { arbitrary: scalar, weight: 1 });
  const fields = Object.fromEntries(Object.entries(values).map(([name, fitting]) => [name, one(fitting)]));
  return fc.record(fields, { requiredKeys: [] }).map(
    (some) =>
      `{ ${Object.entries(some)
        .map(([name, text]) => `${name}: ${text}`)
        .join(', ')} }`,
  );
}

const list = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const number = fc.constantFrom('0', '1', '-1', '2.5', '21', '1e12', '-1e12', '1e-300');
const date = fc.constantFrom('2026-03-02', '2026-03-09', '2026-03-22', '1900-01-01', '9999-12-31');
const words = fc.constantFrom('Run', '"a: b"');
const weekDays = list(fc.constantFrom('1', '2', '7'));

const session = group({
  day: fc.constantFrom('1', '7'),
  what: words,
  load: number,
  optional: fc.constant('true'),
});
const plan = group({
  days: fc.constantFrom('1', '21', '366'),
  rest: list(fc.constantFrom('sunday', 'monday', '1', '366')),
  weeks: list(group({ note: words, rest: weekDays, sessions: list(session) })),
});
const goal = group({
  id: fc.constantFrom('"1"', '"2"', 'run'),
  title: words,
  target: number,
  limit: number,
  judge: fc.constantFrom('ann', 'ben'),
  criterion: words,
  unit: words,
  from: number,
  take: fc.constantFrom('sum', 'count', 'last', 'best'),
  counts: fc.constantFrom('posts', 'words', 'replies', 'guest-posts'),
  due: date,
  asks: list(words),
  milestones: list(group({ title: words, due: date, value: number, done: date })),
  changes: list(group({ on: date, target: number, limit: number, due: date, because: words })),
});

describe('any plan and any goals', () => {
  it('are told what is wrong, and nothing is thrown', () => {
    const content = fc.record({
      start: date,
      joined: date,
      plan,
      groupGoal: goal,
      goals: list(goal),
      values: number,
    });
    fc.assert(
      fc.property(content, ({ start, joined, plan, groupGoal, goals, values }) => {
        const found = problemsWith(
          {
            'challenges/spring.md': `---\ntitle: Spring\nstart: ${start}\nplan: ${plan}\ngroupGoal: ${groupGoal}\n---\n`,
            'participants/spring/ann.md': `---\njoined: ${joined}\ngoals: ${goals}\n---\n`,
            'check-ins/spring/ann/2026-03-09.md': `---\nvalues: { Run: ${values} }\n---\n`,
            'verdicts/ann/spring/ann/1.md': '---\non: 2026-03-22\nmet: no\n---\nNo, they did not.\n',
          },
          '2026-03-05',
        );
        for (const { message, fix } of found) {
          expect(message).toMatch(/\S/);
          expect(fix).toMatch(/\S/);
          expect(`${message} ${fix}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
