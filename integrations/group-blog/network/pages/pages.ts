import type { ParsedContent } from '../../model/parsed-content.ts';
import { challenges } from '../../schemas/challenge.ts';
import { communities } from '../../schemas/community.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { members } from '../../schemas/member.ts';
import { offers } from '../../schemas/offer.ts';
import { weekOf } from '../../schemas/values/iso-week.ts';
import { posts } from '../../schemas/post.ts';
import { partNames } from '../../schemas/path-template.ts';
import {
  addressPattern,
  nthPage,
  type AddressFormat,
  type AddressPattern,
  type AddressValues,
} from './address-pattern.ts';
import { followedIn, threadsOf } from '../conversations.ts';
import { answeredAddresses } from './answered-addresses.ts';
import {
  daysOfChallenges,
  daysOfMembers,
  daysOfOffer,
  daysOfParticipation,
  daysOfPosts,
} from './last-days.ts';
import {
  allPostLists,
  challengeLists,
  challengesLists,
  communitiesLists,
  communityLists,
  conversationsLists,
  countPages,
  memberLists,
  membersLists,
  offersLists,
  postLists,
  shownOn,
  weeksLists,
  type Lists,
} from './lists.ts';
import type { Feature, FeaturesOff } from '../../model/features.ts';
import type { Network, Post } from '../network.ts';
import { tagsWithAddress } from '../../schemas/renamed-tags.ts';

/** What decides which pages a site has. */
export interface SiteFeatures {
  /** The kinds of content that have files. */
  kinds: ReadonlySet<Kind>;
  hasFeeds: boolean;
  off: FeaturesOff;
}

interface PageTraits {
  /** The feature without which there is no such page. */
  feature?: Feature;
  /** The kind of content of which each file has such a page. The parts of the file's path fill the template. */
  kind?: Kind;
  /** The name of the page to which this one leads at once. The same values fill the templates of both. */
  leadsTo?: string;
  /** Whether each such page has a share card of its own. */
  hasCard?: true;
  /** Whether each such page has feeds of its own. */
  hasFeeds?: true;
  /** The name of a file with the page's numbers, in the page's folder. */
  data?: string;
  /** False where search engines are to leave the page out. The sitemap leaves it out too. */
  isIndexed?: false;
  /** Whether the sitemap has such a page only where something on it has a day. */
  needsDays?: true;
  /** Whether other pages, and old addresses of posts, may stand in the folder of these pages. */
  isFolderShared?: true;
  /** `none` where the site makes the page itself, `root` where a site has one only if the network is the whole site. */
  route?: 'none' | 'root';
}

interface PageDefinition<Values, Subject> extends PageTraits {
  /** Says whether a site has such pages. By default, it has those of no kind and those of a kind that has files. */
  isIncluded?: (parts: SiteFeatures) => boolean;
  /** Gives what the pages of a network are about, for each page. A template without parts needs none. */
  subjects?: (network: Network) => readonly Subject[];
  values?: (subject: Subject) => Values;
  /** Gives the lists on a page. Where they are long, further pages have the rest: `/members/ann/2/`. */
  lists?: (network: Network, subject: Subject) => Lists;
  /**
   * Gives the days, `YYYY-MM-DD`, on which what a page shows was written or began. The last of them is what the sitemap says
   * of the page. @param number which page of the lists, from 1.
   */
  days?: (network: Network, subject: Subject, number: number) => readonly string[];
  /** Gives the values of each page that exists now or on a later day. Pages that are made of a file each need none. */
  expected?: (content: ParsedContent) => readonly Values[];
}

/** A page that a network has. */
interface NetworkPage<Subject> {
  address: string;
  values: readonly string[];
  subject: Subject;
  /** Which page of its lists it is, from 1. */
  number: number;
  days: () => readonly string[];
}

/** Pages of one form: their addresses, and what depends on these. */
export interface PageType<Subject = unknown> extends AddressFormat, PageTraits {
  /** The first part of the template: `tags` of `/tags/<tag>/`. */
  folder: string;
  /** Whether there may be more than one such page. */
  isMany: boolean;
  /** Whether the lists on such a page may go on on further pages. */
  isPaged: boolean;
  isIncluded: (parts: SiteFeatures) => boolean;
  all: (network: Network) => readonly NetworkPage<Subject>[];
  /** Gives the addresses of those that exist now or on a later day, without those that are made of a file each. */
  expected: (content: ParsedContent) => string[];
  /** Whether the content files name every such page, now and later. Only then is a link to another one broken. */
  isKnownAhead: boolean;
}

