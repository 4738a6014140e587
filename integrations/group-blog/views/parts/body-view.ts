import { idOf } from '../../model/content-path.ts';
import type { Source } from '../../model/entries.ts';
import { decodeAddress, withSlash } from '../../network/addresses.ts';
import { isRelative, linkTarget, pageAt } from '../../network/links.ts';
import { addressOfDay, isOnlyForPages } from '../../network/pages/page-addresses.ts';
import { anchoredDay } from '../../network/pages/page-anchors.ts';
import { isNetworkFile } from '../../network/pages/page-files.ts';
import { PAGES, type PageTable } from '../../network/pages/pages.ts';
import { kindNamed, type Kind } from '../../schemas/kinds.ts';
import type { Words } from '../../words/words.ts';
import type { LinkedSite, Site } from '../site.ts';
import { buildMdxComponentData, type MdxComponentData } from './mdx-component-data.ts';

/** Returns the address to which a link leads from the page; null if its page does not exist yet, so that only its text stays. */
export type ResolveLink = (href: string) => string | null;

/** What `fitIntoPage` needs to know to make a rendered body part of a page. */
export interface BodyContext {
  resolve: ResolveLink;
  /** The prefix of the ids of footnotes, which keeps those of several bodies apart. */
  idPrefix: string;
  /** Links to other hosts that lead to members' own sites or to this one, decoded. */
  trustedLinks: readonly string[];
  words: Words['body'];
}

/** A host that stands for this site, to tell links to other hosts. */
const THIS_SITE = 'https://here.invalid';

/** Whether an address leads to another host. */
export function isOutside(href: string): boolean {
  const url = URL.parse(href, THIS_SITE);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin !== THIS_SITE;
}

/** The body of a content file as a page shows it. */
export interface BodyView {
  kind: Kind;
  /** The id of its collection entry, which follows from the file's path. */
  id: string;
  /** The addresses of changed links, by the links as written (decoded); null where the page does not exist yet. */
  links: Readonly<Record<string, string | null>>;
  /** Links to other hosts that lead to members' own sites or to this one, decoded. */
  trustedLinks: readonly string[];
  componentData: MdxComponentData;
  /** A hash that changes with the body and the pictures in it. */
  digest: string;
  isEmpty: boolean;
}

/** @param id the id of what the file is about, such as a post. */
export function buildBody(site: Site, kind: Kind, id: string, source: Source): BodyView {
  const resolved = source.links.map(({ href }): [string, string | null] => [
    decodeAddress(href),
    resolveLink(site, source.path, href),
  ]);
  const links = Object.fromEntries(resolved.filter(([href, url]) => href !== url));
  const componentData = buildMdxComponentData(site, id, source);
  return {
    kind,
    id: idOf(kindNamed(kind), source.path),
    links,
    trustedLinks: trustedLinks(site, source),
    componentData,
    digest: source.digest,
    isEmpty: source.digest === '',
  };
}

function trustedLinks(site: Site, { links, components = [] }: Source): string[] {
  const outside = [
    ...links.map(({ href }) => href),
    ...components.flatMap(({ attributes: { cite, src } }) => [cite ?? [], src ?? []].flat()),
  ].filter(isOutside);
  if (outside.length === 0) return [];
  const trusted = trustedPaths(site);
  return outside.filter((href) => isUnder(trusted, href)).map(decodeAddress);
}

/** Paths by host; each ends with a slash. */
type PathsByHost = ReadonlyMap<string, readonly string[]>;

const memo = new WeakMap<Site, PathsByHost>();

/** Returns the paths of this site and of its members' own sites. They are collected once, because they are the same for all bodies. */
function trustedPaths(site: Site): PathsByHost {
  const known = memo.get(site);
  if (known) return known;
  const urls = [
    site.addresses.absolute('/'),
    ...site.network.members.flatMap((member) => member.links.map(({ url }) => url)),
  ].flatMap((url) => URL.parse(url) ?? []);
  const byHost = Map.groupBy(urls, ({ host }) => host);
  const paths = new Map(
    [...byHost].map(([host, same]) => [host, same.map(({ pathname }) => withSlash(pathname))]),
  );
  memo.set(site, paths);
  return paths;
}

function isUnder(paths: PathsByHost, href: string): boolean {
  const url = URL.parse(href, THIS_SITE);
  if (!url) return false;
  const path = withSlash(url.pathname);
  return paths.get(url.host)?.some((parent) => path.startsWith(parent)) === true;
}

export function bodyContext(body: BodyView): BodyContext {
  return {
    resolve: linkResolver(body),
    idPrefix: body.id.replaceAll('/', '-'),
    trustedLinks: body.trustedLinks,
    words: body.componentData.words,
  };
}

/** Resolves the links of a rendered body. */
export function linkResolver({ links }: Pick<BodyView, 'links'>): ResolveLink {
  return (href) => {
    const known = decodeAddress(href);
    return Object.hasOwn(links, known) ? (links[known] ?? null) : href;
  };
}

/**
 * Resolves a member's link. An address from the root gets base and prefix, and a file beside the post (`../ben/hello.md`) becomes the
 * path of its page.
 * @returns null for a page that is not visible on this day.
 * @param file the path of the file with the link, under the content folder: `posts/ann/hello/index.md`.
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
  if (known !== undefined)
    return known === null ? null : addresses.page(withDay(network, known, rest)) + rest;
  const page = withSlash(address);
  if (isOnlyForPages(page, pages)) return null;
  if (isRelative(href)) return href;
  return (isNetworkFile(page, pages) ? addresses.file(address) : addresses.outside(address)) + rest;
}

/** Returns the page of a challenge that has the day to which a link leads; any other address stays as it is. */
function withDay({ challenges }: LinkedSite['network'], address: string, rest: string): string {
  const n = anchoredDay(rest);
  const [id] = PAGES.challenge.parse(address) ?? [];
  const challenge = challenges.find((one) => one.id === id);
  return n !== null && challenge ? addressOfDay(challenge, n) : address;
}

/** Returns the id of the post of this network to which a link in a file leads; null for any other link. */
export function linkedPostId({ network, addresses }: LinkedSite, file: string, href: string): string | null {
  const { address } = linkTarget(addresses, file, href);
  const page = address === null ? null : pageAt(network.pageAddresses, address);
  return PAGES.post.parse(page ?? '')?.join('/') ?? null;
}
