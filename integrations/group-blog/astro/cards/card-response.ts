import { cardTemplates } from 'virtual:group-blog/extend';
import { setup } from 'virtual:group-blog/site';
import {
  createCardRenderer,
  templateFaults,
  type CardRenderer,
  type DrawnCard,
} from '../../drawing/card-renderer.ts';
import { openCardStore } from '../../drawing/card-store.ts';
import { cardParameter } from '../../network/pages/page-files.ts';
import type { CardModel } from '../../views/cards/card-model.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';
import { loadSiteWithCards } from '../content/load-site.ts';
import { cardBuild } from './card-build.ts';
import { logCard, logCardFault } from './card-log.ts';
import { siteFonts } from './site-fonts.ts';
import { withoutTaken } from './taken-cards.ts';

let renderer: Promise<CardRenderer> | undefined;
const templates = cardTemplates ?? {};
// Faults of templates are reported even if no card is drawn.
templateFaults(templates).forEach(logCardFault);

async function draw(card: CardModel): Promise<DrawnCard> {
  renderer ??= createCardRenderer({
    setup: setup.cards,
    root: setup.root,
    contentFolder: setup.contentFolder,
    templates,
    store: openCardStore(setup.cardStore, logCardFault),
    report: logCardFault,
    fonts: siteFonts(),
  });
  return (await renderer).draw(card);
}

/**
 * Makes the paths of cards for `astro dev`. A build has none, but begins to draw: the site's own templates are known only here, because
 * Astro bundles them, and worker threads cannot load them.
 */
export async function cardPaths(): Promise<{ params: { card: string }; props: PageCard }[]> {
  const build = cardBuild();
  if (build) {
    await build.draw({ kinds: new Set(Object.keys(templates)), draw });
    return [];
  }
  const { cards } = await loadSiteWithCards();
  return withoutTaken(cards, setup.takenCards).map((props) => ({
    params: { card: cardParameter(props.address) },
    props,
  }));
}

/** Responds with a card as PNG, from the store or drawn now. */
export async function cardResponse({ card, subject }: PageCard): Promise<Response> {
  const drawn = await draw(card);
  logCard(subject, drawn);
  return new Response(new Uint8Array(drawn.bytes), { headers: { 'content-type': 'image/png' } });
}
