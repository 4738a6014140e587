import { addressPattern } from '../../network/pages/address-pattern.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';

/**
 * Leaves out the cards that the site draws itself.
 * @param taken templates of their addresses.
 */
export function withoutTaken(cards: readonly PageCard[], taken: readonly string[]): PageCard[] {
  const patterns = taken.map((template) => addressPattern(template));
  return cards.filter(({ address }) => patterns.every(({ parse }) => parse(address) === null));
}
