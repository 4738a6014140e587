import { describe, expect, it } from 'vitest';
import { lastDays } from '../../../integrations/group-blog/network/pages/page-addresses.ts';
import { PAGES } from '../../../integrations/group-blog/network/pages/pages.ts';
import { buildChallengePage } from '../../../integrations/group-blog/views/pages/challenge-page.ts';
import {
  buildArchivePage,
  buildChallengesPage,
  buildCommunitiesPage,
  buildCommunityPage,
  buildHome,
  buildPostsPage,
  buildTagPage,
  buildTagsPage,
  buildYearPage,
} from '../../../integrations/group-blog/views/pages/list-pages.ts';
import {
  buildMemberPage,
  buildMembersPage,
} from '../../../integrations/group-blog/views/pages/member-page.ts';
import { buildSubscribePage } from '../../../integrations/group-blog/views/pages/subscribe-page.ts';
import {
  challenge,
  community,
  idsOf,
  member,
  memberOf,
  participant,
  post,
  siteOf,
} from '../../support/content.ts';

const POSTS = 5000;
const MEMBERS = 700;
const nameOf = (kind: string, index: number): string => `${kind}-${String(index).padStart(4, '0')}`;
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Ann wrote nearly everything; everybody takes part in one challenge, serves one community, and wrote her a guest post or two. */
const site = siteOf(
  {
    members: [
      member('ann'),
      ...many(MEMBERS - 1, (index) =>
        member(nameOf('member', index), {
          serves: ['bakers'],
          ...(index % 3 === 1 && { guest: true as const }),
          ...(index % 3 === 2 && { left: '2026-01-01' }),
        }),
      ),
    ],
    communities: [community('bakers'), ...many(120, (index) => community(nameOf('community', index)))],
    challenges: [
      challenge('spring', {
        start: '2026-03-30',
        prompts: Object.fromEntries(many(21, (day) => [String(day + 1), 'And today?'])),
      }),
      ...many(90, (index) => challenge(nameOf('challenge', index), { start: '2025-02-01' })),
    ],
    participants: many(MEMBERS - 1, (index) => participant(`spring/${nameOf('member', index)}`)),
    posts: many(POSTS, (index) =>
      post(`ann/${nameOf('post', index)}`, {
        date: `${2016 + (index % 11)}-01-0${1 + (index % 9)}`,
        tags: ['bread', nameOf('tag', index % 900)],
        communities: ['bakers'],
        ...(index % 5 === 0 && { authors: [nameOf('member', index % (MEMBERS - 1))] }),
        ...(index % 11 === 10 &&
          index % 5 === 1 && { date: '2026-03-30', challenge: 'spring', authors: ['ann', 'member-0000'] }),
      }),
    ),
  },
  { now: '2026-03-31' },
);
const { network } = site;

/** The longest of the lists on any of the pages, each by its name. */
function longest(pages: readonly object[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const page of pages) {
    for (const [name, value] of Object.entries(page)) {
      if (Array.isArray(value)) found[name] = Math.max(found[name] ?? 0, value.length);
    }
  }
  return found;
}

const only = <Item>(items: readonly Item[]): Item => {
  const [first] = items;
  if (first === undefined) throw new Error('there is none');
  return first;
};

