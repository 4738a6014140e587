import { readFileSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { selectBuildable } from '../../../integrations/group-blog/check/buildable-content.ts';
import { defineRule, type Rule } from '../../../integrations/group-blog/check/rule.ts';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import { explain, runCheck } from '../../../integrations/group-blog/cli/reports/check.ts';
import { withChapters } from '../../../integrations/group-blog/dev/manual/chapters.ts';
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
const shoutedTitle = defineRule({
  code: 'shouted-title',
  severity: 'warning',
  explanation: {
    means: 'A title is written in capital letters. It is short for all that.',
    why: 'It sounds as if you shouted.',
    wrong: post('GOOD MORNING'),
    right: post('Good morning'),
  },
  check: ({ content }) =>
    content.posts.flatMap(({ data: { title = '' }, file }) => {
      if (!/\p{Lu}/u.test(title) || title !== title.toUpperCase()) return [];
      const quiet = title.charAt(0) + title.slice(1).toLowerCase();
      return [{ file, field: ['title'], message: `"${title}" is shouted`, fix: `write "title: ${quiet}"` }];
    }),
});

/** Another one, about goals. */
const hugeGoal = defineRule({
  code: 'huge-goal',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: { ...shoutedTitle.explanation, means: 'A goal is too big.' },
  checkGoal: ({ target = 0 }, { name, member }) =>
    target < 1000
      ? []
      : [{ field: ['target'], message: `${name} of ${member ?? 'the group'} is huge`, fix: 'write less' }],
});

const rules: readonly Rule[] = [...RULES, shoutedTitle, hugeGoal];
const SHOUTED = folderWith({ 'posts/ann/hello.md': postText().replace('Hello', 'HELLO') });

describe('a made-up rule', () => {
  it('finds what breaks it, where it stands', () => {
    expect(checkContent(readFiles(SHOUTED), { rules })).toEqual([
      {
        code: 'shouted-title',
        severity: 'warning',
        file: 'posts/ann/hello.md',
        line: 2,
        column: 1,
        field: 'title',
        message: '"HELLO" is shouted',
        fix: 'write "title: Hello"',
      },
    ]);
    expect(checkContent(readFiles(SHOUTED))).toEqual([]);
  });

  it('stands among the others, each with its own code', () => {
    const files = readFiles({ ...SHOUTED, 'posts/ann/b.md': postText(['discription: B']) });
    expect(codesOf(checkContent(files, { rules }))).toEqual(['unknown-field', 'shouted-title']);
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
    const chapter = '### shouted-title\n\nA warning: nothing has to be done about it.\n\nA title is written';
    expect(withChapters(manual, KINDS, rules)).toContain(chapter);
    expect(withChapters(manual)).not.toContain(chapter);
  });
});

describe('on the command line, a made-up rule', () => {
  let said = '';
  let folder = '';

  beforeEach(() => {
    said = '';
    folder = writeFolder(SHOUTED);
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
    expect(JSON.parse(said)).toMatchObject([{ code: 'shouted-title', severity: 'warning', line: 2 }]);
  });

  it('can be allowed by its code', async () => {
    expect(await runCheck({ content: folder, allow: ['shouted-title'] }, rules)).toBe(0);
    expect(said).toContain('1 more is allowed and not shown: shouted-title.');
    await expect(runCheck({ content: folder, allow: ['shouted-title'] })).rejects.toThrow('there is no code');
  });

  it('can be allowed in network.md', async () => {
    writeFiles(folder, { 'network.md': NETWORK.replace('---\n', '---\nallow: [shouted-title]\n') });
    expect(await runCheck({ content: folder, json: true }, rules)).toBe(0);
    expect(said).toBe('[]\n1 more is allowed and not shown: shouted-title.\n');
  });

  it('is explained, and listed with the first sentence of its page', () => {
    explain('shouted-title', rules);
    expect(said).toMatch(/^# shouted-title\n\nA warning: .*\n\nA title is written in capital letters\./);
    said = '';
    explain(true, rules);
    expect(said).toMatch(/^shouted-title {2,}A title is written in capital letters\.$/m);
  });
});
