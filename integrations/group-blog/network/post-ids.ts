import { currentId, type CurrentIds } from '../model/current-ids.ts';
import type { Entries } from '../model/entries.ts';
import { addressKey, decodeAddress, possibleAddresses, withSlash, type Addresses } from './addresses.ts';
import { pageAt } from './links.ts';
import { addressesUnderOtherIds } from './pages/page-addresses.ts';
import { PAGES } from './pages/pages.ts';

/**
 * Finds the id of the post of this network that a web address leads to, by its own address or an old one.
 * @returns an empty id for the old address of a post that was not loaded; undefined where the address is that of no post. There may be no
 * post of the id.
 */
export type FindPostId = (url: string) => string | undefined;

interface Context {
  currentIds: CurrentIds;
  /** The host of the site; null where there is none yet. */
  site: string | null;
  /** The addresses of the site; undefined where its configuration is not known. */
  addresses: Pick<Addresses, 'inNetwork'> | undefined;
}

/** @param entries with the ids of now. */
export function createFindPostId(entries: Entries, { currentIds, site, addresses }: Context): FindPostId {
  const aliases = aliasesOf(entries, currentIds);
  const postAt = (address: string): string | undefined => {
    const id = PAGES.post.parse(withSlash(address.replace(/\.html$/, '')))?.join('/');
    return id && currentId(currentIds, 'posts', id);
  };
  return (url) => {
    if (!url.includes('://')) return undefined;
    if (addresses) {
      const address = addresses.inNetwork(url);
      return address === null ? undefined : (pageAt(aliases, address) ?? postAt(address));
    }
    const [path, ...shorter] = possibleAddresses(url, site);
    return (
      (path && pageAt(aliases, path)) ?? [path ?? '', ...shorter].map(postAt).find((id) => id !== undefined)
    );
  };
}

/** The ids of posts by their old addresses, decoded; an empty id for a post that was not loaded. */
function aliasesOf({ posts, hiddenAliases = [] }: Entries, currentIds: CurrentIds): Map<string, string> {
  return new Map([
    ...posts.flatMap(({ id, data }) =>
      (data.aliases ?? [])
        .flatMap((alias) => addressesUnderOtherIds(withSlash(alias), currentIds))
        .map((address): [string, string] => [address, id]),
    ),
    ...posts.map(({ id }): [string, string] => [PAGES.post.fill(id.split('/')), id]),
    ...hiddenAliases.map((alias): [string, string] => [decodeAddress(alias), '']),
    ...posts.flatMap(({ id, data }) =>
      (data.aliases ?? []).map((alias): [string, string] => [addressKey(alias), id]),
    ),
  ]);
}
