import { describe, expect, it } from 'vitest';
import { onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const path = 'posts/ann/hello.md';

describe('a link to a heading whose letters are put together otherwise', () => {
  it.each([
    ['Caf\u00E9', 'cafe\u0301', 'caf\u00E9'],
    ['Cafe\u0301', 'caf\u00E9', 'cafe\u0301'],
    ['Caf\u00E9', 'cafe%CC%81', 'caf\u00E9'],
    ['Ti\u1EBFng Vi\u1EC7t', 'tie\u0302\u0301ng-vie\u0323\u0302t', 'ti\u1EBFng-vi\u1EC7t'],
    ['\u30D1\u30F3', '\u30CF\u309A\u30F3', '\u30D1\u30F3'],
  ])('## %s, #%s is a warning that they look alike', (heading, anchor, id) => {
    const problem = onlyProblem({ [path]: postText([], `[on](#${anchor})\n\n## ${heading}`) });
    expect(problem).toMatchObject({ code: 'broken-link', severity: 'warning', line: 6 });
    expect(problem.message).toContain('look alike');
    expect(problem.fix).toContain(`write "#${id}"`);
  });

  it('is an error from another page, which does not know the heading', () => {
    const problem = onlyProblem({
      [path]: postText([], '[on](./second.md#cafe\u0301)'),
      'posts/ann/second.md': postText([], '## Caf\u00E9'),
    });
    expect(problem).toMatchObject({ code: 'broken-link', severity: 'error', file: path });
    expect(problem.message).toContain('look alike');
    expect(problem.fix).toBe('write "./second.md#caf\u00E9", copied from here');
  });

  it('is fine where another heading is written alike, and an error where letters differ', () => {
    const both = '[on](#cafe\u0301)\n\n## Caf\u00E9\n\n## Cafe\u0301';
    expect(problemsWith({ [path]: postText([], both) })).toEqual([]);
    const other = onlyProblem({ [path]: postText([], '[on](#cafe)\n\n## Caf\u00E9') });
    expect(other.severity).toBe('error');
    expect(other.fix).toContain('did you mean');
  });
});
