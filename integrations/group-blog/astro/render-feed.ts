import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { Feed } from '../feeds/feed.ts';
import FeedPost from './FeedPost.astro';

/** The whole of each of a feed's posts as HTML, in their order, MDX components included; addresses are the page's own. */
export async function renderFeed({ items, language }: Feed): Promise<string[]> {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const rendered: string[] = [];
  for (const item of items)
    rendered.push(await container.renderToString(FeedPost, { props: { item, language } }));
  return rendered;
}
