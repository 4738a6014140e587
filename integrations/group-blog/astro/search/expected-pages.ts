import type { Addresses } from '../../network/addresses.ts';
import type { Network } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';

/** Returns the paths of the files of the pages that can be found, from the folder of the site and sorted as those files are. */
export function expectedPages(network: Network, { page, folder }: Addresses): string[] {
  const start = folder('/').length;
  return [PAGES.challenge, PAGES.member, PAGES.offer, PAGES.post]
    .flatMap(({ all }) => [...all(network)])
    .filter(({ number }) => number === 1)
    .map(({ address }) => {
      const path = page(address).slice(start);
      return path.endsWith('.html') ? path : `${path.replace(/\/$/, '')}/index.html`;
    })
    .toSorted();
}
