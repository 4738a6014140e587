import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { codeOwners, ownedPaths } from '../../../integrations/group-blog/ownership/code-owners.ts';
import { parseContent } from '../../../integrations/group-blog/parse/parse-content.ts';
import { problemsOfChange, type ChangeFacts } from '../../support/change.ts';
import { postText, readFiles, SPRING, type Files } from '../../support/folder.ts';

const NETWORK = '---\ntitle: A\ndescription: B\norganisers: [gwen-l]\n---\n';
const memberText = (name: string, ...lines: string[]): string =>
  ['---', `name: ${name}`, `github: ${name.toLowerCase()}-l`, ...lines, '---', ''].join('\n');
const spring = (...lines: string[]): string =>
  SPRING['challenges/spring.md'].replace(/---\n$/, ['ledBy: ann', ...lines, '---', ''].join('\n'));
const early = (...lines: string[]): string =>
  ['---', 'name: Early', 'interest: Mornings', ...lines, '---', ''].join('\n');
const TAKES_PART = '---\ngoals:\n  - { title: Write, target: 21, unit: posts }\n---\n';

const BASE: Files = {
  'network.md': NETWORK,
  'members/ann.md': memberText('Ann'),
  'members/ben.md': memberText('Ben'),
  'communities/early.md': early(),
  'challenges/spring.md': spring(),
  'participants/spring/ann.md': TAKES_PART,
  'posts/ann/hello.md': postText(),
  'posts/ann/other.md': postText(['aliases: [/old/]']),
  'posts/ben/guest.md': postText(['authors: [ann]']),
};
/** The base once Ann is Anna, and her posts lie where they lay. */
const RENAMED: Files = edited(BASE, {
  'members/ann.md': null,
  'members/anna.md': memberText('Ann', 'aliases: [ann]'),
});

function edited(base: Files, edit: Readonly<Record<string, string | null>>): Files {
  return Object.fromEntries(
    Object.entries({ ...base, ...edit }).filter(([, text]) => text !== null),
  ) as Files;
}

function told(
  base: Files,
  edit: Readonly<Record<string, string | null>>,
  actor: string | null = 'ann-l',
  facts: ChangeFacts = {},
): Problem[] {
  return problemsOfChange(base, edited(base, edit), actor, facts).filter(
    ({ severity }) => severity === 'error',
  );
}

const inShort = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, file, field }) => [code, file, ...(field === null ? [] : [field])].join(' '));

/** The line that a fix proposes for a field. */
function line(problem: Problem | undefined, field: string): string {
  return new RegExp(`"(${field}: [^"]*)"`).exec(problem?.fix ?? '')?.[1] ?? '';
}

describe('a new name, with the old one among the aliases', () => {
  const anna = { 'members/ann.md': null, 'members/anna.md': memberText('Ann', 'aliases: [ann]') };
  const posts = {
    'posts/ann/hello.md': null,
    'posts/ann/other.md': null,
    'posts/anna/hello.md': postText(),
    'posts/anna/other.md': postText(['aliases: [/old/]']),
    'participants/spring/ann.md': null,
    'participants/spring/anna.md': TAKES_PART,
  };

  it.each<[string, Readonly<Record<string, string | null>>]>([
    ['of the file of a member alone', anna],
    ['and their folders', { ...anna, ...posts }],
  ])('%s, is the member’s to give', (_, edit) => {
    expect(inShort(told(BASE, edit))).toEqual([]);
    expect(inShort(told(BASE, edit, 'gwen-l'))).toEqual([]);
  });

  it.each<[string, string, string | null, string]>([
    ['challenges/spring.md', 'challenges/march.md', spring('aliases: [spring]'), 'ann-l'],
    ['communities/early.md', 'communities/larks.md', early('aliases: [early]'), 'gwen-l'],
  ])('of %s is its owner’s to give', (from, to, text, actor) => {
    expect(inShort(told(BASE, { [from]: null, [to]: text }, actor))).toEqual([]);
  });

  it('is given again', () => {
    const annie = memberText('Ann', 'aliases: [ann, anna]');
    const edit = { 'members/anna.md': null, 'members/annie.md': annie };
    expect(inShort(told(RENAMED, edit))).toEqual([]);
  });

  it('leaves what lies in the old folders whose it was', () => {
    const own = {
      'posts/ann/hello.md': postText([], 'Better.'),
      'posts/ann/new.md': postText(),
      'posts/ben/guest.md': null,
    };
    expect(
      inShort(told(RENAMED, { ...own, 'posts/ben/guest.md': postText(['authors: [anna]'], 'Good.') })),
    ).toEqual([]);
    expect(inShort(told(RENAMED, { 'challenges/spring.md': spring('communities: [early]') }))).toEqual([]);
    expect(inShort(told(RENAMED, { 'posts/ann/hello.md': postText([], 'Worse.') }, 'ben-l'))).toEqual([
      'not-yours posts/ann/hello.md',
    ]);
  });

  it('puts nobody else’s name over a post in an old folder', () => {
    const edit = { ...anna, 'posts/ann/hello.md': postText(['authors: [ben]']) };
    expect(inShort(told(BASE, edit))).toEqual(['not-yours posts/ann/hello.md authors']);
    expect(inShort(told(RENAMED, { 'posts/ann/hello.md': postText(['authors: [ben]']) }))).toEqual([
      'not-yours posts/ann/hello.md authors',
    ]);
  });

  it('has its line in CODEOWNERS for either folder', () => {
    const text = codeOwners(ownedPaths(parseContent(readFiles(RENAMED)), 'content/'));
    expect(text).toContain('/content/posts/ann/ @ann-l\n');
    expect(text).toContain('/content/posts/anna/ @ann-l\n');
    expect(text).toContain('/content/participants/*/ann.md @ann-l\n');
    expect(text).toContain('/content/challenges/spring.md @ann-l\n');
  });
});

