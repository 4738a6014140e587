import { toAtom } from '../../../feeds/atom.ts';
import type { Feed, WrittenFeed } from '../../../feeds/feed.ts';
import { toJsonFeed } from '../../../feeds/json-feed.ts';
import { toRss } from '../../../feeds/rss.ts';
import type { FeedFormat } from '../../../network/pages/page-files.ts';
import { feedStylesheet } from './feed-stylesheet.ts';
import { renderFeed } from './render-feed.ts';

interface FormatWriter {
  mediaType: string;
  write: (feed: WrittenFeed) => string;
}

const WRITERS: Readonly<Record<FeedFormat, FormatWriter>> = {
  rss: { mediaType: 'application/rss+xml', write: (feed) => toRss(feed, feedStylesheet) },
  atom: { mediaType: 'application/atom+xml', write: (feed) => toAtom(feed, feedStylesheet) },
  json: { mediaType: 'application/feed+json', write: toJsonFeed },
};

/** Renders a feed and writes it in a format. */
export async function feedResponse(feed: Feed, format: FeedFormat): Promise<Response> {
  const { mediaType, write } = WRITERS[format];
  const text = write(await renderFeed(feed));
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}
