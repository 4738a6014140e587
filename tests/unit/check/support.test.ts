import { describe, expect, it } from 'vitest';
import { codesOf, onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const ben = { 'members/ben.md': '---\nname: Ben\n---\n', 'posts/ben/hello.md': postText() };
const guest = { 'members/guy.md': '---\nname: Guy\nguest: true\n---\n' };
const FILE = 'support/ann/2026-03-03-shared.md';

const front = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');
const act = (...lines: string[]): Files => ({
  ...ben,
  ...guest,
  [FILE]: front('to: ben', 'kind: buy', ...lines),
});
const network = (...lines: string[]): Files => ({
  ...ben,
  ...guest,
  'network.md': front('title: A', 'description: B', ...lines),
});

describe('an act of support', () => {
  it.each<[string, Files, string, string]>([
    [
      'for nobody',
      { ...ben, [FILE]: front('to: bem', 'kind: buy') },
      'unknown-reference to',
      'did you mean "ben"?',
    ],
    [
      'for a guest',
      { ...ben, ...guest, [FILE]: front('to: guy', 'kind: buy') },
      'guest-member to',
      'name a member',
    ],
    [
      'by nobody',
      { ...ben, 'support/anne/2026-03-03-x.md': front('to: ben', 'kind: buy') },
      'unknown-reference null',
      'did you mean "ann"?',
    ],
    ['about no post', act('post: ben/helo'), 'unknown-reference post', 'ben/hello'],
    ['for no goal', act('goal: spring/ben/1'), 'unknown-reference goal', 'participants/spring/ben.md'],
    [
      'of an unknown kind',
      { ...ben, [FILE]: front('to: ben', 'kind: shared') },
      'wrong-type kind',
      'kind: share',
    ],
    [
      'that can be seen nowhere',
      { ...ben, [FILE]: front('to: ben', 'kind: share') },
      'missing-field url',
      'url: https://',
    ],
    ['with an address that is none', act('url: social.example'), 'wrong-type url', 'https://social.example'],
    [
      'of a day that is none',
      { ...ben, 'support/ann/2026-02-30-x.md': front('to: ben', 'kind: buy') },
      'date-not-filename null',
      '2026-02-28-x.md',
    ],
    [
      'without a day',
      { ...ben, 'support/ann/shared.md': front('to: ben', 'kind: buy') },
      'stray-file null',
      'support/',
    ],
  ])('%s is a problem', (_, files, problem, fix) => {
    const found = onlyProblem(files);
    expect(`${found.code} ${String(found.field)}`).toBe(problem);
    expect(found.fix).toContain(fix);
  });

  it('is one without an address where a note tells of it, or nothing needs to', () => {
    expect(problemsWith({ ...ben, [FILE]: `${front('to: ben', 'kind: share')}\nAt the market.\n` })).toEqual(
      [],
    );
    expect(problemsWith(act())).toEqual([]);
  });

  it('of tomorrow is a problem where the day is known', () => {
    expect(codesOf(problemsWith(act(), '2026-03-02'))).toEqual(['future-support']);
    expect(problemsWith(act(), '2026-03-03')).toEqual([]);
  });

  it.each([
    ['a guest post', { 'posts/ben/guest.md': postText(['authors: [ann]']) }, 'ben/guest', true],
    ['an answer', { 'posts/ann/re.md': postText(['replyTo: ben/hello']) }, 'ann/re', true],
    ['a link', { 'posts/ann/re.md': postText([], 'See [Ben](/members/ben/).') }, 'ann/re', true],
    ['a component', { 'posts/ann/re.mdx': postText([], '<Post id="ben/hello" />') }, 'ann/re', true],
    ['a post that does nothing for them', { 'posts/ann/re.md': postText() }, 'ann/re', false],
    ['their own post', {}, 'ben/hello', false],
  ])('for %s: counted by itself', (_, files, post, isCounted) => {
    const site = { 'network.md': front('title: A', 'description: B', 'site: https://a.example') };
    const byPost = problemsWith({ ...act(`post: ${post}`), ...files, ...site });
    const byUrl = problemsWith({ ...act(`url: https://a.example/posts/${post}/`), ...files, ...site });
    for (const problems of [byPost, byUrl]) {
      const codes = codesOf(problems).filter((code) => code !== 'no-feed-authority');
      expect(codes).toEqual(isCounted ? ['counted-by-itself'] : []);
    }
  });

  it.each([
    ['https://www.a.example/posts/ann/re/', true],
    ['http://a.example/posts/ann/re?utm_source=x#top', true],
    ['https://a.example/posts/ann/re/?page=2', false],
    ['https://a.example.org/posts/ann/re/', false],
    ['https://b.example/posts/ann/re/', false],
  ])('at %s: counted by itself %s', (url, isCounted) => {
    for (const site of ['https://a.example', 'https://www.a.example']) {
      const problems = problemsWith({
        'network.md': front('title: A', 'description: B', `site: ${site}`, "feedAuthority: 'a.example,2026'"),
        'posts/ann/re.md': postText(['replyTo: ben/hello']),
        ...act(`url: ${url}`),
      });
      expect(codesOf(problems)).toEqual(isCounted ? ['counted-by-itself'] : []);
    }
  });
});

describe('focus, away and promises', () => {
  it.each<[string, Files, string, string]>([
    ['names nobody', network('focus: { 2026-47: bem }'), 'unknown-reference focus.2026-47', 'ben'],
    ['names a guest', network('focus: { 2026-47: guy }'), 'guest-member focus.2026-47', 'name a member'],
    [
      'is for a week 53 that there is not',
      network('focus: { 2027-53: ben }'),
      'no-such-date focus.2027-53',
      '"2027-52: ben"',
    ],
    ['is for no week', network('focus: { W47: ben }'), 'wrong-type focus.W47', '"2026-47: ben"'],
    [
      'of a challenge names nobody',
      {
        ...ben,
        'challenges/spring.md': front(
          'title: S',
          'start: 2026-03-02',
          'plan: { days: 21 }',
          'focus: [ben, null, bem]',
        ),
      },
      'unknown-reference focus.2',
      'ben',
    ],
    [
      'ends before it begins',
      { 'members/ben.md': front('name: Ben', 'away: [{ from: 2026-03-03, to: 2026-03-02 }]') },
      'out-of-range away.0.to',
      'swap',
    ],
    [
      'promises nothing',
      { 'members/ben.md': front('name: Ben', 'promises: { posts: 0, per: week }') },
      'out-of-range promises.posts',
      'posts',
    ],
    [
      'promises by the year',
      { 'members/ben.md': front('name: Ben', 'promises: { posts: 1, per: year }') },
      'wrong-type promises.per',
      'per: ',
    ],
  ])('that %s is a problem', (_, files, problem, fix) => {
    const found = onlyProblem(files);
    expect(`${found.code} ${String(found.field)}`).toBe(problem);
    expect(found.fix).toContain(fix);
  });

  it('of a week 53 that there is fits', () => {
    expect(problemsWith(network('focus: { 2026-53: ben }'))).toEqual([]);
  });
});
