import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { problemsOfChange, type ChangeFacts } from '../../support/change.ts';
import { ANN, ANN_TAKES_PART, postText, type Files } from '../../support/folder.ts';

const networkText = (...lines: string[]): string =>
  ['---', 'title: A', 'description: B', 'organisers: [gwen-l]', ...lines, '---', ''].join('\n');
const BASE: Files = {
  ...ANN_TAKES_PART,
  'network.md': networkText('removed: [/posts/ann/long-ago/]'),
  'members/ann.md': ANN.replace('name', 'github: ann-l\nname'),
  'communities/early.md': '---\nname: Early\ninterest: Mornings\n---\n',
  'posts/ann/hello.md': postText(),
  'posts/ann/moved.md': postText(['aliases: [/2012/02/day-5, /posts/ann/first/]']),
  'posts/ann/draft.md': postText(['draft: true']),
  'posts/ann/scheduled.md': postText().replace('03-02', '04-12'),
  'posts/ann/unlisted.md': postText(['unlisted: true']),
};

type Edit = Readonly<Record<string, string | null>>;

function edited(edit: Edit): Files {
  const kept = Object.entries({ ...BASE, ...edit }).filter(([, text]) => text !== null);
  return Object.fromEntries(kept) as Files;
}

function vanished(edit: Edit, facts: ChangeFacts = {}, actor: string | null = null): Problem[] {
  return problemsOfChange(BASE, edited(edit), actor, facts).filter(({ code }) => code === 'vanished');
}

