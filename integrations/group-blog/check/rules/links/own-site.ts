import type { CheckContext } from '../../rule.ts';

/** Where the site stands, as far as it is known without Astro's configuration. */
export interface OwnSite {
  /** As `https://example.org`; null where `network.md` has no address. */
  origin: string | null;
  /** As `/` or `/network/`. */
  base: string;
  /** Whether all that stands below `base` on that host is the site's. */
  isAlone: boolean;
}

/** Hosts of forges, which publish each repository in a folder of its name, but for the one that is named as the host, or `pages`. */
const FORGE_HOST = /\.(?:github\.io|gitlab\.io|codeberg\.page)$/;

export function ownSite({ content }: CheckContext): OwnSite {
  const { site, repository } = content.network[0]?.data ?? {};
  const address = URL.parse(site ?? '');
  if (address === null) return { origin: null, base: '/', isAlone: false };
  const { origin, pathname, host } = address;
  if (pathname !== '/' || !FORGE_HOST.test(host)) return { origin, base: pathname, isAlone: true };
  const [, folder] = /^\/[^/]+\/(.+?)(?:\.git)?\/?$/.exec(URL.parse(repository ?? '')?.pathname ?? '') ?? [];
  const isOwners = folder === 'pages' || folder?.toLowerCase() === host;
  return {
    origin,
    base: folder === undefined || isOwners ? '/' : `/${folder}/`,
    isAlone: folder !== undefined,
  };
}
