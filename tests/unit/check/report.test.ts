import { describe, expect, it } from 'vitest';
import { formatReport } from '../../../integrations/group-blog/check/format-problems.ts';
import { formatForGithub } from '../../../integrations/group-blog/check/github-annotations.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';

/** Problems of a code, each in a file of its own. */
function many(code: string, count: number, severity: Problem['severity'] = 'error'): Problem[] {
  return Array.from({ length: count }, (_, index) => ({
    code,
    severity,
    file: `posts/ann/${code}-${index + 1}.md`,
    line: 1,
    column: 1,
    field: null,
    message: 'it is wrong',
    fix: 'write it right',
  }));
}

/** The files whose problems are shown, without their folder. */
function shownIn(report: string): string[] {
  return [...report.matchAll(/^content\/posts\/ann\/(\S+)\.md:1:1 /gm)].map(([, name = '']) => name);
}

const HINT = '10 of a code are shown; "group-blog check --all" shows all, and --code <code> those of one.';

describe('a report', () => {
  it('without problems is one line', () => {
    expect(formatReport([], 'content')).toBe('No problems in content/.');
  });

  it('of one code ends with how many there are', () => {
    const report = formatReport(many('missing-alt', 10), 'content');
    expect(shownIn(report)).toHaveLength(10);
    expect(report.split('\n\n').at(-1)).toBe('10 problems in 10 files of content/.');
    expect(report.split('\n\n')).toHaveLength(11);
  });

  it('shows the first ten of each code, in the order of the files, and counts all', () => {
    const problems = [
      ...many('broken-link', 2),
      ...many('missing-alt', 12),
      ...many('ignored-html', 11, 'warning'),
    ];
    const [first, ...others] = problems;
    // A code whose problems stand before and behind others.
    const mixed = [...others, ...(first ? [first] : [])];
    const report = formatReport(mixed, 'content');
    expect(shownIn(report)).toEqual([
      'broken-link-2',
      ...Array.from({ length: 10 }, (_, index) => `missing-alt-${index + 1}`),
      ...Array.from({ length: 10 }, (_, index) => `ignored-html-${index + 1}`),
      'broken-link-1',
    ]);
    expect(report.split('\n\n').slice(-2)).toEqual([
      '  12 missing-alt (10 shown)\n  11 ignored-html (warnings, 10 shown)\n   2 broken-link',
      `14 problems and 11 warnings in 25 files of content/.\n${HINT}`,
    ]);
  });

  it('shows all where that is asked for', () => {
    const problems = [...many('missing-alt', 12), ...many('foreign-image', 1, 'warning')];
    const report = formatReport(problems, 'content', { isWhole: true });
    expect(shownIn(report)).toHaveLength(13);
    expect(report.split('\n\n').slice(-2)).toEqual([
      '  12 missing-alt\n   1 foreign-image (warning)',
      '12 problems and 1 warning in 13 files of content/.',
    ]);
  });

  it('shows all of one code where that is asked for, and counts the others', () => {
    const problems = [...many('missing-alt', 12), ...many('broken-link', 13)];
    const report = formatReport(problems, 'content', { code: 'missing-alt' });
    expect(shownIn(report)).toHaveLength(12);
    expect(report.split('\n\n').slice(-2)).toEqual([
      '  13 broken-link (not shown)\n  12 missing-alt',
      '25 problems in 25 files of content/.',
    ]);
    expect(shownIn(formatReport(problems, 'content', { code: 'no-milestone' }))).toEqual([]);
  });

  it('calls a code no advice of which some are errors', () => {
    const problems = [...many('unsafe-html', 1, 'warning'), ...many('unsafe-html', 1), ...many('bad-id', 1)];
    expect(formatReport(problems, 'content')).toContain('\n\n  2 unsafe-html\n  1 bad-id\n\n');
  });
});

describe('annotations', () => {
  it('are all there, and counted by code', () => {
    const lines = formatForGithub([...many('missing-alt', 12), ...many('bad-id', 1)], 'content').split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(13);
    expect(lines.slice(-3)).toEqual([
      '  12 missing-alt',
      '   1 bad-id',
      '13 problems in 13 files of content/.',
    ]);
  });
});
