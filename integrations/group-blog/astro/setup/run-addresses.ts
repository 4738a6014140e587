import type { AstroConfig } from 'astro';
import { createAddresses, type Addresses } from '../../network/addresses.ts';
import { createHandover } from './process-global.ts';

const handover = createHandover<Addresses>('addresses');

/** The addresses of this run, for its routes. */
export const runAddresses = handover.take;

/** Makes the addresses of a run from Astro's settled configuration. */
export function settleAddresses(
  { site, base, trailingSlash, build }: Pick<AstroConfig, 'site' | 'base' | 'trailingSlash' | 'build'>,
  prefix: string,
): Addresses {
  const { format } = build;
  const addresses = createAddresses({ site: site ?? null, base, prefix, trailingSlash, format });
  handover.give(addresses);
  return addresses;
}
