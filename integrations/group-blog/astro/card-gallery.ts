import { cardTemplates } from 'virtual:group-blog/extend';
import { setup } from 'virtual:group-blog/site';
import { galleryCards } from '../cards/gallery.ts';
import { GALLERY_PICTURES } from '../cards/gallery-pictures.ts';
import type { Studio } from '../cards/studio.ts';
import { galleryAddress, galleryCardAddress } from '../network/addresses.ts';
import { buildPage, type Page } from '../views/page.ts';
import { openSiteStudio } from '../cards/site-studio.ts';
import { loadSite } from './load-site.ts';

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
const drawn = new Map<string, Promise<Buffer>>();
const said: string[] = [];
let studio: Promise<Studio> | undefined;

export async function loadGallery(): Promise<CardGallery> {
  const site = await loadSite();
  let previous: Promise<unknown> = Promise.resolve();
  const cards = [...CARDS].map(([name, { alt }]) => {
    // One after the other, so that the first are there at once.
    previous = previous.then(() => draw(name));
    const losses = previous.then(() => saidOf(name));
    return { name, url: site.addresses.file(galleryCardAddress(name)), alt, losses };
  });
  return {
    page: buildPage(site, { title: 'Share cards', address: galleryAddress, isIndexed: false }),
    cards,
    losses: previous.then(() => {
      const own = [...CARDS.keys()].flatMap((name) => saidOf(name).map((loss) => `${name}: ${loss}`));
      return said.filter((sentence) => !own.includes(sentence));
    }),
  };
}

function saidOf(name: string): string[] {
  const start = `${name}: `;
  return said
    .filter((sentence) => sentence.startsWith(start))
    .map((sentence) => sentence.slice(start.length));
}

export function galleryPaths(): { params: { card: string } }[] {
  return [...CARDS.keys()].map((card) => ({ params: { card } }));
}

export async function galleryResponse(name: string): Promise<Response> {
  const bytes = await draw(name);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } });
}

function draw(name: string): Promise<Buffer> {
  const bytes = drawn.get(name) ?? drawNow(name);
  drawn.set(name, bytes);
  return bytes;
}

async function drawNow(name: string): Promise<Buffer> {
  const card = CARDS.get(name);
  if (!card) throw new Error(`there is no card "${name}" in the gallery`);
  studio ??= openSiteStudio({
    setup: { ...setup.cards, strict: false },
    root: setup.root,
    contentFolder: setup.contentFolder,
    templates: cardTemplates ?? {},
    // Nothing is kept: these cards are no part of the site.
    store: () => ({ read: () => Promise.resolve(null), keep: () => Promise.resolve() }),
    report: (sentence) => said.push(sentence),
  });
  return (await (await studio).card(card, name)).bytes;
}