describe('a name that is somebody else’s', () => {
  it.each<
    [what: string, base: Files, edit: Readonly<Record<string, string>>, found: string[], words: string]
  >([
    [
      'that a member has',
      BASE,
      { 'members/ben.md': memberText('Ben', 'aliases: [ann]') },
      ['duplicate-address members/ben.md aliases.0', 'not-yours members/ben.md aliases.0'],
      "ann is a name of members/ann.md, which is ann's (@ann-l): @ben-l cannot say that it was the name of members/ben.md",
    ],
    [
      'that a member had',
      RENAMED,
      { 'members/ben.md': memberText('Ben', 'aliases: [ann]') },
      ['duplicate-address members/ben.md aliases.0', 'not-yours members/ben.md aliases.0'],
      "ann is a name of members/anna.md, which is anna's (@ann-l)",
    ],
    [
      'that nobody had',
      edited(BASE, { 'posts/ben/guest.md': null }),
      { 'members/ben.md': memberText('Ben', 'aliases: [benny]') },
      ['not-yours members/ben.md aliases.0'],
      'nobody had the name benny so far',
    ],
    [
      'in a new file',
      RENAMED,
      { 'members/ann.md': memberText('Ben') },
      ['duplicate-address members/ann.md', 'not-yours members/ann.md'],
      "members/ann.md is ann's (@ann-l) to add, not @ben-l's",
    ],
  ])('%s', (_, base, edit, found, words) => {
    const problems = told(base, edit, 'ben-l');
    expect(inShort(problems)).toEqual(found);
    expect(problems.at(-1)?.message).toContain(words);
    expect(problems.at(-1)?.fix).toContain('@gwen-l');
  });

  it('is the newcomer’s to change, also where an organiser sends it', () => {
    const [problem, ...others] = told(RENAMED, { 'members/ann.md': memberText('Zoe') }, 'gwen-l');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'duplicate-address',
      file: 'members/ann.md',
      message: '/members/ann/ leads to members/anna.md, which had the name ann before',
      fix: 'rename it to members/ann-2.md',
    });
    const claimed = told(RENAMED, { 'members/aaa.md': memberText('Zoe', 'aliases: [ann]') }, null);
    expect(inShort(claimed)).toEqual(['duplicate-address members/aaa.md aliases.0']);
  });

  it('of a challenge is its leader’s', () => {
    const bens = spring('aliases: [spring]').replace('ledBy: ann', 'ledBy: ben');
    expect(
      inShort(told(BASE, { 'challenges/spring.md': null, 'challenges/mine.md': bens }, 'ben-l')),
    ).toEqual(['not-yours challenges/mine.md aliases.0', 'not-yours challenges/spring.md']);
  });
});

