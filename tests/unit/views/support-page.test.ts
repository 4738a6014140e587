import { describe, expect, it } from 'vitest';
import { nthPage } from '../../../integrations/group-blog/network/pages/address-pattern.ts';
import { buildCommunitiesPage } from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { buildMemberPage } from '../../../integrations/group-blog/views/pages/member-page.ts';
import {
  buildSupportPage,
  type SupportPage,
} from '../../../integrations/group-blog/views/pages/support-page.ts';
import {
  challenge,
  community,
  member,
  memberOf,
  offer,
  participant,
  post,
  siteOf,
  strategy,
  supportFile,
  type Parts,
} from '../../support/content.ts';

const network = { repository: 'https://github.com/friends/network', language: 'en-GB' };

const pageOf = (parts: Parts): SupportPage => buildSupportPage(siteOf({ network, ...parts }));

const fileIn = (url: string | null): Record<string, string | null> => {
  const query = new URL(url ?? 'about:blank').searchParams;
  return { path: query.get('filename'), text: query.get('value') };
};

/** Today is 2026-03-31, a Tuesday. */
describe('the focus of the week', () => {
  const parts: Parts = {
    network: { ...network, focus: { '2026-14': 'ben' } },
    members: [
      member('ann'),
      member('ben', {
        name: 'Ben',
        links: { mastodon: '@ben@social.example', website: 'https://ben.example' },
      }),
    ],
    challenges: [challenge('spring', { start: '2026-03-30' })],
    participants: [
      participant('spring/ben', {
        goals: [{ title: 'Run', target: 21, unit: 'runs', asks: ['Lend me a lamp', 'Come along'] }],
      }),
    ],
    posts: [
      post('ben/asked', { date: '2026-03-10', asks: true }),
      post('ben/last', { date: '2026-03-28', title: 'The last one' }),
      post('ann/answered', { date: '2026-03-12' }),
    ],
  };

  it('comes with five ways to help', () => {
    const { focus } = buildSupportPage(siteOf(parts));
    expect(focus?.person.name).toBe('Ben');
    expect(focus?.dates).toBe('30 March–5 April 2026');
    expect(focus?.asks.map(({ text, url }) => [text, url])).toEqual([
      ['Lend me a lamp', '/challenges/spring/ben/'],
      ['Come along', '/challenges/spring/ben/'],
    ]);
    expect(focus?.newest?.post.title).toBe('The last one');
    expect(focus?.newest?.sharing?.url).toBe('https://example.org/posts/ben/last/');
    expect(focus?.question?.post.url).toBe('/posts/ben/asked/');
    expect(fileIn(focus?.question?.answer ?? null).path).toBe('content/posts/YOUR-NAME/answer-to-asked.md');
    expect(fileIn(focus?.guestPost ?? null).path).toBe('content/posts/ben/A-SHORT-NAME.md');
    expect(focus?.word.map(({ text }) => text)).toEqual(['Ben', 'Mastodon', 'Website']);
  });

  it('asks nothing of a challenge that they left, or that is over', () => {
    const goals = [{ title: 'Run', target: 21, unit: 'runs', asks: ['Lend me a lamp'] }];
    const asksWith = (facts: Parts): readonly unknown[] | undefined =>
      buildSupportPage(siteOf({ ...parts, ...facts })).focus?.asks;
    const withdrawn = { on: '2026-03-30', because: 'The knee' };
    expect(asksWith({ participants: [participant('spring/ben', { goals, withdrawn })] })).toEqual([]);
    expect(
      asksWith({
        challenges: [challenge('spring', { start: '2026-02-02' })],
        participants: [participant('spring/ben', { goals })],
      }),
    ).toEqual([]);
  });

  it('has what there is, of one who wrote nothing in a network without a repository', () => {
    const { focus } = buildSupportPage(
      siteOf({ network: { language: 'en-GB' }, members: [member('ann', { name: 'Ann' })] }),
    );
    expect(focus).toMatchObject({ asks: [], newest: null, question: null, guestPost: null });
    expect(focus?.word).toEqual([{ text: 'Ann', url: '/members/ann/' }]);
  });

  it('is nobody in a network of guests', () => {
    expect(pageOf({ members: [member('ann', { guest: true })] }).focus).toBeNull();
  });
});

