import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import { staticPath } from '../../astro/static-path.ts';
import type { CardModel } from '../../cards/card-model.ts';
import { postCard } from '../../cards/models.ts';
import { toPostItem } from '../../views/post-item.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.network.pages.map((post) =>
    staticPath(
      { host: post.host.id, slug: post.slug },
      { card: postCard(toPostItem(post, site), site.network.title) },
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardModel }> = ({ props }) => cardResponse(props.card);
