import { cardTemplates } from 'virtual:group-blog/extend';
import { setup } from 'virtual:group-blog/site';
import { openSiteStudio } from '../cards/site-studio.ts';
import { openStore } from '../cards/store.ts';
import type { DrawnCard, Studio } from '../cards/studio.ts';
import type { CardModel } from '../views/card.ts';
import { countDrawnCard } from './card-counts.ts';
import { createProgress } from './card-progress.ts';
import { AHEAD, createQueue } from './card-queue.ts';
import { staticPath } from './static-path.ts';

/** A card to draw, and whose it is, for messages: `posts/ann/hello.md`. */
export interface CardProps extends Record<string, unknown> {
  card: CardModel;
  subject: string;
}

let studio: Promise<Studio> | undefined;
const report = (sentence: string): void => {
  console.warn(`\n[astro-group-blog] cards: ${sentence}`);
};

const queue = createQueue<CardProps, DrawnCard>(
  async ({ card, subject }) => {
    studio ??= openSiteStudio({
      setup: setup.cards,
      root: setup.root,
      contentFolder: setup.contentFolder,
      templates: cardTemplates ?? {},
      store: (tell) => openStore(setup.cardStore, tell),
      report,
    });
    return (await studio).card(card, subject);
  },
  { ahead: import.meta.env.DEV ? 1 : AHEAD, keyOf: ({ subject }) => subject },
);
const progress = createProgress(queue.asked, (sentence) => {
  console.log(`\n[astro-group-blog] cards: ${sentence}`);
});

/** The paths of cards, to be drawn in this order. */
export function cardPaths<Params extends Record<string, string | undefined>>(
  cards: readonly (CardProps & { params: Params })[],
): ReturnType<typeof staticPath<Params, CardProps>>[] {
  const props = cards.map(({ card, subject }): CardProps => ({ card, subject }));
  if (!import.meta.env.DEV) queue.announce(props);
  return cards.map(({ params }, index) => staticPath(params, props[index] as CardProps));
}

/** A card as PNG: the kept one, or drawn now and kept. */
export async function cardResponse({ card, subject }: CardProps): Promise<Response> {
  const { bytes, isDrawn } = await queue.ask({ card, subject });
  if (isDrawn) countDrawnCard();
  progress(isDrawn);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}
