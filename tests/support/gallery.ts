import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { readCardSetup, type CardSetup } from '../../integrations/group-blog/cards/setup.ts';
import { openSiteStudio } from '../../integrations/group-blog/cards/site-studio.ts';
import { galleryCards } from '../../integrations/group-blog/cards/gallery.ts';
import { GALLERY_PICTURES } from '../../integrations/group-blog/cards/gallery-pictures.ts';
import type { Studio } from '../../integrations/group-blog/cards/studio.ts';
import type { CardModel } from '../../integrations/group-blog/views/card.ts';

/** Golden pictures are smaller than cards. */
export const WIDTH = 480;
export const HEIGHT = 252;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MARK = fileURLToPath(new URL('../fixtures/cards/mark.svg', import.meta.url));

export function goldenFile(name: string): string {
  return fileURLToPath(new URL(`../fixtures/cards/${name}.png`, import.meta.url));
}

export interface GoldenCard {
  name: string;
  card: CardModel;
  look: Look;
}
type Look = 'usual' | 'without mark' | 'dark';

const DARK = {
  ink: '#ece7dc',
  quiet: '#b3b9b1',
  paper: '#16211f',
  surface: '#20302d',
  line: '#3d4d49',
  accent: '#7fd0c0',
  onAccent: '#10201d',
};

/** Of most writing systems a post's card shows all that could go wrong. */
const SEEN_ELSEWHERE =
  /^(?:(?:challenge-post|member|challenge)-(?:latin|greek|cyrillic|vietnamese|emoji|hebrew|devanagari)|guest-post-(?!arabic|mixed)\w+|(?:challenge-post|challenge)-(?:japanese|mixed))$/;

/** The gallery as the plugin draws it, and a few of it otherwise. */
export function goldenCards(): GoldenCard[] {
  const cards = galleryCards(GALLERY_PICTURES);
  const only = (look: Look, ...names: string[]): GoldenCard[] =>
    cards
      .filter(({ name }) => names.includes(name))
      .map(({ name, card }) => ({ name: `${name}-${look.replace(' ', '-')}`, card, look }));
  return [
    ...cards
      .filter(({ name }) => !SEEN_ELSEWHERE.test(name))
      .map(({ name, card }): GoldenCard => ({ name, card, look: 'usual' })),
    ...only('without mark', 'co-authored-by-six', 'post-with-cover', 'member-with-face', 'site-alone'),
    ...only(
      'dark',
      'guest-post-arabic',
      'post-with-cover',
      'challenge-post-day-366-of-366',
      'finished-challenge',
    ),
  ];
}

const studios = new Map<Look, Promise<Studio>>();

/** A golden card's PNG, in full size. */
export async function drawGolden({ card, look }: GoldenCard): Promise<Buffer> {
  const studio = studios.get(look) ?? openGolden(look);
  studios.set(look, studio);
  return (await (await studio).card(card)).bytes;
}

/** RGBA of a picture in the golden pictures' size. */
export async function pixelsOf(png: Buffer): Promise<Buffer> {
  return sharp(png).resize(WIDTH, HEIGHT).ensureAlpha().raw().toBuffer();
}

async function openGolden(look: Look): Promise<Studio> {
  const setup: CardSetup = readCardSetup(
    { cards: { strict: false, mark: MARK }, extend: undefined },
    '/',
    (sentence) => {
      throw new Error(sentence);
    },
  );
  return openSiteStudio({
    setup: {
      ...setup,
      ...(look === 'without mark' && { mark: null }),
      ...(look === 'dark' && { theme: { ...setup.theme, ...DARK } }),
    },
    root: ROOT,
    contentFolder: ROOT,
    templates: {},
    store: () => ({ read: () => Promise.resolve(null), keep: () => Promise.resolve() }),
    report: () => undefined,
  });
}
