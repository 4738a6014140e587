import { describe, expect, it } from 'vitest';
import { community, member, post, supportFile, type Parts } from '../../support/content.ts';
import { communityOf } from './network-of.ts';

const TODAY = '2026-06-30';

describe('needs support', () => {
  const waiting = (parts: Parts): [string, string | null][] => {
    const { needs, support } = communityOf(parts, TODAY);
    const since = new Map(support.map((one) => [one.member, one.waitingSince]));
    return needs.map((id) => [id, since.get(id) ?? null]);
  };

  it.each([
    ['2026-06-01', false],
    ['2026-06-02', true],
    ['2026-06-28', true],
    ['2026-06-29', false],
  ])('who wrote on %s: %s', (date, needs) => {
    expect(waiting({ posts: [post('ann/a', { date })] })).toEqual(needs ? [['ann', date]] : []);
  });

  it('ends for a week with a counted act, and then counts from it', () => {
    const posts = [post('ben/a', { date: '2026-06-10' })];
    expect(waiting({ posts, support: [supportFile('ann/2026-06-24-x')] })).toEqual([]);
    expect(waiting({ posts, support: [supportFile('ann/2026-06-23-x')] })).toEqual([['ben', '2026-06-23']]);
    expect(waiting({ posts, support: [supportFile('ann/2026-06-02-x')] })).toEqual([['ben', '2026-06-10']]);
  });

  it('lists the longest wait first, and nobody away, a guest or gone', () => {
    const written = ['ann', 'ben', 'cleo', 'dan', 'eve'].map((id) =>
      post(`${id}/a`, { date: id === 'ben' ? '2026-06-05' : '2026-06-10' }),
    );
    const members = [
      member('dan'),
      member('ann'),
      member('ben'),
      member('cleo', { away: [{ from: '2026-06-30', to: '2026-07-02' }] }),
      member('eve', { left: '2026-06-30' }),
    ];
    expect(waiting({ members, posts: written }).map(([id]) => id)).toEqual(['ben', 'ann', 'dan']);
  });
});

describe('breadth', () => {
  it('is how many different people somebody supported', () => {
    const support = [
      supportFile('ann/2026-06-01-a'),
      supportFile('ann/2026-06-02-b'),
      supportFile('ann/2026-06-03-c', { to: 'cleo' }),
    ];
    expect(communityOf({ support }).support.find((one) => one.member === 'ann')).toMatchObject({
      given: 3,
      supported: 2,
    });
  });
});

describe('suggestions', () => {
  it('pair who serves a community with who would like to, then who answer each other', () => {
    const communities = [community('late'), community('early'), community('middle')];
    const members = [
      member('ann', { serves: ['late', 'early', 'middle'] }),
      member('ben', { wantsToServe: ['late', 'early', 'middle'] }),
      member('cleo'),
      member('dan'),
    ];
    const talk = ['cleo', 'dan'].flatMap((id) =>
      [1, 2].map((n) => post(`${id}/q${n}`, { date: '2026-06-01' })),
    );
    const answers = [1, 2].flatMap((n) => [
      post(`dan/re${n}`, { date: '2026-06-02', replyTo: `cleo/q${n}` }),
      post(`cleo/re${n}`, { date: '2026-06-02', replyTo: `dan/q${n}` }),
    ]);
    const parts = { communities, members, posts: [...talk, ...answers] };
    expect(communityOf(parts).suggestions).toEqual([
      { members: ['ann', 'ben'], reason: 'community', community: 'early' },
      { members: ['cleo', 'dan'], reason: 'answers', community: null },
    ]);
    const guest = post('ben/guest', { date: '2026-06-03', authors: ['ann'] });
    expect(
      communityOf({ ...parts, posts: [...talk, ...answers, guest] }).suggestions.map(
        ({ members: pair }) => pair,
      ),
    ).toEqual([['cleo', 'dan']]);
  });

  it('count the posts in which somebody answers, however many posts one answers', () => {
    const asked = ['ann', 'ben'].flatMap((id) =>
      [1, 2].map((n) => post(`${id}/q${n}`, { date: '2026-06-01' })),
    );
    const answers = (id: string, other: string): NonNullable<Parts['posts']> => [
      post(`${id}/re`, { date: '2026-06-02', replyTo: [`${other}/q1`, `${other}/q2`] }),
    ];
    const once = [...asked, ...answers('ann', 'ben'), ...answers('ben', 'ann')];
    const twice = [1, 2].map((n) =>
      ['ann', 'ben'].map((id) =>
        post(`${id}/again-${n}`, { date: '2026-06-03', replyTo: `${id === 'ann' ? 'ben' : 'ann'}/q1` }),
      ),
    );
    expect(communityOf({ posts: once }).suggestions).toEqual([]);
    expect(communityOf({ posts: [...asked, ...twice.flat()] }).suggestions).toHaveLength(1);
  });

  it('list those first who have written fewest guest posts, both added up, then by ids', () => {
    const members = [
      member('ann', { wantsToServe: ['c'] }),
      member('ben', { wantsToServe: ['c'] }),
      member('cleo', { wantsToServe: ['c'] }),
      member('dan', { serves: ['c'] }),
      member('eve', { serves: ['c'] }),
      member('host'),
    ];
    const guest = (id: string, n: number): NonNullable<Parts['posts']>[number] =>
      post(`host/${id}-${n}`, { date: '2026-06-01', authors: [id] });
    const posts = [
      guest('ann', 1),
      guest('ann', 2),
      guest('cleo', 1),
      guest('dan', 1),
      post('ben/own', { date: '2026-06-01' }),
    ];
    const pairs = communityOf({ communities: [community('c')], members, posts }).suggestions;
    expect(pairs.map(({ members: pair }) => pair.join(' '))).toEqual([
      'ben eve',
      'ben dan',
      'cleo eve',
      'ann eve',
      'cleo dan',
      'ann dan',
    ]);
  });

  it('pair nobody who wrote for the other, whoever did, or who has left', () => {
    const members = [
      member('ann', { serves: ['c'] }),
      member('ben', { wantsToServe: ['c'] }),
      member('cleo', { wantsToServe: ['c'] }),
      member('dan', { wantsToServe: ['c'], left: '2026-06-30' }),
      member('guy', { wantsToServe: ['c'], guest: true }),
    ];
    const pairs = (...posts: NonNullable<Parts['posts']>): string[] =>
      communityOf({ communities: [community('c')], members, posts }, TODAY).suggestions.map(
        ({ members: pair }) => pair.join(' '),
      );
    expect(pairs()).toEqual(['ann ben', 'ann cleo']);
    expect(pairs(post('ann/x', { date: '2026-06-01', authors: ['ben'] }))).toEqual(['ann cleo']);
    expect(pairs(post('cleo/x', { date: '2026-06-01', authors: ['ann'] }))).toEqual(['ann ben']);
    expect(pairs(post('cleo/x', { date: '2026-06-01', authors: ['ann', 'cleo'] }))).toEqual([
      'ann ben',
      'ann cleo',
    ]);
  });

  it('name nobody more than three times', () => {
    const members = [
      member('host', { serves: ['c'] }),
      ...['a', 'b', 'd', 'e'].map((id) => member(`m-${id}`, { wantsToServe: ['c'] })),
    ];
    const pairs = communityOf({ communities: [community('c')], members }).suggestions.map(
      ({ members: pair }) => pair,
    );
    expect(pairs).toEqual([
      ['host', 'm-a'],
      ['host', 'm-b'],
      ['host', 'm-d'],
    ]);
  });
});

