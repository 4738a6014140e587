import {
  allPostLists,
  challengesLists,
  communitiesLists,
  communityLists,
  postLists,
  shownOn,
} from '../../network/pages/lists.ts';
import { mergedNewestFirst } from '../../network/outside-posts.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { Community, Post, Tag, Year } from '../../network/network.ts';
import { toChallengeItem, type ChallengeItem } from '../parts/challenge-item.ts';
import { communityFeed, hasFeed, tagFeed } from '../parts/feed-subjects.ts';
import { partnersFor } from '../../community/partners.ts';
import { buildFocusLine, type FocusLine } from '../community/focus-view.ts';
import { buildPartnerItems, type PairItem } from '../community/pair-items.ts';
import { buildPage, type Page, type PageFacts } from './page.ts';
import type { Link } from '../parts/link.ts';
import { newestOf } from '../parts/newest-of.ts';
import { buildOfferShelf, offersLink, type OfferShelf } from '../parts/offer-item.ts';
import { toPerson, toPersonItem, type Person, type PersonItem } from '../parts/person.ts';
import { toAnyItem } from '../elsewhere/outside-item.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import { siteParts, type Site } from '../site.ts';
import { offerUrl } from '../writing-links.ts';
import { phaseOn, type Phase } from '../../network/civil-days.ts';

/** A page of a list of posts. */
export interface PostsPage {
  page: Page;
  posts: readonly PostItem[];
  /** Links to other ways to find posts. */
  ways: readonly Link[];
}

/** @param number which of the pages, from 1. */
export function buildPostsPage(site: Site, number = 1): PostsPage {
  const { words, title, listedPosts, tags } = site.network;
  const all = allPostLists(site.network);
  return {
    page: buildPage(site, {
      title: words.navigation.posts,
      description: words.posts.allOf(title),
      address: PAGES.posts.make(),
      lists: { all, number },
    }),
    posts: shownOn(all, number).posts.map((post) => toAnyItem(post, site)),
    ways: [
      ...(listedPosts.length > 0 ? [yearsLink(site)] : []),
      ...(tags.length > 0 ? [tagsLink(site)] : []),
    ],
  };
}

export function buildYearPage(site: Site, { year, posts }: Year, number = 1): PostsPage {
  const { words, title } = site.network;
  return {
    ...postsOn(site, posts, number, {
      title: words.posts.year(year),
      description: words.posts.yearOf(posts.length, year, title),
      address: PAGES.year.make(year),
    }),
    ways: [yearsLink(site)],
  };
}

export interface TagPage extends PostsPage {
  name: string;
}

export function buildTagPage(site: Site, tag: Tag, number = 1): TagPage {
  const { name, posts } = tag;
  const { words, title } = site.network;
  return {
    ...postsOn(site, posts, number, {
      title: words.posts.tagged(name),
      description: words.posts.taggedCount(posts.length, name, title),
      address: PAGES.tag.make(name),
      ...(hasFeed(site, tag) && { feed: tagFeed(site, tag) }),
    }),
    name,
    ways: [tagsLink(site)],
  };
}

function postsOn(
  site: Site,
  posts: readonly Post[],
  number: number,
  facts: Omit<PageFacts, 'lists'>,
): Pick<PostsPage, 'page' | 'posts'> {
  const all = postLists(posts);
  return {
    page: buildPage(site, { ...facts, lists: { all, number } }),
    posts: shownOn(all, number).posts.map((post) => toPostItem(post, site)),
  };
}

function yearsLink({ network, addresses }: Site): Link {
  return { text: network.words.posts.years, url: addresses.page(PAGES.archive.make()) };
}

function tagsLink({ network, addresses }: Site): Link {
  return { text: network.words.posts.tags, url: addresses.page(PAGES.tags.make()) };
}

