import type { Offer } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText, rangeText } from '../../words/dates.ts';
import type { LinkedSite } from '../site.ts';
import type { Link } from './link.ts';
import { toPerson, type Person } from './person.ts';

/** What lists show of an offer. */
export interface OfferItem {
  id: string;
  link: Link;
  value: string;
  giver: Person;
  community: Link;
  /** "Until 20 December 2026". */
  days: string;
  status: Offer['status'];
}

export function toOfferItem(offer: Offer, site: LinkedSite): OfferItem {
  const { id, title, value, giver, community, status } = offer;
  const { addresses } = site;
  return {
    id,
    link: { text: title, url: addresses.page(PAGES.offer.make(giver.id, offer.slug)) },
    value,
    giver: toPerson(giver, site),
    community: { text: community.name, url: addresses.page(PAGES.community.make(community.id)) },
    days: daysOf(offer, site),
    status,
  };
}

/** Says when an offer begins, ends or ran. */
export function daysOf({ starts, ends, status }: Offer, { network }: LinkedSite): string {
  const { words, language } = network;
  switch (status) {
    case 'coming':
      return words.offers.from(dateText(starts, language));
    case 'open':
      return words.offers.until(dateText(ends, language));
    case 'over':
      return words.offers.was(rangeText(starts, ends, language));
  }
}

/** Some offers on the page of something else. */
export interface OfferShelf {
  title: string;
  offers: readonly OfferItem[];
  /** The link to all offers. */
  all: Link;
}

/** The link to all offers; null where none is listed. */
export function offersLink({ network, addresses }: LinkedSite): Link | null {
  if (!network.offers.some(({ isListed }) => isListed)) return null;
  return { text: network.words.offers.allOffers, url: addresses.page(PAGES.offers.make()) };
}

const MOST_ON_A_SHELF = 4;

/** @param offers the last one to end comes first. @returns null where there are none. */
export function buildOfferShelf(offers: readonly Offer[], site: LinkedSite): OfferShelf | null {
  if (offers.length === 0) return null;
  const { words } = site.network;
  return {
    title: words.offers.all,
    offers: offers.slice(0, MOST_ON_A_SHELF).map((offer) => toOfferItem(offer, site)),
    all: { text: words.offers.allOffers, url: site.addresses.page(PAGES.offers.make()) },
  };
}
