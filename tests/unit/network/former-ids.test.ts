import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../../integrations/group-blog/views/cards/site-cards.ts';
import { aliasRedirects } from '../../../integrations/group-blog/views/pages/alias-redirects.ts';
import { resolveLink } from '../../../integrations/group-blog/views/parts/body-view.ts';
import { buildMdxComponentData } from '../../../integrations/group-blog/views/parts/mdx-component-data.ts';
import { buildPostPage } from '../../../integrations/group-blog/views/pages/post-page.ts';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import {
  buildNetworkOf,
  challenge,
  checkIn,
  community,
  idsOf,
  member,
  memberOf,
  nowOf,
  participant,
  participationOf,
  post,
  postOf,
  siteOf,
  verdict,
  type Parts,
} from '../../support/content.ts';
import { feedKindsOf, modelOf, textsOf } from '../../support/feed.ts';

/** Ann was ann-b, then ann, and is anna now; her files lie in folders of all three. The others wrote what her name was at the time. */
const PARTS: Parts = {
  network: { feedAuthority: 'example.org,2026' },
  members: [
    member('anna', { aliases: ['ann-b', 'ann'], serves: ['larks'], name: 'Anna' }),
    member('ben', { wantsToServe: ['early-risers'], name: 'Ben' }),
  ],
  communities: [community('early-risers', { aliases: ['larks'] })],
  challenges: [challenge('spring-26', { aliases: ['spring'], ledBy: 'ann', communities: ['larks'] })],
  posts: [
    post('anna/new', { date: '2026-03-05', replyTo: 'ann/hello' }),
    post('ann/hello', { date: '2026-03-02', challenge: 'spring', communities: ['larks'] }),
    post('ann-b/first', { date: '2026-02-01', aliases: ['/2012/first/'] }),
    post('anna/moved', { date: '2026-02-02', aliases: ['/posts/anna/to-move/'] }),
    post('ben/guest', {
      date: '2026-03-06',
      authors: ['ann-b'],
      replyTo: 'https://example.org/posts/ann-b/new/',
    }),
    post('ben/again', { date: '2026-03-07', replyTo: 'https://example.org/posts/ann/to-move/' }),
  ],
  participants: [
    participant('spring/ann'),
    participant('spring-26/ben', {
      partners: ['ann-b'],
      goals: [{ title: 'Smile', judge: 'ann', criterion: 'They smile back' }],
    }),
  ],
  checkIns: [checkIn('spring/ann/2026-03-03'), checkIn('spring-26/anna/2026-03-04')],
  verdicts: [verdict('ann-b/spring/ben/1')],
};

