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
import type { CardModel } from '../../views/cards/card-model.ts';
import { isCardBuild, logCard, logCardFault, logCardProgress } from './card-log.ts';
import { openCardMarks } from './card-marks.ts';
import { createProgress } from './card-progress.ts';
import { AHEAD, createQueue } from './card-queue.ts';
import { siteFonts } from './site-fonts.ts';
import { cacheKeyOf, type StaticPath } from '../content/static-path.ts';

/** A card to draw, and whose it is, for messages: `posts/ann/hello.md`. */
export interface CardProps extends Record<string, unknown> {
  card: CardModel;
  subject: string;
}

let renderer: Promise<CardRenderer> | undefined;
// Also where no card is drawn.
templateFaults(cardTemplates ?? {}).forEach(logCardFault);

const queue = createQueue<CardProps, DrawnCard>(
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
  { ahead: isCardBuild() ? AHEAD : 1, keyOf: ({ subject }) => subject },
);
const progress = createProgress(queue.asked, logCardProgress);
const marks = openCardMarks(join(setup.cardStore, 'not-whole'));
/** By whose card it is. */
const cacheKeys = new Map<string, string>();

/**
 * The paths of cards, to be drawn in this order; anew also where fonts changed. One that was not whole the last time is asked for
 * again though nothing changed, so that each build says what is missing, and draws the card whole once it is there.
 */
export function cardPaths<Params extends Record<string, string | undefined>>(
  cards: readonly (CardProps & { params: Params })[],
): StaticPath<Params, CardProps>[] {
  if (isCardBuild()) queue.announce(cards);
  return cards.map(({ params, card, subject }) => {
    const props = { card, subject };
    const cacheKey = cacheKeyOf({ ...props, fonts: siteFonts().fontProvider.untriedFontsFor(card).digest });
    cacheKeys.set(subject, cacheKey);
    return marks.has(cacheKey) ? { params, props } : { params, props, cacheKey };
  });
}

/** A card as PNG: the kept one, or drawn now and kept. */
export async function cardResponse({ card, subject }: CardProps): Promise<Response> {
  const drawn = await queue.ask({ card, subject });
  logCard(subject, drawn);
  progress(drawn.isDrawn);
  const isWhole = drawn.losses.length === 0;
  const cacheKey = cacheKeys.get(subject);
  if (cacheKey !== undefined) marks.set(cacheKey, !isWhole);
  // What has no body Astro neither writes nor keeps; the build fails when all cards have been seen.
  const isRefused = !isWhole && setup.cards.strict && isCardBuild();
  const body = isRefused ? null : new Uint8Array(drawn.bytes);
  return new Response(body, { headers: { 'content-type': 'image/png' } });
}
