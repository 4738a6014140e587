import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/problems/problem.ts';
import {
  ANN,
  ANN_TAKES_PART,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const goals = 'goals:\n  - { title: Write, target: 21, unit: posts';
const ben = { 'members/ben.md': '---\nname: Ben\n---\n' };
const takesPart = (lines: string): string => `---\n${goals} }\n${lines}\n---\n`;

describe('a reference', () => {
  it.each<{ why: string; files: Files; at: { file: string; line: number; field: string | null }; add: string }>([
    { why: 'to an author', files: { [post]: postText(['authors: [zed]']) }, at: { file: post, line: 4, field: 'authors.0' }, add: 'members/zed.md' },
    { why: 'to a challenge', files: { [post]: postText(['challenge: zed']) }, at: { file: post, line: 4, field: 'challenge' }, add: 'challenges/zed.md' },
    { why: 'to a community', files: { [post]: postText(['communities:', '  - zed']) }, at: { file: post, line: 5, field: 'communities.0' }, add: 'communities/zed.md' },
    { why: 'to a post', files: { [post]: postText(['replyTo: ann/zed']) }, at: { file: post, line: 4, field: 'replyTo.0' }, add: 'posts/ann/zed.md' },
    { why: 'to a host, in the path', files: { 'posts/zed/hello.md': postText() }, at: { file: 'posts/zed/hello.md', line: 1, field: null }, add: 'members/zed.md' },
    { why: 'of a member to a community', files: { 'members/ann.md': '---\nname: Ann\nserves: [zed]\n---\n' }, at: { file: 'members/ann.md', line: 3, field: 'serves.0' }, add: 'communities/zed.md' },
    { why: 'to who leads', files: { 'challenges/spring.md': '---\ntitle: Spring\nledBy: zed\nstart: 2026-03-02\nplan: { days: 21 }\n---\n' }, at: { file: 'challenges/spring.md', line: 3, field: 'ledBy' }, add: 'members/zed.md' },
    { why: 'to a partner', files: { ...ANN_TAKES_PART, 'participants/spring/ann.md': takesPart('partners: [zed]') }, at: { file: 'participants/spring/ann.md', line: 4, field: 'partners.0' }, add: 'members/zed.md' },
    { why: 'to a challenge, in the path', files: { 'participants/zed/ann.md': takesPart('') }, at: { file: 'participants/zed/ann.md', line: 1, field: null }, add: 'challenges/zed.md' },
    { why: 'of a check-in to a member', files: { ...SPRING, 'check-ins/spring/zed/2026-03-02.md': '' }, at: { file: 'check-ins/spring/zed/2026-03-02.md', line: 1, field: null }, add: 'members/zed.md' },
  ])('$why that is not there', ({ files, at, add }) => {
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'unknown-reference', ...at });
    expect(problem.message).toContain('zed');
    expect(problem.fix).toContain(add);
  });

  it.each<{ why: string; files: Files }>([
    { why: 'to another site', files: { [post]: postText(['replyTo: https://zed.example/a']) } },
    { why: 'to a draft', files: { [post]: postText(['replyTo: ann/soon']), 'posts/ann/soon.md': postText(['draft: true']) } },
    { why: 'to itself', files: { [post]: postText(['replyTo: ann/hello']) } },
    { why: 'to a folder’s post', files: { [post]: postText(['replyTo: ann/b']), 'posts/ann/b/index.md': postText() } },
  ])('$why is fine', ({ files }) => {
    expect(codesOf(problemsWith(files))).toEqual([]);
  });

  it('to a file that is broken is no second problem', () => {
    const files = { 'members/ben.md': '---\nnam: Ben\n---\n', [post]: postText(['authors: [ben]']) };
    expect(problemsWith(files).every(({ file }) => file === 'members/ben.md')).toBe(true);
  });
});

