import { countPostsPages, PAGES, POSTS_PER_PAGE } from '../../network/pages.ts';
import type { Community, Tag } from '../../network/network.ts';
import { toChallengeItem, type ChallengeItem } from '../parts/challenge-item.ts';
import { communityFeed, tagFeed } from '../parts/feed-subjects.ts';
import { buildPage, type Page } from './page.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, toPersonItem, type Person, type PersonItem } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import type { Site } from '../site.ts';
import type { Phase } from '../../progress/civil-days.ts';

export interface PostsPage {
  page: Page;
  /** From 1. */
  number: number;
  pageCount: number;
  posts: readonly PostItem[];
  newer: string | null;
  older: string | null;
}

/** @param number which of the pages, from 1. */
export function buildPostsPage(site: Site, number: number): PostsPage {
  const { network, addresses } = site;
  const { words } = network;
  const pageCount = countPostsPages(network);
  return {
    page: buildPage(site, {
      title: number === 1 ? words.navigation.posts : words.posts.pageTitle(number, pageCount),
      description: words.posts.allOf(network.title),
      address: PAGES.posts.make(number),
    }),
    number,
    pageCount,
    posts: network.listedPosts
      .slice((number - 1) * POSTS_PER_PAGE, number * POSTS_PER_PAGE)
      .map((post) => toPostItem(post, site)),
    newer: number > 1 ? addresses.page(PAGES.posts.make(number - 1)) : null,
    older: number < pageCount ? addresses.page(PAGES.posts.make(number + 1)) : null,
  };
}

export interface CommunityItem extends Link {
  interest: string;
  posts: string;
}

export interface CommunitiesPage {
  page: Page;
  communities: readonly CommunityItem[];
}

export function buildCommunitiesPage(site: Site): CommunitiesPage {
  const { words, title } = site.network;
  return {
    page: buildPage(site, {
      title: words.navigation.communities,
      description: words.pages.communitiesOf(title),
      address: PAGES.communities.make(),
    }),
    communities: site.network.communities.map(({ id, name, interest, posts }) => ({
      text: name,
      url: site.addresses.page(PAGES.community.make(id)),
      interest,
      posts: words.posts.count(posts.length),
    })),
  };
}

export interface CommunityPage {
  page: Page;
  body: BodyView;
  name: string;
  interest: string;
  servedBy: readonly Person[];
  wantedBy: readonly Person[];
  posts: readonly PostItem[];
}

export function buildCommunityPage(site: Site, community: Community): CommunityPage {
  const { id, name, interest, servedBy, wantedBy, posts } = community;
  return {
    page: buildPage(site, {
      title: name,
      description: interest,
      address: PAGES.community.make(id),
      feed: communityFeed(site, community),
    }),
    body: buildBody(site, 'communities', id, community.source),
    name,
    interest,
    servedBy: servedBy.map((member) => toPerson(member, site)),
    wantedBy: wantedBy.map((member) => toPerson(member, site)),
    posts: posts.map((post) => toPostItem(post, site)),
  };
}

export interface ChallengesPage {
  page: Page;
  /** The running, the coming and the past ones; a section without challenges is left out. */
  sections: readonly { title: string; challenges: readonly ChallengeItem[] }[];
}

export function buildChallengesPage(site: Site): ChallengesPage {
  const { words, title, challenges } = site.network;
  const items = challenges.map((challenge) => toChallengeItem(challenge, site));
  const inPhase = (phase: Phase): ChallengeItem[] => items.filter((item) => item.phase === phase);
  return {
    page: buildPage(site, {
      title: words.navigation.challenges,
      description: words.pages.challengesOf(title),
      address: PAGES.challenges.make(),
    }),
    sections: [
      { title: words.challenges.running, challenges: inPhase('running') },
      { title: words.challenges.coming, challenges: inPhase('before').toReversed() },
      { title: words.challenges.past, challenges: inPhase('closed') },
    ].filter((section) => section.challenges.length > 0),
  };
}

export interface TagPage {
  page: Page;
  name: string;
  posts: readonly PostItem[];
}

export function buildTagPage(site: Site, tag: Tag): TagPage {
  const { name, posts } = tag;
  const { words, title } = site.network;
  return {
    page: buildPage(site, {
      title: words.posts.tagged(name),
      description: words.posts.taggedCount(posts.length, name, title),
      address: PAGES.tag.make(name),
      feed: tagFeed(site, tag),
    }),
    name,
    posts: posts.map((post) => toPostItem(post, site)),
  };
}

export interface Home {
  page: Page;
  newest: readonly PostItem[];
  /** The newest guest posts that are not among the newest posts. */
  guestPosts: readonly PostItem[];
  running: readonly ChallengeItem[];
  members: readonly PersonItem[];
  /** The paths of the lists of all posts and all members. */
  more: { posts: string; members: string };
}

export interface HomeCounts {
  /** The number of newest posts. Default: 6. */
  newest?: number;
  /** The number of guest posts besides. Default: 3. */
  guestPosts?: number;
}

export function buildHome(site: Site, { newest = 6, guestPosts = 3 }: HomeCounts = {}): Home {
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
        inLanguage: network.language,
      },
    }),
    newest: network.listedPosts.slice(0, newest).map((post) => toPostItem(post, site)),
    guestPosts: network.listedPosts
      .slice(newest)
      .filter(({ isGuestPost }) => isGuestPost)
      .slice(0, guestPosts)
      .map((post) => toPostItem(post, site)),
    running: network.challenges
      .map((challenge) => toChallengeItem(challenge, site))
      .filter(({ phase }) => phase === 'running'),
    members: network.members
      .filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier)
      .map((member) => toPersonItem(member, site)),
    more: {
      posts: site.addresses.page(PAGES.posts.make()),
      members: site.addresses.page(PAGES.members.make()),
    },
  };
}
