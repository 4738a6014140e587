import type { ParsedContent } from '../model/parsed-content.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Kind } from '../schemas/kinds.ts';
import { isNetworkFile } from './page-files.ts';
import { pageOf, PAGES, type NetworkContents, type PageDefinition, type PageTable } from './pages.ts';

/**
 * Gives the address of every page, by every address that leads to it, decoded. Null stands for the aliases of posts that cannot be seen
 * yet.
 */
export function pageAddresses(
  network: NetworkContents,
  hiddenAliases: readonly string[],
  pages: PageTable = PAGES,
): Map<string, string | null> {
  const defined = Object.values(pages).filter(({ route }) => route !== 'root');
  const entries: [string, string | null][] = [
    ...hiddenAliases.map((alias): [string, null] => [alias, null]),
    ...network.allPosts.flatMap(({ host, slug, aliases }) =>
      aliases.map((alias): [string, string] => [alias, PAGES.post.make(host.id, slug)]),
    ),
    ...defined.flatMap((page) =>
      page.all(network).map((address): [string, string] => [address, targetOf(page, address, pages)]),
    ),
  ];
  return new Map(entries.map(([address, page]) => [decodeURI(address), page]));
}

/** The address at which a reader arrives: the same one, or that of the page to which it leads at once. */
function targetOf({ leadsTo, parse }: PageDefinition<never>, address: string, pages: PageTable): string {
  const target = leadsTo === undefined ? undefined : pages[leadsTo];
  return target === undefined ? address : makeFrom(target, parse(address) ?? []);
}

/** Fills the pattern of any page, whose number of values the types do not tell. */
function makeFrom({ make }: PageDefinition<never>, values: readonly string[]): string {
  return (make as (...values: readonly string[]) => string)(...values);
}

/** The address of the page that is made of a content file; undefined where it has no page of its own. */
export function pageAddressOf(
  { place, isLink }: Pick<SourceFile, 'place' | 'isLink'>,
  pages: PageTable = PAGES,
): string | undefined {
  if (place.is !== 'content' || isLink) return undefined;
  const page = Object.values(pages).find(({ kind }) => kind === place.kind);
  return page && makeFrom(page, place.parts);
}

/** The kinds of content of which each file has a page. */
export function kindsWithPage(pages: PageTable = PAGES): Kind[] {
  return Object.values(pages).flatMap(({ kind }) => kind ?? []);
}

/** The addresses of all pages that any day will bring, besides those that are made of a file each. */
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
  const shared = new Set(all.flatMap(({ kind, folder }) => (kind === undefined ? [] : folder)));
  return (
    OF_THE_SITE.test(address) ||
    isNetworkFile(address, pages) ||
    all.some((page) => {
      if (page.route !== 'root' && !isMadeFromMany(page)) return false;
      const { folder, parameters } = page;
      const isAlone = parameters.length > 0 && !shared.has(folder);
      return page.parse(address) !== null || (isAlone && address.startsWith(folder));
    })
  );
}

/** Matches what Astro and the search put into a site, and what hosts look for. */
const OF_THE_SITE =
  /^\/(?:(?:pagefind|_astro)\/|(?:.*\/)?index\.html\/$|(?:robots\.txt|404\.html|sitemap[^/]*\.xml)\/$)/;

/** Whether such a page is made of what many content files say, as that of a tag is. */
function isMadeFromMany({ kind, leadsTo, parameters }: PageDefinition<never>): boolean {
  return kind === undefined && leadsTo === undefined && parameters.length > 0;
}

/** The first parts of addresses below which only the network's pages stand, and their files: `posts`, `tags`. */
export function pageFolders(pages: PageTable = PAGES): string[] {
  const many = Object.values(pages).filter(({ parameters }) => parameters.length > 0);
  return [...new Set(many.map(({ folder }) => folder.slice(1, -1)))];
}

/** Whether only the network's pages, and their files, can stand at an address. */
export function isUnderPageFolder(address: string, pages: PageTable = PAGES): boolean {
  return Object.values(pages).some(
    ({ parameters, folder }) =>
      parameters.length > 0 && address.startsWith(folder) && address.length > folder.length,
  );
}

/** Whether only one of the network's pages can stand at an address. */
export function isOnlyForPages(address: string, pages: PageTable = PAGES): boolean {
  return isUnderPageFolder(address, pages) && /^[^.]+\/$/.test(address);
}

/** Finds the content files that the page at an address needs, by kind and id. */
export function filesNeeded(address: string, pages: PageTable = PAGES): { kind: Kind; id: string }[] {
  const page = pageOf(address, pages);
  if (page === undefined) return [];
  const values = page.parse(address) ?? [];
  const named = page.parameters.map((name, index) => ({
    kind: kindOfParameter(name, pages),
    id: values[index] ?? '',
  }));
  return [{ kind: page.kind, id: values.join('/') }, ...named].flatMap(({ kind, id }) =>
    kind === undefined ? [] : [{ kind, id }],
  );
}

/** The kind of which a parameter names a file: that of the page which has this parameter alone, as `/members/[member]/` has. */
function kindOfParameter(name: string, pages: PageTable): Kind | undefined {
  const page = Object.values(pages).find(({ parameters }) => parameters.join('/') === name);
  return page?.kind ?? pages[page?.leadsTo ?? '']?.kind;
}
