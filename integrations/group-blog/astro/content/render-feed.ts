import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry } from 'astro:content';
import { loadRenderers } from 'astro:container';
import type { Feed, WrittenFeed } from '../../feeds/feed.ts';
import type { FeedItem } from '../../feeds/feed-item.ts';
import { toFeedHtml, toItemHtml } from '../../feeds/item-html.ts';
import { kindNamed } from '../../schemas/kinds.ts';
import { bodyPlace, fitDocument, type BodyView } from '../../views/parts/post-body.ts';
import { collectionOf } from './collections.ts';
import FeedPost from './FeedPost.astro';

/** A feed with the HTML of its items, MDX components included. */
export async function renderFeed(feed: Feed): Promise<WrittenFeed> {
  if (feed.content === 'summary') return { ...feed, html: null };
  const html: string[] = [];
  for (const item of feed.items) html.push(toItemHtml(item, await wordsOf(item), feed.language));
  return { ...feed, html };
}

/** Plain posts stand in many feeds: each is cleaned once a build. */
const plain = new WeakMap<BodyView, string>();

async function wordsOf(item: FeedItem): Promise<string> {
  const { body, cover, url } = item;
  const known = plain.get(body);
  if (known !== undefined) return known;
  const rendered = cover === null ? await plainHtml(body) : null;
  if (rendered === null) return toFeedHtml(await renderPost(item), url);
  const words = toFeedHtml(rendered, url, (document) => {
    fitDocument(document, bodyPlace(body));
  });
  plain.set(body, words);
  return words;
}

/**
 * What the content layer has made of a Markdown file without pictures. Anything else has to be rendered for every file that
 * shows it: an incremental build keeps only the pictures of what was rendered for a file.
 */
async function plainHtml({ kind, id }: BodyView): Promise<string | null> {
  const entry = await getEntry(collectionOf(kindNamed(kind)), id);
  if (!entry?.body?.trim()) return '';
  const pictures = entry.rendered?.metadata?.imagePaths;
  return pictures?.length === 0 ? (entry.rendered?.html ?? null) : null;
}

let container: Promise<AstroContainer> | undefined;

async function renderPost(item: FeedItem): Promise<string> {
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) =>
    AstroContainer.create({ renderers }),
  );
  return (await container).renderToString(FeedPost, { props: { item } });
}
