import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';

let root: string;
let said = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'group-blog-init-'));
  said = '';
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const folder = (...parts: string[]): string => join(root, 'our network', ...parts);
const read = (path: string): string => readFileSync(folder(path), 'utf8');

type Typed = Readonly<Record<string, string | undefined>>;

const ANSWERS = {
  title: 'Our Network',
  description: 'Neighbours who write.',
  site: 'https://example.org',
  member: 'Ann Lee',
};

function init(typed: Typed = {}, ...switches: string[]): Promise<number> {
  const all: Typed = { ...ANSWERS, ...typed };
  const flags = Object.entries(all).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag}`, value],
  );
  return runCommand(COMMANDS, ['init', folder(), ...flags, '--on', '2026-03-02', ...switches], '1.2.3');
}

const listed = (): string[] =>
  readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder().length + 1));

describe('group-blog init', () => {
  const LANGUAGES = { en: 'Hello', de: 'Grüß Gott', ja: 'はじめまして' };
  const FORGES = {
    'https://github.com/ann/site': ['.github/workflows/check.yml', '.github/CODEOWNERS'],
    'https://gitlab.com/ann/site': ['.gitlab-ci.yml', '.gitlab/CODEOWNERS'],
    'https://codeberg.org/ann/site': ['.forgejo/workflows/check.yml'],
  };
  const cases = Object.entries(LANGUAGES).flatMap(([language, post]) =>
    Object.entries(FORGES).map(([repository, files]) => ({ language, post, repository, files })),
  );

  it.each(cases)('writes a network in $language for $repository that has no problem', async (one) => {
    const { language, post, repository, files } = one;
    expect(await init({ language, post, repository, login: '@ann' }, '--no-install'), said).toBe(0);
    expect(listed()).toEqual(expect.arrayContaining(files));
    expect(listed().length).toBeLessThanOrEqual(24);
    expect(read('content/network.md')).toContain(`\nlanguage: ${language}\norganisers:\n  - ann\n`);
    said = '';
    expect(await runCommand(COMMANDS, ['check', '--content', folder('content')], '1.2.3'), said).toBe(0);
    expect(said).toContain('No problems');
  });

  it('says who owns what where the forge reads it', async () => {
    await init({ login: 'ann', repository: 'https://github.com/ann/site' }, '--no-install');
    expect(read('.github/CODEOWNERS')).toContain('\n* @ann\n/content/members/ann-lee.* @ann\n');
  });

  it('installs, checks and builds in the folder, and says where it stopped', async () => {
    const bin = join(root, 'bin');
    mkdirSync(bin);
    const npm = (failing: string): void => {
      const text = `#!/bin/sh\necho "$PWD: $*" >> "${root}/typed"\n[ "$*" != "${failing}" ]\n`;
      writeFileSync(join(bin, 'npm'), text, { mode: 0o755 });
    };
    vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH'] ?? ''}`);
    npm('nothing');
    expect(await init()).toBe(0);
    const typed = (): string[] => readFileSync(join(root, 'typed'), 'utf8').trim().split('\n');
    const lines = ['install', 'run check', 'run build'].map((line) => `${folder()}: ${line}`);
    expect(typed()).toEqual(lines);
    expect(said).toContain('npx group-blog new post ann-lee');
    rmSync(folder(), { recursive: true });
    npm('run check');
    expect(await init()).toBe(1);
    expect(typed()).toEqual([...lines, ...lines.slice(0, 2)]);
    expect(said).toContain('"npm run check" failed; the files are all there.');
  });

  it('takes a repository without files, and nothing else that is there', async () => {
    mkdirSync(folder('.git'), { recursive: true });
    expect(await init({}, '--no-install'), said).toBe(0);
    const before = listed();
    said = '';
    expect(await init({ title: 'Another' }, '--no-install')).toBe(1);
    expect(said).toContain('is not empty: it holds .github and 7 more');
    expect(said).toContain('Nothing was written: name a new folder');
    expect(listed()).toEqual(before);
    expect(read('content/network.md')).toContain('title: Our Network');
  });

  it('refuses the name of a file', async () => {
    writeFileSync(folder(), 'mine');
    expect(await init({}, '--no-install')).toBe(1);
    expect(readFileSync(folder(), 'utf8')).toBe('mine');
  });

  it.each([
    [{ site: 'example.org' }, '--site'],
    [{ title: undefined }, '--title is missing'],
    [{ language: 'xq' }, '--language is "xq", and that is not a language tag'],
    [{ forge: 'githup' }, 'there is no forge "githup"; did you mean "github"?'],
    [{ theme: 'papre' }, 'there is no theme "papre"; did you mean "paper"?'],
    [{ feature: 'polcy' }, 'there is no feature "polcy"; did you mean "policy"?'],
    [{ feature: 'week', forge: 'gitlab' }, '"week" is not there for GitLab'],
    [{ repository: 'https://git.example.org/ann/site' }, 'add --forge github, or gitlab, or forgejo'],
    [{ member: '…' }, 'add one of small letters and hyphens with --id'],
  ])('says what is wrong with %j, and writes nothing', async (typed, words) => {
    expect(await init(typed, '--no-install')).toBe(2);
    expect(said).toContain(words);
    expect(readdirSync(root)).toEqual([]);
  });

  it('prints what was written as JSON', async () => {
    expect(await init({ post: 'Hello all' }, '--no-install', '--json')).toBe(0);
    const { folder: where, files, next } = JSON.parse(said) as Record<string, string[]>;
    expect(where).toBe(folder());
    expect(files?.toSorted()).toEqual(listed().toSorted());
    expect(files).toContain('content/posts/ann-lee/hello-all.md');
    expect(next?.length).toBeGreaterThan(2);
  });
});
