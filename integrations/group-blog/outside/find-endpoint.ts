import { linksIn } from './web-page.ts';
import { parseWebAddress } from '../model/web-address.ts';

/**
 * Finds where a page takes webmentions, as https://www.w3.org/TR/webmention/ says: by a header `Link`, else by the first link of the page that
 * is meant for it; null where it takes none.
 * @param header all `Link` headers, with commas between them.
 * @param base the address of the page.
 */
export function findEndpoint(header: string | null, html: string, base: string): string | null {
  const ofHeader =
    header === null ? undefined : linkHeaders(header).find(({ rel }) => rel.includes('webmention'));
  if (ofHeader) return parseWebAddress(ofHeader.url, base)?.href ?? null;
  return linksIn(html, base).find(({ rel }) => rel.includes('webmention'))?.url ?? null;
}

/** Reads `<https://a.example/wm>; rel="webmention", …`. */
function linkHeaders(header: string): { url: string; rel: string[] }[] {
  return [...header.matchAll(/<([^<>]*)>([^<]*)/g)].map(([, url = '', parameters = '']) => ({
    url,
    rel: (/;\s*rel\s*=\s*"?([^";,]*)/i.exec(parameters)?.[1] ?? '').toLowerCase().split(/\s+/),
  }));
}