describe('the days of a challenge', () => {
  const checkIn = (date: string): string => `check-ins/spring/ann/${date}.md`;

  it.each<{ why: string; files: Files; code: ProblemCode | null; field?: string }>([
    { why: 'the day before the start', files: { [checkIn('2026-03-01')]: '' }, code: 'outside-challenge' },
    { why: 'the start', files: { [checkIn('2026-03-02')]: '' }, code: null },
    { why: 'day 21', files: { [checkIn('2026-03-22')]: '' }, code: null },
    { why: 'day 22', files: { [checkIn('2026-03-23')]: '' }, code: 'outside-challenge' },
    { why: 'a day before joining', files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-05'), [checkIn('2026-03-04')]: '' }, code: 'outside-challenge' },
    { why: 'the day of joining', files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-05'), [checkIn('2026-03-05')]: '' }, code: null },
    { why: 'a post of day 0', files: { [post]: postText(['challenge: spring']).replace('03-02', '03-01') }, code: 'outside-challenge', field: 'date' },
    { why: 'joining on day 21', files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-22') }, code: null },
    { why: 'joining on day 22', files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-23') }, code: 'out-of-range', field: 'joined' },
    { why: 'a goal due on day 21', files: { 'participants/spring/ann.md': `---\n${goals}, due: 2026-03-22 }\n---\n` }, code: null },
    { why: 'a goal due on day 22', files: { 'participants/spring/ann.md': `---\n${goals}, due: 2026-03-23 }\n---\n` }, code: 'out-of-range', field: 'goals.0.due' },
    { why: 'a goal due before joining', files: { 'participants/spring/ann.md': `---\n${goals}, due: 2026-03-04 }\njoined: 2026-03-05\n---\n` }, code: 'out-of-range', field: 'goals.0.due' },
    { why: 'a milestone on day 22', files: { 'participants/spring/ann.md': `---\n${goals}, milestones: [{ title: Half, due: 2026-03-23 }] }\n---\n` }, code: 'out-of-range', field: 'goals.0.milestones.0.due' },
    { why: 'a pause that ends before it begins', files: { 'participants/spring/ann.md': takesPart('pauses: [{ from: 2026-03-05, to: 2026-03-04 }]') }, code: 'out-of-range', field: 'pauses.0.to' },
  ])('$why: $code', ({ files, code, field = null }) => {
    const all = { ...ANN_TAKES_PART, ...files };
    if (code === null) expect(codesOf(problemsWith(all))).toEqual([]);
    else expect(onlyProblem(all)).toMatchObject({ code, field });
  });

  it.each<{ why: string; files: Files; codes: ProblemCode[] }>([
    { why: 'a check-in of one who does not take part', files: { ...ben, 'check-ins/spring/ben/2026-03-02.md': '' }, codes: ['not-participating'] },
    { why: 'a post none of whose authors does', files: { ...ben, [post]: postText(['authors: [ben]', 'challenge: spring']) }, codes: ['not-participating'] },
    { why: 'a post one of whose authors does', files: { ...ben, [post]: postText(['authors: [ben, ann]', 'challenge: spring']) }, codes: [] },
    {
      why: 'a post on a day that is one of its authors’',
      files: {
        ...ben,
        'participants/spring/ben.md': takesPart('joined: 2026-03-10'),
        [post]: postText(['authors: [ben, ann]', 'challenge: spring']),
      },
      codes: [],
    },
  ])('$why: $codes', ({ files, codes }) => {
    expect(codesOf(problemsWith({ ...ANN_TAKES_PART, ...files }))).toEqual(codes);
  });
});

describe('guests', () => {
  it('take part in no challenge, and host nothing', () => {
    const files = { 'members/guy.md': '---\nname: Guy\nguest: true\n---\n', ...SPRING };
    const path = 'participants/spring/guy.md';
    expect(onlyProblem({ ...files, [path]: takesPart('') })).toMatchObject({ code: 'guest-member', file: path });
    expect(codesOf(problemsWith({ ...files, 'members/guy.md': ANN, [path]: takesPart('') }))).toEqual([]);
  });
});

describe('one address', () => {
  const aliased = (...aliases: string[]): string => postText([`aliases: [${aliases.join(', ')}]`]);

  it.each<{ why: string; files: Files; at: { file: string; line: number; field: string | null } }>([
    { why: 'of a post and an alias', files: { [post]: postText(), 'posts/ann/b.md': aliased('/posts/ann/hello/') }, at: { file: 'posts/ann/b.md', line: 4, field: 'aliases.0' } },
    { why: 'of a post and an alias without the last slash', files: { [post]: postText(), 'posts/ann/b.md': aliased('/posts/ann/hello') }, at: { file: 'posts/ann/b.md', line: 4, field: 'aliases.0' } },
    { why: 'in another case', files: { [post]: postText(), 'posts/ann/b.md': aliased('/Posts/Ann/Hello/') }, at: { file: 'posts/ann/b.md', line: 4, field: 'aliases.0' } },
    { why: 'of two aliases', files: { [post]: aliased('/old/'), 'posts/ann/b.md': aliased('/older/', '/old/') }, at: { file: 'posts/ann/hello.md', line: 4, field: 'aliases.0' } },
    { why: 'of a post and its own alias', files: { [post]: aliased('/posts/ann/hello/') }, at: { file: post, line: 4, field: 'aliases.0' } },
    { why: 'of the network’s own pages', files: { [post]: aliased('/about/') }, at: { file: post, line: 4, field: 'aliases.0' } },
  ])('$why', ({ files, at }) => {
    expect(onlyProblem(files)).toMatchObject({ code: 'duplicate-address', ...at });
  });

  it('is not that of aliases that differ', () => {
    expect(codesOf(problemsWith({ [post]: aliased('/old/', '/2012/02/day-5/'), 'posts/ann/b.md': aliased('/older/') }))).toEqual([]);
  });
});
