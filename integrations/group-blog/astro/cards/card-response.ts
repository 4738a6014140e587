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
import { openCardMarks } from './card-marks.ts';
import { createProgress } from './card-progress.ts';
import { AHEAD, createQueue } from './card-queue.ts';
import { siteFonts } from './site-fonts.ts';
import { cacheKeyOf, type StaticPath } from '../content/static-path.ts';

let renderer: Promise<CardRenderer> | undefined;
// Faults are told even where no card is drawn.
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
  { ahead: isCardBuild() ? AHEAD : 1, keyOf: ({ subject }) => subject },
);
const progress = createProgress(queue.asked, logCardProgress);
const marks = openCardMarks(join(setup.cardStore, 'not-whole'));
/** The keys of cards in Astro's cache, by the cards' subjects. */
const cacheKeys = new Map<string, string>();

const taken = setup.takenCards.map((template) => addressPattern(template));

/**
 * Makes the paths of cards, which are drawn in this order, and drawn again where fonts changed too. A card that was not whole the last
 * time is asked for again even if nothing changed, so that each build says what is missing, and draws the card whole once it is there.
 */
export function cardPaths(cards: readonly PageCard[]): StaticPath<{ card: string }, PageCard>[] {
  const drawn = cards.filter(({ address }) => taken.every(({ parse }) => parse(address) === null));
  if (isCardBuild()) queue.announce(drawn);
  return drawn.map((props) => {
    const params = { card: cardParameter(props.address) };
    const fonts = siteFonts().fontProvider.untriedFontsFor(props.card).digest;
    const cacheKey = cacheKeyOf({ ...props, fonts });
    cacheKeys.set(props.subject, cacheKey);
    return marks.has(cacheKey) ? { params, props } : { params, props, cacheKey };
  });
}

/** Answers with a card as PNG: the kept one, or one that is drawn now and kept. */
export async function cardResponse(props: PageCard): Promise<Response> {
  const { subject } = props;
  const drawn = await queue.ask(props);
  logCard(subject, drawn);
  progress(drawn.isDrawn);
  const isWhole = drawn.losses.length === 0;
  const cacheKey = cacheKeys.get(subject);
  if (cacheKey !== undefined) marks.set(cacheKey, !isWhole);
  // Astro neither writes nor keeps an answer without a body. The build fails once all cards have been seen.
  const isRefused = !isWhole && setup.cards.strict && isCardBuild();
  const body = isRefused ? null : new Uint8Array(drawn.bytes);
  return new Response(body, { headers: { 'content-type': 'image/png' } });
}
