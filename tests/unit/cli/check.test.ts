import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { explain, runCheck, type CheckFlags } from '../../../integrations/group-blog/cli/reports/check.ts';
import { RULES } from '../../../integrations/group-blog/check/rules.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { folderWith, postText, writeFolder, type Files } from '../../support/folder.ts';

const WRONG: Files = folderWith({
  'posts/ann/a.md': postText(['discription: Short']),
  'posts/ann/b.md': postText([], '![photo](./b.png)'),
  'posts/ann/b.png': '',
});

let said: { stdout: string; stderr: string };
let folders: string[];

beforeEach(() => {
  said = { stdout: '', stderr: '' };
  folders = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function check(files: Files, options: Partial<CheckFlags> = {}): Promise<number> {
  const folder = writeFolder(files);
  folders.push(folder);
  return runCheck({ content: folder, ...options });
}

describe('group-blog check', () => {
  it('tells all problems, pictures included, and ends with 1', async () => {
    expect(await check(WRONG)).toBe(1);
    expect(said.stdout).toContain('a.md:4:1  unknown-field');
    expect(said.stdout).toContain('b.md:6:1  missing-alt');
    expect(said.stdout).toContain('b.md:6:1  missing-image');
    expect(said.stdout).not.toContain('4 | discription: Short');
  });

  it.each([
    { file: 'public/images/door.svg', status: 0 },
    { file: 'public/door.svg', status: 1 },
    { file: 'images/door.svg', status: 0 },
  ])('looks for pictures from the root in the folder "public" beside: $file', async ({ file, status }) => {
    const files = folderWith({ 'posts/ann/a.md': postText([], '![A door](/images/door.svg)') });
    const inContent = Object.entries(files).map(([path, text]) => [`content/${path}`, text] as const);
    const folder = writeFolder({ ...Object.fromEntries(inContent), [file]: '' });
    folders.push(folder);
    expect(await runCheck({ content: `${folder}/content` })).toBe(status);
  });

  it('ends with 0 where there are only warnings', async () => {
    const network = '---\ntitle: A\ndescription: B\nsite: https://a.example\n---\n';
    expect(await check(folderWith({ 'network.md': network, 'posts/ann/a.md': postText() }))).toBe(0);
    expect(said.stdout).toContain('no-feed-authority (warning)');
  });

  it('shows lines of the files where it is asked for them', async () => {
    expect(await check(WRONG, { format: 'pretty' })).toBe(1);
    expect(said.stdout).toContain('  4 | discription: Short\n    | ^\n  → write "description: Short"');
  });

  it.each<Partial<CheckFlags>>([{ json: true }, { format: 'json' }, { json: true, format: 'json' }])(
    'prints JSON and nothing else with %o',
    async (options) => {
      expect(await check(WRONG, { ...options, allow: ['missing-alt'] })).toBe(1);
      const problems = JSON.parse(said.stdout) as Problem[];
      expect(problems.map(({ code }) => code)).toEqual(['unknown-field', 'missing-image']);
      expect(Object.keys(problems[0] ?? {}).toSorted()).toEqual(
        ['code', 'column', 'field', 'file', 'fix', 'line', 'message', 'severity'].toSorted(),
      );
      expect(said.stderr).toBe('1 more is allowed and not shown: missing-alt.\n');
    },
  );

  it('prints annotations', async () => {
    expect(await check(WRONG, { format: 'github' })).toBe(1);
    expect(said.stdout).toMatch(/^::error file=.*posts\/ann\/a\.md,line=4,col=1,title=unknown-field::/);
  });

  it.each([
    { allow: ['missing-alt'], status: 1, more: '1 more is' },
    { allow: ['missing-alt,missing-image'], status: 1, more: '2 more are' },
    { allow: ['missing-alt,missing-image', 'unknown-field'], status: 0, more: '3 more are' },
    { allow: ['fuzzy-goal'], status: 1, more: undefined },
  ])('lets be what is allowed: $allow', async ({ allow, status, more }) => {
    expect(await check(WRONG, { allow })).toBe(status);
    if (more === undefined) expect(said.stdout).not.toContain('allowed');
    else expect(said.stdout).toContain(`\n${more} allowed and not shown: `);
  });

  it.each<{ options: Partial<CheckFlags>; message: string }>([
    { options: { allow: ['unknown-feild'] }, message: 'did you mean "unknown-field"?' },
    { options: { format: 'gihub' }, message: 'did you mean "github"?' },
    { options: { format: 'xml' }, message: 'it can be pretty, github, json' },
    { options: { format: 'github', json: true }, message: 'only one format' },
  ])('refuses %o', async ({ options, message }) => {
    await expect(check(WRONG, options)).rejects.toThrow(message);
    expect(said.stdout).toBe('');
  });
});

describe('group-blog check --explain', () => {
  it('prints the page on a code', () => {
    expect(explain('fuzzy-goal')).toBe(0);
    expect(said.stdout).toContain('# fuzzy-goal\n');
    expect(said.stdout).toContain('target: 21');
  });

  it('lists the codes', () => {
    expect(explain(true)).toBe(0);
    for (const { code } of RULES) expect(said.stdout).toContain(`${code} `);
  });

  it('does not know others', () => {
    expect(() => explain('fuzy-goal')).toThrow('there is no code "fuzy-goal"; did you mean "fuzzy-goal"?');
    expect(() => explain('toString')).toThrow('there is no code');
  });
});
