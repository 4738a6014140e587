import type { Feed } from './feed.ts';

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** The links between a feed and its archives (RFC 5005), which lead back to the first post. Archives are Atom. */
export function archiveLinks({
  previous,
  archive,
}: Pick<Feed, 'previous' | 'archive'>): { href: string; rel: string }[] {
  return [
    ...(archive ? [{ href: archive.current.atom, rel: 'current' }] : []),
    ...(previous ? [{ href: previous.atom, rel: 'prev-archive' }] : []),
    ...(archive?.next ? [{ href: archive.next.atom, rel: 'next-archive' }] : []),
  ];
}
