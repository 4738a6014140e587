import type { AstroConfig } from 'astro';
import { createAddresses, type Addresses } from '../../network/addresses.ts';
import { createProcessGlobal } from './process-global.ts';

const shared = createProcessGlobal<Addresses>('addresses');

export const runAddresses = shared.take;

/** Makes the addresses of a run, once Astro's configuration is settled, and hands them to its routes. */
export function settleAddresses(
  { site, base, trailingSlash, build }: Pick<AstroConfig, 'site' | 'base' | 'trailingSlash' | 'build'>,
  prefix: string,
): Addresses {
  const { format } = build;
  const addresses = createAddresses({ site: site ?? null, base, prefix, trailingSlash, format });
  shared.give(addresses);
  return addresses;
}
