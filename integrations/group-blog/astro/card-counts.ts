/** How many cards this build drew, and how many it found drawn. */
export interface CardCounts {
  drawn: number;
  cached: number;
}

/** Routes run from their own bundle, so the integration and they meet in a global of the process. */
const KEY = Symbol.for('astro-group-blog.card-counts');

export function cardCounts(): CardCounts {
  const holder = globalThis as { [KEY]?: CardCounts };
  return (holder[KEY] ??= { drawn: 0, cached: 0 });
}

export function resetCardCounts(): void {
  Object.assign(cardCounts(), { drawn: 0, cached: 0 });
}

export function describeCardCounts({ drawn, cached }: CardCounts): string {
  return `cards: ${drawn} drawn, ${cached} from cache`;
}
