import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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

  describe('with many problems', () => {
    const posts: Files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index): [string, string] => [
        `posts/ann/p${index}.md`,
        postText(['layout: a']),
      ]),
    );
    const MANY = folderWith({ ...posts, 'posts/ann/a.md': postText(['tags: bread']) });
    const shown = (): number => said.stdout.match(/^\S+:\d+:\d+ /gm)?.length ?? 0;

    it.each<[options: Partial<CheckFlags>, count: number]>([
      [{}, 11],
      [{ format: 'pretty' }, 11],
      [{ all: true }, 13],
      [{ code: 'unknown-field' }, 12],
      [{ code: 'wrong-type', all: true }, 1],
      [{ code: 'missing-alt' }, 0],
    ])('prints the first of each code unless it is asked for more: %o', async (options, count) => {
      expect(await check(MANY, options)).toBe(1);
      expect(shown()).toBe(count);
      expect(said.stdout).toMatch(/^  12 unknown-field/m);
      expect(said.stdout).toContain('13 problems in 13 files');
    });

    it.each<Partial<CheckFlags>>([{ json: true }, { json: true, all: true }])(
      'has all in JSON: %o',
      async (options) => {
        expect(await check(MANY, options)).toBe(1);
        expect(JSON.parse(said.stdout)).toHaveLength(13);
      },
    );

    it('prints annotations of one code where it is asked for them', async () => {
      expect(await check(MANY, { format: 'github', code: 'wrong-type' })).toBe(1);
      expect(said.stdout.match(/^::error /gm)).toHaveLength(1);
    });
  });

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
    if (more === undefined) expect(said.stderr).toBe('');
    else expect(said.stderr).toContain(`${more} allowed and not shown: `);
    expect(said.stdout).not.toContain('allowed');
  });

  it.each<{ options: Partial<CheckFlags>; message: string }>([
    { options: { allow: ['unknown-feild'] }, message: 'did you mean "unknown-field"?' },
    { options: { format: 'gihub' }, message: 'did you mean "github"?' },
    { options: { format: 'xml' }, message: 'it can be pretty, github, json' },
    { options: { format: 'github', json: true }, message: 'only one format' },
    { options: { code: 'unknown-feild' }, message: 'did you mean "unknown-field"?' },
    { options: { code: 'unknown-field', json: true }, message: 'leave --code out' },
  ])('refuses %o', async ({ options, message }) => {
    await expect(check(WRONG, options)).rejects.toThrow(message);
    expect(said.stdout).toBe('');
  });
});

describe('group-blog check --fix', () => {
  const OLD = '\uFEFF---\r\ntitle: 1.10\r\ndate: 2 March 2026\r\n---\r\n\r\n<p class="a" id="b">W</p>\r\n';
  const MENDED = '\uFEFF---\r\ntitle: "1.10"\r\ndate: 2026-03-02\r\n---\r\n\r\n<p id="b">W</p>\r\n';
  const FINE = postText([], 'A line with two spaces  \nand one');
  const files = folderWith({ 'posts/ann/old.md': OLD, 'posts/ann/fine.md': FINE });
  const read = (path: string): string => readFileSync(join(folders[0] ?? '', path), 'utf8');

  it('writes what can be mended, shows it, and then tells what is left', async () => {
    expect(await check(files, { fix: true })).toBe(1);
    expect(read('posts/ann/old.md')).toBe(MENDED);
    expect(read('posts/ann/fine.md')).toBe(FINE);
    const { stdout } = said;
    expect(stdout).toContain('posts/ann/old.md:2\n  - title: 1.10\n  + title: "1.10"\n\n');
    expect(stdout).toContain(
      '\n  - <p class="a" id="b">W</p>\n  + <p id="b">W</p>\n\nMended 3 places in 1 file of ',
    );
    expect(stdout).toMatch(/Mended [^]*unsafe-html[^]*1 problem in 1 file of \S+\n$/);
  });

  it('finds nothing to mend the second time', async () => {
    await check(files, { fix: true });
    said.stdout = '';
    expect(await runCheck({ content: folders[0] ?? '', fix: true })).toBe(1);
    expect(said.stdout).toContain('Nothing to mend without a choice in ');
    expect(read('posts/ann/old.md')).toBe(MENDED);
  });

  it('mends the problems of one code where that is asked for', async () => {
    await check(files, { fix: true, code: 'ignored-html' });
    expect(read('posts/ann/old.md')).toBe(OLD.replace('<p class="a" id="b">', '<p id="b">'));
  });

  it('prints JSON of what is left, and the rest on standard error', async () => {
    expect(await check(files, { fix: true, json: true })).toBe(1);
    expect(JSON.parse(said.stdout)).toMatchObject([{ code: 'unsafe-html', line: 6 }]);
    expect(said.stderr).toContain('Mended 3 places in 1 file');
  });

  it('shows the first of many lines, and all where it is asked for', async () => {
    const posts = Array.from({ length: 50 }, (_, index): [string, string] => [
      `posts/ann/p${index}.md`,
      postText(['draft: false']),
    ]);
    const many = folderWith(Object.fromEntries(posts));
    expect(await check(many, { fix: true })).toBe(0);
    expect(said.stdout.match(/^  - draft: false$/gm)).toHaveLength(40);
    expect(said.stdout).toContain(
      'and 10 more, all of which "git diff" shows.\n\nMended 50 places in 50 files of ',
    );
    said.stdout = '';
    expect(await check(many, { fix: true, all: true })).toBe(0);
    expect(said.stdout.match(/^  - draft: false$/gm)).toHaveLength(50);
  });

  it.each<Partial<CheckFlags>>([{ base: 'main' }, { format: 'github' }])(
    'writes into no pull request: %o',
    async (options) => {
      await expect(check(files, { fix: true, ...options })).rejects.toThrow('--fix writes files');
      expect(read('posts/ann/old.md')).toBe(OLD);
    },
  );

  it('writes nothing where it is not asked to', async () => {
    await check(files);
    expect(read('posts/ann/old.md')).toBe(OLD);
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
