import { decodeAddress, isNetworkFile, PAGES, withSlash } from '../../network/addresses.ts';
import type { Source } from '../../model/entries.ts';
import { isOfAKind, isRelative, linkTarget, pageAt } from '../../network/links.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { buildShown, type Shown } from './mdx-component-data.ts';
import { countPostsPages, type Site } from '../site.ts';

/** Gives the address of a link in the page; null if it leads nowhere yet, so that only its text stays. */
export type ResolveLink = (href: string) => string | null;

/** What a rendered body needs to know of the page that it stands on. */
export interface BodyPlace {
  resolve: ResolveLink;
  /** What the ids of its footnotes begin with. */
  name: string;
  /** Links to other hosts that are a member's own. */
  own: readonly string[];
}

const HERE = 'https://here.invalid';

/** Whether an address leads to another host. */
export function isOutside(href: string): boolean {
  const url = URL.parse(href, HERE);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin !== HERE;
}

/** A content file's body as a page shows it: which one, and where its links lead. */
export interface BodyView {
  kind: Kind;
  id: string;
  /** Where links lead, by their addresses as written (decoded); null if there is nothing yet. Other links stay as written. */
  links: Readonly<Record<string, string | null>>;
  /** The links to other hosts that lead to a member's own address or to this site. */
  own: readonly string[];
  /** The data of the components in it. */
  shown: Shown;
  /** Changes with the body and the pictures in it. */
  digest: string;
}

export function buildBody(site: Site, kind: Kind, id: string, source: Source): BodyView {
  const resolved = source.links.map(({ href }): [string, string | null] => [
    decodeAddress(href),
    resolveLink(site, source.path, href),
  ]);
  const links = Object.fromEntries(resolved.filter(([href, url]) => href !== url));
  const shown = buildShown(site, id, source);
  return { kind, id, links, own: ownLinks(site, source), shown, digest: source.digest };
}

function ownLinks(site: Site, { links, components = [] }: Source): string[] {
  const outside = [
    ...links.map(({ href }) => href),
    ...components.flatMap(({ attributes: { cite, src } }) => [cite ?? [], src ?? []].flat()),
  ].filter(isOutside);
  if (outside.length === 0) return [];
  const own = ownAddresses(site);
  return outside.filter((href) => isUnder(own, href)).map(decodeAddress);
}

/** The paths that belong to this site and its members, by host; each ends with a slash. */
type OwnAddresses = ReadonlyMap<string, readonly string[]>;

const memo = new WeakMap<Site, OwnAddresses>();

/** The addresses are gathered once a site, because they are the same for all bodies. */
function ownAddresses(site: Site): OwnAddresses {
  const known = memo.get(site);
  if (known) return known;
  const urls = [
    site.addresses.absolute('/'),
    ...site.network.members.flatMap((member) => member.links.map(({ url }) => url)),
  ].flatMap((url) => URL.parse(url) ?? []);
  const byHost = Map.groupBy(urls, ({ host }) => host);
  const own = new Map(
    [...byHost].map(([host, same]) => [host, same.map(({ pathname }) => withSlash(pathname))]),
  );
  memo.set(site, own);
  return own;
}

function isUnder(own: OwnAddresses, href: string): boolean {
  const url = URL.parse(href, HERE);
  if (!url) return false;
  const path = withSlash(url.pathname);
  return own.get(url.host)?.some((ours) => path.startsWith(ours)) === true;
}

export function placeOf(body: BodyView): BodyPlace {
  return { resolve: linkResolver(body), name: body.id.replaceAll('/', '-'), own: body.own };
}

/** Finds the address of a link in a rendered body. */
export function linkResolver({ links }: Pick<BodyView, 'links'>): ResolveLink {
  return (href) => {
    const known = decodeAddress(href);
    return Object.hasOwn(links, known) ? (links[known] ?? null) : href;
  };
}

type LinkedSite = Pick<Site, 'network' | 'addresses'>;

/**
 * Where a member's link leads in the page. An address from the root gets base and prefix, a file beside the post
 * (`../ben/hello.md`) becomes the address of its page, and a page that cannot be seen on this day is null.
 * @param file the file that the link stands in, under the content folder: `posts/ann/hello/index.md`.
 */
export function resolveLink(site: LinkedSite, file: string, href: string): string | null {
  const { network, addresses } = site;
  const { address, rest } = linkTarget(addresses, file, href);
  if (address === null) return href;
  const known = pageAt(network.pageAddresses, address);
  if (known !== undefined) return known === null ? null : addresses.page(known) + rest;
  const page = withSlash(address);
  if (isList(page, countPostsPages(site))) return addresses.page(page) + rest;
  if (isOfAKind(page)) return null;
  if (isRelative(href)) return href;
  return (isNetworkFile(page) ? addresses.file(address) : addresses.outside(address)) + rest;
}

/** The id of the post of this network that a link in a file means; null if it means none. */
export function linkedPost({ network, addresses }: LinkedSite, file: string, href: string): string | null {
  const { address } = linkTarget(addresses, file, href);
  const page = address === null ? null : pageAt(network.pageAddresses, address);
  return /^\/posts\/([^/]+\/[^/]+)\/$/.exec(page ?? '')?.[1] ?? null;
}

function isList(page: string, postsPages: number): boolean {
  const [, number] = /^\/posts\/(\d+)\/$/.exec(page) ?? [];
  if (number === undefined) return (PAGES as readonly string[]).includes(page);
  return Number(number) > 1 && Number(number) <= postsPages;
}
