import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry } from 'astro:content';
import type { Feed, WrittenFeed } from '../../../feeds/feed.ts';
import type { FeedItem } from '../../../feeds/feed-item.ts';
import { toFeedHtml, toItemHtml } from '../../../feeds/item-html.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { fitIntoPage } from '../../../views/parts/fit-into-page.ts';
import { bodyContext, type BodyView } from '../../../views/parts/body-view.ts';
import { collectionOf } from '../collections.ts';
import FeedPost from './FeedPost.astro';

/** Renders the HTML of a feed's items, including MDX components. */
export async function renderFeed(feed: Feed): Promise<WrittenFeed> {
  if (feed.content === 'summary') return { ...feed, html: null };
  const html: string[] = [];
  for (const item of feed.items) html.push(toItemHtml(item, await bodyHtml(item), feed.language));
  return { ...feed, html };
}

/** The cleaned HTML of posts without pictures, which are in several feeds, by their bodies. */
const plain = new WeakMap<BodyView, string>();

async function bodyHtml(item: FeedItem): Promise<string> {
  const { body, cover, url } = item;
  if (body === null) return '';
  const known = plain.get(body);
  if (known !== undefined) return known;
  const rendered = cover === null ? await plainHtml(body) : null;
  if (rendered === null) return toFeedHtml(await renderPost({ body, cover }), url);
  const html = toFeedHtml(fitIntoPage(rendered, bodyContext(body)), url);
  plain.set(body, html);
  return html;
}

/**
 * Returns the HTML that the content layer has of a Markdown file without pictures; null for any other file. A file with pictures is rendered
 * again for each feed, because an incremental build only keeps pictures that were rendered for the feed itself.
 */
async function plainHtml({ kind, id, isEmpty }: BodyView): Promise<string | null> {
  if (isEmpty) return '';
  const entry = await getEntry(collectionOf(kindNamed(kind)), id);
  if (!entry) return '';
  const pictures = entry.rendered?.metadata?.imagePaths;
  return pictures?.length === 0 ? (entry.rendered?.html ?? null) : null;
}

let container: Promise<AstroContainer> | undefined;

async function renderPost(item: { body: BodyView; cover: FeedItem['cover'] }): Promise<string> {
  container ??= createContainer();
  return (await container).renderToString(FeedPost, { props: { item } });
}

async function createContainer(): Promise<AstroContainer> {
  const created = await AstroContainer.create();
  // `loadRenderers()` would look for the renderer from the bundle, where it is not found if it is installed under the plugin only.
  created.addServerRenderer({ renderer: mdxRenderer });
  return created;
}
