import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { parseSrcset, stringifySrcset } from 'srcset';
import { withSlash, type Addresses } from '../network/addresses.ts';
import type { Network } from '../network/network.ts';

/** A link's address in the page, or null where what it leads to is not there yet: its text stays. */
export type ResolveLink = (href: string) => string | null;

/**
 * Makes a rendered body part of a page: its links lead where they should, or become plain text where they lead nowhere
 * yet, and its headings stand below the page's own h1.
 */
export function fitIntoPage(html: string, resolve: ResolveLink): string {
  if (!/<(?:a|h1)[\s>]/i.test(html)) return html;
  const document = parseDocument(html, { decodeEntities: true });
  lowerHeadings(document);
  for (const link of DomUtils.getElementsByTagName('a', document)) {
    const href = link.attribs['href'];
    if (href === undefined) continue;
    const resolved = resolve(href);
    if (resolved !== null) link.attribs['href'] = resolved;
    else {
      for (const child of [...link.children]) DomUtils.prepend(link, child);
      DomUtils.removeElement(link);
    }
  }
  return render(document, { encodeEntities: 'utf8', emptyAttrs: false });
}

/** Where there is an h1, every heading goes down a level; h6 stays. */
function lowerHeadings(document: ReturnType<typeof parseDocument>): void {
  if (DomUtils.getElementsByTagName('h1', document, true, 1).length === 0) return;
  for (const heading of DomUtils.getElementsByTagName((name) => /^h[1-5]$/.test(name), document)) {
    heading.name = `h${Number(heading.name[1]) + 1}`;
  }
}

/** Makes every address in a rendered body absolute, so that it can be read away from its page. */
export function absoluteAddresses(html: string, pageUrl: string): string {
  const document = parseDocument(html, { decodeEntities: true });
  const absolute = (address: string): string =>
    URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
  const elements = DomUtils.getElementsByTagName('*', document);
  for (const { attribs } of elements) {
    for (const name of ['href', 'src', 'poster']) {
      if (attribs[name] !== undefined) attribs[name] = absolute(attribs[name]);
    }
    if (attribs['srcset'] !== undefined) {
      const candidates = parseSrcset(attribs['srcset']);
      attribs['srcset'] = stringifySrcset(
        candidates.map((candidate) => ({ ...candidate, url: absolute(candidate.url) })),
      );
    }
  }
  return render(document, { encodeEntities: 'utf8', emptyAttrs: false });
}

/**
 * How a member's links become the site's: addresses from the root get the base, files beside the post
 * (`../ben/hello.md`) their page's address, and posts that cannot be seen on this day lose their link.
 * @param file the file the links stand in, under the content folder: `posts/ann/hello/index.md`.
 */
export function linkResolver(
  { network, addresses }: { network: Network; addresses: Addresses },
  file: string,
): ResolveLink {
  return (href) => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(withoutHost(href, addresses)) ?? [];
    const address = path.startsWith('/') && !path.startsWith('//') ? path : fileAddress(path, file);
    if (address === null) return href;
    const page = withSlash(address);
    const known = network.pageAddresses.get(decode(page));
    if (known !== undefined) return known === null ? null : addresses.page(known) + rest;
    if (OF_A_KIND.test(page)) return null;
    const isFile = /\.[a-z0-9]+$/i.test(address);
    return (isFile ? addresses.file(address) : addresses.page(page)) + rest;
  };
}

/** The network's own web address as an address from the root; any other as it is. */
function withoutHost(href: string, addresses: Addresses): string {
  const home = addresses.absolute(addresses.file('/'));
  return home !== '/' && href.startsWith(home) ? `/${href.slice(home.length)}` : href;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Pages of posts, members and so on; lists and their further pages are always there. */
const OF_A_KIND = /^\/(?:posts|members|communities|challenges|tags)\/(?!\d+\/$)[^.]+\/$/;

/** The address of the page that a link to another content file means; null for any other link. */
function fileAddress(path: string, file: string): string | null {
  const base = `file:///${file}`;
  if (!/^(?!\/\/)[^:]+\.mdx?$/.test(path) || !URL.canParse(path, base)) return null;
  return new URL(path, base).pathname.replace(/(?:\/index)?\.mdx?$/, '/');
}
