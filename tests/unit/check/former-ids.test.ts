import { describe, expect, it } from 'vitest';
import { onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const memberText = (...lines: string[]): string => ['---', 'name: Anna', ...lines, '---', ''].join('\n');
const COMMUNITY = (...lines: string[]): string =>
  ['---', 'name: Larks', 'interest: Mornings', ...lines, '---', ''].join('\n');
const CHALLENGE = (...lines: string[]): string =>
  ['---', 'title: Spring', 'start: 2026-03-02', 'plan: { days: 21 }', ...lines, '---', ''].join('\n');
const TAKES_PART = '---\ngoals:\n  - { title: Write, target: 21, unit: posts }\n---\n';

const ANSWER = postText(
  ['authors: [bea, ann]', 'replyTo: [bea/hello]'],
  [
    '[Her](/members/bea/), [her post](../beate/hello.md), [there](/posts/anna/hello/), [feed](/members/beate/rss.xml),',
    '[numbers](/challenges/spring/bea/progress.json), [card](/cards/posts/bea/hello.png), [all](/communities/mornings/).',
    '',
    '<Member id="bea" /> <Post id="beate/hello" /> <Progress challenge="spring" member="anna" />',
  ].join('\n'),
);

/** Ann's file is still there; Anna was bea and beate, and has files in all their folders. */
const RENAMED: Files = {
  'members/anna.md': memberText('aliases: [bea, beate]', 'serves: [mornings]'),
  'communities/larks.md': COMMUNITY('aliases: [mornings]'),
  'challenges/spring-26.md': CHALLENGE('aliases: [spring]', 'ledBy: bea', 'focus: [null, beate]'),
  'posts/bea/hello.md': postText(['challenge: spring', 'communities: [mornings]']),
  'participants/spring/bea.md': TAKES_PART,
  'participants/spring-26/ann.md':
    '---\npartners: [bea]\ngoals:\n  - { title: Smile, judge: beate, criterion: They smile back }\n---\n',
  'check-ins/spring/beate/2026-03-03.md': '---\nvalues: { posts: 1 }\n---\n',
  'verdicts/bea/spring/ann/1.md': '---\non: 2026-03-22\nmet: yes\n---\n\nThe whole street smiles.\n',
  'support/bea/2026-03-04-lent.md': '---\nto: ann\nkind: other\n---\n',
  'support/ann/2026-03-05-shared.md': '---\nto: beate\nkind: buy\npost: bea/hello\ngoal: spring/bea/1\n---\n',
  'network.md': '---\ntitle: Us\ndescription: Neighbours who write.\nfocus: { 2026-10: bea }\n---\n',
  'posts/ann/answer.mdx': ANSWER,
  'posts/ann/card.mdx': postText([], '<Member id="bea" />'),
  'posts/beate/one.md': postText([], '# One\n\n[There](#one)'),
};

describe('files that say a former id', () => {
  it('have no problem', () => {
    expect(problemsWith(RENAMED, '2026-03-31')).toEqual([]);
  });

  it.each<[file: string, text: string, code: string, words: string]>([
    ['posts/ann/a.md', postText(['authors: [bee]']), 'unknown-reference', 'it can be ann, anna'],
    [
      'support/ann/2026-03-05-a.md',
      '---\nto: bea\nkind: buy\ngoal: spring/bea/9\n---\n',
      'unknown-reference',
      '1',
    ],
    ['support/bea/2026-03-05-a.md', '---\nto: beate\nkind: buy\n---\n', 'self-support', 'to: ann'],
    [
      'support/ann/2026-03-05-a.md',
      '---\nto: bea\nkind: link\npost: ann/card\n---\n\nLinked.\n',
      'counted-by-itself',
      'remove',
    ],
    ['posts/ann/a.md', postText(['replyTo: bea/hullo']), 'unknown-reference', 'hello'],
    ['posts/ann/a.md', postText(['challenge: sprung']), 'unknown-reference', 'spring-26'],
    ['posts/ann/a.md', postText([], '[X](/posts/bea/hello/#nowhere)'), 'broken-link', '#nowhere'],
    ['posts/ann/a.md', postText([], '[X](/posts/bea/nothing/)'), 'broken-link', 'leads nowhere'],
    ['posts/ann/a.md', postText([], '[X](/communities/spring/)'), 'broken-link', 'leads nowhere'],
    ['posts/ann/a.mdx', postText([], '<Post id="bea/nothing" />'), 'unknown-reference', 'anna/nothing'],
    ['check-ins/spring/bea/2026-04-30.md', '', 'outside-challenge', '2026-03-22'],
    [
      'verdicts/beate/spring/bea/1.md',
      '---\non: 2026-03-22\nmet: yes\n---\n\nShe did it all.\n',
      'not-the-judge',
      'remove',
    ],
    [
      'participants/spring/bea.md',
      '---\ngoals:\n  - { title: Smile, judge: beate, criterion: They smile }\n---\n',
      'self-judge',
      'judge: ann',
    ],
  ])('%s: are told what is wrong besides', (file, text, code, words) => {
    const files = {
      ...RENAMED,
      'posts/ann/answer.mdx': postText(),
      'check-ins/spring/beate/2026-03-03.md': '',
      [file]: text,
    };
    const problem = onlyProblem(files, '2026-05-31');
    expect(problem).toMatchObject({ file, code });
    expect(problem.message + problem.fix).toContain(words);
  });

  it('are not two of one name in two folders', () => {
    const twice = (path: string, text: string): unknown =>
      onlyProblem({ ...RENAMED, 'posts/ann/answer.mdx': postText(), [path]: text });
    expect(twice('posts/anna/hello.md', postText())).toMatchObject({
      file: 'posts/bea/hello.md',
      code: 'duplicate-address',
      message: '/posts/anna/hello/ is the address of posts/anna/hello.md already',
    });
    expect(twice('check-ins/spring-26/anna/2026-03-03.md', '')).toMatchObject({
      code: 'duplicate-address',
      file: 'check-ins/spring/beate/2026-03-03.md',
      fix: 'remove it or check-ins/spring-26/anna/2026-03-03.md',
    });
  });
});

describe('aliases', () => {
  const at = { file: 'members/anna.md', line: 3, field: 'aliases.0' };
  const anna = (aliases: string): Files => ({ 'members/anna.md': memberText(`aliases: ${aliases}`) });

  it.each<{ why: string; files: Files; is: object }>([
    {
      why: 'of a member who is there',
      files: anna('[ann]'),
      is: {
        ...at,
        code: 'duplicate-address',
        message: '/members/ann/ is the address of members/ann.md already',
        fix: 'remove ann from aliases; or, if members/ann.md is what had another name, remove that file',
      },
    },
    {
      why: 'of one’s own',
      files: anna('[anna]'),
      is: {
        ...at,
        code: 'duplicate-address',
        message: '/members/anna/ is the address of this file itself already',
        fix: 'remove anna from aliases',
      },
    },
    {
      why: 'twice',
      files: anna('[bea, old, bea]'),
      is: { ...at, field: 'aliases.2', code: 'duplicate-address', fix: 'remove bea from aliases' },
    },
    {
      why: 'of somebody else too',
      files: { ...anna('[bea]'), 'members/zoe.md': memberText('aliases: [bea]') },
      is: {
        file: 'members/zoe.md',
        line: 3,
        code: 'duplicate-address',
        message: '/members/bea/ is the address of members/anna.md already',
        fix: 'remove bea from aliases',
      },
    },
    {
      why: 'as an address',
      files: anna('[/members/bea/]'),
      is: { ...at, code: 'bad-id', fix: 'write bea in the place of "/members/bea/"' },
    },
    {
      why: 'as a file',
      files: anna('[bea.md]'),
      is: { ...at, code: 'bad-id', fix: 'write bea in the place of "bea.md"' },
    },
    {
      why: 'as a name',
      files: anna('[Bea Baker]'),
      is: { ...at, code: 'bad-id', fix: 'write bea-baker in the place of "Bea Baker"' },
    },
    { why: 'without a list', files: anna('bea'), is: { ...at, field: 'aliases', code: 'wrong-type' } },
    {
      why: 'of a community, in a circle',
      files: { 'communities/a.md': COMMUNITY('aliases: [a]') },
      is: { file: 'communities/a.md', line: 4, code: 'duplicate-address' },
    },
    {
      why: 'of a post, where a former id stands',
      files: { ...anna('[bea]'), 'posts/ann/x.md': postText(['aliases: [/members/bea/]']) },
      is: { file: 'posts/ann/x.md', field: 'aliases.0', fix: 'remove /members/bea/ from aliases' },
    },
    {
      why: 'of a post, where another stood',
      files: {
        ...anna('[bea]'),
        'posts/anna/x.md': postText(),
        'posts/ann/x.md': postText(['aliases: [/posts/bea/x/]']),
      },
      is: {
        file: 'posts/anna/x.md',
        code: 'duplicate-address',
        message: '/posts/bea/x/ is the address of posts/ann/x.md already',
      },
    },
  ])('may not be the name $why', ({ files, is }) => {
    expect(onlyProblem(files)).toMatchObject(is);
  });

  it('lead round in no circle: each is told', () => {
    const files = {
      'challenges/a.md': CHALLENGE('aliases: [b]'),
      'challenges/b.md': CHALLENGE('aliases: [a]'),
    };
    expect(problemsWith(files).map(({ file, code, field }) => [file, code, field])).toEqual([
      ['challenges/a.md', 'duplicate-address', 'aliases.0'],
      ['challenges/b.md', 'duplicate-address', 'aliases.0'],
    ]);
  });

  it('may be the name of another kind, and stand in a post too', () => {
    expect(
      problemsWith({
        ...anna('[spring, larks, bea]'),
        'challenges/spring.md': CHALLENGE(),
        'communities/larks.md': COMMUNITY('aliases: [spring]'),
        'posts/anna/x.md': postText(['aliases: [/posts/bea/x/]']),
      }),
    ).toEqual([]);
  });

  it('are right once the fix is typed', () => {
    expect(problemsWith(anna('[]'))).toEqual([]);
  });
});
