import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import { codesOf } from '../../support/folder.ts';
import { EXAMPLES, problemsOf, type FolderCode } from './examples.ts';

const codes = Object.keys(EXAMPLES) as FolderCode[];
const WARNINGS: readonly ProblemCode[] = [
  'steep-ramp',
  'no-milestone',
  'late-easing',
  'no-feed-authority',
  'foreign-image',
  'heading-without-space',
  'unseen-break',
  'ignored-html',
];

describe('the problem', () => {
  it.each(codes)('%s is found, and only it', async (code) => {
    const { bad, at, fix, on } = EXAMPLES[code];
    const [problem, ...others] = await problemsOf(bad, on);
    if (!problem) throw new Error(`${code} is not found`);
    expect(codesOf(others)).toEqual([]);
    expect(problem).toMatchObject({ code, severity: WARNINGS.includes(code) ? 'warning' : 'error', ...at });
    expect(problem.fix).toContain(fix);
    expect(problem.message).not.toBe('');
    expect(problem.column).toBeGreaterThanOrEqual(1);
  });

  it.each(codes)('%s is not found where all is well', async (code) => {
    expect(codesOf(await problemsOf(EXAMPLES[code].fine, EXAMPLES[code].on))).toEqual([]);
  });
});
