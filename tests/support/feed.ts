import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { toAtom } from '../../integrations/group-blog/feeds/atom.ts';
import { buildFeeds, type ChangeItem, type Feed } from '../../integrations/group-blog/feeds/feed.ts';
import { toFeedHtml, toItemHtml } from '../../integrations/group-blog/feeds/item-html.ts';
import { toJsonFeed } from '../../integrations/group-blog/feeds/json-feed.ts';
import { toRss } from '../../integrations/group-blog/feeds/rss.ts';
import { member, siteOf, type Parts, type SiteOptions } from './content.ts';

const members = [member('ann', { name: 'Ann Baker' }), member('ben', { name: 'Ben & Sons' }), member('cleo')];

interface FeedOptions extends SiteOptions {
  /** What each post holds, rendered. */
  html?: string;
  /** Whose feed, as `member/ann`. */
  of?: string;
  change?: ChangeItem;
}

interface ReadLink {
  href?: string;
  rel?: string;
  type?: string;
}

interface ReadExtras {
  media?: { contents?: { url?: string; medium?: string }[] };
  thr?: { inReplyTos?: { ref?: string; href?: string }[] };
}

/** What feedsmith reads of RSS, as far as it is looked at here. */
export interface ReadRss {
  title?: string;
  description?: string;
  language?: string;
  link?: string;
  copyright?: string;
  generator?: string;
  lastBuildDate?: string;
  atom?: { links?: ReadLink[] };
  items?: (ReadExtras & {
    title?: string;
    link?: string;
    description?: string;
    pubDate?: string;
    guid?: { value: string; isPermaLink?: boolean };
    authors?: unknown[];
    categories?: { name: string }[];
    source?: { title?: string; url?: string };
    dc?: { creators?: string[] };
    content?: { encoded?: string };
    atom?: { updated?: string };
  })[];
}

/** The same of Atom. */
export interface ReadAtom {
  id?: string;
  title?: { value: string; type?: string };
  subtitle?: { value: string };
  updated?: string;
  rights?: { value: string };
  generator?: { text: string };
  links?: ReadLink[];
  xml?: { lang?: string };
  entries?: (ReadExtras & {
    id?: string;
    title?: { value: string; type?: string };
    links?: ReadLink[];
    published?: string;
    updated?: string;
    summary?: { value: string; type?: string };
    content?: { value: string; type?: string };
    authors?: { name?: string; uri?: string }[];
    categories?: { term: string }[];
    source?: { id?: string; title?: { value: string } };
    xml?: { lang?: string };
  })[];
}

/** The same of JSON Feed. */
export interface ReadJson {
  title?: string;
  home_page_url?: string;
  feed_url?: string;
  description?: string;
  language?: string;
  hubs?: { type: string; url: string }[];
  items?: {
    id?: string;
    url?: string;
    title?: string;
    summary?: string;
    content_html?: string;
    content_text?: string;
    image?: string;
    date_published?: string;
    date_modified?: string;
    authors?: { name?: string; url?: string }[];
    tags?: string[];
    language?: string;
  }[];
}

/** The model of a feed of a network of ann, ben and cleo. */
export function modelOf(parts: Parts, { of = 'network/', change, ...options }: FeedOptions = {}): Feed {
  const feeds = buildFeeds(siteOf({ members, ...parts }, options), change);
  const feed = feeds.find(({ kind, subjectId: id }) => `${kind}/${id}` === of);
  if (!feed) throw new Error(`there is no feed of ${of}`);
  return feed;
}

/** The texts of a feed in every format. */
export function textsOf(
  parts: Parts,
  { html = '<p>Words.</p>', ...options }: FeedOptions = {},
): { rss: string; atom: string; json: string } {
  const model = modelOf(parts, options);
  const items = model.items.map((item) => toItemHtml(item, toFeedHtml(html, item.url), model.language));
  const written = { ...model, html: model.content === 'full' ? items : null };
  return {
    rss: toRss(written, '/feed.css'),
    atom: toAtom(written, '/feed.css'),
    json: toJsonFeed(written),
  };
}

/** The same, as feedsmith reads them. */
export function readOf(
  parts: Parts,
  options: FeedOptions = {},
): { rss: ReadRss; atom: ReadAtom; json: ReadJson } {
  const { rss, atom, json } = textsOf(parts, options);
  return {
    rss: parseRssFeed(rss) as ReadRss,
    atom: parseAtomFeed(atom) as ReadAtom,
    json: parseJsonFeed(json) as ReadJson,
  };
}

/** The feed in RSS: its text, and what feedsmith reads of it. */
export function feedOf(parts: Parts, options: FeedOptions = {}): { xml: string; feed: ReadRss } {
  const { rss: xml } = textsOf(parts, options);
  return { xml, feed: parseRssFeed(xml) as ReadRss };
}

/** Everything that a network has a feed of, as `of` names it. */
export function feedKindsOf(parts: Parts, { change, ...options }: FeedOptions = {}): string[] {
  return buildFeeds(siteOf({ members, ...parts }, options), change).map(
    ({ kind, subjectId }) => `${kind}/${subjectId}`,
  );
}
