import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Source } from '../../model/entries.ts';
import { decodeAddress, withSlash } from '../../network/addresses.ts';
import { isRelative, linkTarget, pageAt } from '../../network/links.ts';
import { isOnlyForPages } from '../../network/page-addresses.ts';
import { hasPageAnchor, isPageAnchor } from '../../network/page-anchors.ts';
import { isNetworkFile } from '../../network/page-files.ts';
import { PAGES, type PageTable } from '../../network/pages.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { Site } from '../site.ts';
import { buildMdxComponentData, type MdxComponentData } from './mdx-component-data.ts';

/** Gives the path that a link leads to, or null where nothing is there yet: then only the link's words stay. */
export type ResolveLink = (href: string) => string | null;

type Document = ReturnType<typeof parseDocument>;

/** What a rendered body needs to fit into a page. */
export interface BodyPlace {
  resolve: ResolveLink;
  /** The beginning of its footnotes' ids. */
  name: string;
  /** Those links to other hosts that lead to a member's own addresses. */
  own: readonly string[];
}

/**
 * Makes a rendered body part of a page. Its links lead where they should, or become plain text where they lead nowhere yet, and those to
 * strangers say that a member made them. Its headings stand below the page's own h1, and none has an id of the page's own. Its footnotes
 * are named after the body. Its tables do without style attributes, which a content security policy forbids.
 */
export function fitIntoPage(html: string, place: BodyPlace): string {
  if (!/<(?:a|h1)[\s>]|<t[dh] style/i.test(html) && !hasPageAnchor(html)) return html;
  const document = parseDocument(html, { decodeEntities: true });
  fitDocument(document, place);
  return render(document, { encodeEntities: 'utf8', emptyAttrs: false });
}

/** Does the same with a body that is parsed already. */
export function fitDocument(document: Document, { resolve, name, own }: BodyPlace): void {
  lowerHeadings(document);
  nameFootnotes(document, name);
  alignCells(document);
  for (const { attribs } of DomUtils.getElementsByTagName((tag) => /^h[1-6]$/.test(tag), document)) {
    if (isPageAnchor(attribs['id'] ?? '')) delete attribs['id'];
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

const HERE = 'https://here.invalid';

function isOutside(href: string): boolean {
  const url = URL.parse(href, HERE);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin !== HERE;
}

/** Lowers every heading by a level where there is an h1; h6 stays. */
function lowerHeadings(document: Document): void {
  if (DomUtils.getElementsByTagName('h1', document, true, 1).length === 0) return;
  for (const heading of DomUtils.getElementsByTagName((name) => /^h[1-5]$/.test(name), document)) {
    heading.name = `h${Number(heading.name[1]) + 1}`;
  }
}

/** Gives the footnotes of each body ids of their own, because feed readers may show many posts on one page. */
function nameFootnotes(document: Document, name: string): void {
  const named = (text: string): string => text.replace(/^(#?)user-content-/, `$1${name}-`);
  for (const { attribs } of DomUtils.getElementsByTagName(() => true, document)) {
    if (attribs['id'] !== undefined) attribs['id'] = named(attribs['id']);
    if (attribs['href'] !== undefined) attribs['href'] = named(attribs['href']);
  }
}

/** Aligns the cells of a table by attributes, as Markdown aligned them by styles. */
function alignCells(document: Document): void {
  for (const { attribs } of DomUtils.getElementsByTagName((name) => /^t[dh]$/.test(name), document)) {
    const [, side] = /^text-align: (left|center|right)$/.exec(attribs['style'] ?? '') ?? [];
    if (side === undefined) continue;
    delete attribs['style'];
    attribs['align'] = side;
  }
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
  /** Changes with what is written in the file. */
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

/** Whether an address is that of a URL, or lies below it. */
function isUnder({ host, pathname }: URL, href: string): boolean {
  const url = URL.parse(href, HERE);
  return url?.host === host && withSlash(url.pathname).startsWith(withSlash(pathname));
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

type LinkedSite = Pick<Site, 'network' | 'addresses'>;

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
