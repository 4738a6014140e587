import { join } from 'node:path';
import { cardTemplates } from 'virtual:group-blog/extend';
import { setup } from 'virtual:group-blog/site';
import { openCardStore } from '../../drawing/card-store.ts';
import {
  createCardRenderer,
  templateFaults,
  type CardRenderer,
  type DrawnCard,
} from '../../drawing/card-renderer.ts';
import { addressPattern } from '../../network/address-pattern.ts';
import { cardParameter } from '../../network/page-files.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';
import { isCardBuild, logCard, logCardFault, logCardProgress } from './card-log.ts';
import { openIncompleteCards } from './incomplete-cards.ts';
import { createDrawingProgress } from './drawing-progress.ts';
import { CARDS_AT_A_TIME, createQueue } from './card-queue.ts';
import { siteFonts } from './site-fonts.ts';
import { cacheKeyOf, type StaticPath } from '../content/static-path.ts';

let renderer: Promise<CardRenderer> | undefined;
// Faults of templates are reported even if no card is drawn.
templateFaults(cardTemplates ?? {}).forEach(logCardFault);

const queue = createQueue<PageCard, DrawnCard>(
  async ({ card }) => {
    renderer ??= createCardRenderer({
      setup: setup.cards,
      root: setup.root,
      contentFolder: setup.contentFolder,
      templates: cardTemplates ?? {},
      store: openCardStore(setup.cardStore, logCardFault),
      report: logCardFault,
      fonts: siteFonts(),
    });
    return (await renderer).draw(card);
  },
  { concurrency: isCardBuild() ? CARDS_AT_A_TIME : 1, keyOf: ({ address }) => address },
);
const progress = createDrawingProgress(queue.requested, logCardProgress);
const incompleteCards = openIncompleteCards(join(setup.cardStore, 'not-whole'));
/** The keys of cards in Astro's cache, by the cards' addresses. */
const cacheKeys = new Map<string, string>();

const taken = setup.takenCards.map((template) => addressPattern(template));

/**
 * Makes the paths of cards in the order in which they are drawn. The cache key changes with a card's fonts too. A card that was incomplete
 * in the last build has no key, so that each build reports what is missing, and completes the card once it is there.
 */
export function cardPaths(cards: readonly PageCard[]): StaticPath<{ card: string }, PageCard>[] {
  const drawn = cards.filter(({ address }) => taken.every(({ parse }) => parse(address) === null));
  if (isCardBuild()) queue.announce(drawn);
  return drawn.map((props) => {
    const params = { card: cardParameter(props.address) };
    const fonts = siteFonts().fontProvider.untriedFontsFor(props.card).digest;
    const cacheKey = cacheKeyOf({ ...props, fonts });
    cacheKeys.set(props.address, cacheKey);
    return incompleteCards.has(cacheKey) ? { params, props } : { params, props, cacheKey };
  });
}

/** Responds with a card as PNG, from the store or drawn now. */
export async function cardResponse(props: PageCard): Promise<Response> {
  const { address, subject } = props;
  const drawn = await queue.request(props);
  logCard(subject, drawn);
  progress(drawn.isDrawn);
  const isComplete = drawn.losses.length === 0;
  const cacheKey = cacheKeys.get(address);
  if (cacheKey !== undefined) incompleteCards.set(cacheKey, !isComplete);
  // Astro neither writes nor caches a response without a body. The build fails after all cards.
  const isRefused = !isComplete && setup.cards.strict && isCardBuild();
  const body = isRefused ? null : new Uint8Array(drawn.bytes);
  return new Response(body, { headers: { 'content-type': 'image/png' } });
}