/** The lines that a fix proposes, by their fields. */
function lines(problem: Problem | undefined): Record<string, string> {
  const found = [...(problem?.fix.matchAll(/"((\w+): [^"]*)"/g) ?? [])];
  return Object.fromEntries(found.map(([, line = '', field = '']) => [field, line]));
}

describe('a renamed post', () => {
  const edit = { 'posts/ann/hello.md': null, 'posts/ann/good-day.md': postText() };
  const moved = { 'posts/ann/good-day.md': 'posts/ann/hello.md' };

  it('is told with the line to paste, at the new file', () => {
    expect(vanished(edit, { moved })).toEqual([
      {
        code: 'vanished',
        severity: 'error',
        file: 'posts/ann/good-day.md',
        line: 1,
        column: 1,
        field: 'aliases',
        message:
          '/posts/ann/hello/ led to this post, and would lead nowhere: posts/ann/hello.md is posts/ann/good-day.md now',
        fix: 'write "aliases: [/posts/ann/hello/]"; or, if it was taken away on purpose, write "removed: [/posts/ann/long-ago/, /posts/ann/hello/]" in network.md',
      },
    ]);
  });

  it('is right with either line', () => {
    const told = lines(vanished(edit, { moved })[0]);
    const alias = { ...edit, 'posts/ann/good-day.md': postText([told['aliases'] ?? '']) };
    expect(vanished(alias, { moved })).toEqual([]);
    expect(vanished({ ...edit, 'network.md': networkText(told['removed'] ?? '') }, { moved })).toEqual([]);
  });

  it('is told too where nobody sees that it is the same', () => {
    const [problem] = vanished(edit);
    expect(problem).toMatchObject({ file: 'posts/ann/hello.md', line: 1 });
    expect(lines(problem)['aliases']).toBe('aliases: [/posts/ann/hello/]');
  });

  it('keeps its older addresses in front, by which feeds know it', () => {
    const again = {
      'posts/ann/moved.md': null,
      'posts/ann/again.md': postText(['aliases: [/somewhere/]']),
    };
    const [problem] = vanished(again, { moved: { 'posts/ann/again.md': 'posts/ann/moved.md' } });
    expect(problem).toMatchObject({ file: 'posts/ann/again.md', line: 4 });
    const { aliases = '' } = lines(problem);
    expect(aliases).toBe('aliases: [/2012/02/day-5, /posts/ann/first/, /posts/ann/moved/, /somewhere/]');
  });

  it('from a file into a folder is none', () => {
    const folder = { 'posts/ann/hello.md': null, 'posts/ann/hello/index.mdx': postText() };
    expect(vanished(folder)).toEqual([]);
    expect(vanished(folder, { moved: { 'posts/ann/hello/index.mdx': 'posts/ann/hello.md' } })).toEqual([]);
  });
});

describe('a page that is gone', () => {
  it.each<[string, Edit, Partial<Problem>, string]>([
    ['a post', { 'posts/ann/unlisted.md': null }, { file: 'posts/ann/unlisted.md' }, '/posts/ann/unlisted/'],
    [
      'a community',
      { 'communities/early.md': null },
      { file: 'communities/early.md' },
      '/communities/early/',
    ],
    [
      'as a draft',
      { 'posts/ann/hello.md': postText(['draft: true']) },
      { line: 4, field: 'draft' },
      '/posts/ann/hello/',
    ],
    [
      'until a day to come',
      { 'posts/ann/hello.md': postText().replace('03-02', '05-02') },
      { line: 3, field: 'date' },
      '/posts/ann/hello/',
    ],
    [
      'an old address',
      { 'posts/ann/moved.md': postText(['aliases: [/2012/02/day-5]']) },
      { line: 4, field: 'aliases' },
      '/posts/ann/first/',
    ],
    ['a participant', { 'participants/spring/ann.md': null }, {}, '/challenges/spring/ann/'],
  ])('%s', (_, edit, at, address) => {
    const [problem, ...others] = vanished(edit);
    expect(others).toEqual([]);
    expect(problem).toMatchObject(at);
    expect(problem?.message).toContain(address);
    const { removed = '' } = lines(problem);
    expect(removed).toBe(`removed: [/posts/ann/long-ago/, ${address}]`);
    expect(vanished({ ...edit, 'network.md': networkText(removed) })).toEqual([]);
  });

  it('is told with what else is gone in one line', () => {
    const problems = vanished({ 'posts/ann/hello.md': null, 'posts/ann/moved.md': null });
    expect(problems.map(({ file }) => file)).toEqual(['posts/ann/hello.md', 'posts/ann/moved.md']);
    expect(problems.map((problem) => lines(problem)['removed'])).toEqual(
      problems.map(
        () =>
          'removed: [/posts/ann/long-ago/, /posts/ann/hello/, /posts/ann/moved/, /2012/02/day-5, /posts/ann/first/]',
      ),
    );
  });

  it('is for the organisers to say, if the sender is none', () => {
    const [problem] = vanished({ 'posts/ann/hello.md': null }, {}, 'ann-l');
    expect(problem?.fix).toContain('ask an organiser (@gwen-l) to write "removed: [');
    expect(vanished({ 'posts/ann/hello.md': null }, {}, 'gwen-l')[0]?.fix).not.toContain('ask');
  });

  it('names the old date of what was put off', () => {
    const [problem] = vanished({ 'posts/ann/hello.md': postText().replace('03-02', '05-02') });
    expect(lines(problem)['date']).toBe('date: 2026-03-02');
  });
});

describe('nothing vanishes', () => {
  it.each<[string, Edit]>([
    ['with a draft', { 'posts/ann/draft.md': null }],
    ['with what was still to come', { 'posts/ann/scheduled.md': null }],
    ['by another date, title or text', { 'posts/ann/hello.md': postText([], 'B').replace('03-02', '03-01') }],
    ['as an unlisted post', { 'posts/ann/hello.md': postText(['unlisted: true']) }],
    ['while a file cannot be read', { 'posts/ann/hello.md': '---\ntitle: a: b\n---\n' }],
    [
      'by an old address with a slash at its end',
      { 'posts/ann/moved.md': postText(['aliases: [/2012/02/day-5/, /posts/ann/first]']) },
    ],
    [
      'where another post takes the address',
      { 'posts/ann/hello.md': null, 'posts/ann/new.md': postText(['aliases: [/posts/ann/hello/]']) },
    ],
  ])('%s', (_, edit) => {
    expect(vanished(edit)).toEqual([]);
  });

  it('of what was not there yet on the day', () => {
    expect(vanished({ 'posts/ann/hello.md': null }, { on: '2026-03-01' })).toEqual([]);
  });
});

describe('a tag that is gone', () => {
  const tagged = (...tags: string[]): string => postText([`tags: [${tags.join(', ')}]`]);
  const base = {
    ...BASE,
    'network.md': networkText('renamedTags: { brot: bread }'),
    'posts/ann/a.md': tagged('bread', 'work'),
    'posts/ann/b.md': tagged('bread', 'rain'),
    'posts/ann/c.md': postText(['tags: [日本]']),
    'posts/ann/quiet.md': postText(['tags: [quiet]', 'unlisted: true']),
  };
  const changed = (edit: Edit): Edit => ({ ...base, ...edit });
  const goneIn = (edit: Edit, actor: string | null = null): Problem[] => {
    const kept = Object.entries(changed(edit)).filter(([, text]) => text !== null);
    const now = Object.fromEntries(kept) as Files;
    return problemsOfChange(base, now, actor).filter(({ code }) => code === 'vanished');
  };
  const renamed = { 'posts/ann/a.md': tagged('work', 'baking'), 'posts/ann/b.md': tagged('rain', 'baking') };

  it('by a new name is told with the line for network.md, for the names before too', () => {
    const [problem, ...others] = goneIn(renamed);
    expect(problem).toMatchObject({
      file: 'posts/ann/a.md',
      line: 4,
      field: 'tags',
      message:
        '/tags/bread/ was published, with its feeds, and would be gone: no post has the tag "bread" any more',
    });
    expect(problem?.fix).toContain('write "renamedTags: { brot: bread, bread: baking }" in network.md; or');
    expect(others.map(({ message }) => message.split(' ')[0])).toEqual(['/tags/brot/']);
    const { renamedTags = '', removed = '' } = lines(problem);
    expect(goneIn({ ...renamed, 'network.md': networkText(renamedTags) })).toEqual([]);
    expect(removed).toBe('removed: [/tags/bread/, /tags/brot/]');
    expect(goneIn({ ...renamed, 'network.md': networkText(removed) })).toEqual([]);
  });

  it('is for the organisers to write, if the sender is none', () => {
    expect(goneIn(renamed, 'ann-l')[0]?.fix).toContain('ask an organiser (@gwen-l) to write "renamedTags: ');
    expect(goneIn(renamed, 'gwen-l')[0]?.fix).not.toContain('ask');
  });

  it('without a new name is told with what else is gone', () => {
    const problems = goneIn({ 'posts/ann/c.md': null });
    expect(problems.map((problem) => lines(problem)['removed'])).toEqual(
      problems.map(() => 'removed: [/posts/ann/c/, /tags/日本/]'),
    );
    expect(problems.map(({ message }) => message.split(' ')[0])).toEqual(['/posts/ann/c/', '/tags/日本/']);
    expect(problems[1]?.fix).toContain('give a post the tag "日本" again; or');
  });

  it.each<[string, Edit, string[]]>([
    ['an entry of renamedTags that is taken out', { 'network.md': networkText() }, ['/tags/brot/']],
    [
      'a tag of posts that are drafts now',
      { 'posts/ann/c.md': postText(['tags: [日本]', 'draft: true']) },
      ['/tags/日本/', '/posts/ann/c/'],
    ],
    [
      'a tag of posts that are unlisted now',
      { 'posts/ann/c.md': postText(['tags: [日本]', 'unlisted: true']) },
      ['/tags/日本/'],
    ],
    ['no tag that another post still has', { 'posts/ann/a.md': tagged('work') }, []],
    ['no tag of an unlisted post', { 'posts/ann/quiet.md': postText(['unlisted: true']) }, []],
    ['no tag of a post that cannot be read', { 'posts/ann/c.md': '---\ntitle: a: b\n---\n' }, []],
    ['no tag of a post with a problem', { 'posts/ann/c.md': postText(['tags: [日本, Bad Tag]']) }, []],
    [
      'no tag while network.md cannot be read',
      { 'network.md': '---\ntitle: a: b\n---\n', 'posts/ann/c.md': postText() },
      [],
    ],
    [
      'no tag that was renamed, though posts still have it',
      { 'network.md': networkText('renamedTags: { brot: bread, bread: baking }') },
      [],
    ],
  ])('is %s', (_, edit, addresses) => {
    expect(goneIn(edit).map(({ message }) => message.split(' ')[0])).toEqual(addresses);
  });
});
