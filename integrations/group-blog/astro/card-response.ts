import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Font } from 'satori';
import { setup } from 'virtual:group-blog/site';
import type { CardModel } from '../cards/card-model.ts';
import { toDrawable } from '../cards/drawable.ts';
import { drawCard, type SharpFunction } from '../cards/draw.ts';
import { cardKey, keep, readKept } from '../cards/store.ts';
import { cardElement } from '../cards/template.ts';
import { countDrawnCard } from './card-counts.ts';

interface Tools {
  fonts: Font[];
  sharp: SharpFunction;
  /** Changes with the fonts' bytes and the engines' versions. */
  engine: string;
}

let tools: Promise<Tools> | undefined;

/** A card as PNG: the kept one, or drawn now and kept. */
export async function cardResponse(model: CardModel): Promise<Response> {
  tools ??= loadTools();
  const { fonts, sharp, engine } = await tools;
  const { card, lost } = toDrawable(model);
  const element = cardElement(card);
  const key = cardKey(element, engine);
  const kept = await readKept(setup.cardStore, key);
  const bytes = kept ?? (await drawCard(element, fonts, sharp));
  if (!kept) {
    await keep(setup.cardStore, key, bytes);
    countDrawnCard();
    for (const text of lost)
      console.warn(`[astro-group-blog] a card leaves out "${text}": its fonts lack these letters`);
  }
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}

async function loadTools(): Promise<Tools> {
  const { default: sharp } = (await import(/* @vite-ignore */ setup.sharp)) as { default: SharpFunction };
  const hash = createHash('sha256').update(`${setup.satoriVersion} ${JSON.stringify(sharp.versions)}`);
  const fonts: Font[] = [];
  for (const { path, family, weight } of setup.fonts) {
    const data = await readFile(path);
    hash.update(data);
    fonts.push({ name: family, data, weight, style: 'normal' });
  }
  return { fonts, sharp, engine: hash.digest('hex') };
}
