import { describe, expect, it } from 'vitest';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import type { Severity } from '../../../integrations/group-blog/model/problem.ts';
import { codesOf } from '../../support/folder.ts';
import { EXAMPLES, problemsOf, type FolderCode } from './examples.ts';

const codes = Object.keys(EXAMPLES) as FolderCode[];
const severities = new Map<string, Severity>(RULES.map(({ code, severity }) => [code, severity]));

describe('the problem', () => {
  it.each(codes)('%s is found, and only it', async (code) => {
    const { bad, at, fix, on } = EXAMPLES[code];
    const [problem, ...others] = await problemsOf(bad, on);
    if (!problem) throw new Error(`${code} is not found`);
    expect(codesOf(others)).toEqual([]);
    expect(problem).toMatchObject({ code, severity: severities.get(code), ...at });
    expect(problem.fix).toContain(fix);
    expect(problem.message).not.toBe('');
    expect(problem.column).toBeGreaterThanOrEqual(1);
  });

  it.each(codes)('%s is not found where all is well', async (code) => {
    expect(codesOf(await problemsOf(EXAMPLES[code].fine, EXAMPLES[code].on))).toEqual([]);
  });
});
