import { cardTemplates } from 'virtual:group-blog/extend';
import { setup } from 'virtual:group-blog/site';
import { loadSite } from '../../astro/content/load-site.ts';
import { lossText } from '../../cards/loss-text.ts';
import { createCardRenderer, type CardRenderer, type DrawnCard } from '../../drawing/card-renderer.ts';
import { GALLERY_ADDRESSES as ADDRESSES } from '../../network/pages/page-files.ts';
import { buildPage, type Page } from '../../views/pages/page.ts';
import { GALLERY_CARDS } from './gallery.ts';

/** The page that shows every kind of card as this site draws it, with its colours, mark, templates and fonts. */
export interface GalleryView {
  page: Page;
  /** The losses of a card are known once it is drawn. */
  cards: readonly { name: string; url: string; alt: string; losses: Promise<readonly string[]> }[];
  /** What is wrong with all cards, such as a font that cannot be used. It is known once all cards are drawn. */
  faults: Promise<readonly string[]>;
}

const drawn = new Map<string, Promise<DrawnCard>>();
const faults = new Set<string>();
let renderer: Promise<CardRenderer> | undefined;

export async function loadGallery(): Promise<GalleryView> {
  const site = await loadSite();
  let previous: Promise<unknown> = Promise.resolve();
  const cards = [...GALLERY_CARDS].map(([name, { alt }]) => {
    // The cards are drawn one after the other, so that the page soon shows the first.
    const card = previous.then(() => drawGalleryCard(name));
    previous = card;
    const losses = card.then(({ losses: all }) => all.map(lossText));
    return { name, url: site.addresses.file(ADDRESSES.card.make(name)), alt, losses };
  });
  return {
    page: buildPage(site, { title: 'Share cards', address: ADDRESSES.page.template, isIndexed: false }),
    cards,
    faults: previous.then(() => [...faults]),
  };
}

/** Draws a card when it is first requested. It is not stored, because sample cards are not part of the site. */
export function drawGalleryCard(name: string): Promise<DrawnCard> {
  const card = drawn.get(name) ?? draw(name);
  drawn.set(name, card);
  return card;
}

async function draw(name: string): Promise<DrawnCard> {
  const card = GALLERY_CARDS.get(name);
  if (!card) throw new Error(`there is no card "${name}" in the gallery`);
  renderer ??= createCardRenderer({
    setup: setup.cards,
    root: setup.root,
    contentFolder: setup.contentFolder,
    templates: cardTemplates ?? {},
    report: (sentence) => faults.add(sentence),
  });
  return (await renderer).draw(card);
}
