import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../../integrations/group-blog/parse/front-matter.ts';
import { addAnswer, type StepAnswer } from '../../../integrations/group-blog/writing/add-answer.ts';
import { runs } from '../../support/depth.ts';
import { typedText } from './hostile.ts';

const DAY = '2026-03-09';
const lines = (...of: string[]): string => of.map((line) => `${line}\n`).join('');
const buyers: StepAnswer = { group: 'basics', step: 'buyers', value: 'Those who walk by' };
const roles: StepAnswer = { group: 'systems', step: 'roles', value: 'I do' };

describe('an answer is added to front matter', () => {
  it.each<[string, string, StepAnswer, string]>([
    [
      'behind the last of its group, with comments, quotes and empty lines as they are',
      lines(
        '# Mine',
        "updated: '2026-03-02' # a Monday",
        'basics:',
        '    money: "Bread" # and a bun',
        '',
        'post: {}',
      ),
      buyers,
      lines(
        '# Mine',
        'updated: 2026-03-09 # a Monday',
        'basics:',
        '    money: "Bread" # and a bun',
        '    buyers: Those who walk by',
        '',
        'post: {}',
      ),
    ],
    [
      'behind a text of several lines',
      lines(
        'updated: 2026-03-09',
        'basics:',
        '  money: |',
        '    Bread',
        '',
        '    and a bun',
        'systems: { roles: I do }',
      ),
      buyers,
      lines(
        'updated: 2026-03-09',
        'basics:',
        '  money: |',
        '    Bread',
        '',
        '    and a bun',
        '  buyers: Those who walk by',
        'systems: { roles: I do }',
      ),
    ],
    [
      'in braces',
      lines('basics: { money: Bread, where: "At school" } # so far', 'updated: 2026-03-02'),
      buyers,
      lines(
        'basics: { money: Bread, where: "At school", buyers: Those who walk by } # so far',
        'updated: 2026-03-09',
      ),
    ],
    [
      'in empty braces',
      lines('updated: 2026-03-09', 'basics: {}'),
      buyers,
      lines('updated: 2026-03-09', 'basics: { buyers: Those who walk by }'),
    ],
    [
      'in a group of its own, above comments at the end',
      lines('updated: 2026-03-02', 'basics:', '  money: Bread', '# channels:'),
      roles,
      lines('updated: 2026-03-09', 'basics:', '  money: Bread', 'systems:', '  roles: I do', '# channels:'),
    ],
    [
      'to a file that is one pair of braces',
      lines('{ updated: 2026-03-09, basics: { money: Bread } }'),
      roles,
      lines('{ updated: 2026-03-09, basics: { money: Bread }, systems: { roles: I do } }'),
    ],
    [
      'without setting the day back',
      lines('updated: 2026-03-10', 'basics:', '  money: Bread'),
      buyers,
      lines('updated: 2026-03-10', 'basics:', '  money: Bread', '  buyers: Those who walk by'),
    ],
  ])('%s', (_, yaml, answer, expected) => {
    expect(addAnswer(yaml, answer, DAY)).toBe(expected);
    const withCrlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(addAnswer(withCrlf(yaml), answer, DAY)).toBe(withCrlf(expected));
  });

  it.each([
    ['an anchor', lines('updated: 2026-03-02', 'post: &a { people: Parents }', 'basics: *a')],
    ['no fields', lines('- money')],
    ['nothing in its group', lines('updated: 2026-03-02', 'basics: Bread')],
  ])('not where there is %s', (_, yaml) => {
    expect(addAnswer(yaml, buyers, DAY)).toBeNull();
  });

  it('whatever it says, and nothing else changes', () => {
    const before = lines('updated: 2026-03-02', 'basics:', '  money: Bread', 'systems: { roles: I do }');
    const groups = fc.constantFrom('basics' as const, 'systems' as const, 'post' as const);
    fc.assert(
      fc.property(typedText(200), groups, (value, group) => {
        const after = addAnswer(before, { group, step: 'content', value }, '2026-03-02') ?? '';
        const fields = readFields(before) ?? {};
        const own = fields[group] as object | undefined;
        expect(readFields(after)).toEqual({ ...fields, [group]: { ...own, content: value } });
      }),
      { numRuns: runs(60) },
    );
  });
});