describe('a new name without an alias', () => {
  it.each<[string, Readonly<Record<string, string | null>>, ChangeFacts]>([
    [
      'known by its move',
      { 'members/ann.md': null, 'members/anna.md': memberText('Anna') },
      { moved: { 'members/anna.md': 'members/ann.md' } },
    ],
    ['known by what it says', { 'members/ann.md': null, 'members/anna.md': memberText('Ann') }, {}],
  ])('%s, is told with the line to write, once', (_, edit, facts) => {
    const moves = {
      'posts/ann/hello.md': null,
      'posts/ann/other.md': null,
      'posts/anna/hello.md': postText(),
      'posts/anna/other.md': postText(['aliases: [/old/]']),
      'participants/spring/ann.md': null,
      'participants/spring/anna.md': TAKES_PART,
    };
    const problems = told(BASE, { ...edit, ...moves }, null, facts).filter(({ code }) => code === 'vanished');
    expect(problems).toMatchObject([
      {
        file: 'members/anna.md',
        line: 1,
        field: 'aliases',
        message:
          '/members/ann/ led to this member, and would lead nowhere: members/ann.md is members/anna.md now',
      },
    ]);
    expect(line(problems[0], 'aliases')).toBe('aliases: [ann]');
    const anna = memberText('Ann', line(problems[0], 'aliases'));
    expect(told(BASE, { ...edit, ...moves, 'members/anna.md': anna }, null, facts)).toEqual([]);
  });

  it.each<[string, string, string | null, Partial<Problem>, string]>([
    [
      'communities/early.md',
      'communities/larks.md',
      early(),
      { file: 'communities/larks.md' },
      'aliases: [early]',
    ],
    ['communities/early.md', 'communities/z.md', null, { file: 'communities/early.md' }, 'aliases: [early]'],
    [
      'communities/early.md',
      'members/zoe.md',
      memberText('Early'),
      { file: 'communities/early.md' },
      'aliases: [early]',
    ],
    [
      'challenges/spring.md',
      'challenges/march.md',
      spring(),
      { file: 'challenges/march.md' },
      'aliases: [spring]',
    ],
  ])('%s to %s', (from, to, text, at, alias) => {
    const [problem] = told(BASE, { [from]: null, [to]: text }, null).filter(
      ({ code }) => code === 'vanished',
    );
    expect(problem).toMatchObject(at);
    expect(line(problem, 'aliases')).toBe(alias);
  });

  it('keeps the names before it in front', () => {
    const edit = { 'members/anna.md': null, 'members/annie.md': memberText('Ann', 'aliases: [anne]') };
    const [problem] = told(RENAMED, edit, 'gwen-l').filter(({ code }) => code === 'vanished');
    expect(line(problem, 'aliases')).toBe('aliases: [ann, anna, anne]');
  });

  it('does not hide a post that is gone', () => {
    const edit = { 'members/ann.md': null, 'members/anna.md': memberText('Ann'), 'posts/ann/hello.md': null };
    const problems = told(BASE, edit, null).filter(({ code }) => code === 'vanished');
    expect(problems.map(({ file }) => file)).toEqual(['members/anna.md', 'posts/ann/hello.md']);
  });
});

describe('an alias that is taken away', () => {
  it('is told with the line as it was', () => {
    const problems = told(RENAMED, { 'members/anna.md': memberText('Ann') }, null);
    const [problem] = problems.filter(({ code }) => code === 'vanished');
    expect(problem).toMatchObject({
      file: 'members/anna.md',
      message: '/members/ann/ led to this member, and would lead nowhere: it is no longer among the aliases',
    });
    expect(line(problem, 'aliases')).toBe('aliases: [ann]');
  });

  it('may be taken away on purpose', () => {
    const network = NETWORK.replace(/---\n$/, 'removed: [/communities/early/]\n---\n');
    const base = edited(BASE, { 'communities/early.md': early('aliases: [dawn]') });
    const removed = { 'communities/early.md': null, 'network.md': network };
    expect(told(base, removed, null)[0]?.message).toContain('/communities/dawn/');
    const both = network.replace('early/]', 'early/, /communities/dawn/]');
    expect(told(base, { ...removed, 'network.md': both }, null)).toEqual([]);
  });
});

describe('an older name than that by which feeds know posts', () => {
  it.each<[string, Files, Readonly<Record<string, string | null>>, string]>([
    [
      'before any',
      BASE,
      { 'members/ann.md': memberText('Ann', 'aliases: [annie]') },
      'remove annie from aliases',
    ],
    [
      'in front',
      RENAMED,
      { 'members/anna.md': memberText('Ann', 'aliases: [annie, ann]') },
      'write "aliases: [ann, annie]"',
    ],
    [
      'in front of a new one',
      RENAMED,
      { 'members/anna.md': null, 'members/a.md': memberText('Ann', 'aliases: [anna, ann]') },
      'write "aliases: [ann, anna]"',
    ],
  ])('%s, would change their ids in feeds', (_, base, edit, fix) => {
    const [path = ''] = Object.keys(edit).slice(-1);
    expect(told(base, edit, 'gwen-l')).toMatchObject([
      { code: 'vanished', file: path, field: 'aliases', fix },
    ]);
  });

  it('is none behind it, and none of who has no posts', () => {
    expect(
      told(RENAMED, { 'members/anna.md': memberText('Ann', 'aliases: [ann, annie]') }, 'gwen-l'),
    ).toEqual([]);
    const base = edited(BASE, { 'posts/ben/guest.md': null });
    expect(told(base, { 'members/ben.md': memberText('Ben', 'aliases: [benny]') }, 'gwen-l')).toEqual([]);
  });
});
