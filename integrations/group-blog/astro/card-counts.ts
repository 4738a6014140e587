/** How many cards this build drew, and how many it found drawn. */
export interface CardCounts {
  drawn: number;
  cached: number;
}

/** Routes run from their own bundle, so the integration and they meet in a global of the process. */
const KEY = 'astro-group-blog.card-counts';
const shared: Record<string, unknown> = globalThis;

export function cardCounts(): CardCounts {
  return (shared[KEY] ??= { drawn: 0, cached: 0 }) as CardCounts;
}

export function resetCardCounts(): void {
  Object.assign(cardCounts(), { drawn: 0, cached: 0 });
}

export function describeCardCounts({ drawn, cached }: CardCounts): string {
  return `cards: ${drawn} drawn, ${cached} from cache`;
}