describe('promises', () => {
  const last = (facts: Parameters<typeof member>[1], dates: readonly string[], today: string): unknown => {
    const posts = dates.map((date, n) => post(`ann/p${n}`, { date }));
    return communityOf({ members: [member('ann', facts)], posts }, today).promises[0]?.last;
  };
  const weekly = { posts: 1, per: 'week' } as const;
  const monthly = { posts: 2, per: 'month' } as const;

  it.each([
    [
      'a week that was kept',
      { promises: weekly },
      ['2026-06-07'],
      '2026-06-08',
      { from: '2026-06-01', to: '2026-06-07', posts: 1, kept: true },
    ],
    [
      'a week that is not over',
      { promises: weekly },
      ['2026-06-07'],
      '2026-06-07',
      { from: '2026-05-25', to: '2026-05-31', posts: 0, kept: false },
    ],
    [
      'a week over a new year',
      { promises: weekly },
      ['2027-01-01'],
      '2027-01-04',
      { from: '2026-12-28', to: '2027-01-03', posts: 1, kept: true },
    ],
    [
      'a month over a new year',
      { promises: monthly },
      ['2026-12-01', '2026-12-31'],
      '2027-01-31',
      { from: '2026-12-01', to: '2026-12-31', posts: 2, kept: true },
    ],
    [
      'February',
      { promises: monthly },
      ['2028-02-29'],
      '2028-03-01',
      { from: '2028-02-01', to: '2028-02-29', posts: 1, kept: false },
    ],
    ['none that began before joining', { joined: '2026-06-02', promises: weekly }, [], '2026-06-08', null],
    [
      'none that began before since',
      { promises: { ...weekly, since: '2026-06-02' } },
      [],
      '2026-06-08',
      null,
    ],
    [
      'the one before a week with a day away',
      { promises: weekly, away: [{ from: '2026-06-07', to: '2026-06-07' }] },
      [],
      '2026-06-08',
      { from: '2026-05-25', to: '2026-05-31', posts: 0, kept: false },
    ],
    [
      'the one before an absence of years',
      { promises: monthly, away: [{ from: '1950-03-15', to: '2026-06-07' }] },
      [],
      '2026-06-08',
      { from: '1950-02-01', to: '1950-02-28', posts: 0, kept: false },
    ],
  ] as const)('look at %s', (_, facts, dates, today, expected) => {
    expect(last({ ...facts, away: 'away' in facts ? [...facts.away] : [] }, dates, today)).toEqual(expected);
  });
});