describe('what had another id', () => {
  const network = buildNetworkOf(PARTS);

  it('is known by the one that it has now', () => {
    expect(network.members.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['anna', ['ann-b', 'ann']],
      ['ben', []],
    ]);
    expect(network.communities.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['early-risers', ['larks']],
    ]);
    expect(network.challenges.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['spring-26', ['spring']],
    ]);
    expect(idsOf(network.allPosts)).toEqual([
      'ben/again',
      'ben/guest',
      'anna/new',
      'anna/hello',
      'anna/moved',
      'anna/first',
    ]);
  });

  it('is meant wherever a file names a former one', () => {
    const anna = memberOf(network, 'anna');
    const [spring] = network.challenges;
    expect(idsOf(anna.written)).toEqual(['ben/guest', 'anna/new', 'anna/hello', 'anna/moved', 'anna/first']);
    expect(idsOf(anna.serves)).toEqual(['early-risers']);
    expect(spring?.ledBy).toBe(anna);
    expect(idsOf(spring?.communities ?? [])).toEqual(['early-risers']);
    expect(idsOf(spring?.posts ?? [])).toEqual(['anna/hello']);
    expect(idsOf(network.communities[0]?.posts ?? [])).toEqual(['anna/hello']);
    expect(idsOf(postOf(network, 'anna/hello').answeredBy)).toEqual(['anna/new']);
    expect(idsOf(postOf(network, 'anna/new').answeredBy)).toEqual(['ben/guest']);
    expect(idsOf(postOf(network, 'anna/moved').answeredBy)).toEqual(['ben/again']);
  });

  it('has what lies in all its folders', () => {
    const own = participationOf(network, 'spring-26/anna');
    expect(own.checkIns.map(({ date }) => date)).toEqual(['2026-03-03', '2026-03-04']);
    expect(idsOf(own.posts)).toEqual(['anna/hello']);
    const bens = participationOf(network, 'spring-26/ben');
    expect(bens.data.partners).toEqual(['anna']);
    expect(bens.verdicts.map(({ judge, goal }) => [judge.id, goal])).toEqual([['anna', '1']]);
    const [goal] = buildProgress(network, bens, nowOf()).goals;
    expect([goal?.judge, goal?.verdict?.met]).toEqual(['anna', 'yes']);
  });

  it('leads on from every address that it had', () => {
    const leadsTo = (address: string): unknown => network.pageAddresses.get(address);
    expect(
      Object.fromEntries(
        [
          '/members/ann-b/',
          '/members/ann/',
          '/posts/ann-b/',
          '/posts/ann-b/hello/',
          '/posts/ann/first/',
          '/posts/ann/moved/',
          '/posts/ann/to-move/',
          '/communities/larks/',
          '/challenges/spring/',
          '/challenges/spring/ann-b/',
          '/challenges/spring/ben/',
          '/challenges/spring-26/ann/',
          '/posts/ben/hello/',
          '/members/spring/',
        ].map((address) => [address, leadsTo(address)]),
      ),
    ).toEqual({
      '/members/ann-b/': '/members/anna/',
      '/members/ann/': '/members/anna/',
      '/posts/ann-b/': '/members/anna/',
      '/posts/ann-b/hello/': '/posts/anna/hello/',
      '/posts/ann/first/': '/posts/anna/first/',
      '/posts/ann/moved/': '/posts/anna/moved/',
      '/posts/ann/to-move/': '/posts/anna/moved/',
      '/communities/larks/': '/communities/early-risers/',
      '/challenges/spring/': '/challenges/spring-26/',
      '/challenges/spring/ann-b/': '/challenges/spring-26/anna/',
      '/challenges/spring/ben/': '/challenges/spring-26/ben/',
      '/challenges/spring-26/ann/': '/challenges/spring-26/anna/',
      '/posts/ben/hello/': undefined,
      '/members/spring/': undefined,
    });
  });

  it('is reached by links and components with a former one', () => {
    const site = siteOf(PARTS, { base: '/network', trailingSlash: 'never' });
    const from = 'posts/ben/guest.md';
    expect(
      [
        '/members/ann/',
        '../ann-b/first.md',
        '../../ann/hello/',
        'https://example.org/network/posts/ann/new#a',
      ].map((href) => resolveLink(site, from, href)),
    ).toEqual([
      '/network/members/anna',
      '/network/posts/anna/first',
      '/network/posts/anna/hello',
      '/network/posts/anna/new#a',
    ]);
    const data = buildMdxComponentData(site, 'ben/guest', {
      path: from,
      links: [],
      digest: '',
      components: [
        { name: 'Member', attributes: { id: 'ann-b' } },
        { name: 'Post', attributes: { id: 'ann/hello' } },
        { name: 'Progress', attributes: { challenge: 'spring', member: 'ann' } },
        { name: 'Progress', attributes: { challenge: 'constructor', member: 'ann' } },
      ],
    });
    expect(data.members['ann-b']?.url).toBe('/network/members/anna');
    expect(data.posts['ann/hello']?.url).toBe('/network/posts/anna/hello');
    expect(data.progress['spring/ann']?.url).toBe('/network/challenges/spring-26/anna');
    expect(Object.keys(data.progress)).toEqual(['spring/ann']);
  });

  it('is read from the file where it lies', () => {
    const site = siteOf(PARTS);
    const page = buildPostPage(site, postOf(site.network, 'anna/hello'));
    expect([page.body.id, page.page.canonical]).toEqual([
      'ann/hello',
      'https://example.org/posts/anna/hello/',
    ]);
  });
});

describe('the redirects', () => {
  it.each([
    [{}, 'members/ann', '/members/anna/'],
    [{ base: '/network', trailingSlash: 'never' as const }, 'posts/ann-b/new', '/network/posts/anna/new'],
    [{ prefix: '/our/blog' }, 'our/blog/challenges/spring/ann-b', '/our/blog/challenges/spring-26/anna/'],
    [{ format: 'file' as const }, 'communities/larks', '/communities/early-risers.html'],
  ])('with %j', (options, path, to) => {
    expect(aliasRedirects(siteOf(PARTS, options))).toContainEqual({ path, isFile: false, to });
  });

  it('stand once at an address, and not where there is a page', () => {
    const site = siteOf(PARTS);
    const paths = aliasRedirects(site).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) {
      const address = `/${path}/`;
      expect.soft(site.network.pageAddresses.get(address), path).not.toBe(address);
    }
    // Two former ids: her page, her blog and her four posts; and two challenges × three ids less the page itself, and the other's.
    expect(paths.filter((path) => path.startsWith('challenges/'))).toHaveLength(1 + 5 + 1);
    expect(paths.filter((path) => path.startsWith('posts/'))).toHaveLength(2 * (1 + 4) + 3);
  });

  it('lead where a written alias says, rather than where a former id would', () => {
    const parts = {
      members: [member('anna', { aliases: ['ann'] }), member('ben')],
      posts: [post('anna/hello'), post('ben/hello', { aliases: ['/posts/ann/hello/'] })],
    };
    expect(aliasRedirects(siteOf(parts))).toContainEqual({
      path: 'posts/ann/hello',
      isFile: false,
      to: '/posts/ben/hello/',
    });
  });
});

