/** How many cards are drawn at a time. satori works on the main thread and sharp on others, so more are no faster on two cores (bench:cards). */
export const AHEAD = 6;

/** Does work that is asked for piece by piece, in the order in which it was announced. */
export interface Queue<Item, Result> {
  announce: (items: readonly Item[]) => void;
  /** Does an item's work, and begins with the items after it. An item that was not announced is done alone. */
  ask: (item: Item) => Promise<Result>;
  /** Counts the announced items, and those of them that were asked for. */
  asked: () => { done: number; of: number };
}

/**
 * @param ahead how many items are worked at together.
 * @param keyOf gives the same key for the same item.
 */
export function createQueue<Item, Result>(
  work: (item: Item) => Promise<Result>,
  { ahead, keyOf }: { ahead: number; keyOf: (item: Item) => string },
): Queue<Item, Result> {
  const order: Item[] = [];
  const places = new Map<string, number>();
  const begun = new Map<string, Promise<Result>>();
  let done = 0;

  const begin = (item: Item): Promise<Result> => {
    const key = keyOf(item);
    const working = begun.get(key) ?? work(item);
    // Whoever asks for the item is told of the error.
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
    async ask(item) {
      const key = keyOf(item);
      const working = begin(item);
      const place = places.get(key);
      if (place !== undefined) {
        done += 1;
        for (const next of order.slice(place + 1, place + ahead)) void begin(next);
      }
      try {
        return await working;
      } finally {
        begun.delete(key);
      }
    },
    asked: () => ({ done, of: order.length }),
  };
}
