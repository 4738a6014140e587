import { createHash } from 'node:crypto';
import type { CardModel, CardPerson } from '../views/card.ts';
import { backgroundOf } from './background.ts';
import { codePointsOf, hexOf } from './code-points.ts';
import { toDrawable, type Loss } from './drawable.ts';
import type { CardElement } from './element.ts';
import type { EmojiSet } from './emoji.ts';
import type { FontShelf } from './font-shelf.ts';
import type { Look } from './look.ts';
import { UnreadablePicture, withPictures, type Pictures } from './pictures.ts';
import { toPng, toRaster, toSvg, type Raster, type SharpFunction } from './raster.ts';
import type { ScriptFont } from './scripts.ts';
import type { CardStore } from './store.ts';
import { TEMPLATES, type Templates } from './templates.ts';
import type { CardTheme } from './theme.ts';

/** Draws cards, or takes those that were drawn before. */
export interface Studio {
  /**
   * @param subject whose card it is, for messages: `posts/ann/hello.md`.
   * @returns PNG bytes, 1200 × 630.
   */
  card: (model: CardModel, subject: string) => Promise<DrawnCard>;
}

export interface DrawnCard {
  bytes: Buffer;
  isDrawn: boolean;
}

export interface StudioTools {
  shelf: FontShelf;
  emoji: EmojiSet;
  pictures: Pictures;
  sharp: SharpFunction;
  store: CardStore;
  theme: CardTheme;
  /** The site's own. */
  templates: Partial<Templates>;
  mark: Look['mark'];
  /** The versions of all that draws. */
  engine: string;
  /** Told what a card could not show, and why; ends it all where it throws. */
  report: (sentence: string) => void;
}

export function openStudio(tools: StudioTools): Studio {
  const { shelf, emoji, pictures, sharp, store, theme, templates, mark, engine, report } = tools;
  const backgrounds = new Map<string, Promise<Raster>>();
  const rasterOf = (background: CardElement): Promise<Raster> => {
    const key = JSON.stringify(background);
    const made = backgrounds.get(key) ?? toSvg(background, []).then((svg) => toRaster(svg, sharp));
    backgrounds.set(key, made);
    return made;
  };

  return {
    async card(model, subject) {
      const say = (sentence: string): void => {
        report(`${subject}: ${sentence}`);
      };
      const fonts = await shelf.fontsFor(model);
      const { card, losses } = toDrawable(model, fonts.covers);
      for (const loss of losses) say(lossText(loss, fonts.missing));

      const background = backgroundOf(card, theme);
      const look: Look = { theme, mark, fonts: fonts.families, regular: fonts.regular, bold: fonts.bold };
      const element = elementOf(templates, card, look, say);
      const key = keyOf([element, background], `${engine} ${fonts.digest}`);
      const kept = await store.read(key);
      if (kept) return { bytes: kept, isDrawn: false };

      const draw = async (tree: CardElement): Promise<Buffer> =>
        toPng(await rasterOf(background), await toSvg(tree, fonts.fonts, emoji), sharp);
      try {
        const bytes = await draw(await withPictures(element, pictures));
        await store.keep(key, bytes);
        return { bytes, isDrawn: true };
      } catch (cause) {
        // Not kept: the next build tries again, and says so again.
        if (!(cause instanceof UnreadablePicture)) {
          say(`its card is plain, for it cannot be drawn: ${(cause as Error).message}`);
          return { bytes: await toPng(await rasterOf(background), null, sharp), isDrawn: true };
        }
        say(`its card goes without a picture: ${cause.message}`);
        const without = await this.card(withoutPicture(model, cause.file), subject);
        return { ...without, isDrawn: true };
      }
    },
  };
}

/** What the site's template makes of a card; what the plugin's makes, where that one fails. */
function elementOf(
  templates: Partial<Templates>,
  card: CardModel,
  look: Look,
  say: (sentence: string) => void,
): CardElement {
  const own = templates[card.kind];
  if (own) {
    try {
      return own(card, look);
    } catch (cause) {
      say(`cardTemplates['${card.kind}'] fails, so the usual card is drawn: ${(cause as Error).message}`);
    }
  }
  return TEMPLATES[card.kind](card, look);
}

/** All that could make a card look different; not where its pictures stand, for projects are moved. */
function keyOf(elements: readonly CardElement[], engine: string): string {
  const drawn = JSON.stringify(elements, (name, value: unknown) => (name === 'file' ? undefined : value));
  return createHash('sha256').update(engine).update('\0').update(drawn).digest('hex');
}

function lossText({ text, characters }: Loss, missing: readonly ScriptFont[]): string {
  const lost = characters.join('');
  const scripts = missing.filter(({ isIn }) => isIn.test(lost));
  if (scripts.length > 0) {
    const names = scripts.map(({ name }) => name).join(' and ');
    const packages = scripts.map((script) => `@fontsource/${script.package}`).join(' ');
    return `its card leaves out "${text}", for there is no font for ${names}. Type: npm install ${packages}`;
  }
  const signs = characters.map((sign) => `${sign} (${namesOf(sign)})`).join(', ');
  return `its card leaves out ${signs} of "${text}": no font has it`;
}

function namesOf(sign: string): string {
  return codePointsOf(sign)
    .map((codePoint) => `U+${hexOf(codePoint).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}

function withoutPicture(card: CardModel, file: string): CardModel {
  const without = (person: CardPerson): CardPerson =>
    person.face?.file === file ? { ...person, face: null } : person;
  return {
    ...card,
    people: card.people.map(without),
    host: card.host && without(card.host),
    cover: card.cover?.file === file ? null : card.cover,
  };
}
