import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import type { CardModel } from '../../cards/card-model.ts';
import { memberCard } from '../../cards/models.ts';
import { buildMemberPage } from '../../views/member-page.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.network.members.map((member) => ({
    params: { member: member.id },
    props: { card: memberCard(buildMemberPage(site, member)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardModel }> = ({ props }) => cardResponse(props.card);
