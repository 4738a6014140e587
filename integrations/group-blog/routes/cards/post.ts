import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import type { CardModel } from '../../cards/card-model.ts';
import { postCard } from '../../cards/models.ts';
import { buildPostPage } from '../../views/post-page.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.network.pages.map((post) => ({
    params: { host: post.host.id, slug: post.slug },
    props: { card: postCard(buildPostPage(site, post)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardModel }> = ({ props }) => cardResponse(props.card);
