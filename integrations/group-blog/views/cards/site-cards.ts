import type { Source } from '../../model/entries.ts';
import { cardAddress } from '../../network/page-files.ts';
import { PAGES, type PageForm } from '../../network/pages.ts';
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
  return [
    ...subjectsOn(PAGES.challenge, challengeCard, site),
    ...subjectsOn(PAGES.progress, progressCard, site),
    ...subjectsOn(PAGES.community, communityCard, site),
    ...subjectsOn(PAGES.member, memberCard, site),
    ...subjectsOn(PAGES.post, postCard, site),
    networkSubject(site),
  ];
}

function subjectsOn<Item extends { source: Source }>(
  { all }: PageForm<Item>,
  build: (site: CardSite, item: Item) => CardModel,
  site: CardSite,
): Subject[] {
  return all(site.network).map(({ address, subject }) => ({
    page: address,
    path: subject.source.path,
    build: () => build(site, subject),
  }));
}

function networkSubject(site: CardSite): Subject {
  return { page: PAGES.home.make(), path: site.network.source.path, build: () => siteCard(site) };
}
