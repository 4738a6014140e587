import type { Source } from '../../model/entries.ts';
import { decodeAddress, withSlash } from '../../network/addresses.ts';
import { isRelative, linkTarget, pageAt } from '../../network/links.ts';
import { isOnlyForPages } from '../../network/page-addresses.ts';
import { isNetworkFile } from '../../network/page-files.ts';
import { PAGES, type PageTable } from '../../network/pages.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { LinkedSite, Site } from '../site.ts';
import { buildMdxComponentData, type MdxComponentData } from './mdx-component-data.ts';

/** Gives the address of a link in the page; null if it leads nowhere yet, so that only its text stays. */
export type ResolveLink = (href: string) => string | null;

/** What a rendered body needs to know of the page that it stands on. */
export interface BodyPlace {
  resolve: ResolveLink;
  /** The beginning of its footnotes' ids. */
  name: string;
  /** Those links to other hosts that lead to a member's own addresses. */
  own: readonly string[];
}

const HERE = 'https://here.invalid';

/** Whether an address leads to another host. */
export function isOutside(href: string): boolean {
  const url = URL.parse(href, HERE);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin !== HERE;
}

/** The body of a content file as a page shows it. */
export interface BodyView {
  kind: Kind;
  id: string;
  /** Where links lead, by the links as they were written (decoded); null where nothing is there yet. Other links stay as they are. */
  links: Readonly<Record<string, string | null>>;
  /** Those links to other hosts that lead to a member's own addresses, or to this site. */
  own: readonly string[];
  componentData: MdxComponentData;
  /** Changes with the body and the pictures in it. */
  digest: string;
}

export function buildBody(site: Site, kind: Kind, id: string, source: Source): BodyView {
  const resolved = source.links.map(({ href }): [string, string | null] => [
    decodeAddress(href),
    resolveLink(site, source.path, href),
  ]);
  const links = Object.fromEntries(resolved.filter(([href, url]) => href !== url));
  const componentData = buildMdxComponentData(site, id, source);
  return { kind, id, links, own: ownLinks(site, source), componentData, digest: source.digest };
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

export function bodyPlace(body: BodyView): BodyPlace {
  return { resolve: linkResolver(body), name: body.id.replaceAll('/', '-'), own: body.own };
}

/** Resolves the links of a rendered body. */
export function linkResolver({ links }: Pick<BodyView, 'links'>): ResolveLink {
  return (href) => {
    const known = decodeAddress(href);
    return Object.hasOwn(links, known) ? (links[known] ?? null) : href;
  };
}

/**
 * Says where a member's link leads. An address from the root gets base and prefix, a file beside the post (`../ben/hello.md`) becomes the
 * path of its page, and null stands for a page that cannot be seen on this day.
 * @param file the file the link stands in, under the content folder: `posts/ann/hello/index.md`.
 */
export function resolveLink(
  { network, addresses }: LinkedSite,
  file: string,
  href: string,
  pages: PageTable = PAGES,
): string | null {
  const { address, rest } = linkTarget(addresses, file, href);
  if (address === null) return href;
  const known = pageAt(network.pageAddresses, address);
  if (known !== undefined) return known === null ? null : addresses.page(known) + rest;
  const page = withSlash(address);
  if (isOnlyForPages(page, pages)) return null;
  if (isRelative(href)) return href;
  return (isNetworkFile(page, pages) ? addresses.file(address) : addresses.outside(address)) + rest;
}

/** The id of the post of this network that a link in a file means; null where it means none. */
export function linkedPost({ network, addresses }: LinkedSite, file: string, href: string): string | null {
  const { address } = linkTarget(addresses, file, href);
  const page = address === null ? null : pageAt(network.pageAddresses, address);
  return PAGES.post.parse(page ?? '')?.join('/') ?? null;
}