/** A page of links, each with a count of posts: the years, or the tags. */
export interface IndexPage {
  page: Page;
  links: readonly (Link & { posts: string })[];
  /** Says that there are more than the page shows; null where it shows all. */
  note: string | null;
  /** What the page says where there is nothing. */
  none: string;
}

export function buildArchivePage(site: Site): IndexPage {
  const { words, title, years } = site.network;
  return {
    page: buildPage(site, {
      title: words.posts.years,
      description: words.posts.yearsOf(title),
      address: PAGES.archive.make(),
    }),
    links: years.map(({ year, posts }) => ({
      text: year,
      url: site.addresses.page(PAGES.year.make(year)),
      posts: words.posts.count(posts.length),
    })),
    note: null,
    none: words.posts.none,
  };
}

/** The page of all tags has so many of them. */
const MOST_TAGS = 300;

export function buildTagsPage(site: Site): IndexPage {
  const { words, title, tags } = site.network;
  // Tags with the same number of posts stay sorted by name.
  const shown = tags.toSorted((a, b) => b.posts.length - a.posts.length).slice(0, MOST_TAGS);
  return {
    page: buildPage(site, {
      title: words.posts.tags,
      description: words.posts.tagsOf(title),
      address: PAGES.tags.make(),
    }),
    links: shown.map(({ name, posts }) => ({
      text: name,
      url: site.addresses.page(PAGES.tag.make(name)),
      posts: words.posts.count(posts.length),
    })),
    note: shown.length < tags.length ? words.posts.mostUsedTags(shown.length, tags.length) : null,
    none: words.posts.noTags,
  };
}

export interface CommunityItem extends Link {
  interest: string;
  posts: string;
}

export interface CommunitiesPage {
  page: Page;
  communities: readonly CommunityItem[];
  /** What is offered to them; null where nothing is listed. */
  offers: Link | null;
}

export function buildCommunitiesPage(site: Site, number = 1): CommunitiesPage {
  const { words, title } = site.network;
  const all = communitiesLists(site.network);
  return {
    page: buildPage(site, {
      title: words.navigation.communities,
      description: words.pages.communitiesOf(title),
      address: PAGES.communities.make(),
      lists: { all, number },
    }),
    communities: shownOn(all, number).communities.map(({ id, name, interest, posts }) => ({
      text: name,
      url: site.addresses.page(PAGES.community.make(id)),
      interest,
      posts: words.posts.count(posts.length),
    })),
    offers: offersLink(site),
  };
}

export interface CommunityPage {
  page: Page;
  /** Null on further pages, which only go on with the lists. */
  body: BodyView | null;
  name: string;
  interest: string;
  /** Where its people are, and what they ask; none on further pages. */
  where: readonly { text: string; url: string | null }[];
  questions: readonly string[];
  /** What is offered to it; null where nothing is, and on further pages. */
  offers: OfferShelf | null;
  /** The address for beginning an offer; null without a repository, and on further pages. */
  beginOffer: string | null;
  servedBy: readonly Person[];
  wantedBy: readonly Person[];
  /** Who could serve it together; none on further pages. */
  partners: readonly PairItem[];
  posts: readonly PostItem[];
}

export function buildCommunityPage(site: Site, community: Community, number = 1): CommunityPage {
  const { id, name, interest, where, questions } = community;
  const all = communityLists(community);
  const { servedBy, wantedBy, posts } = shownOn(all, number);
  return {
    page: buildPage(site, {
      title: name,
      description: interest,
      address: PAGES.community.make(id),
      feed: communityFeed(site, community),
      lists: { all, number },
    }),
    body: number === 1 ? buildBody(site, 'communities', id, community.source) : null,
    name,
    interest,
    where: number === 1 ? where : [],
    questions: number === 1 ? questions : [],
    offers: number === 1 ? buildOfferShelf(community.offers, site) : null,
    beginOffer: number === 1 ? offerUrl(site, community) : null,
    servedBy: servedBy.map((member) => toPerson(member, site)),
    wantedBy: wantedBy.map((member) => toPerson(member, site)),
    partners: number === 1 ? buildPartnerItems(site, partnersFor(community, site.network)) : [],
    posts: posts.map((post) => toPostItem(post, site)),
  };
}

