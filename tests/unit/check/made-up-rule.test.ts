import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { selectBuildable } from '../../../integrations/group-blog/check/buildable-content.ts';
import { defineRule, type Rule } from '../../../integrations/group-blog/check/rule.ts';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import { explain, runCheck } from '../../../integrations/group-blog/cli/reports/check.ts';
import { withChapters } from '../../../integrations/group-blog/manual/chapters.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';
import {
  codesOf,
  folderWith,
  goalOf,
  NETWORK,
  planOf,
  postText,
  readFiles,
  writeFiles,
  writeFolder,
} from '../../support/folder.ts';

const post = (title: string) => ({ path: 'posts/ann/hello.md', text: `---\ntitle: ${title}\n---\n` });

/** A rule that stands nowhere else: all that a new rule needs besides its line in the list. */
const titleWithStop = defineRule({
  code: 'title-with-stop',
  severity: 'warning',
  explanation: {
    means: 'A title ends in a full stop. It is short for all that.',
    why: 'It is no sentence.',
    wrong: post('Good morning.'),
    right: post('Good morning'),
  },
  check: ({ content }) =>
    content.posts.flatMap(({ data: { title = '' }, file }) =>
      title.endsWith('.')
        ? [
            {
              file,
              field: ['title'],
              message: `"${title}" ends in a full stop`,
              fix: `write "title: ${title.slice(0, -1)}"`,
            },
          ]
        : [],
    ),
});

/** Another one, about goals. */
const hugeGoal = defineRule({
  code: 'huge-goal',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: { ...titleWithStop.explanation, means: 'A goal is too big.' },
  checkGoal: ({ target = 0 }, { name, member }) =>
    target < 1000
      ? []
      : [{ field: ['target'], message: `${name} of ${member ?? 'the group'} is huge`, fix: 'write less' }],
});

const rules: readonly Rule[] = [...RULES, titleWithStop, hugeGoal];
const WITH_STOP = folderWith({ 'posts/ann/hello.md': postText().replace('Hello', 'Hello.') });

describe('a made-up rule', () => {
  it('finds what breaks it, where it stands', () => {
    expect(checkContent(readFiles(WITH_STOP), { rules })).toEqual([
      {
        code: 'title-with-stop',
        severity: 'warning',
        file: 'posts/ann/hello.md',
        line: 2,
        column: 1,
        field: 'title',
        message: '"Hello." ends in a full stop',
        fix: 'write "title: Hello"',
      },
    ]);
    expect(checkContent(readFiles(WITH_STOP))).toEqual([]);
  });

  it('stands among the others, each with its own code', () => {
    const files = readFiles({ ...WITH_STOP, 'posts/ann/b.md': postText(['discription: B']) });
    expect(codesOf(checkContent(files, { rules }))).toEqual(['unknown-field', 'title-with-stop']);
  });

  it('looks at the goals of those who take part and of the group, wherever they stand', () => {
    const goal = '{ title: Run, target: 1000, unit: miles, milestones: [{ title: Go, due: 2026-03-03 }] }';
    const files = readFiles(folderWith({ ...goalOf(goal), ...planOf('{ days: 21 }', `groupGoal: ${goal}`) }));
    expect(checkContent(files, { rules })).toMatchObject([
      { code: 'huge-goal', file: 'challenges/spring.md', line: 5, field: 'groupGoal.target' },
      { code: 'huge-goal', file: 'participants/spring/ann.md', line: 3, field: 'goals.0.target' },
    ]);
    expect([...selectBuildable(files, rules).excluded]).toEqual([
      'challenges/spring.md',
      'participants/spring/ann.md',
    ]);
    expect([...selectBuildable(files).excluded]).toEqual([]);
  });

  it('has a chapter in the members’ manual', () => {
    const manual = readFileSync(new URL('../../../content/README.md', import.meta.url), 'utf8');
    const chapter = '### title-with-stop\n\nA warning: nothing has to be done about it.\n\nA title ends';
    expect(withChapters(manual, KINDS, rules)).toContain(chapter);
    expect(withChapters(manual)).not.toContain(chapter);
  });
});

describe('on the command line, a made-up rule', () => {
  let said = '';
  let folder = '';

  beforeEach(() => {
    said = '';
    folder = writeFolder(WITH_STOP);
    for (const stream of ['stdout', 'stderr'] as const) {
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        said += String(text);
        return true;
      });
    }
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('is in the JSON', async () => {
    expect(await runCheck({ content: folder, json: true }, rules)).toBe(0);
    expect(JSON.parse(said)).toMatchObject([{ code: 'title-with-stop', severity: 'warning', line: 2 }]);
  });

  it('can be allowed by its code', async () => {
    expect(await runCheck({ content: folder, allow: ['title-with-stop'] }, rules)).toBe(0);
    expect(said).toContain('1 more is allowed and not shown: title-with-stop.');
    await expect(runCheck({ content: folder, allow: ['title-with-stop'] })).rejects.toThrow(
      'there is no code',
    );
  });

  it('can be allowed in network.md', async () => {
    writeFiles(folder, { 'network.md': NETWORK.replace('---\n', '---\nallow: [title-with-stop]\n') });
    expect(await runCheck({ content: folder, json: true }, rules)).toBe(0);
    expect(said).toBe('[]\n1 more is allowed and not shown: title-with-stop.\n');
  });

  it('is explained, and listed with the first sentence of its page', () => {
    explain('title-with-stop', rules);
    expect(said).toMatch(/^# title-with-stop\n\nA warning: .*\n\nA title ends in a full stop\./);
    said = '';
    explain(true, rules);
    expect(said).toMatch(/^title-with-stop {2,}A title ends in a full stop\.$/m);
  });
});
