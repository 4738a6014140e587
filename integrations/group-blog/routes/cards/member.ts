import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import { staticPath } from '../../astro/static-path.ts';
import type { CardModel } from '../../cards/card-model.ts';
import { memberCard } from '../../cards/models.ts';
import { toPerson } from '../../views/person.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.network.members.map((member) =>
    staticPath({ member: member.id }, { card: memberCard(toPerson(member, site), site.network.title) }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardModel }> = ({ props }) => cardResponse(props.card);