/** Pages of every form, by name. */
export type PageTable = Readonly<Record<string, PageType>>;

/** Makes a line of the table. */
export function definePage<const Template extends `/${string}`, Subject = undefined>(
  template: Template,
  {
    isIncluded,
    subjects,
    values,
    lists,
    days,
    expected,
    ...traits
  }: PageDefinition<AddressValues<Template>, Subject> = {},
): PageType<Subject> & AddressPattern<AddressValues<Template>> {
  const { kind } = traits;
  const isPaged = lists !== undefined;
  const address = addressPattern(template, { isPaged });
  const isMany = partNames(template).length > 0;
  const fixed = isMany ? [] : [[]];
  const all = (network: Network): NetworkPage<Subject>[] =>
    (subjects?.(network) ?? fixed.map(() => undefined as Subject)).flatMap((subject) => {
      const filled = values?.(subject) ?? [];
      const first = address.fill(filled);
      return Array.from({ length: lists ? countPages(lists(network, subject)) : 1 }, (_, index) => ({
        address: nthPage(first, index + 1),
        values: filled,
        subject,
        number: index + 1,
        days: () => days?.(network, subject, index + 1) ?? [],
      }));
    });
  return {
    ...address,
    ...traits,
    folder: template.split('/')[1] ?? '',
    isMany,
    isPaged,
    isIncluded: (parts) =>
      !(traits.feature && parts.off.has(traits.feature)) &&
      (isIncluded?.(parts) ?? (kind === undefined || parts.kinds.has(kind))),
    all,
    expected: (content) => (expected?.(content) ?? fixed).map(address.fill),
    isKnownAhead: kind !== undefined || expected !== undefined || !isMany,
  };
}

/** Makes a line for a kind of which each file has a page at its own path. */
function definePageOf<Path extends string, Subject extends { id: string }>(
  kind: { id: Kind; path: `${Path}.md` },
  facts: Omit<PageDefinition<AddressValues<`/${Path}/`>, Subject>, 'kind' | 'values'>,
): PageType<Subject> & AddressPattern<AddressValues<`/${Path}/`>> {
  return definePage(`/${kind.path.slice(0, -'.md'.length) as Path}/`, {
    ...facts,
    kind: kind.id,
    values: ({ id }) => id.split('/') as AddressValues<`/${Path}/`>,
  });
}

const daysOfPage = (posts: readonly Post[], number: number): string[] =>
  daysOfPosts(shownOn(postLists(posts), number).posts);

const withFiles =
  (...anyOf: readonly Kind[]) =>
  ({ kinds }: SiteFeatures): boolean =>
    anyOf.some((kind) => kinds.has(kind));

/**
 * Every page of a network, called as the file of its route is (`routes/many/post.astro`). Where two templates fit an address,
 * the first one counts.
 */
