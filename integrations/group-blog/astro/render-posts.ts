import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { Post } from '../network/network.ts';
import FeedPost from './FeedPost.astro';

/** The whole of each post as HTML, MDX components included; addresses are the page's own. */
export async function renderPosts(posts: readonly Post[]): Promise<{ post: Post; html: string }[]> {
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const rendered: { post: Post; html: string }[] = [];
  for (const post of posts) {
    const html = await container.renderToString(FeedPost, { props: { post } });
    rendered.push({ post, html });
  }
  return rendered;
}
