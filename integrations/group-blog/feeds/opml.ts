import { generateOpml } from 'feedsmith';
import type { Feed } from './feed.ts';
import type { FeedFormat } from '../network/pages/page-files.ts';

/** Writes an OPML list of every member's feed, which feed readers can import. */
export function toOpml(feeds: readonly Feed[], format: FeedFormat): string {
  return generateOpml({
    head: { title: feeds.find(({ kind }) => kind === 'network')?.title ?? '' },
    body: {
      outlines: feeds
        .filter(({ kind, isFormer }) => kind === 'member' && !isFormer)
        .map((feed) => ({
          text: feed.title,
          title: feed.title,
          type: 'rss',
          xmlUrl: feed.self[format],
          htmlUrl: feed.home,
        })),
    },
  });
}
