import { nthPage } from '../../network/pages/address-pattern.ts';
import type { LinkedSite } from '../site.ts';

/** Links from a page of a list to the others. However many there are, there is room for them in a line. */
export interface PageLinks {
  /** The paths of the page before and the page behind it; null where there is none. */
  previous: string | null;
  next: string | null;
  /** The first page, the last one, this one and those beside it; null stands for the pages between them. */
  numbers: readonly (NumberLink | null)[];
}

interface NumberLink {
  number: number;
  url: string;
  isCurrent: boolean;
}

/**
 * Returns null for the only page of a list.
 * @param first the address of the first page.
 * @param number which page it is, from 1.
 * @param count how many there are.
 */
export function buildPageLinks(
  { addresses }: Pick<LinkedSite, 'addresses'>,
  first: string,
  number: number,
  count: number,
): PageLinks | null {
  if (count === 1) return null;
  const urlOf = (one: number): string => addresses.page(nthPage(first, one));
  return {
    previous: number > 1 ? urlOf(number - 1) : null,
    next: number < count ? urlOf(number + 1) : null,
    numbers: numbersToShow(number, count).map((one) =>
      one === null ? null : { number: one, url: urlOf(one), isCurrent: one === number },
    ),
  };
}

function numbersToShow(number: number, count: number): (number | null)[] {
  const isShown = (one: number): boolean => one === 1 || one === count || Math.abs(one - number) <= 1;
  const all = Array.from({ length: count }, (_, index) => index + 1);
  // A gap of one page takes as much room as its number.
  const isNear = (one: number): boolean => isShown(one) || (isShown(one - 1) && isShown(one + 1));
  return all.flatMap((one) => (isNear(one) ? [one] : isNear(one - 1) ? [null] : []));
}
