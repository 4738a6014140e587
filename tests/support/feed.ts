import { parseRssFeed } from 'feedsmith';
import { buildFeed } from '../../integrations/group-blog/feeds/feed.ts';
import { toRss } from '../../integrations/group-blog/feeds/rss.ts';
import { member, siteOf, type Parts, type SiteOptions } from './content.ts';

const members = [member('ann', { name: 'Ann Baker' }), member('ben', { name: 'Ben & Sons' }), member('cleo')];

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
  { html = '<p>Words.</p>', ...options }: SiteOptions & { html?: string } = {},
): Promise<{ xml: string; feed: ReadFeed }> {
  const model = buildFeed(siteOf({ members, ...parts }, options));
  const xml = await toRss(
    model,
    model.items.map(() => html),
  );
  return { xml, feed: parseRssFeed(xml) as ReadFeed };
}
