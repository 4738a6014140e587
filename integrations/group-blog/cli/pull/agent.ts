import type { LoadedNetwork } from '../load-network.ts';

/** The name by which servers know who asks. */
export function agentOf({ entries }: Pick<LoadedNetwork, 'entries'>): string {
  const { site } = entries.network.data;
  return `astro-group-blog${site === undefined ? '' : ` (+${site})`}`;
}
