import { describe, expect, it } from 'vitest';
import {
  buildHome,
  buildPostsPage,
  type HomeCounts,
} from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { PAGES } from '../../../integrations/group-blog/network/pages/pages.ts';
import {
  buildMemberPage,
  buildMembersPage,
} from '../../../integrations/group-blog/views/pages/member-page.ts';
import { challenge, idsOf, member, memberOf, post, siteOf, type SiteOptions } from '../../support/content.ts';

function siteWith(count: number, options: SiteOptions = {}): ReturnType<typeof siteOf> {
  const posts = Array.from({ length: count }, (_, index) => post(`ann/p-${String(index).padStart(2, '0')}`));
  return siteOf({ members: [member('ann')], posts }, options);
}

describe('the pages of posts', () => {
  it.each([
    { posts: 0, lengths: [0] },
    { posts: 1, lengths: [1] },
    { posts: 10, lengths: [10] },
    { posts: 11, lengths: [10, 1] },
    { posts: 20, lengths: [10, 10] },
    { posts: 21, lengths: [10, 10, 1] },
  ])('of $posts posts hold $lengths', ({ posts, lengths }) => {
    const site = siteWith(posts);
    const pages = PAGES.posts.all(site.network).map(({ number }) => buildPostsPage(site, number));
    expect(pages.map((page) => page.posts.length)).toEqual(lengths);
    expect(pages.flatMap((page) => idsOf(page.posts))).toEqual(idsOf(site.network.listedPosts));
  });

  it('lead to each other', () => {
    const site = siteWith(21, { base: '/network' });
    const links = [1, 2, 3].map((number) => {
      const { pages, url } = buildPostsPage(site, number).page;
      return [pages?.previous, url, pages?.next];
    });
    const [one, two, three] = ['/network/posts/', '/network/posts/2/', '/network/posts/3/'];
    expect(links).toEqual([
      [null, `https://example.org${one}`, two],
      [one, `https://example.org${two}`, three],
      [two, `https://example.org${three}`, null],
    ]);
  });
});

describe('the home page', () => {
  const site = siteOf(
    {
      members: [
        member('ann'),
        member('ben'),
        member('gone', { left: '2026-01-01' }),
        member('guy', { guest: true }),
      ],
      posts: [
        post('ann/a', { date: '2026-03-05' }),
        post('ann/b', { date: '2026-03-04', authors: ['guy'] }),
        post('ben/c', { date: '2026-03-03', authors: ['ann'] }),
        post('ben/d', { date: '2026-03-02' }),
      ],
      challenges: [
        challenge('past', { start: '2025-03-02' }),
        challenge('now', { start: '2026-03-30' }),
        challenge('coming', { start: '2026-06-01' }),
      ],
    },
    { now: '2026-03-31' },
  );

  it('has the newest posts, what is running, and the members of today with what they wrote', () => {
    const home = buildHome(site);
    expect(idsOf(home.newest)).toEqual(['ann/a', 'ann/b', 'ben/c', 'ben/d']);
    expect(idsOf(home.running)).toEqual(['now']);
    expect(home.members.map(({ id, posts }) => [id, posts])).toEqual([
      ['ann', '2 posts'],
      ['ben', '1 post'],
    ]);
  });

  it.each([
    [{}, []],
    [{ newest: 1 }, ['ann/b', 'ben/c']],
    [{ newest: 1, guestPosts: 1 }, ['ann/b']],
    [{ newest: 2 }, ['ben/c']],
  ])('has as many as are asked for, and no post twice: %j', (counts: HomeCounts, guestPosts) => {
    const home = buildHome(site, counts);
    expect(idsOf(home.newest)).toEqual(['ann/a', 'ann/b', 'ben/c', 'ben/d'].slice(0, counts.newest));
    expect(idsOf(home.guestPosts)).toEqual(guestPosts);
  });

  it('counts no posts of a member who has written none', () => {
    expect(buildMembersPage(site).earlier.map(({ posts }) => posts)).toEqual([null]);
  });

  it('has no more of today than a dozen members, those who wrote last, by their names', () => {
    const ids = Array.from({ length: 15 }, (_, index) => `m-${String(index).padStart(2, '0')}`);
    const silent = ['m-03', 'm-07', 'm-14'];
    const posts = ids.filter((id) => !silent.includes(id)).map((id) => post(`${id}/a`));
    const big = siteOf({ members: ids.map((id) => member(id)), posts });
    expect(idsOf(buildHome(big).members)).toEqual(ids.filter((id) => !silent.includes(id)));
    expect(idsOf(buildHome(big, { members: 1 }).members)).toEqual(['m-00']);
  });

  it('has some of the running challenges, and leads to the others', () => {
    const running = Array.from({ length: 8 }, (_, index) => challenge(`c${index}`, { start: '2026-03-30' }));
    const big = siteOf({ challenges: running }, { base: '/net' });
    expect(buildHome(big).running).toHaveLength(6);
    expect(buildHome(big, { running: 2 }).running).toHaveLength(2);
    expect(buildHome(big).more.challenges).toBe('/net/challenges/');
  });

  it('tells members, guests and earlier members apart in the directory', () => {
    const { members, guests, earlier } = buildMembersPage(site);
    expect([idsOf(members), idsOf(guests), idsOf(earlier)]).toEqual([['ann', 'ben'], ['guy'], ['gone']]);
  });

  it('shows a guest post on both sides, and says each name once', () => {
    const [ann, ben] = ['ann', 'ben'].map((id) => buildMemberPage(site, memberOf(site.network, id)));
    const lists = (view: typeof ann): string[][] =>
      [view?.posts, view?.guestPostsGiven, view?.guestPostsReceived].map((items) => idsOf(items ?? []));
    expect(lists(ann)).toEqual([['ann/a'], ['ben/c'], ['ann/b']]);
    expect(lists(ben)).toEqual([['ben/d'], [], ['ben/c']]);
    expect(ann?.guestPostsGiven[0]?.relation).toMatchObject({ text: 'At ben’s blog', url: '/members/ben/' });
    expect(ben?.guestPostsReceived[0]?.relation).toMatchObject({ text: 'Guest post', url: null });
  });
});