describe('who needs support', () => {
  const wrote = [post('ann/a', { date: '2026-03-10' }), post('ben/b', { date: '2026-03-20' })];

  it('is said with the day since when, the longest wait first', () => {
    const { needs } = pageOf({ members: [member('ann'), member('ben')], posts: wrote });
    expect(needs.items.map(({ person, headline }) => [person.id, headline])).toEqual([
      ['ann', 'since 10 March 2026'],
      ['ben', 'since 20 March 2026'],
    ]);
    expect(needs.more).toBeNull();
  });

  it('is nobody who is away', () => {
    const away = [{ from: '2026-03-31', to: '2026-04-02' }];
    const { needs } = pageOf({ members: [member('ann', { away }), member('ben')], posts: wrote });
    expect(needs.items.map(({ person }) => person.id)).toEqual(['ben']);
  });

  it('is nobody who heard a word this week', () => {
    const support = [supportFile('ben/2026-03-25-a-word', { to: 'ann' }, 'Well done.')];
    const { needs } = pageOf({ members: [member('ann'), member('ben')], posts: wrote, support });
    expect(needs.items.map(({ person }) => person.id)).toEqual(['ben']);
  });

  it('says how many more there are', () => {
    const ids = Array.from({ length: 23 }, (_, index) => `m-${index + 10}`);
    const { needs } = pageOf({
      members: ids.map((id) => member(id)),
      posts: ids.map((id) => post(`${id}/one`, { date: '2026-03-10' })),
    });
    expect(needs.items).toHaveLength(20);
    expect(needs.more).toBe('and 3 more');
  });
});

describe('the table of hosts and guests', () => {
  it('counts the guest posts of each guest for each host', () => {
    const { table, notYet } = pageOf({
      members: ['ann', 'ben', 'cleo', 'dan'].map((id) => member(id)),
      posts: [
        post('ann/1', { authors: ['ben'] }),
        post('ann/2', { authors: ['ben', 'cleo'] }),
        post('cleo/3', { authors: ['ann'] }),
        post('dan/4', { authors: ['dan', 'ann'] }),
      ],
    });
    expect(table?.guests.map(({ id }) => id)).toEqual(['ann', 'ben', 'cleo']);
    expect(table?.rows.map(({ host, posts }) => [host.id, ...posts])).toEqual([
      ['ann', null, 2, 1],
      ['cleo', 1, null, null],
    ]);
    expect(table?.note).toBeNull();
    expect(notYet.map(({ title, people }) => [title, people.items.map(({ id }) => id)])).toEqual([
      ['Has not had a guest yet', ['ben', 'dan']],
      ['Has not been a guest yet', ['dan']],
    ]);
  });

  it('has the thirty hosts and guests of latest date', () => {
    const hosts = Array.from({ length: 32 }, (_, index) => `h-${index + 10}`);
    const { table } = pageOf({
      members: [...hosts, 'ann'].map((id) => member(id)),
      posts: hosts.map((id, index) =>
        post(`${id}/one`, {
          authors: ['ann'],
          date: index === 5 ? '2026-03-01' : index === 31 ? '2026-03-02' : '2026-03-10',
        }),
      ),
    });
    const missing = hosts.filter((id) => !table?.rows.some(({ host }) => host.id === id));
    expect(missing).toEqual(['h-15', 'h-41']);
    expect(table?.note).toContain('30');
  });

  it('is left out where nobody was a guest', () => {
    expect(pageOf({ members: [member('ann')] }).table).toBeNull();
  });
});

describe('a suggestion', () => {
  it('says why, and begins the guest post either way round', () => {
    const { suggestions } = pageOf({
      members: [
        member('ann', { name: 'Ann', serves: ['growers'] }),
        member('ben', { name: 'Ben', wantsToServe: ['growers'] }),
      ],
      communities: [community('growers', { name: 'Growers' })],
    });
    const [one] = suggestions.items;
    expect(one?.reason).toBe('one serves Growers, and the other would like to');
    expect(one?.links.map(({ text, url }) => [text, fileIn(url).path])).toEqual([
      ['Ann writes for Ben', 'content/posts/ben/A-SHORT-NAME.md'],
      ['Ben writes for Ann', 'content/posts/ann/A-SHORT-NAME.md'],
    ]);
    expect(fileIn(one?.links[0]?.url ?? null).text).toContain('authors: [ann]');
  });
});

