import type { Source } from '../../model/entries.ts';
import { cardAddress } from '../../network/page-files.ts';
import { addressesUnderOtherIds } from '../../network/page-addresses.ts';
import { PAGES, type PageType } from '../../network/pages.ts';
import type { CardSite } from '../site.ts';
import {
  challengeCard,
  communityCard,
  conversationsCard,
  memberCard,
  postCard,
  progressCard,
  siteCard,
} from './build-cards.ts';
import type { CardModel } from './card-model.ts';

/** The share card of a page. */
export interface PageCard {
  /** The card's address in the network. */
  address: string;
  card: CardModel;
  /** The content file that it is about, for messages: `posts/ann/hello.md`. */
  subject: string;
}

/**
 * Builds every share card of a site, in the order in which they are drawn; the network's comes last.
 * @param only the page's address where the card of one page is enough.
 */
export function cardsOf(site: CardSite, only?: string): [...PageCard[], PageCard] {
  const cardsOn = <Subject extends { source: Source }>(
    { all }: PageType<Subject>,
    build: (site: CardSite, subject: Subject) => CardModel,
  ): PageCard[] =>
    all(site.network)
      // The further pages of a list have the card of the first.
      .filter(({ address, number }) => number === 1 && (only === undefined || address === only))
      .flatMap(({ address, subject }) => {
        const card = build(site, subject);
        // Pages elsewhere show the pictures at the addresses that they had when they were shared.
        return [address, ...addressesUnderOtherIds(address, site.network.currentIds)].map((page) => ({
          address: cardAddress(page),
          card,
          subject: subject.source.path,
        }));
      });
  return [
    ...cardsOn(PAGES.challenge, challengeCard),
    ...cardsOn(PAGES.progress, progressCard),
    ...cardsOn(PAGES.community, communityCard),
    ...cardsOn(PAGES.member, memberCard),
    ...cardsOn(PAGES.post, postCard),
    ...conversationsCards(site, only),
    { address: cardAddress('/'), card: siteCard(site), subject: site.network.source.path },
  ];
}

/** The card of the list of all threads; none in a network without posts, which has no such list. */
function conversationsCards(site: CardSite, only: string | undefined): PageCard[] {
  const { allPosts, source } = site.network;
  const address = PAGES.conversations.make();
  if (allPosts.length === 0 || (only !== undefined && only !== address)) return [];
  return [{ address: cardAddress(address), card: conversationsCard(site), subject: source.path }];
}
