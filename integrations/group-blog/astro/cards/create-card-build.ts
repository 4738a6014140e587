import { constants } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCardFinder, toCardFile, type CardFile } from '../../drawing/card-file.ts';
import { openCardStore } from '../../drawing/card-store.ts';
import { drawInWorkers, type PlacedCard } from '../../drawing/card-workers.ts';
import { CARDS_AT_A_TIME, someAtATime } from '../../drawing/some-at-a-time.ts';
import type { SiteSetup } from '../setup/site-setup.ts';
import type { CardBuild } from './card-build.ts';
import { logCard, logCardFault, logCardProgress } from './card-log.ts';
import { createDrawingProgress } from './drawing-progress.ts';
import type { SiteCards } from './read-cards.ts';
import { withoutTaken } from './taken-cards.ts';

/**
 * Creates the cards of a build. None is drawn yet.
 * @param isEmptied whether Astro empties the folder of the built site. Then what stands at the address of a card is the site's own.
 */
export function createCardBuild(
  { cards: all, images, fontProvider }: SiteCards,
  { setup, isEmptied }: { setup: SiteSetup; isEmptied: boolean },
): CardBuild {
  const cards = withoutTaken(all, setup.takenCards);
  const files = new Map<number, CardFile>();
  let waitForDrawing: (() => Promise<unknown>) | undefined;
  let reportProgress: ((isDrawn: boolean) => void) | undefined;

  const drawn = (place: number, file: CardFile): void => {
    files.set(place, file);
    reportProgress?.(file.isDrawn);
  };

  return {
    images,
    async draw(own) {
      const store = openCardStore(setup.cardStore, logCardFault);
      const find = await createCardFinder(setup.cards, fontProvider, store);
      const placed = cards.map(({ card: model }, place): PlacedCard => ({ place, model }));
      const isOwn = ({ model }: PlacedCard): boolean => own?.kinds.has(model.kind) === true;
      const absent: PlacedCard[] = [];
      await someAtATime(
        placed.filter((card) => !isOwn(card)),
        FILES_AT_A_TIME,
        async (card) => {
          const file = await find(card.model);
          if (file) drawn(card.place, file);
          else absent.push(card);
        },
      );
      const workers = drawInWorkers(
        {
          cards: absent,
          setup: setup.cards,
          root: setup.root,
          contentFolder: setup.contentFolder,
          storeFolder: setup.cardStore,
        },
        { drawn, report: logCardFault },
      );
      const here = someAtATime(placed.filter(isOwn), CARDS_AT_A_TIME, async ({ place, model }) => {
        if (own) drawn(place, toCardFile(await own.draw(model)));
      });
      // Whoever waits is told.
      here.catch(() => undefined);
      waitForDrawing = () => Promise.all([workers.wait(), here]);
    },
    async write(folder) {
      reportProgress = createDrawingProgress(() => ({ done: files.size, of: cards.length }), logCardProgress);
      await waitForDrawing?.();
      await someAtATime([...cards.entries()], FILES_AT_A_TIME, async ([place, { address, subject }]) => {
        const file = files.get(place);
        if (!file) throw new Error(`the share card of ${subject} was not drawn`);
        const isRefused = setup.cards.strict && file.losses.length > 0;
        if (!isRefused) await put(file.content, join(folder, address), { replaces: !isEmptied });
      });
      for (const [place, { subject }] of cards.entries()) {
        const file = files.get(place);
        if (file) logCard(subject, file);
      }
    },
  };
}

const FILES_AT_A_TIME = 16;
const { COPYFILE_EXCL, COPYFILE_FICLONE } = constants;

/**
 * Puts a card into the site, where nothing is at its path or it `replaces` that. It is no hard link, because whatever changes files of the
 * site would change the store.
 */
async function put(
  content: CardFile['content'],
  path: string,
  { replaces }: { replaces: boolean },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    if (typeof content !== 'string') await writeFile(path, content, { flag: replaces ? 'w' : 'wx' });
    else await copyFile(content, path, COPYFILE_FICLONE | (replaces ? 0 : COPYFILE_EXCL));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}
