/** The number of cards that a thread draws at a time: while it lays one out, sharp encodes others. More are no faster (bench:cards). */
export const CARDS_AT_A_TIME = 6;

/** Works on items in their order, `count` of them at a time. */
export async function someAtATime<Item>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // All lanes take their next item from one iterator.
  const rest = items.values();
  const lane = async (): Promise<void> => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: count }, lane));
}