export const PAGES = {
  home: definePage('/', {
    days: ({ listedPosts }) => daysOfPosts(listedPosts),
    hasCard: true,
    hasFeeds: true,
    route: 'none',
  }),
  about: definePage('/about/'),
  search: definePage('/search/', {
    feature: 'search',
    isIncluded: withFiles('posts', 'members', 'challenges'),
    isIndexed: false,
  }),
  subscribe: definePage('/subscribe/', { isIncluded: ({ hasFeeds }) => hasFeeds }),
  posts: definePage('/posts/', {
    isIncluded: withFiles('posts', 'outside'),
    lists: allPostLists,
    days: (network, _, number) => daysOfPosts(shownOn(allPostLists(network), number).posts),
  }),
  host: definePage('/posts/<host>/', {
    isIncluded: withFiles('posts'),
    subjects: ({ allPosts }) => [...new Set(allPosts.map(({ host }) => host))],
    values: ({ id }) => [id],
    expected: ({ ids }) => [...ids.members].map((member) => [member]),
    leadsTo: 'member',
  }),
  post: definePageOf(posts, {
    subjects: ({ allPosts }) => allPosts,
    days: (_, post) => daysOfPosts([post]),
    hasCard: true,
  }),
  archive: definePage('/archive/', {
    isIncluded: withFiles('posts'),
    days: ({ listedPosts }) => daysOfPosts(listedPosts),
  }),
  year: definePage('/archive/<YYYY>/', {
    isIncluded: withFiles('posts'),
    subjects: ({ years }) => years,
    values: ({ year }) => [year],
    expected: ({ posts }) =>
      [...new Set(posts.flatMap(({ data: { date } }) => date?.slice(0, 4) ?? []))].map((year) => [year]),
    lists: (_, { posts }) => postLists(posts),
    days: (_, { posts }, number) => daysOfPage(posts, number),
    isFolderShared: true,
  }),
  tags: definePage('/tags/', {
    isIncluded: withFiles('posts'),
    days: ({ listedPosts }) => daysOfPosts(listedPosts),
  }),
  tag: definePage('/tags/<tag>/', {
    isIncluded: withFiles('posts'),
    subjects: ({ tags }) => tags,
    values: ({ name }) => [name],
    expected: ({ posts, network: [network] }) =>
      tagsWithAddress(
        posts.flatMap(({ data: { tags = [] } }) => tags),
        network?.data.renamedTags,
      ).map((name) => [name]),
    lists: (_, { posts }) => postLists(posts),
    days: (_, { posts }, number) => daysOfPage(posts, number),
    hasFeeds: true,
  }),
  members: definePage('/members/', {
    isIncluded: withFiles('members'),
    lists: membersLists,
    days: (network, _, number) => daysOfMembers(shownOn(membersLists(network), number).members, network),
  }),
  member: definePageOf(members, {
    subjects: (network) => network.members,
    lists: (_, member) => memberLists(member),
    days(network, member, number) {
      const { posts, received, given, supportGiven, supportReceived } = shownOn(memberLists(member), number);
      return [
        ...daysOfMembers([member], network),
        ...daysOfPosts([...posts, ...received, ...given]),
        ...[...supportGiven, ...supportReceived].map(({ date }) => date),
      ];
    },
    hasCard: true,
    hasFeeds: true,
  }),
  /** A post that a member has elsewhere, where all of it stands here too. */
  outside: definePage('/members/<member>/outside/<entry>/', {
    isIncluded: withFiles('outside'),
    subjects: ({ outsidePosts }) => outsidePosts.filter(({ html }) => html !== null),
    values: ({ member, slug }) => [member.id, slug],
    expected: ({ outside }) => outside.map(({ parts: [member = '', entry = ''] }) => [member, entry]),
    isIndexed: false,
  }),
  /** How pulls from members' feeds elsewhere fare, for organisers. */
  pulled: definePage('/pulled/', {
    isIncluded: withFiles('sources'),
    isIndexed: false,
  }),
  steps: definePage('/members/<member>/steps/', {
    feature: 'strategies',
    kind: 'strategies',
    subjects: ({ strategies }) => strategies,
    values: ({ member }) => [member.id],
    days: (_, { data }) => [data.updated],
  }),
  channels: definePage('/members/<member>/channels/', {
    feature: 'strategies',
    isIncluded: withFiles('strategies'),
    subjects: ({ strategies }) => strategies.filter(({ data }) => (data.channels ?? []).length > 0),
    values: ({ member }) => [member.id],
    expected: ({ strategies }) =>
      strategies.flatMap(({ id, data }) => ((data.channels ?? []).length > 0 ? [[id]] : [])),
    days: (_, { member, data }) => [data.updated, ...member.results.map(({ date }) => date)],
  }),
  works: definePage('/what-works/', {
    feature: 'strategies',
    isIncluded: withFiles('strategies'),
    days: ({ strategies }) =>
      strategies.flatMap(({ member, data }) => [data.updated, ...member.results.map(({ date }) => date)]),
  }),
  challenges: definePage('/challenges/', {
    feature: 'challenges',
    isIncluded: withFiles('challenges'),
    lists: challengesLists,
    days: (network, _, number) =>
      daysOfChallenges(shownOn(challengesLists(network), number).challenges, network),
  }),
  challenge: definePageOf(challenges, {
    feature: 'challenges',
    subjects: (network) => network.challenges,
    lists: (_, challenge) => challengeLists(challenge),
    days(network, challenge, number) {
      const { days, participants } = shownOn(challengeLists(challenge), number);
      return [
        ...daysOfChallenges([challenge], network),
        ...daysOfPosts(days.flatMap(({ post }) => post ?? [])),
        ...participants.flatMap(daysOfParticipation),
      ];
    },
    hasCard: true,
    hasFeeds: true,
  }),
  progress: definePage('/challenges/<challenge>/<member>/', {
    feature: 'challenges',
    kind: 'participants',
    isIncluded: withFiles('challenges'),
    subjects: (network) => network.challenges.flatMap(({ participants }) => participants),
    values: ({ challenge, member }) => [challenge.id, member.id],
    days: (_, participation) => daysOfParticipation(participation),
    hasCard: true,
    data: 'progress.json',
  }),
  communities: definePage('/communities/', {
    feature: 'communities',
    isIncluded: withFiles('communities'),
    lists: communitiesLists,
    days: (network, _, number) =>
      daysOfPosts(shownOn(communitiesLists(network), number).communities.flatMap(({ posts }) => posts)),
  }),
  community: definePageOf(communities, {
    feature: 'communities',
    subjects: (network) => network.communities,
    lists: (_, community) => communityLists(community),
    days: (_, community, number) => daysOfPosts(shownOn(communityLists(community), number).posts),
    hasCard: true,
    hasFeeds: true,
  }),
  offers: definePage('/offers/', {
    feature: 'offers',
    isIncluded: withFiles('offers'),
    lists: offersLists,
    days: (network, _, number) =>
      shownOn(offersLists(network), number).offers.flatMap((offer) => daysOfOffer(offer, network)),
  }),
  offer: definePageOf(offers, {
    feature: 'offers',
    subjects: (network) => network.offers,
    days: (network, offer) => daysOfOffer(offer, network),
    needsDays: true,
    hasCard: true,
  }),
  conversations: definePage('/conversations/', {
    feature: 'conversations',
    isIncluded: withFiles('posts'),
    lists: conversationsLists,
    days(network, _, number) {
      const { threads, open } = shownOn(conversationsLists(network), number);
      return daysOfPosts([...threads.flatMap(({ posts }) => posts.map(({ post }) => post)), ...open]);
    },
    hasCard: true,
  }),
  /** Here stand the feeds of a thread: one of all its answers at each root, and one at each post that is answered. */
  conversation: definePage('/conversations/<host>/<slug>/', {
    feature: 'conversations',
    isIncluded: withFiles('posts'),
    subjects: (network) => threadsOf(network).flatMap(followedIn),
    values: ({ host, slug }) => [host.id, slug],
    expected: answeredAddresses,
    leadsTo: 'post',
    hasFeeds: true,
  }),
  support: definePage('/support/', {
    feature: 'support',
    isIncluded: withFiles('members'),
    days: ({ listedPosts, support }) => [...daysOfPosts(listedPosts), ...support.map(({ date }) => date)],
    hasCard: true,
  }),
  weeks: definePage('/weeks/', {
    feature: 'weeks',
    isIncluded: withFiles('posts'),
    lists: weeksLists,
    days: (network, _, number) =>
      daysOfPosts(shownOn(weeksLists(network), number).weeks.flatMap(({ posts }) => posts)),
    hasFeeds: true,
  }),
  week: definePage('/weeks/<week>/', {
    feature: 'weeks',
    isIncluded: withFiles('posts'),
    subjects: ({ weeks }) => weeks,
    values: ({ week }) => [week],
    expected: ({ posts }) =>
      [...new Set(posts.flatMap(({ data: { date } }) => date ?? []))].map((date) => [weekOf(date)]),
    days: (_, { posts }) => daysOfPosts(posts),
    hasCard: true,
  }),
  '404': definePage('/404/', { isIndexed: false, route: 'root' }),
} satisfies PageTable;

/** Returns the pages of a site that has switched features off. */
export function pagesWithout(off: FeaturesOff, pages: PageTable = PAGES): PageTable {
  if (off.size === 0) return pages;
  return Object.fromEntries(
    Object.entries(pages).filter(([, { feature }]) => feature === undefined || !off.has(feature)),
  );
}

/** Finds the page that an address belongs to; undefined where it belongs to none. */
export function pageTypeAt(address: string, pages: PageTable = PAGES): PageType | undefined {
  return Object.values(pages).find(({ parse }) => parse(address) !== null);
}

/** Finds the page that an address belongs to, where it is no further page of a list: there stand its feeds and its card. */
export function firstPageAt(address: string, pages: PageTable = PAGES): PageType | undefined {
  const page = pageTypeAt(address, pages);
  return page?.numberOf(address) === 1 ? page : undefined;
}