describe('the ids in feeds', () => {
  const idsIn = (parts: Parts): Record<string, string> =>
    Object.fromEntries(
      modelOf(parts).items.map(({ url, id }) => [
        new URL(url).pathname,
        id.replace('tag:example.org,2026:', ''),
      ]),
    );

  it('have the oldest id of the host', () => {
    expect(idsIn(PARTS)).toEqual({
      '/posts/anna/new/': '/posts/ann-b/new/',
      '/posts/anna/hello/': '/posts/ann-b/hello/',
      '/posts/anna/first/': '/2012/first/',
      '/posts/anna/moved/': '/posts/ann-b/to-move/',
      '/posts/ben/guest/': '/posts/ben/guest/',
      '/posts/ben/again/': '/posts/ben/again/',
    });
  });

  it.each<[string, Parts['members'], Parts['posts']]>([
    ['before', [member('posts')], [post('posts/a'), post('posts/b', { aliases: ['/old'] })]],
    [
      'with a new name',
      [member('p-two', { aliases: ['posts'] })],
      [post('p-two/a'), post('p-two/b', { aliases: ['/old'] })],
    ],
    [
      'with another one, the files where they were',
      [member('p-three', { aliases: ['posts', 'p-two'] })],
      [post('posts/a'), post('p-two/b', { aliases: ['/old'] })],
    ],
    [
      'and the post with one',
      [member('p-three', { aliases: ['posts', 'p-two'] })],
      [post('p-three/c', { aliases: ['/posts/p-two/a/'] }), post('p-two/b', { aliases: ['/old'] })],
    ],
    [
      'and on the blog of another',
      [member('p-two', { aliases: ['posts'] }), member('ben')],
      [post('ben/c', { aliases: ['/posts/p-two/a'] }), post('p-two/b', { aliases: ['/old'] })],
    ],
  ])('stay, %s', (_, members = [], posts = []) => {
    const found = idsIn({ network: PARTS.network ?? {}, members, posts });
    expect(Object.values(found).toSorted()).toEqual(['/old', '/posts/posts/a/']);
  });
});

describe('the feeds', () => {
  it('stand at their old addresses too, with the same items', () => {
    expect(feedKindsOf(PARTS).filter((kind) => !kind.startsWith('network'))).toEqual([
      'member/anna',
      'member/ann-b',
      'member/ann',
      'member/ben',
      'community/early-risers',
      'community/larks',
      'challenge/spring-26',
      'challenge/spring',
      'conversation/anna/moved',
      'conversation/anna/to-move',
      'conversation/ann-b/moved',
      'conversation/ann/moved',
      'conversation/ann-b/to-move',
      'conversation/ann/to-move',
      'weeks/',
    ]);
    for (const [now, old] of [
      ['member/anna', 'member/ann'],
      ['community/early-risers', 'community/larks'],
      ['challenge/spring-26', 'challenge/spring'],
      ['conversation/anna/moved', 'conversation/ann/to-move'],
    ]) {
      const [texts, former] = [textsOf(PARTS, { of: now ?? '' }), textsOf(PARTS, { of: old ?? '' })];
      expect(former.rss).toBe(texts.rss);
      const id = (of = ''): string =>
        `<id>tag:example.org,2026:${modelOf(PARTS, { of }).id.split(':').at(-1) ?? ''}</id>`;
      expect(former.atom).toBe(texts.atom.replace(id(now), id(old)));
    }
  });
});

describe('the share cards', () => {
  it('stand at their old addresses too', () => {
    const cards = new Map(cardsOf(siteOf(PARTS)).map(({ address, card }) => [address, card]));
    for (const [now, old] of [
      ['members/anna', 'members/ann'],
      ['posts/anna/hello', 'posts/ann-b/hello'],
      ['communities/early-risers', 'communities/larks'],
      ['challenges/spring-26', 'challenges/spring'],
      ['challenges/spring-26/anna', 'challenges/spring/ann-b'],
    ]) {
      expect.soft(cards.get(`/cards/${old ?? ''}.png`), old).toEqual(cards.get(`/cards/${now ?? ''}.png`));
      expect.soft(cards.has(`/cards/${now ?? ''}.png`), now).toBe(true);
    }
  });
});

describe('a former id that somebody has', () => {
  it('stays theirs', () => {
    const network = buildNetworkOf({
      members: [
        member('anna', { aliases: ['ann', 'anna', 'bea'] }),
        member('ann'),
        member('ben', { aliases: ['bea'] }),
      ],
      posts: [post('ann/hello'), post('bea/hello')],
    });
    expect(network.members.map(({ id, formerIds }) => [id, formerIds])).toEqual([
      ['ann', []],
      ['anna', ['bea']],
      ['ben', []],
    ]);
    expect(idsOf(network.allPosts)).toEqual(['anna/hello', 'ann/hello']);
  });

  it('of another kind is another thing', () => {
    const network = buildNetworkOf({
      members: [member('anna', { aliases: ['spring'] })],
      challenges: [challenge('spring')],
    });
    expect(network.pageAddresses.get('/challenges/spring/')).toBe('/challenges/spring/');
    expect(network.pageAddresses.get('/members/spring/')).toBe('/members/anna/');
  });
});
