import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { GALLERY_CARDS } from '../../integrations/group-blog/dev/gallery/gallery.ts';
import type { CardSetup } from '../../integrations/group-blog/drawing/card-setup.ts';
import type { CardModel, CardPicture } from '../../integrations/group-blog/views/cards/card-model.ts';
import { openCards, SETUP, type DrawnSite } from './card.ts';

/** Golden pictures are smaller than cards. */
export const WIDTH = 480;
export const HEIGHT = 252;

function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/cards/${name}`, import.meta.url));
}

export function goldenFile(name: string): string {
  return fixture(`${name}.png`);
}

export interface GoldenCard {
  name: string;
  card: CardModel;
  design: Design;
}

const DARK = {
  ink: '#ece7dc',
  quiet: '#b3b9b1',
  paper: '#16211f',
  surface: '#20302d',
  line: '#3d4d49',
  accent: '#7fd0c0',
  onAccent: '#10201d',
};

const mark = (name: string): CardPicture => ({ file: fixture(`${name}.svg`), version: name });

const DESIGNS = {
  usual: { mark: mark('mark') },
  'without-mark': { mark: null },
  'wide-mark': { mark: mark('wide-mark') },
  'tall-mark': { mark: mark('tall-mark') },
  dark: { mark: mark('mark'), theme: { ...SETUP.theme, ...DARK } },
} as const satisfies Record<string, Partial<CardSetup>>;
type Design = keyof typeof DESIGNS;

/** Besides the usual one. */
const SEEN_IN: Readonly<Record<Exclude<Design, 'usual'>, readonly string[]>> = {
  'without-mark': ['co-authored-by-six', 'post-with-cover', 'member-with-face', 'site-alone'],
  'wide-mark': ['post-with-cover', 'co-authored-by-longest-names', 'guest-post-arabic', 'site-arabic'],
  'tall-mark': ['post-with-cover', 'co-authored-by-longest-names', 'guest-post-arabic', 'site-arabic'],
  dark: [
    'guest-post-arabic',
    'post-with-cover',
    'post-by-emoji',
    'challenge-post-day-366-of-366',
    'finished-challenge',
    'progress-latin',
    'member-hebrew',
    'community-greek',
  ],
};

/** The gallery as the plugin draws it, and a few of it otherwise. */
export function goldenCards(): GoldenCard[] {
  const cards = [...GALLERY_CARDS].map(([name, card]) => ({ name, card, design: 'usual' as const }));
  const others = Object.entries(SEEN_IN).flatMap(([design, names]) =>
    cards
      .filter(({ name }) => names.includes(name))
      .map(({ name, card }) => ({ name: `${name}-${design}`, card, design: design as Design })),
  );
  return [...cards, ...others];
}

const sites = new Map<Design, Promise<DrawnSite>>();

/** A golden card's PNG, in full size. */
export async function drawGolden({ card, design }: GoldenCard): Promise<Buffer> {
  const site = sites.get(design) ?? openCards(DESIGNS[design]);
  sites.set(design, site);
  return (await (await site).draw(card)).bytes;
}

/** RGBA of a picture in the golden pictures' size. */
export async function pixelsOf(png: Buffer): Promise<Buffer> {
  return sharp(png).resize(WIDTH, HEIGHT).ensureAlpha().raw().toBuffer();
}
