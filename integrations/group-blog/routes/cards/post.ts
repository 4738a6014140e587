import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../../astro/cards/card-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { postCard } from '../../views/cards/build-cards.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return cardPaths(
    site.network.allPosts.map((post) => ({
      params: { host: post.host.id, slug: post.slug },
      card: postCard(site, post),
      subject: post.source.path,
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
