import { fileURLToPath } from 'node:url';
import { lossText } from '../../integrations/group-blog/cards/loss-text.ts';
import { readCardSetup, type CardSetup } from '../../integrations/group-blog/drawing/card-setup.ts';
import { createCardRenderer, type DrawnCard } from '../../integrations/group-blog/drawing/card-renderer.ts';
import { openCardStore } from '../../integrations/group-blog/drawing/card-store.ts';
import type { Templates } from '../../integrations/group-blog/cards/templates.ts';
import { BLANK_CARD, type CardModel } from '../../integrations/group-blog/views/cards/card-model.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** A post's card, and what a test is about over it. */
export function cardOf(facts: Partial<CardModel> = {}): CardModel {
  return {
    ...BLANK_CARD,
    kind: 'post',
    eyebrow: 'March 2, 2026',
    title: 'Bread',
    people: [{ name: 'Ann Baker', initials: 'AB', shade: 1, face: null }],
    names: 'Ann Baker',
    network: 'Our Network',
    language: 'en',
    direction: 'ltr',
    alt: 'Bread. By Ann Baker.',
    ...facts,
  };
}

export interface DrawnSite {
  draw: (card: CardModel) => Promise<Pick<DrawnCard, 'bytes' | 'isDrawn'>>;
  /** What was told of all cards, and of each that was drawn. */
  said: string[];
}

/** The plugin's looks. */
export const SETUP: CardSetup = readCardSetup(
  { theme: 'paper', cards: { strict: false }, extend: undefined },
  REPOSITORY,
  () => undefined,
);

/** Opens the whole renderer of a site, with real files. */
export async function openCards({
  root = REPOSITORY,
  folder = root,
  kept,
  templates = {},
  ...setup
}: Partial<CardSetup> & {
  root?: string;
  /** Of content. */
  folder?: string;
  /** The folder of kept cards; without one, none is kept. */
  kept?: string;
  templates?: Partial<Templates>;
} = {}): Promise<DrawnSite> {
  const said: string[] = [];
  const report = (sentence: string): void => void said.push(sentence);
  const renderer = await createCardRenderer({
    setup: { ...SETUP, ...setup },
    root,
    contentFolder: folder,
    templates,
    ...(kept !== undefined && { store: openCardStore(kept, report) }),
    report,
  });
  return {
    async draw(card) {
      const { losses, bytes, isDrawn } = await renderer.draw(card);
      said.push(...losses.map(lossText));
      return { bytes, isDrawn };
    },
    said,
  };
}
