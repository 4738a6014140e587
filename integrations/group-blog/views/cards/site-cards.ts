import type { Source } from '../../model/entries.ts';
import { cardAddress } from '../../network/pages/page-files.ts';
import { addressesUnderOtherIds } from '../../network/pages/page-addresses.ts';
import { PAGES, type PageType } from '../../network/pages/pages.ts';
import type { CardSite } from '../site.ts';
import {
  challengeCard,
  communityCard,
  conversationsCard,
  focusCard,
  memberCard,
  offerCard,
  postCard,
  progressCard,
  siteCard,
  weekCard,
} from './build-cards.ts';
import type { CardModel } from './card-model.ts';

/** The share card of a page. */
export interface PageCard {
  /** The card's address in the network. */
  address: string;
  /** Built when it is first asked for. */
  readonly card: CardModel;
  /** The content file that it is about, for messages: `posts/ann/hello.md`. */
  subject: string;
}

/**
 * Builds every share card of a site, in the order in which they are drawn; the network's comes last. A site without cards has none.
 * @param only the page's address where the card of one page is enough.
 */
export function cardsOf(site: CardSite, only?: string): PageCard[] {
  const { off } = site.network;
  if (off.has('cards')) return [];
  const cardsOn = <Subject>(
    { all, feature }: PageType<Subject>,
    build: (site: CardSite, subject: Subject) => CardModel,
    fileOf: (subject: Subject) => string,
  ): PageCard[] =>
    (feature !== undefined && off.has(feature) ? [] : all(site.network))
      // The further pages of a list have the card of the first.
      .filter(({ address, number }) => number === 1 && (only === undefined || address === only))
      .flatMap(({ address, subject }) => {
        let card: CardModel | undefined;
        // Pages elsewhere show the pictures at the addresses that they had when they were shared.
        return [address, ...addressesUnderOtherIds(address, site.network.currentIds)].map((page) => ({
          address: cardAddress(page),
          get card() {
            return (card ??= build(site, subject));
          },
          subject: fileOf(subject),
        }));
      });
  const ofNetwork = (): string => site.network.source.path;
  return [
    ...cardsOn(PAGES.challenge, challengeCard, fileOfSubject),
    ...cardsOn(PAGES.progress, progressCard, fileOfSubject),
    ...cardsOn(PAGES.community, communityCard, fileOfSubject),
    ...cardsOn(PAGES.member, memberCard, fileOfSubject),
    ...cardsOn(PAGES.offer, offerCard, fileOfSubject),
    ...cardsOn(PAGES.week, weekCard, ofNetwork),
    ...(site.network.members.length > 0 ? cardsOn(PAGES.support, focusCard, ofNetwork) : []),
    ...cardsOn(PAGES.post, postCard, fileOfSubject),
    ...(site.network.allPosts.length > 0 ? cardsOn(PAGES.conversations, conversationsCard, ofNetwork) : []),
    { address: cardAddress('/'), card: siteCard(site), subject: site.network.source.path },
  ];
}

function fileOfSubject({ source }: { source: Source }): string {
  return source.path;
}
