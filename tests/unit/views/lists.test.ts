import { describe, expect, it } from 'vitest';
import {
  buildHome,
  buildPostsPage,
  type HomeCounts,
} from '../../../integrations/group-blog/views/pages/list-pages.ts';
import { countPostsPages } from '../../../integrations/group-blog/network/pages.ts';
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
    const pages = lengths.map((_, index) => buildPostsPage(site, index + 1));
    expect(countPostsPages(site.network)).toBe(lengths.length);
    expect(pages.map((page) => page.posts.length)).toEqual(lengths);
    expect(pages.map(({ number, pageCount }) => [number, pageCount])).toEqual(
      lengths.map((_, index) => [index + 1, lengths.length]),
    );
    expect(pages.flatMap((page) => idsOf(page.posts))).toEqual(idsOf(site.network.listedPosts));
  });

  it('lead to each other', () => {
    const site = siteWith(21, { base: '/network' });
    const links = [1, 2, 3].map((number) => {
      const { newer, older, page } = buildPostsPage(site, number);
      return [newer, page.url, older];
    });
    const [one, two, three] = ['/network/posts/', '/network/posts/2/', '/network/posts/3/'];
    expect(links).toEqual([
      [null, `https://example.org${one}`, two],
      [one, `https://example.org${two}`, three],
      [two, `https://example.org${three}`, null],
    ]);
  });

  it('have different titles', () => {
    const site = siteWith(21);
    expect(new Set([1, 2, 3].map((number) => buildPostsPage(site, number).page.fullTitle)).size).toBe(3);
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
