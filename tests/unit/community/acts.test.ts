import { describe, expect, it } from 'vitest';
import { member, post, supportFile, type Parts } from '../../support/content.ts';
import { communityOf, countedIn } from './network-of.ts';

const MONDAY = '2026-06-01';
const TUESDAY = '2026-06-02';
const SUNDAY = '2026-06-07';
const NEXT_MONDAY = '2026-06-08';

const shares = (...dates: string[]): NonNullable<Parts['support']> =>
  dates.map((date, number) => supportFile(`ann/${date}-n${number}`));
const link = (href: string): { links: { href: string; sentence: string }[] } => ({
  links: [{ href, sentence: '' }],
});
const ANSWERS: NonNullable<Parts['posts']> = [
  post('ben/one', { date: '2026-05-01' }),
  ...[1, 2, 3].map((n) => post(`ann/re-${n}`, { date: TUESDAY, replyTo: 'ben/one' })),
];

describe('counted acts', () => {
  it.each<[string, Parts, string[]]>([
    [
      'three of five of a week',
      { support: shares(MONDAY, MONDAY, TUESDAY, TUESDAY, SUNDAY) },
      Array<string>(3).fill('ann share ben'),
    ],
    [
      'four, where Sunday and Monday lie in two weeks',
      { support: shares(MONDAY, TUESDAY, SUNDAY, NEXT_MONDAY) },
      Array<string>(4).fill('ann share ben'),
    ],
    [
      'three of a week 53, which lies in two years, and one of the first week of the next',
      { support: shares('2020-12-28', '2020-12-31', '2021-01-01', '2021-01-03', '2021-01-04') },
      Array<string>(4).fill('ann share ben'),
    ],
    [
      'the answers of a day before its shares',
      {
        posts: ANSWERS.slice(0, 3),
        support: shares(TUESDAY, TUESDAY),
      },
      ['ann reply ben', 'ann reply ben', 'ann share ben'],
    ],
    [
      'the share of Monday and two of three answers of Tuesday',
      { posts: ANSWERS, support: shares(MONDAY) },
      ['ann share ben', 'ann reply ben', 'ann reply ben'],
    ],
  ])('are %s', (_, parts, counted) => {
    expect(countedIn(parts)).toEqual(counted);
  });

  it.each([
    ['https://a.example/x', 'https://a.example/x?utm_source=mail', 1],
    ['https://a.example/x', 'http://www.a.example/x/#top', 1],
    ['https://a.example/x?ref=1&id=2', 'https://A.example/x?id=2&gclid=3', 1],
    ['https://a.example/x?mc_cid=1&mc_eid=2', 'https://a.example/x', 1],
    ['https://a.example:443/', 'http://a.example', 1],
    ['https://example.org/posts/ben/one/?id=1', 'https://example.org/posts/ben/one/', 2],
    ['https://a.example/x?a=1&b=2', 'https://a.example/x?b=2&a=1', 2],
    ['https://a.example/x', 'https://a.example/X', 2],
    ['https://a.example/x?reference=1', 'https://a.example/x', 2],
    ['https://example.org/posts/ben/one', 'http://www.example.org/posts/ben/one/?fbclid=1', 1],
  ])('are told apart by their address: %s, %s', (one, other, count) => {
    const support = [one, other].map((url, number) => supportFile(`ann/${MONDAY}-n${number}`, { url }));
    const posts = [post('ben/one', { date: MONDAY })];
    expect(countedIn({ posts, support })).toHaveLength(count);
  });

  it('are one at the address of a post that does the same, and whatever the kind', () => {
    const posts = [
      post('ben/one', { date: MONDAY }),
      post('ann/two', { date: MONDAY, ...link('/members/ben/') }),
    ];
    const support = [
      supportFile(`ann/${TUESDAY}-x`, { kind: 'visit', url: 'https://www.example.org/posts/ann/two' }),
    ];
    expect(countedIn({ posts, support })).toEqual(['ann mention ben']);
  });

  it('stand in the order of date, kind, giver, receiver and name', () => {
    const posts = [
      post('ben/one', { date: '2026-05-01' }),
      post('cleo/one', { date: '2026-05-01' }),
      post('dan/guest', { date: MONDAY, authors: ['ann'] }),
      post('ann/b', { date: MONDAY, replyTo: ['cleo/one', 'ben/one'] }),
      post('ann/a', { date: MONDAY, replyTo: 'ben/one' }),
      post('ann/c', { date: MONDAY, ...link('/members/ben/') }),
    ];
    const support = [
      supportFile(`dan/${MONDAY}-x`, { to: 'cleo', kind: 'like' }),
      supportFile(`dan/${MONDAY}-y`, { to: 'cleo', kind: 'share' }),
      supportFile(`ben/${MONDAY}-b`, { to: 'dan' }),
      supportFile(`ben/${MONDAY}-c`, { to: 'ann' }),
      supportFile(`ben/${MONDAY}-a`, { to: 'dan', url: 'https://a.example/' }),
      supportFile(`ann/2026-05-31-x`, { kind: 'other' }),
    ];
    expect(
      communityOf({ posts, support }).acts.map(({ kind, by, to, post: id, url }) => [
        kind,
        by,
        to,
        id ?? url,
      ]),
    ).toEqual([
      ['other', 'ann', 'ben', null],
      ['guest-post', 'ann', 'dan', 'dan/guest'],
      ['hosting', 'dan', 'ann', 'dan/guest'],
      ['reply', 'ann', 'ben', 'ann/a'],
      ['reply', 'ann', 'ben', 'ann/b'],
      ['reply', 'ann', 'cleo', 'ann/b'],
      ['mention', 'ann', 'ben', 'ann/c'],
      ['share', 'ben', 'ann', null],
      ['share', 'ben', 'dan', 'https://a.example/'],
      ['share', 'ben', 'dan', null],
      ['share', 'dan', 'cleo', null],
      ['like', 'dan', 'cleo', null],
    ]);
  });

  it('are none for oneself, for a guest, and of tomorrow', () => {
    const support = [
      supportFile('ann/2026-06-30-self', { to: 'ann' }),
      supportFile('ann/2026-06-30-guest', { to: 'guy' }),
      supportFile('ann/2026-07-01-tomorrow'),
      supportFile('guy/2026-06-30-by-a-guest'),
      supportFile('nobody/2026-06-30-x'),
      supportFile('ann/2026-06-30-to-nobody', { to: 'nobody' }),
    ];
    expect(communityOf({ support }).acts.map(({ by, to }) => `${by} ${to}`)).toEqual(['guy ben']);
  });
});