describe('a network of 5,000 posts and 700 members', () => {
  it('has all its posts on pages of ten', () => {
    const pages = PAGES.posts.all(network).map(({ number }) => buildPostsPage(site, number));
    expect(longest(pages)).toMatchObject({ posts: 10 });
    expect(pages.flatMap((page) => idsOf(page.posts))).toEqual(idsOf(network.listedPosts));
  });

  it('has all of a member on pages that have a part of each list', () => {
    const ann = memberOf(network, 'ann');
    const numbers = PAGES.member.all(network).filter(({ subject }) => subject === ann);
    const pages = numbers.map(({ number }) => buildMemberPage(site, ann, number));
    expect(longest(pages)).toMatchObject({ posts: 10, guestPostsReceived: 10 });
    expect(pages.flatMap((page) => idsOf(page.posts))).toEqual(
      idsOf(ann.blog.filter(({ isGuestPost }) => !isGuestPost)),
    );
    expect(pages.flatMap((page) => idsOf(page.guestPostsReceived))).toEqual(
      idsOf(ann.blog.filter(({ isGuestPost }) => isGuestPost)),
    );
    // Only the first page says who she is, so that the search finds her once.
    expect(pages.filter(({ body }) => body !== null)).toHaveLength(1);
  });

  it('has every member once on pages of 48, the guests and the earlier ones last', () => {
    const pages = PAGES.members.all(network).map(({ number }) => buildMembersPage(site, number));
    expect(pages).toHaveLength(15);
    const sizes = pages.map((page) => page.members.length + page.guests.length + page.earlier.length);
    expect(sizes).toEqual([...many(14, () => 48), 28]);
    const inOrder = [
      ...pages.flatMap((page) => idsOf(page.members)),
      ...pages.flatMap((page) => idsOf(page.guests)),
      ...pages.flatMap((page) => idsOf(page.earlier)),
    ];
    expect(inOrder).toEqual(
      pages.flatMap((page) => idsOf([...page.members, ...page.guests, ...page.earlier])),
    );
    expect(new Set(inOrder).size).toBe(MEMBERS);
  });

  it('has all of a community, a year and a tag on pages', () => {
    const bakers = only(network.communities.filter(({ id }) => id === 'bakers'));
    const ofBakers = PAGES.community.all(network).filter(({ subject }) => subject === bakers);
    const pages = ofBakers.map(({ number }) => buildCommunityPage(site, bakers, number));
    expect(longest(pages)).toEqual({
      posts: 10,
      servedBy: 40,
      wantedBy: 0,
      partners: 0,
      where: 0,
      questions: 0,
    });
    expect(pages.flatMap((page) => idsOf(page.servedBy))).toEqual(idsOf(bakers.servedBy));
    const tag = only(network.tags.filter(({ name }) => name === 'bread'));
    const ofTag = PAGES.tag.all(network).filter(({ subject }) => subject === tag);
    expect(ofTag.flatMap(({ number }) => idsOf(buildTagPage(site, tag, number).posts))).toEqual(
      idsOf(network.listedPosts),
    );
    const years = PAGES.year
      .all(network)
      .flatMap(({ subject, number }) => idsOf(buildYearPage(site, subject, number).posts));
    expect(years).toEqual(idsOf(network.listedPosts));
    expect(buildArchivePage(site).links.map(({ text }) => text)).toEqual(
      many(11, (index) => String(2026 - index)),
    );
  });

  it('has all who take part in a challenge, and all that was written in it, on pages', () => {
    const spring = only(network.challenges.filter(({ id }) => id === 'spring'));
    const ofSpring = PAGES.challenge.all(network).filter(({ subject }) => subject === spring);
    const pages = ofSpring.map(({ number }) => buildChallengePage(site, spring, number));
    expect(longest(pages)).toMatchObject({ standings: 8, participants: 5 });
    expect(Math.max(...pages.map(({ matrix }) => matrix?.rows.length ?? 0))).toBe(8);
    expect(Math.max(...pages.map(({ group }) => group.needSupport.length))).toBeLessThanOrEqual(8);
    const rows = pages.map(({ days }) => days.reduce((sum, day) => sum + Math.max(1, day.posts.length), 0));
    expect(Math.max(...rows)).toBe(10);
    expect(pages.flatMap(({ standings }) => standings.map(({ person }) => person.id))).toEqual(
      spring.participants.map((one) => one.member.id),
    );
    const written = pages.flatMap(({ days }) => days.flatMap((day) => idsOf(day.posts)));
    expect(written).toEqual(idsOf(spring.posts));
    expect(written.length).toBeGreaterThan(20);
  });

  it('has some of everything on home and "Subscribe", and leads to the rest', () => {
    expect(longest([buildHome(site)])).toEqual({ newest: 6, guestPosts: 3, running: 1, members: 12 });
    const { groups } = buildSubscribePage(site);
    expect(groups.map(({ title, subjects, more }) => [title, subjects.length, more])).toEqual([
      ['Once a week, all in one', 1, null],
      ['One member', 20, { text: '680 more, each with its feed on its page', url: '/members/' }],
      ['One community', 20, { text: '101 more, each with its feed on its page', url: '/communities/' }],
      ['One challenge', 20, { text: '71 more, each with its feed on its page', url: '/challenges/' }],
      ['One subject', 20, { text: '881 more, each with its feed on its page', url: '/tags/' }],
    ]);
  });

  it('has the 300 tags that most posts have, and says so', () => {
    const { links, note } = buildTagsPage(site);
    expect(links).toHaveLength(300);
    expect(links[0]).toEqual({ text: 'bread', url: '/tags/bread/', posts: '5000 posts' });
    expect(note).toBe('The 300 most used of 901 tags.');
  });

  it('has its challenges and communities on pages', () => {
    const challenges = PAGES.challenges.all(network).map(({ number }) => buildChallengesPage(site, number));
    expect(challenges.map(({ sections }) => sections.map((one) => one.challenges.length))).toEqual([
      [1, 19],
      [20],
      [20],
      [20],
      [11],
    ]);
    const communities = PAGES.communities
      .all(network)
      .map(({ number }) => buildCommunitiesPage(site, number));
    expect(communities.map((page) => page.communities.length)).toEqual([50, 50, 21]);
  });

  it('knows every page, and when it changed', () => {
    const days = lastDays(network);
    expect(network.pageAddresses.get('/members/ann/2/')).toBe('/members/ann/2/');
    expect(network.pageAddresses.has('/members/ann/5000/')).toBe(false);
    expect(days.get('/posts/')).toBe('2026-03-30');
    expect(days.get('/posts/500/')).toBe('2016-01-01');
    expect(days.has('/about/')).toBe(false);
  });
});
