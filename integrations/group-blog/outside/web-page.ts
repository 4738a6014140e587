import { Parser } from 'htmlparser2';
import { parseWebAddress } from '../model/web-address.ts';

/** Whether a text is a web page, and no feed. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(
    text.slice(0, 4000),
  );
}

const FEED_TYPE = /^application\/(?:rss|atom|rdf)\+xml\b|^application\/(?:feed\+)?json\b/i;

/** The addresses of the feeds to which a web page links, as the page sorts them; those of comments come last. */
export function feedLinksIn(html: string, base: string): string[] {
  const links = linksIn(html, base).filter(
    ({ rel, type }) => rel.includes('alternate') && FEED_TYPE.test(type.trim()),
  );
  const isOfComments = ({ url, title }: (typeof links)[number]): boolean =>
    /\bcomments?\b/i.test(`${title} ${url}`);
  return [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)].map(
    ({ url }) => url,
  );
}

/** A link of a page to another address, whether it can be seen or not. */
export interface PageLink {
  name: 'link' | 'a';
  rel: readonly string[];
  type: string;
  title: string;
  url: string;
}

/** Lists the links of a page to web addresses, in their order. */
export function linksIn(html: string, base: string): PageLink[] {
  const links: PageLink[] = [];
  let from = base;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', title = '', href }) {
      if (href === undefined) return;
      if (name === 'base') from = URL.parse(href.trim(), from)?.href ?? from;
      const target = parseWebAddress(href.trim(), from);
      if ((name !== 'link' && name !== 'a') || !target) return;
      links.push({ name, rel: rel.toLowerCase().split(/\s+/), type, title, url: target.href });
    },
  });
  parser.end(html);
  return links;
}