describe('acts in files', () => {
  it('are as they were written, but tell of no post that is not listed', () => {
    const posts = [
      post('ben/one', { date: MONDAY }),
      post('ben/two', { date: MONDAY, unlisted: true }),
      post('ben/three', { date: MONDAY, draft: true }),
    ];
    const url = 'HTTPS://A.example/x/?utm_source=y';
    const support = ['one', 'two', 'three'].map((slug) =>
      supportFile(`ann/${MONDAY}-${slug}`, { url, post: `ben/${slug}` }),
    );
    expect(communityOf({ posts, support }).acts.map((act) => [act.post, act.url])).toEqual([
      ['ben/one', url],
      [null, url],
      [null, url],
    ]);
  });

  it('are none of people of whom nothing is to be seen before they join', () => {
    const members = [member('ann'), member('ben'), member('cleo', { joined: '2026-07-01' })];
    const support = [supportFile(`cleo/${MONDAY}-x`), supportFile(`ann/${MONDAY}-x`, { to: 'cleo' })];
    const seen = (...posts: NonNullable<Parts['posts']>): unknown => {
      const { acts, support: people } = communityOf({ members, support, posts });
      return [acts.length, people.map((one) => one.member)];
    };
    expect(seen()).toEqual([0, ['ann', 'ben']]);
    expect(seen(post('cleo/a', { date: '2026-07-01' }))).toEqual([0, ['ann', 'ben']]);
    expect(seen(post('cleo/a', { date: MONDAY }))).toEqual([2, ['ann', 'ben', 'cleo']]);
    expect(seen(post('cleo/a', { date: MONDAY, authors: ['ann'] }))).toEqual([4, ['ann', 'ben', 'cleo']]);
    expect(seen(post('ann/a', { date: MONDAY, authors: ['cleo'] }))).toEqual([4, ['ann', 'ben', 'cleo']]);
  });
});

describe('acts in posts', () => {
  const acts = (posts: NonNullable<Parts['posts']>): string[] =>
    countedIn({ posts: [post('ben/one', { date: MONDAY }), ...posts] });

  it.each([
    ['/members/ben/'],
    ['/members/ben'],
    ['/posts/ben/'],
    ['/posts/ben/one/#top'],
    ['../ben/one.md'],
    ['https://example.org/posts/ben/one/'],
    ['http://example.org/repository/posts/ben/one/?utm_source=x'],
  ])('are mentions by a link to %s', (href) => {
    expect(acts([post('ann/two', { date: TUESDAY, ...link(href) })])).toEqual(['ann mention ben']);
  });

  it.each([
    ['/posts/ben/none/'],
    ['/Members/ben/'],
    ['https://other.example/members/ben/'],
    ['/members/ann/'],
    ['/members/guy/'],
    ['#x'],
  ])('are none by a link to %s', (href) => {
    expect(acts([post('ann/two', { date: TUESDAY, ...link(href) })])).toEqual([]);
  });

  it('are the first of the table where one post does several things', () => {
    const guest = post('ben/two', {
      date: TUESDAY,
      authors: ['ann'],
      replyTo: 'ben/one',
      ...link('/members/ben/'),
    });
    expect(acts([guest])).toEqual(['ann guest-post ben', 'ben hosting ann']);
  });

  it('are none between those who wrote both', () => {
    const both = post('ann/two', { date: TUESDAY, authors: ['ann', 'ben', 'cleo'], replyTo: 'ben/both' });
    const answered = post('ben/both', { date: MONDAY, authors: ['ben', 'dan'] });
    expect(acts([answered, both])).toEqual(['ann reply dan', 'cleo reply dan']);
  });

  it('are none in a post that is not listed, and none to one', () => {
    const hidden = { date: TUESDAY, unlisted: true } as const;
    expect(acts([post('ann/two', { ...hidden, replyTo: 'ben/one' })])).toEqual([]);
    expect(
      acts([post('ben/three', hidden), post('ann/two', { date: TUESDAY, replyTo: 'ben/three' })]),
    ).toEqual([]);
  });
});
