import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import type { Problem, Severity } from '../../../integrations/group-blog/model/problem.ts';
import type { Change } from '../../../integrations/group-blog/ownership/change.ts';
import { attackedFiles, readAttacks, type Attack } from '../../support/attacks.ts';
import { problemsOfChange } from '../../support/change.ts';
import { readFilesAndPictures, type Files } from '../../support/folder.ts';

const BEFORE = attackedFiles();
const SAMPLES = readAttacks();
const ATTACKS = SAMPLES.filter(({ topic }) => topic !== 'harmless');
const HARMLESS = SAMPLES.filter(({ topic }) => topic === 'harmless');

function after({ files, from }: Attack): Files {
  const changed = { ...BEFORE, ...files, ...(from !== null && { [from]: null }) };
  return Object.fromEntries(
    Object.entries(changed).filter(([path, content]) => content !== null && !path.startsWith('../')),
  ) as Files;
}

/** What `check` says, and of a pull request's, `check --base main --actor mallory`. */
async function problemsOf(attack: Attack): Promise<Problem[]> {
  if (attack.topic !== 'git') return checkContent(await readFilesAndPictures(after(attack)), {});
  const { path, from, marks } = attack;
  const isFile = !path.startsWith('../') && !marks.has('repository');
  const besides: Change = {
    what: 'changed',
    path,
    from: null,
    is: marks.has('repository') ? 'repository' : 'file',
  };
  return problemsOfChange(BEFORE, after(attack), 'mallory', {
    moved: from === null ? {} : { [path]: from },
    besides: isFile ? [] : [besides],
  });
}

/** A problem of a file that is gone, or was never text, stands at its first line. */
function linesOf({ files, path }: Attack): number {
  const content = files[path];
  return typeof content === 'string' ? content.split('\n').length : 1;
}

function severityOf(code: string): Severity | undefined {
  return RULES.find((rule) => rule.code === code)?.severity;
}

describe('an attack', () => {
  it.each(ATTACKS)('is refused: $name', async (attack) => {
    const problems = (await problemsOf(attack)).filter(({ file }) => file === (attack.from ?? attack.path));
    expect(attack.codes.length, 'codes that are expected').toBeGreaterThan(0);
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...attack.codes]));
    for (const { code, severity, line, column, fix } of problems) {
      expect(severity).toBe(severityOf(code));
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(linesOf(attack));
      expect(column).toBeGreaterThan(0);
      expect(fix).toMatch(/\S/);
    }
    if (attack.codes.some((code) => severityOf(code) === 'error'))
      expect(problems.map(({ severity }) => severity)).toContain('error');
  });

  it('is of one of many classes, each of which has more than one sample', () => {
    const classes = Map.groupBy(ATTACKS, (attack) => attack.class);
    expect(classes.size).toBeGreaterThan(80);
    expect([...classes].filter(([, samples]) => samples.length < 2).map(([name]) => name)).toEqual([]);
  });
});

describe('what only looks like an attack', () => {
  it.each(HARMLESS)('is let be: $name', async (sample) => {
    expect((await problemsOf(sample)).map(({ code }) => code)).toEqual(sample.codes);
  });
});
