import type { AstroConfig } from 'astro';
import { createAddresses, type Addresses } from '../../network/addresses.ts';
import { createProcessGlobal } from './process-global.ts';

const shared = createProcessGlobal<Addresses>('addresses');

export const runAddresses = shared.get;

/** Creates the addresses of a run from Astro's final configuration, for its routes. */
export function setRunAddresses(
  { site, base, trailingSlash, build }: Pick<AstroConfig, 'site' | 'base' | 'trailingSlash' | 'build'>,
  prefix: string,
): Addresses {
  const { format } = build;
  const addresses = createAddresses({ site: site ?? null, base, prefix, trailingSlash, format });
  shared.set(addresses);
  return addresses;
}
