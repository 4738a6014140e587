import type { ParsedContent } from '../model/parsed-content.ts';
import type { SourceFile } from '../model/source-file.ts';
import { kindNamed, KINDS, type Kind } from '../schemas/kinds.ts';
import { nthPage } from './address-pattern.ts';
import { challengeLists } from './lists.ts';
import type { Challenge, Network } from './network.ts';
import { isNetworkFile } from './page-files.ts';
import { pageTypeAt, PAGES, type PageTable } from './pages.ts';

/** Gives the address of every page by every address that leads to it, as `Network.pageAddresses` holds them. */
export function pageAddresses(
  network: Network,
  hiddenAliases: readonly string[],
  pages: PageTable = PAGES,
): Map<string, string | null> {
  const defined = Object.values(pages).filter(({ route }) => route !== 'root');
  const entries: [string, string | null][] = [
    ...hiddenAliases.map((alias): [string, null] => [alias, null]),
    ...network.allPosts.flatMap(({ host, slug, aliases }) =>
      aliases.map((alias): [string, string] => [alias, PAGES.post.make(host.id, slug)]),
    ),
    ...formerTagPages(network).map(({ from, to }): [string, string] => [from, to]),
    ...defined.flatMap(({ all, leadsTo = '' }) =>
      all(network).map(({ address, values }): [string, string] => [
        address,
        pages[leadsTo]?.fill(values) ?? address,
      ]),
    ),
  ];
  return new Map(entries.map(([address, page]) => [decodeURI(address), page]));
}

/** Gives the last of the days of what a page shows, by the page's address, decoded. Pages without such days are left out. */
export function lastDays(network: Network, pages: PageTable = PAGES): Map<string, string> {
  return new Map(
    Object.values(pages)
      .flatMap(({ all }) => all(network))
      .flatMap(({ address, days }): [string, string][] => {
        const last = days().reduce((latest, day) => (day > latest ? day : latest), '');
        return last === '' ? [] : [[decodeURI(address), last]];
      }),
  );
}

/** The address of the page of a challenge on which a day begins: of the first one where no page has the day. */
export function addressOfDay(challenge: Challenge, n: number): string {
  const { days } = challengeLists(challenge);
  const index = days.findIndex((rows) => rows.some((row) => row.n === n));
  return nthPage(PAGES.challenge.make(challenge.id), Math.max(1, index + 1));
}

/** The addresses of the pages that tags had under their former names, with those that they have now. */
export function formerTagPages({ tags }: Pick<Network, 'tags'>): { from: string; to: string }[] {
  return tags.flatMap(({ name, formerNames }) =>
    formerNames.map((former) => ({ from: PAGES.tag.make(former), to: PAGES.tag.make(name) })),
  );
}

/** The address of the page that is made of a content file; undefined where it has no page of its own. */
export function pageAddressOf(
  { place, isLink }: Pick<SourceFile, 'place' | 'isLink'>,
  pages: PageTable = PAGES,
): string | undefined {
  if (place.is !== 'content' || isLink) return undefined;
  return Object.values(pages)
    .find(({ kind }) => kind === place.kind)
    ?.fill(place.parts);
}

/** The addresses of all pages that exist now or on a later day, without those that are made of a file each. */
export function expectedAddresses(content: ParsedContent, pages: PageTable = PAGES): string[] {
  return Object.values(pages)
    .filter(({ route }) => route !== 'root')
    .flatMap(({ expected }) => expected(content));
}

/**
 * Whether the network makes by itself what stands at an address (lists, tags, feeds, cards, search), so that no alias may.
 * @param address with a slash at its end.
 */
export function isReserved(address: string, pages: PageTable = PAGES): boolean {
  const all = Object.values(pages);
  const shared = new Set(
    all.flatMap(({ kind, isFolderShared, folder }) => (kind !== undefined || isFolderShared ? folder : [])),
  );
  return (
    isSiteFile(address) ||
    /\/index\.html\/$/.test(address) ||
    isNetworkFile(address, pages) ||
    all.some(({ kind, leadsTo, route, isMany, folder, parse, numberOf }) => {
      if (numberOf(address) > 1) return true;
      const isMadeFromMany = isMany && kind === undefined && leadsTo === undefined;
      if (route !== 'root' && !isMadeFromMany) return false;
      return parse(address) !== null || (isMany && !shared.has(folder) && address.startsWith(`/${folder}/`));
    })
  );
}

/** Whether Astro or the search puts into a site what stands at an address, or hosts look for it. */
export function isSiteFile(address: string): boolean {
  return /^\/(?:(?:pagefind|_astro)\/|(?:robots\.txt|404\.html|sitemap[^/]*\.xml)\/?$)/.test(address);
}

/** The first parts of addresses below which only the network's pages stand, and their files: `posts`, `tags`. */
export function pageFolders(pages: PageTable = PAGES): string[] {
  return [
    ...new Set(
      Object.values(pages).flatMap(({ isMany, isFolderShared, folder }) =>
        isMany && !isFolderShared ? folder : [],
      ),
    ),
  ];
}

/** Whether only the network's pages, and their files, can stand at an address. */
export function isUnderPageFolder(address: string, pages: PageTable = PAGES): boolean {
  const [, folder = ''] = /^\/([^/]+)\/./.exec(address) ?? [];
  return pageFolders(pages).includes(folder);
}

/** Whether only one of the network's pages can stand at an address. */
export function isOnlyForPages(address: string, pages: PageTable = PAGES): boolean {
  return isUnderPageFolder(address, pages) && /^[^.]+\/$/.test(address);
}

/** Finds the content files that the page at an address needs: its own, and those that the parts of its path name. */
export function filesNeeded(address: string, pages: PageTable = PAGES): { kind: Kind; id: string }[] {
  const page = pageTypeAt(address, pages);
  const kind = (pages[page?.leadsTo ?? ''] ?? page)?.kind;
  if (page === undefined || kind === undefined) return [];
  const values = page.parse(address) ?? [];
  const named = kindNamed(kind).parts.flatMap(({ word }, index) =>
    KINDS.filter(({ id, words }) => id !== kind && words.one === word).map(({ id }) => ({
      kind: id,
      id: values[index] ?? '',
    })),
  );
  return [{ kind, id: values.join('/') }, ...named];
}
