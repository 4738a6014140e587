import { createHash } from 'node:crypto';
import type { CardModel } from '../views/cards/card-model.ts';
import { backgroundOf } from '../cards/background.ts';
import { toDrawable } from '../cards/missing-glyphs.ts';
import { WHOLE_CARD, type CardElement } from '../cards/element.ts';
import type { EmojiSet } from './emoji.ts';
import type { FontShelf } from './font-provider.ts';
import { drawnArea } from '../cards/frame.ts';
import type { Look } from '../cards/template-context.ts';
import { lossOf, textLosses, type CardLoss } from './loss-text.ts';
import { UnreadablePicture, withPictures, type Pictures } from './pictures.ts';
import { toPng, toRaster, toSvg, type Raster, type SharpFunction } from './raster.ts';
import type { CardStore } from './card-store.ts';
import { TEMPLATES, type CardTemplate, type Templates } from '../cards/templates.ts';
import type { CardTheme } from '../cards/theme.ts';
import { withoutPicture } from '../cards/without-picture.ts';

/** Draws cards, or takes those that were drawn before. */
export interface Studio {
  card: (model: CardModel) => Promise<DrawnCard>;
}

export interface DrawnCard {
  /** PNG, 1200 × 630. */
  bytes: Buffer;
  /** Not a kept one. */
  isDrawn: boolean;
  /** What it should show and does not, and why. */
  losses: readonly CardLoss[];
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
  /** Told what is wrong with all cards. */
  report: (sentence: string) => void;
}

export function openStudio(tools: StudioTools): Studio {
  const { shelf, emoji, pictures, sharp, store, theme, templates, engine, report } = tools;
  templateFaults(templates).forEach(report);
  const backgrounds = new Map<string, Promise<Raster>>();
  const rasterOf = (background: CardElement): Promise<Raster> => {
    const key = JSON.stringify(background);
    const made = backgrounds.get(key) ?? toSvg(background, []).then((svg) => toRaster(svg, sharp));
    backgrounds.set(key, made);
    return made;
  };

  return {
    async card(model) {
      const losses = new Map<string, CardLoss>();
      const lose = (loss: CardLoss): void => {
        losses.set(loss.one, loss);
      };
      // Not kept: the next build tries again.
      const plain = async (of: CardModel): Promise<Picture> => ({
        bytes: await toPng(await rasterOf(backgroundOf(of, theme)), null, sharp),
        isDrawn: true,
      });
      const fonts = await shelf.fontsFor(model);
      if (fonts.fonts.length === 0) {
        const why = 'for no font can be used';
        lose(lossOf(`its card is plain, ${why}`, `are plain, ${why}`));
        return { ...(await plain(model)), losses: [...losses.values()] };
      }
      const { card, losses: texts } = toDrawable(model, fonts.covers);
      for (const text of texts) textLosses(text, fonts.lacking).forEach(lose);

      const draw = async (
        template: CardTemplate,
        of: CardModel,
        mark: Look['mark'],
      ): Promise<Picture | Failure> => {
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
          // A site's own may draw wherever it likes.
          const area = template === TEMPLATES[of.kind] ? drawnArea(of) : WHOLE_CARD;
          const missing = (text: string): void => void boxes.add(text);
          const whole = await withPictures(element, pictures);
          const svg = await toSvg(whole, fonts.fonts, { emoji, missing, area });
          bytes = await toPng(await rasterOf(background), { svg, area }, sharp);
        } catch (cause) {
          const without = cause instanceof UnreadablePicture ? withoutPicture(of, mark, cause.file) : null;
          if (without === null) return { why: messageOf(cause) };
          const why = `without a picture, for ${messageOf(cause)}`;
          lose(lossOf(`its card goes ${why}`, `go ${why}`));
          return draw(template, without.card, without.mark);
        }
        for (const text of boxes) {
          const what = `"${text}", which no font has; it is drawn as boxes`;
          lose(lossOf(`its template writes ${what}`, `have a template that writes ${what}`));
        }
        if (boxes.size === 0) await store.keep(key, bytes);
        return { bytes, isDrawn: true };
      };

      const paint = async (): Promise<Picture> => {
        const own = templates[card.kind];
        if (own) {
          const made = await draw(own, card, tools.mark);
          if ('bytes' in made) return made;
          const name = `cardTemplates['${card.kind}'] fails`;
          const one = `${name}, so the usual card is drawn: ${made.why}`;
          lose(lossOf(one, `are the usual ones, for ${name}: ${made.why}`));
        }
        const made = await draw(TEMPLATES[card.kind], card, tools.mark);
        if ('bytes' in made) return made;
        const { why } = made;
        lose(
          lossOf(
            `its card is plain, for it cannot be drawn: ${why}`,
            `are plain, for none can be drawn: ${why}`,
          ),
        );
        return plain(card);
      };
      return { ...(await paint()), losses: [...losses.values()] };
    },
  };
}

type Picture = Pick<DrawnCard, 'bytes' | 'isDrawn'>;

/** What is wrong with a site's templates before they draw. */
export function templateFaults(templates: object): string[] {
  const kinds = Object.keys(TEMPLATES);
  return Object.keys(templates)
    .filter((name) => !kinds.includes(name))
    .map((name) => `cardTemplates has "${name}", which is no kind of card; these are: ${kinds.join(', ')}`);
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
