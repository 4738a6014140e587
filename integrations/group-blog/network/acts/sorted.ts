/**
 * Finds the place of the first item that fits, in a list in which every item behind one that fits does so too. It is the length of the list
 * where none fits.
 */
export function firstPlace<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
