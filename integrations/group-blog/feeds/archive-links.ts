import type { FeedFormat } from '../network/addresses.ts';
import type { Feed } from './feed.ts';

export const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** From a feed back to its first post: the links between the feed and its archives (RFC 5005), in Atom and RSS. */
export function archiveLinks(
  { previous, archive }: Pick<Feed, 'previous' | 'archive'>,
  format: FeedFormat,
): { href: string; rel: string }[] {
  return [
    ...(archive ? [{ href: archive.current[format], rel: 'current' }] : []),
    ...(previous ? [{ href: previous[format], rel: 'prev-archive' }] : []),
    ...(archive?.next ? [{ href: archive.next[format], rel: 'next-archive' }] : []),
  ];
}
