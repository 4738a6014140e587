import { cardTemplates } from 'virtual:group-blog/extend';
import { setup } from 'virtual:group-blog/site';
import { galleryCards } from './gallery.ts';
import { GALLERY_PICTURES } from './gallery-pictures.ts';
import { lossText } from '../../drawing/loss-text.ts';
import type { DrawnCard, Studio } from '../../drawing/card-renderer.ts';
import { GALLERY } from '../../network/page-files.ts';
import { buildPage, type Page } from '../../views/pages/page.ts';
import { openSiteStudio } from '../../drawing/site-renderer.ts';
import { loadSite } from '../../astro/content/load-site.ts';

/** Every kind of card as this site draws it: its colours, mark, templates and fonts. */
export interface CardGallery {
  page: Page;
  cards: readonly {
    name: string;
    url: string;
    alt: string;
    /** What it could not show; known once it is drawn. */
    losses: Promise<readonly string[]>;
  }[];
  /** What is wrong with all of them, as a font that cannot be used; known once all are drawn. */
  losses: Promise<readonly string[]>;
}

const CARDS = new Map(galleryCards(GALLERY_PICTURES).map(({ name, card }) => [name, card]));
const drawn = new Map<string, Promise<DrawnCard>>();
const faults = new Set<string>();
let studio: Promise<Studio> | undefined;

export async function loadGallery(): Promise<CardGallery> {
  const site = await loadSite();
  let previous: Promise<unknown> = Promise.resolve();
  const cards = [...CARDS].map(([name, { alt }]) => {
    // One after the other, so that the first are there at once.
    const card = previous.then(() => draw(name));
    previous = card;
    const losses = card.then(({ losses: all }) => all.map(lossText));
    return { name, url: site.addresses.file(GALLERY.card.make(name)), alt, losses };
  });
  return {
    page: buildPage(site, { title: 'Share cards', address: GALLERY.page.pattern, isIndexed: false }),
    cards,
    losses: previous.then(() => [...faults]),
  };
}

export function galleryPaths(): { params: { card: string } }[] {
  return [...CARDS.keys()].map((card) => ({ params: { card } }));
}

export async function galleryResponse(name: string): Promise<Response> {
  const { bytes } = await draw(name);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}

function draw(name: string): Promise<DrawnCard> {
  const card = drawn.get(name) ?? drawNow(name);
  drawn.set(name, card);
  return card;
}

async function drawNow(name: string): Promise<DrawnCard> {
  const card = CARDS.get(name);
  if (!card) throw new Error(`there is no card "${name}" in the gallery`);
  studio ??= openSiteStudio({
    setup: setup.cards,
    root: setup.root,
    contentFolder: setup.contentFolder,
    templates: cardTemplates ?? {},
    // Nothing is kept: these cards are no part of the site.
    store: () => ({ read: () => Promise.resolve(null), keep: () => Promise.resolve() }),
    report: (sentence) => faults.add(sentence),
  });
  return (await studio).card(card);
}
