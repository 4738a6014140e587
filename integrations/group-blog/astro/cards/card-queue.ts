/** satori has the main thread, sharp has its own: on two cores more than six at a time are no faster (bench:cards). */
export const AHEAD = 6;

/** Work that is asked for one by one, in the order in which it was announced. */
export interface Queue<Item, Result> {
  announce: (items: readonly Item[]) => void;
  /** Does it, and begins with what comes after it; what was not announced is done alone. */
  ask: (item: Item) => Promise<Result>;
  /** How much of what was announced was asked for. */
  asked: () => { done: number; of: number };
}

/**
 * @param ahead how many are worked at together.
 * @param keyOf two items with one key are the same.
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
    // Whoever asks for it is told.
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
