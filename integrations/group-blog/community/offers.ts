import type { Network, Offer, OfferPromise, Post } from '../network/network.ts';

/** How a promise of an offer stands on a day. */
export type OfferPromiseState = 'kept' | 'kept-late' | 'open' | 'late';

/** What is known of an offer on the day of its network (community rules, 4). */
export interface OfferFacts {
  offer: Offer;
  promises: readonly { promise: OfferPromise; state: OfferPromiseState }[];
  /** How many of a hundred people who saw it took it up: `12.5`. */
  conversion: string | null;
  /** How many times more people the partner reaches: `8.0`. */
  leverage: string | null;
  /** How many minutes one claim took. */
  minutes: string | null;
  /** How much money one claim took. */
  cost: string | null;
}

/** Lists the offers of a network with what is known of them, by id. */
export function offersOn(network: Pick<Network, 'offers' | 'today'>): OfferFacts[] {
  return network.offers.map((offer) => offerFacts(offer, network.today));
}

export function offerFacts(offer: Offer, today: string): OfferFacts {
  const { promises, results, reach } = offer;
  return {
    offer,
    promises: promises.map((promise) => ({ promise, state: stateOf(promise, today) })),
    conversion: results && ratio(results.claims * 100, results.views),
    leverage: reach && ratio(reach.partner, reach.own),
    minutes: results && ratio(results.minutes, results.claims),
    cost: results && ratio(results.cost, results.claims),
  };
}

function stateOf({ due, kept }: OfferPromise, today: string): OfferPromiseState {
  if (kept !== null) return kept <= due ? 'kept' : 'kept-late';
  return today <= due ? 'open' : 'late';
}

/** What binary fractions lose of decimal ones: 12.3 / 3 is 4.1. */
const TOLERANCE = 1e-9;

/** Divides to one decimal, rounded down; null where a number is missing, or the divisor is 0. */
function ratio(amount: number | null, divisor: number): string | null {
  if (amount === null || divisor <= 0) return null;
  // Whole numbers up to 1e12 lose nothing here.
  const tenths = (amount * 10) / divisor;
  const whole = Math.floor(Number.isInteger(amount) ? tenths : tenths + TOLERANCE);
  return `${Math.floor(whole / 10)}.${whole % 10}`;
}

/**
 * Finds the one offer that stands under a post: an open and listed one for a community of the post, by nobody who wrote it. The one that
 * ends first comes first, then by id.
 */
export function offerUnder({ authors, communities, isListed }: Post): Offer | null {
  if (!isListed) return null;
  const open = communities.flatMap(({ offers }) =>
    offers.filter(({ status, giver }) => status === 'open' && !authors.includes(giver)),
  );
  return open.reduce<Offer | null>((first, offer) => (first && isBefore(first, offer) ? first : offer), null);
}

function isBefore(a: Offer, b: Offer): boolean {
  return a.ends < b.ends || (a.ends === b.ends && a.id < b.id);
}
