import type { Offer } from '../network/network.ts';
import { tagUri } from '../network/feed-ids.ts';
import { PAGES } from '../network/pages/pages.ts';
import { buildBody } from '../views/parts/body-view.ts';
import type { Site } from '../views/site.ts';
import { rangeText } from '../words/dates.ts';
import { directionOf } from '../words/language.ts';
import { sentences } from '../words/sentences.ts';
import { cardIn, type FeedItem } from './feed-item.ts';
import { cleanTexts, textOr } from './feed-text.ts';
import { escapeHtml } from '../model/escape-html.ts';

/** Makes the item of an offer, for the feed of its community. It says nothing that changes while the offer runs. */
export function toOfferItem(site: Site, offer: Offer, published: string): FeedItem {
  const { network, addresses } = site;
  const { giver, slug, community, value, starts, ends } = offer;
  const { language, words, feedAuthority } = network;
  const address = PAGES.offer.make(giver.id, slug);
  const absolute = (page: string): string => addresses.absolute(addresses.page(page));
  const [firstId = giver.id] = giver.formerIds;
  const title = textOr(offer.title, rangeText(starts, ends, language));
  const facts = sentences(
    [
      words.offers.forCommunity(community.name),
      words.offers.of(giver.name),
      rangeText(starts, ends, language),
    ],
    words,
  );
  const id = tagUri(feedAuthority, PAGES.offer.make(firstId, slug));
  return {
    id,
    iri: id,
    url: absolute(address),
    title,
    published,
    updated: null,
    authors: [
      { id: giver.id, name: textOr(giver.name, giver.id), url: absolute(PAGES.member.make(giver.id)) },
    ],
    summary: textOr(value, title),
    language: network.contentLanguage,
    direction: directionOf(network.contentLanguage),
    image: cardIn(site, address),
    communities: cleanTexts([community.name]),
    tags: [],
    answers: [],
    replies: null,
    firstPublished: null,
    fromFeed: null,
    challenge: null,
    before: `<p>${escapeHtml(facts)}</p>`,
    after: `<p>${escapeHtml(value)}</p>`,
    cover: null,
    body: buildBody(site, 'offers', offer.id, offer.source),
  };
}
