import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCardSetup, type CardSetup } from '../../../integrations/group-blog/drawing/card-setup.ts';
import type { CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';

/** Draws a card, and gives its PNG. */
export type DrawCard = (card: CardModel) => Promise<Uint8Array>;

/**
 * Does all that is done once for many cards.
 * @param folder absolute; its own, with its packages installed, and where it may write.
 * @param cards those that it will be asked for.
 */
export type OpenDrawer = (folder: string, cards: readonly CardModel[]) => Promise<DrawCard>;

/** A package that was installed in a folder. */
export async function importFrom<Module>(folder: string, name: string): Promise<Module> {
  const path = createRequire(join(folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(path).href)) as Module;
}

export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** What a site has that sets no option. */
export function usualSetup(): CardSetup {
  return readCardSetup({ theme: 'paper', cards: { strict: true } }, ROOT, say);
}
