import { offerFacts } from '../../community/offers.ts';
import { dayNumber } from '../../network/civil-days.ts';
import type { Offer, OfferPromise } from '../../network/network.ts';
import { offersLists, shownOn } from '../../network/pages/lists.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { Side } from '../../schemas/offer.ts';
import { dateText } from '../../words/dates.ts';
import { sentences } from '../../words/sentences.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import type { Link } from '../parts/link.ts';
import { daysOf, toOfferItem, type OfferItem } from '../parts/offer-item.ts';
import { toPerson, type Person } from '../parts/person.ts';
import type { Site } from '../site.ts';
import { buildPage, type Page } from './page.ts';

export interface OffersPage {
  page: Page;
  lead: string;
  /** The open, the coming and the past ones; a section without offers is left out. */
  sections: readonly { title: string; offers: readonly OfferItem[] }[];
  /** Said where none is listed; null where some are. */
  none: string | null;
}

export function buildOffersPage(site: Site, number = 1): OffersPage {
  const { network } = site;
  const { words, title } = network;
  const all = offersLists(network);
  const items = shownOn(all, number).offers.map((offer) => toOfferItem(offer, site));
  const inStatus = (status: Offer['status']): OfferItem[] => items.filter((item) => item.status === status);
  const lead = words.offers.allOf(title);
  return {
    page: buildPage(site, {
      title: words.offers.all,
      description: lead,
      address: PAGES.offers.make(),
      lists: { all, number },
    }),
    lead,
    sections: [
      { title: words.offers.open, offers: inStatus('open') },
      { title: words.offers.coming, offers: inStatus('coming') },
      { title: words.offers.past, offers: inStatus('over') },
    ].filter(({ offers }) => offers.length > 0),
    none: items.length === 0 ? words.offers.none : null,
  };
}

export interface OfferPage {
  page: Page;
  isListed: boolean;
  /** Its own address, and the line about it in search results. */
  url: string;
  about: string;
  /** The day by which search results are sorted, `YYYY-MM-DD`. */
  starts: string;
  title: string;
  value: string;
  giver: Person;
  community: Link;
  days: string;
  /** "12 days left"; null where it does not run. */
  left: string | null;
  /** Where one takes it up; null where no address is named, or the offer is not open. */
  claim: Link | null;
  /** What the links of the offer are to search engines; undefined where there is nothing to say. */
  rel: 'sponsored' | undefined;
  /** Kind words to the giver of an offer that is not listed; null for a listed one. */
  unlisted: string | null;
  body: BodyView;
  /** What each side promises: the giver's, then the partner's. */
  sides: readonly OfferSide[];
  results: readonly { label: string; value: string }[];
  /** "Measured on 24 November 2026"; null where there are no results. */
  measured: string | null;
  all: Link;
}

interface OfferSide {
  side: Side;
  title: string;
  /** The member of that side; null for somebody outside of the network. */
  person: Person | null;
  /** Somebody outside of the network. */
  outsider: Link | null;
  promises: readonly {
    what: string;
    channel: string | null;
    state: 'kept' | 'kept-late' | 'open' | 'late';
    /** "kept on 3 November 2026". */
    stateText: string;
    proof: string | null;
  }[];
}

export function buildOfferPage(site: Site, offer: Offer): OfferPage {
  const { network, addresses } = site;
  const { words, language, today } = network;
  const { giver, partner, community, title, value, status, ends, isListed } = offer;
  const facts = offerFacts(offer, today);
  const promisesBy = (by: Side): OfferSide['promises'] =>
    facts.promises
      .filter(({ promise }) => promise.by === by)
      .map(({ promise, state }) => ({
        what: promise.what,
        channel: promise.channel,
        state,
        stateText: stateText(promise, state, site),
        proof: promise.proof,
      }));
  const member = partner && 'id' in partner ? partner : null;
  const outsider = partner && !('id' in partner) ? { text: partner.name, url: partner.url } : null;
  const { results, reach } = offer;
  const whole = (number: number): string => withDecimals(number, language, 0);
  const decimal = (number: string): string => withDecimals(Number(number), language, 1);
  const numbers: readonly (readonly [label: string, value: string | null])[] = [
    [words.offers.views, results && whole(results.views)],
    [words.offers.claims, results && whole(results.claims)],
    [words.offers.conversion, facts.conversion && words.offers.percent(decimal(facts.conversion))],
    [words.offers.ownReach, reach && whole(reach.own)],
    [words.offers.partnerReach, reach && whole(reach.partner)],
    [words.offers.leverage, facts.leverage && words.offers.times(decimal(facts.leverage))],
    [words.offers.minutesAClaim, facts.minutes && decimal(facts.minutes)],
    [words.offers.costAClaim, facts.cost && decimal(facts.cost)],
  ];
  return {
    page: buildPage(site, {
      title,
      description: value,
      address: PAGES.offer.make(giver.id, offer.slug),
      isIndexed: isListed,
    }),
    isListed,
    url: addresses.page(PAGES.offer.make(giver.id, offer.slug)),
    about: sentences([words.offers.forCommunity(community.name), value], words),
    starts: offer.starts,
    title,
    value,
    giver: toPerson(giver, site),
    community: { text: community.name, url: addresses.page(PAGES.community.make(community.id)) },
    days: daysOf(offer, site),
    left: status === 'open' ? words.offers.left(dayNumber(today, ends)) : null,
    claim: offer.url !== null && status === 'open' ? { text: words.offers.claim, url: offer.url } : null,
    rel: offer.isCommercial ? 'sponsored' : undefined,
    unlisted: unlistedText(offer, site),
    body: buildBody(site, 'offers', offer.id, offer.source),
    sides: [
      {
        side: 'giver',
        title: words.offers.giver,
        person: toPerson(giver, site),
        outsider: null,
        promises: promisesBy('giver'),
      },
      {
        side: 'partner',
        title: words.offers.partner,
        person: member && toPerson(member, site),
        outsider,
        promises: promisesBy('partner'),
      },
    ],
    results: numbers.flatMap(([label, number]) => (number === null ? [] : [{ label, value: number }])),
    measured: results && words.offers.measured(dateText(results.on, language)),
    all: { text: words.offers.all, url: addresses.page(PAGES.offers.make()) },
  };
}

/** @param decimals how many a number has, also where they are 0. */
function withDecimals(number: number, language: string, decimals: number): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    numberingSystem: 'latn',
  }).format(number);
}

/** Says what an offer lacks to be listed. */
function unlistedText(
  { isListed, toSupport, giver, status }: Offer,
  { network: { words } }: Site,
): string | null {
  if (isListed) return null;
  if (toSupport === 0 || giver.isGuest || giver.isEarlier) return words.offers.notListed;
  return status === 'over'
    ? words.offers.beforeGivingThen(giver.name)
    : words.offers.beforeGiving(giver.name, toSupport);
}

function stateText(
  { due, kept }: OfferPromise,
  state: OfferSide['promises'][number]['state'],
  { network: { words, language } }: Site,
): string {
  const day = dateText(kept ?? due, language);
  switch (state) {
    case 'kept':
      return words.offers.kept(day);
    case 'kept-late':
      return words.offers.keptLate(day);
    case 'open':
      return words.offers.dueBy(day);
    case 'late':
      return words.offers.late(day);
  }
}
