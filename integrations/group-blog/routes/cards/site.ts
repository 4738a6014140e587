import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import { staticPath } from '../../astro/static-path.ts';
import type { CardModel } from '../../cards/card-model.ts';
import { siteCard } from '../../cards/models.ts';

export const getStaticPaths = (async () => [
  staticPath({ site: 'site' }, { card: siteCard((await loadSite()).network) }),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardModel }> = ({ props }) => cardResponse(props.card);
