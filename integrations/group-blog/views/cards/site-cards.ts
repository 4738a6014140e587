import { cardAddress } from '../../network/page-files.ts';
import { PAGES } from '../../network/pages.ts';
import type { CardSite } from '../site.ts';
import { challengeCard, communityCard, memberCard, postCard, progressCard, siteCard } from './build-cards.ts';
import type { CardModel } from './card-model.ts';

/** The share card of a page. */
export interface PageCard {
  /** The card's address in the network. */
  address: string;
  card: CardModel;
  /** The content file that it is about, for messages: `posts/ann/hello.md`. */
  subject: string;
}

/** A card that is built when it is needed. */
interface Subject {
  /** The page's address in the network. */
  page: string;
  /** The content file that the page is about. */
  path: string;
  build: () => CardModel;
}

/** Builds every share card of a site, in the order in which they are drawn. */
export function cardsOf(site: CardSite): PageCard[] {
  return subjectsOf(site).map(toPageCard);
}

/**
 * Builds the card of a page: its own, or the network's.
 * @param page its address in the network: `/posts/ann/hello/`.
 */
export function cardOfPage(site: CardSite, page: string): PageCard {
  return toPageCard(subjectsOf(site).find((subject) => subject.page === page) ?? networkSubject(site));
}

function toPageCard({ page, path, build }: Subject): PageCard {
  return { address: cardAddress(page), card: build(), subject: path };
}

function subjectsOf(site: CardSite): Subject[] {
  const { challenges, communities, members, allPosts } = site.network;
  const participations = challenges.flatMap(({ participants }) => participants);
  return [
    ...challenges.map((challenge) => ({
      page: PAGES.challenge.make(challenge.id),
      path: challenge.source.path,
      build: () => challengeCard(site, challenge),
    })),
    ...participations.map((participation) => ({
      page: PAGES.progress.make(participation.challenge.id, participation.member.id),
      path: participation.source.path,
      build: () => progressCard(site, participation),
    })),
    ...communities.map((community) => ({
      page: PAGES.community.make(community.id),
      path: community.source.path,
      build: () => communityCard(site, community),
    })),
    ...members.map((member) => ({
      page: PAGES.member.make(member.id),
      path: member.source.path,
      build: () => memberCard(site, member),
    })),
    ...allPosts.map((post) => ({
      page: PAGES.post.make(post.host.id, post.slug),
      path: post.source.path,
      build: () => postCard(site, post),
    })),
    networkSubject(site),
  ];
}

function networkSubject(site: CardSite): Subject {
  return { page: PAGES.home.make(), path: site.network.source.path, build: () => siteCard(site) };
}