export interface ChallengesPage {
  page: Page;
  /** The running, the coming and the past ones; a section without challenges is left out. */
  sections: readonly { title: string; challenges: readonly ChallengeItem[] }[];
}

export function buildChallengesPage(site: Site, number = 1): ChallengesPage {
  const { words, title } = site.network;
  const all = challengesLists(site.network);
  const items = shownOn(all, number).challenges.map((challenge) => toChallengeItem(challenge, site));
  const inPhase = (phase: Phase): ChallengeItem[] => items.filter((item) => item.phase === phase);
  return {
    page: buildPage(site, {
      title: words.navigation.challenges,
      description: words.pages.challengesOf(title),
      address: PAGES.challenges.make(),
      lists: { all, number },
    }),
    sections: [
      { title: words.challenges.running, challenges: inPhase('running') },
      { title: words.challenges.coming, challenges: inPhase('before') },
      { title: words.challenges.past, challenges: inPhase('closed') },
    ].filter((section) => section.challenges.length > 0),
  };
}

export interface Home {
  page: Page;
  newest: readonly PostItem[];
  /** The newest guest posts that are not among the newest posts. */
  guestPosts: readonly PostItem[];
  running: readonly ChallengeItem[];
  /** The members of today who wrote last, by name. */
  members: readonly PersonItem[];
  /** On whom everybody looks this week; null where there is nobody. */
  focus: FocusLine | null;
  /**
   * The paths of the lists of all posts, challenges and members, of the pages about support and about the network, where joining is
   * told, and of the page for subscribing; null where there are no feeds.
   */
  more: {
    posts: string;
    challenges: string;
    members: string;
    support: string;
    join: string;
    subscribe: string | null;
  };
}

export interface HomeCounts {
  /** The number of newest posts. Default: 6. */
  newest?: number;
  /** The number of guest posts besides. Default: 3. */
  guestPosts?: number;
  /** The number of running challenges. Default: 6. */
  running?: number;
  /** The number of members. Default: 12. */
  members?: number;
}

export function buildHome(
  site: Site,
  { newest = 6, guestPosts = 3, running = 6, members = 12 }: HomeCounts = {},
): Home {
  const { network } = site;
  return {
    page: buildPage(site, {
      title: network.title,
      address: '/',
      jsonLd: {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: network.title,
        description: network.description,
        url: site.addresses.absolute(site.addresses.page('/')),
        inLanguage: network.contentLanguage,
      },
    }),
    newest: mergedNewestFirst(network.listedPosts, network.outsidePosts)
      .slice(0, newest)
      .map((post) => toAnyItem(post, site)),
    guestPosts: network.listedPosts
      .slice(newest)
      .filter(({ isGuestPost }) => isGuestPost)
      .slice(0, guestPosts)
      .map((post) => toPostItem(post, site)),
    running: network.challenges
      .filter(({ data }) => phaseOn(data, network.today).phase === 'running')
      .slice(0, running)
      .map((challenge) => toChallengeItem(challenge, site)),
    members: newestOf(
      network.members.filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier),
      members,
      ({ written }) => written[0]?.date,
    ).map((member) => toPersonItem(member, site)),
    focus: buildFocusLine(site),
    more: {
      posts: site.addresses.page(PAGES.posts.make()),
      challenges: site.addresses.page(PAGES.challenges.make()),
      members: site.addresses.page(PAGES.members.make()),
      support: site.addresses.page(PAGES.support.make()),
      join: site.addresses.page(PAGES.about.make()),
      subscribe: PAGES.subscribe.isIncluded(siteParts(site))
        ? site.addresses.page(PAGES.subscribe.make())
        : null,
    },
  };
}
