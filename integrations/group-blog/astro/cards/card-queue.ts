/** The number of cards drawn at a time. More are no faster on two cores, because satori runs on the main thread (bench:cards). */
export const CARDS_AT_A_TIME = 6;

/** Works ahead on items that are requested one by one, in the order in which they were announced. */
export interface Queue<Item, Result> {
  announce: (items: readonly Item[]) => void;
  /** Does an item's work, and begins with the announced items after it. */
  request: (item: Item) => Promise<Result>;
  /** Counts the announced items, and those of them that were requested. */
  requested: () => { done: number; of: number };
}

/**
 * @param concurrency the number of items that are worked on at a time.
 * @param keyOf returns a key that identifies an item.
 */
export function createQueue<Item, Result>(
  work: (item: Item) => Promise<Result>,
  { concurrency, keyOf }: { concurrency: number; keyOf: (item: Item) => string },
): Queue<Item, Result> {
  const order: Item[] = [];
  const places = new Map<string, number>();
  const begun = new Map<string, Promise<Result>>();
  let done = 0;

  const begin = (item: Item): Promise<Result> => {
    const key = keyOf(item);
    const working = begun.get(key) ?? work(item);
    // The request for the item reports its error.
    working.catch(() => undefined);
    begun.set(key, working);
    return working;
  };

  return {
    announce(items) {
      for (const item of items) {
        places.set(keyOf(item), order.length);
        order.push(item);
      }
    },
    async request(item) {
      const key = keyOf(item);
      const working = begin(item);
      const place = places.get(key);
      if (place !== undefined) {
        done += 1;
        for (const next of order.slice(place + 1, place + concurrency)) void begin(next);
      }
      try {
        return await working;
      } finally {
        begun.delete(key);
      }
    },
    requested: () => ({ done, of: order.length }),
  };
}
