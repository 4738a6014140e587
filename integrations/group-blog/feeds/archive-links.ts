import type { Feed } from './feed.ts';

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** From a feed back to its first post: the links between the feed and its archives (RFC 5005), all in Atom. */
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
