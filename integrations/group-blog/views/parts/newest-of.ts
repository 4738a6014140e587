import { compareText } from '../../model/compare.ts';

/**
 * Picks some of a list that may be long: those with the newest dates, left in the order of the list.
 * @param count how many they are to be at most.
 * @param dateOf gives the date, `YYYY-MM-DD`, of one of the list; undefined where it has none.
 */
export function newestOf<Item>(
  items: readonly Item[],
  count: number,
  dateOf: (item: Item) => string | undefined,
): Item[] {
  const dates = items.map((item, place) => ({ place, date: dateOf(item) ?? '' }));
  const newest = dates.toSorted((a, b) => compareText(b.date, a.date)).slice(0, count);
  const places = new Set(newest.map(({ place }) => place));
  return items.filter((_, place) => places.has(place));
}
