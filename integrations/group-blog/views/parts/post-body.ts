import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { decodeAddress, isNetworkFile, PAGES, withSlash } from '../../network/addresses.ts';
import type { Source } from '../../model/entries.ts';
import { isOfAKind, isRelative, linkTarget, pageAt } from '../../network/links.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { buildShown, type Shown } from './mdx-component-data.ts';
import { countPostsPages, type Site } from '../site.ts';

/** A link's address in the page, or null where what it leads to is not there yet: its text stays. */
export type ResolveLink = (href: string) => string | null;

type Document = ReturnType<typeof parseDocument>;

/** Where a body stands. */
export interface Place {
  resolve: ResolveLink;
  /** What the ids of its footnotes begin with. */
  name: string;
  /** Links to other hosts that are a member's own. */
  own: readonly string[];
}

/**
 * Makes a rendered body part of a page: its links lead where they should, or become plain text where they lead nowhere
 * yet; those to strangers say that they are a member's; its headings stand below the page's own h1 and take none of the
 * page's own ids; its footnotes have the body's name; and its tables need no style attribute, which a content security
 * policy lets nobody have.
 */
export function fitIntoPage(html: string, place: Place): string {
  if (!/<(?:a|h1)[\s>]|<t[dh] style|\sid="(?:main-content|day-\d+)"/i.test(html)) return html;
  const document = parseDocument(html, { decodeEntities: true });
  fitDocument(document, place);
  return render(document, { encodeEntities: 'utf8', emptyAttrs: false });
}

/** The same of one that is parsed already. */
export function fitDocument(document: Document, { resolve, name, own }: Place): void {
  lowerHeadings(document);
  nameFootnotes(document, name);
  alignCells(document);
  for (const { attribs } of DomUtils.getElementsByTagName((tag) => /^h[1-6]$/.test(tag), document)) {
    if (PAGES_OWN_ID.test(attribs['id'] ?? '')) delete attribs['id'];
  }
  for (const link of DomUtils.getElementsByTagName('a', document)) {
    const href = link.attribs['href'];
    if (href === undefined) continue;
    const resolved = resolve(href);
    if (resolved !== null) {
      link.attribs['href'] = resolved;
      if (isOutside(resolved) && !own.includes(decodeAddress(href)))
        link.attribs['rel'] = 'nofollow ugc noopener';
    } else {
      for (const child of [...link.children]) DomUtils.prepend(link, child);
      DomUtils.removeElement(link);
    }
  }
}

/** Of the page's main part, and of the days of a challenge. */
const PAGES_OWN_ID = /^(?:main-content|day-\d+)$/;

const HERE = 'https://here.invalid';

function isOutside(href: string): boolean {
  const url = URL.parse(href, HERE);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin !== HERE;
}

/** Where there is an h1, every heading goes down a level; h6 stays. */
function lowerHeadings(document: Document): void {
  if (DomUtils.getElementsByTagName('h1', document, true, 1).length === 0) return;
  for (const heading of DomUtils.getElementsByTagName((name) => /^h[1-5]$/.test(name), document)) {
    heading.name = `h${Number(heading.name[1]) + 1}`;
  }
}

/** Footnotes keep their ids in a feed, where many posts may stand on one page: each post has its own. */
function nameFootnotes(document: Document, name: string): void {
  const named = (text: string): string => text.replace(/^(#?)user-content-/, `$1${name}-`);
  for (const { attribs } of DomUtils.getElementsByTagName(() => true, document)) {
    if (attribs['id'] !== undefined) attribs['id'] = named(attribs['id']);
    if (attribs['href'] !== undefined) attribs['href'] = named(attribs['href']);
  }
}

/** Columns of a table, as Markdown aligns them. */
function alignCells(document: Document): void {
  for (const { attribs } of DomUtils.getElementsByTagName((name) => /^t[dh]$/.test(name), document)) {
    const [, side] = /^text-align: (left|center|right)$/.exec(attribs['style'] ?? '') ?? [];
    if (side === undefined) continue;
    delete attribs['style'];
    attribs['align'] = side;
  }
}

/** A content file's body as a page shows it: which one, and where its links lead. */
export interface BodyView {
  kind: Kind;
  id: string;
  /** Where a link leads, by the link as it was written (decoded); null where there is nothing yet. Others stay as they are. */
  links: Readonly<Record<string, string | null>>;
  /** Those of its links to other hosts that lead to a member's own addresses, or to this site. */
  own: readonly string[];
  /** What its components show. */
  shown: Shown;
  /** Changes with what is written in it. */
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

function ownLinks({ network, addresses }: Site, { links, components = [] }: Source): string[] {
  const outside = [
    ...links.map(({ href }) => href),
    ...components.flatMap(({ attributes: { cite, src } }) => [cite ?? [], src ?? []].flat()),
  ].filter(isOutside);
  if (outside.length === 0) return [];
  const ours = [
    addresses.absolute('/'),
    ...network.members.flatMap((member) => member.links.map(({ url }) => url)),
  ].flatMap((url) => URL.parse(url) ?? []);
  return outside.filter((href) => ours.some((url) => isUnder(url, href))).map(decodeAddress);
}

/** Whether an address is another's, or lies below it. */
function isUnder({ host, pathname }: URL, href: string): boolean {
  const url = URL.parse(href, HERE);
  return url?.host === host && withSlash(url.pathname).startsWith(withSlash(pathname));
}

export function placeOf(body: BodyView): Place {
  return { resolve: linkResolver(body), name: body.id.replaceAll('/', '-'), own: body.own };
}

/** How the links of a rendered body are resolved. */
export function linkResolver({ links }: Pick<BodyView, 'links'>): ResolveLink {
  return (href) => {
    const known = decodeAddress(href);
    return Object.hasOwn(links, known) ? (links[known] ?? null) : href;
  };
}

type LinkedSite = Pick<Site, 'network' | 'addresses'>;

/**
 * Where a member's link leads: addresses from the root get base and prefix, files beside the post (`../ben/hello.md`)
 * their page's address, and pages that cannot be seen on this day are null.
 * @param file the file the link stands in, under the content folder: `posts/ann/hello/index.md`.
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

/** The post of this network that a link in a file means. */
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