describe('the wall of a member', () => {
  const members = [member('ann', { name: 'Ann' }), member('ben', { name: 'Ben' })];

  it('says who did what, when and where, with their note, given and received apart', () => {
    const site = siteOf({
      network: { language: 'en-GB' },
      members,
      posts: [
        post('ann/bread', { title: 'Bread' }),
        post('ann/reply', { replyTo: ['ben/salt'], date: '2026-03-05' }),
        post('ben/salt', { title: 'Salt' }),
      ],
      support: [
        supportFile(
          'ben/2026-03-20-shared',
          { to: 'ann', kind: 'share', url: 'https://social.example/@ben/1', post: 'ann/bread' },
          'Read it aloud.\n',
        ),
      ],
    });
    const ann = buildMemberPage(site, memberOf(site.network, 'ann'));
    expect(ann.supportReceived).toMatchObject([
      {
        person: { name: 'Ben' },
        isGiven: false,
        kind: 'share',
        date: '2026-03-20',
        dateText: '20 March 2026',
        post: { text: 'Bread', url: '/posts/ann/bread/' },
        seen: { text: 'social.example', url: 'https://social.example/@ben/1' },
        note: 'Read it aloud.',
      },
    ]);
    expect(ann.supportGiven).toMatchObject([
      {
        person: { name: 'Ben' },
        isGiven: true,
        kind: 'reply',
        date: '2026-03-05',
        seen: null,
        note: '',
      },
    ]);
    const ben = buildMemberPage(site, memberOf(site.network, 'ben'));
    expect(ben.supportGiven.map(({ kind, person }) => [kind, person.name])).toEqual([['share', 'Ann']]);
  });

  it('goes on on further pages, newest first, and those can be linked to', () => {
    const support = Array.from({ length: 13 }, (_, index) =>
      supportFile(`ben/2026-03-${index + 10}-a`, { to: 'ann' }, `Note ${index}.`),
    );
    const site = siteOf({ network: { language: 'en-GB' }, members, support });
    const ann = memberOf(site.network, 'ann');
    const notes = [1, 2].map((number) =>
      buildMemberPage(site, ann, number).supportReceived.map(({ note }) => note),
    );
    expect(notes.map(({ length }) => length)).toEqual([12, 1]);
    expect([notes[0]?.[0], notes[1]?.[0]]).toEqual(['Note 12.', 'Note 0.']);
    expect(site.network.pageAddresses.has(nthPage('/members/ann/', 2))).toBe(true);
  });

  it('counts the pages with what posts mention', () => {
    const posts = Array.from({ length: 13 }, (_, index) =>
      post(`ben/${index}`, { links: [{ href: '/members/ann/', line: 1 }] as never }),
    );
    const { network } = siteOf({ network: { language: 'en-GB' }, members, posts });
    expect(memberOf(network, 'ann').received).toHaveLength(13);
    expect(network.pageAddresses.has('/members/ann/2/')).toBe(true);
  });
});

describe('the word of a member', () => {
  it.each<{ why: string; facts: Parameters<typeof member>[1]; says: string | null }>([
    { why: 'promised nothing', facts: {}, says: null },
    {
      why: 'kept it',
      facts: { promises: { posts: 1, per: 'month' } },
      says: 'Means to post once a month – kept: 1 of 1 (1–28 February 2026)',
    },
    {
      why: 'is late',
      facts: { promises: { posts: 2, per: 'month' } },
      says: 'Means to post 2 times a month – late: 1 of 2 (1–28 February 2026)',
    },
    {
      why: 'promised it this month',
      facts: { promises: { posts: 1, per: 'month', since: '2026-03-02' } },
      says: 'Means to post once a month',
    },
    { why: 'is a guest', facts: { guest: true, promises: { posts: 1, per: 'month' } }, says: null },
  ])('who $why', ({ facts, says }) => {
    const site = siteOf({
      network: { language: 'en-GB' },
      members: [member('ann', facts)],
      posts: [post('ann/a', { date: '2026-02-10' })],
    });
    expect(buildMemberPage(site, memberOf(site.network, 'ann')).promise).toBe(says);
  });

  it.each([
    {
      away: [{ from: '2026-03-30', to: '2026-04-02', because: 'The sea' }],
      says: 'Away until 2 April 2026: The sea',
    },
    { away: [{ from: '2026-03-31', to: '2026-03-31' }], says: 'Away until 31 March 2026' },
    { away: [{ from: '2026-03-01', to: '2026-03-30' }], says: null },
  ])('who is $says', ({ away, says }) => {
    const site = siteOf({ network: { language: 'en-GB' }, members: [member('ann', { away })] });
    expect(buildMemberPage(site, memberOf(site.network, 'ann')).away).toBe(says);
  });
});

describe('the links to what is offered, and to what works', () => {
  const linksOf = (parts: Parts): (string | undefined)[] => {
    const { offers, whatWorks } = pageOf(parts);
    return [offers?.url, whatWorks?.url];
  };
  const channels = [{ id: 'letter', kind: 'newsletter', state: 'planned' }] as const;

  it('stand there once there is something', () => {
    const parts = {
      members: ['ann', 'ben', 'cleo', 'dan'].map((id) => member(id)),
      communities: [community('bread')],
      offers: [offer('ann/loaf')],
      strategies: [strategy('ann', {})],
    };
    const support = ['ben', 'cleo', 'dan'].map((to) => supportFile(`ann/2026-03-01-${to}`, { to }));
    expect(linksOf(parts)).toEqual([undefined, undefined]);
    expect(
      linksOf({ ...parts, support, strategies: [strategy('ann', { channels: [...channels] })] }),
    ).toEqual(['/offers/', '/what-works/']);
    expect(buildCommunitiesPage(siteOf(parts)).offers).toBeNull();
    expect(buildCommunitiesPage(siteOf({ ...parts, support })).offers?.url).toBe('/offers/');
  });
});
