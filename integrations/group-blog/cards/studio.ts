import { createHash } from 'node:crypto';
import type { CardModel } from '../views/card.ts';
import { backgroundOf } from './background.ts';
import { toDrawable } from './drawable.ts';
import type { CardElement } from './element.ts';
import type { EmojiSet } from './emoji.ts';
import type { FontShelf } from './font-shelf.ts';
import type { Look } from './look.ts';
import { lossText } from './loss-text.ts';
import { UnreadablePicture, withPictures, type Pictures } from './pictures.ts';
import { toPng, toRaster, toSvg, type Raster, type SharpFunction } from './raster.ts';
import type { CardStore } from './store.ts';
import { TEMPLATES, type CardTemplate, type Templates } from './templates.ts';
import type { CardTheme } from './theme.ts';
import { withoutPicture } from './without-picture.ts';

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
  const { shelf, emoji, pictures, sharp, store, theme, templates, engine, report } = tools;
  for (const name of Object.keys(templates).filter((key) => !(key in TEMPLATES))) {
    const kinds = Object.keys(TEMPLATES).join(', ');
    report(`cardTemplates has "${name}", which is no kind of card; these are: ${kinds}`);
  }
  const backgrounds = new Map<string, Promise<Raster>>();
  const rasterOf = (background: CardElement): Promise<Raster> => {
    const key = JSON.stringify(background);
    const made = backgrounds.get(key) ?? toSvg(background, []).then((svg) => toRaster(svg, sharp));
    backgrounds.set(key, made);
    return made;
  };

  return {
    async card(model, subject) {
      const said = new Set<string>();
      const say = (sentence: string): void => {
        if (!said.has(sentence)) report(`${subject}: ${sentence}`);
        said.add(sentence);
      };
      // Not kept: the next build tries again, and says so again.
      const plain = async (of: CardModel): Promise<DrawnCard> => ({
        bytes: await toPng(await rasterOf(backgroundOf(of, theme)), null, sharp),
        isDrawn: true,
      });
      const fonts = await shelf.fontsFor(model);
      if (fonts.fonts.length === 0) {
        say('its card is plain, for no font can be used');
        return plain(model);
      }
      const { card, losses } = toDrawable(model, fonts.covers);
      for (const loss of losses) say(lossText(loss, fonts.missing));

      const draw = async (
        template: CardTemplate,
        of: CardModel,
        mark: Look['mark'],
      ): Promise<DrawnCard | Failure> => {
        const background = backgroundOf(of, theme);
        const { families, regular, bold, digest } = fonts;
        let element: CardElement;
        let key: string;
        try {
          element = toElement(template(of, { theme, mark, fonts: families, regular, bold }));
          key = keyOf([element, background], `${engine} ${digest}`);
        } catch (cause) {
          return { why: messageOf(cause) };
        }
        const kept = await store.read(key);
        if (kept) return { bytes: kept, isDrawn: false };
        let bytes: Buffer;
        /** Of the model's words nothing is left that has no sign; a template may write its own. */
        const boxes = new Set<string>();
        try {
          const svg = await toSvg(await withPictures(element, pictures), fonts.fonts, emoji, (text) =>
            boxes.add(text),
          );
          bytes = await toPng(await rasterOf(background), svg, sharp);
        } catch (cause) {
          const without = cause instanceof UnreadablePicture ? withoutPicture(of, mark, cause.file) : null;
          if (without === null) return { why: messageOf(cause) };
          say(`its card goes without a picture, for ${messageOf(cause)}`);
          return draw(template, without.card, without.mark);
        }
        for (const text of boxes)
          say(`its template writes "${text}", which no font has; it is drawn as boxes`);
        if (boxes.size === 0) await store.keep(key, bytes);
        return { bytes, isDrawn: true };
      };

      const own = templates[card.kind];
      if (own) {
        const made = await draw(own, card, tools.mark);
        if ('bytes' in made) return made;
        say(`cardTemplates['${card.kind}'] fails, so the usual card is drawn: ${made.why}`);
      }
      const made = await draw(TEMPLATES[card.kind], card, tools.mark);
      if ('bytes' in made) return made;
      say(`its card is plain, for it cannot be drawn: ${made.why}`);
      return plain(card);
    },
  };
}

interface Failure {
  why: string;
}

/** @throws {Error} where a template, which may be the site's own, gives back something else. */
function toElement(made: unknown): CardElement {
  const { type, props } = (made ?? {}) as Partial<CardElement>;
  if (typeof type === 'string' && typeof props === 'object') return made as CardElement;
  throw new Error('what it gives back is no element, as { type, props }');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** All that could make a card look different; not where its pictures stand, for projects are moved. */
function keyOf(elements: readonly CardElement[], engine: string): string {
  const drawn = JSON.stringify(elements, (name, value: unknown) => (name === 'file' ? undefined : value));
  return createHash('sha256').update(engine).update('\0').update(drawn).digest('hex');
}
