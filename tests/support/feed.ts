import { parseRssFeed } from 'feedsmith';
import { buildFeed, FEED_LIMIT } from '../../integrations/group-blog/feeds/feed.ts';
import { toRss } from '../../integrations/group-blog/feeds/rss.ts';
import type { Site } from '../../integrations/group-blog/views/site.ts';
import { member, siteOf, type Parts, type SiteOptions } from './content.ts';

const members = [member('ann', { name: 'Ann Baker' }), member('ben', { name: 'Ben & Sons' }), member('cleo')];

const rendered = ({ network }: Site, html = '<p>Words.</p>'): Parameters<typeof buildFeed>[1] =>
  network.posts.slice(0, FEED_LIMIT).map((item) => ({ post: item, html }));

/** What a reader finds in the feed, as far as it is looked at here. */
interface ReadFeed {
  title?: string;
  description?: string;
  language?: string;
  link?: string;
  atom?: { links?: { href?: string; rel?: string; type?: string }[] };
  items?: {
    title?: string;
    link?: string;
    description?: string;
    pubDate?: string;
    guid?: { value: string; isPermaLink?: boolean };
    categories?: { name: string }[];
    dc?: { creators?: string[] };
    content?: { encoded?: string };
  }[];
}

/**
 * The feed of a network of ann, ben and cleo, written and read back.
 * @param html what each post holds.
 */
export async function feedOf(
  parts: Parts,
  { html, ...options }: SiteOptions & { html?: string } = {},
): Promise<{ xml: string; feed: ReadFeed }> {
  const site = siteOf({ members, ...parts }, options);
  const xml = await toRss(buildFeed(site, rendered(site, html)));
  return { xml, feed: parseRssFeed(xml) as ReadFeed };
}
