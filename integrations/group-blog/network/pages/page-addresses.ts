import { allIdsOf, isEmpty, type CurrentIds } from '../../model/current-ids.ts';
import type { ParsedContent } from '../../model/parsed-content.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { kindNamed, KINDS, type Kind } from '../../schemas/kinds.ts';
import { nthPage } from './address-pattern.ts';
import { withSlash } from '../addresses.ts';
import { challengeLists } from './lists.ts';
import type { Challenge, Network } from '../network.ts';
import { isNetworkFile } from './page-files.ts';
import { pageTypeAt, PAGES, type PageTable, type PageType } from './pages.ts';

/** Gives the address of every page by every address that leads to it, as `Network.pageAddresses` holds them. */
export function pageAddresses(
  network: Network,
  hiddenAliases: readonly string[],
  pages: PageTable = PAGES,
): Map<string, string | null> {
  const defined = Object.values(pages).filter(({ route }) => route !== 'root');
  const entries: [string, string | null][] = [
    ...hiddenAliases.map((alias): [string, null] => [alias, null]),
    ...formerPages(network, pages).map(({ from, to }): [string, string] => [from, to]),
    ...network.allPosts.flatMap(({ host, slug, aliases }) =>
      aliases.map((alias): [string, string] => [alias, PAGES.post.make(host.id, slug)]),
    ),
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

/** An address that a page had before something got another name, and the one that it has now. */
export interface FormerPage {
  from: string;
  to: string;
}

/** The addresses of pages under former ids and tags; of two pages that had the same one, the later counts. */
export function formerPages(network: Network, pages: PageTable = PAGES): FormerPage[] {
  const { tags, allPosts, currentIds } = network;
  const leadHere = (address: string, to: string): FormerPage[] =>
    addressesUnderOtherIds(address, currentIds, pages).map((from) => ({ from, to }));
  return [
    ...tags.flatMap(({ name, formerNames }) =>
      formerNames.map((former) => ({ from: PAGES.tag.make(former), to: PAGES.tag.make(name) })),
    ),
    ...allPosts.flatMap(({ host, slug, aliases }) =>
      aliases.flatMap((alias) => leadHere(alias, PAGES.post.make(host.id, slug))),
    ),
    ...Object.values(pages).flatMap(({ all, leadsTo = '' }) =>
      all(network).flatMap(({ address, values }) =>
        leadHere(address, pages[leadsTo]?.fill(values) ?? address),
      ),
    ),
  ];
}

/** The same for all pages that exist now or on a later day. */
export function expectedFormerPages(content: ParsedContent, pages: PageTable = PAGES): FormerPage[] {
  const { currentIds, ids, posts } = content;
  const leadHere = (address: string, to = address): FormerPage[] =>
    addressesUnderOtherIds(address, currentIds, pages).map((from) => ({ from, to }));
  return [
    ...posts.flatMap(({ data: { aliases = [] }, id }) =>
      aliases.flatMap((alias) => leadHere(withSlash(alias), PAGES.post.fill(id.split('/')))),
    ),
    ...Object.values(pages).flatMap((page) =>
      page.kind === undefined
        ? page.expected(content).flatMap((address) => leadHere(address))
        : [...ids[page.kind]].flatMap((id) => leadHere(page.fill(id.split('/')))),
    ),
  ];
}

/** The addresses that a page has under the other ids, that of now and former ones, of what its address names. */
export function addressesUnderOtherIds(
  address: string,
  currentIds: CurrentIds,
  pages: PageTable = PAGES,
): string[] {
  const page = isEmpty(currentIds) ? undefined : pageTypeAt(address, pages);
  if (page === undefined) return [];
  const kinds = kindsNamedBy(page, pages);
  const choices = (page.parse(address) ?? []).map((value, index) =>
    allIdsOf(currentIds, kinds[index] ?? '', value),
  );
  const all = choices.reduce<string[][]>(
    (found, values) => found.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
  const number = page.numberOf(address);
  return all.map((values) => nthPage(page.fill(values), number)).filter((other) => other !== address);
}

/** The kinds of the files that the parts of a page's address name, in their order. */
function kindsNamedBy(page: PageType, pages: PageTable): (Kind | undefined)[] {
  const { kind } = pages[page.leadsTo ?? ''] ?? page;
  if (kind === undefined) return [];
  return kindNamed(kind).parts.map(({ word }) => KINDS.find(({ words }) => words.one === word)?.id);
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
      const isShared = leadsTo !== undefined && shared.has(folder);
      const isMadeFromMany = isMany && kind === undefined && !isShared;
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
  const named = kindsNamedBy(page, pages).flatMap((one, index) =>
    one === undefined || one === kind ? [] : [{ kind: one, id: values[index] ?? '' }],
  );
  return [{ kind, id: values.join('/') }, ...named];
}
