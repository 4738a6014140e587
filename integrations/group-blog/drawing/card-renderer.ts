import { backgroundOf } from '../cards/background.ts';
import { WHOLE_CARD, type CardElement } from '../cards/element.ts';
import { partsOf, type CardPart } from '../cards/frame.ts';
import { lossOf, textLosses, type CardLoss } from '../cards/loss-text.ts';
import { withoutMissingGlyphs } from '../cards/missing-glyphs.ts';
import type { Mark } from '../cards/template-context.ts';
import { TEMPLATES, type CardTemplate, type Templates } from '../cards/templates.ts';
import { withoutPicture } from '../cards/without-picture.ts';
import type { CardModel } from '../views/cards/card-model.ts';
import type { CardFonts } from './card-fonts.ts';
import type { CardSetup } from './card-setup.ts';
import type { CardStore } from './card-store.ts';
import { withoutEmptyRows, type Layer } from './blend.ts';
import { createCardKeys } from './card-keys.ts';
import { createPictureLoader, ratioOf, UnreadablePicture, withPictures } from './pictures.ts';
import { release, toLayer, toPng, toRaster, toSvg, type Raster, type SharpFunction } from './raster.ts';
import { openSiteFonts, type SiteFonts } from './site-fonts.ts';

export interface CardRenderer {
  /** Draws a card, or reads it from the store. It never throws: what cannot be drawn is left out and listed in `losses`. */
  draw: (model: CardModel) => Promise<DrawnCard>;
}

export interface DrawnCard {
  /** A PNG of 1200 × 630 pixels. */
  bytes: Buffer;
  /** The absolute path of the card in the store; null if it is not there. */
  file: string | null;
  /** Whether the card was drawn now, rather than taken from the store. */
  isDrawn: boolean;
  losses: readonly CardLoss[];
}

export interface CardRendererOptions {
  setup: CardSetup;
  /** Absolute path of the project, whose fonts are used. */
  root: string;
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The site's own templates. */
  templates: Partial<Templates>;
  /** The store of drawn cards; without one, every card is drawn anew. */
  store?: CardStore;
  /** Is called with each fault that affects all cards. */
  report: (sentence: string) => void;
  /** The site's fonts, if they are open already. */
  fonts?: SiteFonts;
}

/** What drawing a card needs besides the template. */
interface Task {
  fonts: CardFonts;
  addLoss: (loss: CardLoss) => void;
}

type Drawing = Omit<DrawnCard, 'losses'>;

/** A drawn part of a card, and the texts in it that are drawn as boxes. */
interface DrawnPart {
  layer: Layer;
  boxes: ReadonlySet<string>;
}

/** The number of feet that are kept. */
const FEET = 64;

/** Opens the fonts and pictures of a site, and loads sharp, to draw its cards. */
export async function createCardRenderer({
  setup,
  root,
  contentFolder,
  templates,
  store,
  report,
  fonts: { fontProvider, emoji } = openSiteFonts(setup, root, report),
}: CardRendererOptions): Promise<CardRenderer> {
  templateFaults(templates).forEach(report);
  const { default: sharp } = (await import(/* @vite-ignore */ setup.sharp)) as { default: SharpFunction };
  const pictures = createPictureLoader(contentFolder, sharp);
  const { theme } = setup;
  const siteMark = setup.mark && { ...setup.mark, ratio: await ratioOf(setup.mark.file, sharp) };
  const keys = createCardKeys(setup, sharp);

  const rasters = new Map<string, Promise<Raster>>();
  const rasterOf = (background: CardElement): Promise<Raster> => {
    const key = JSON.stringify(background);
    const raster = rasters.get(key) ?? toSvg(background, []).then((svg) => toRaster(svg, sharp));
    rasters.set(key, raster);
    return raster;
  };

  const drawPart = async ({ element, area }: CardPart, { fonts }: CardFonts): Promise<DrawnPart> => {
    const boxes = new Set<string>();
    const missing = (text: string): void => void boxes.add(text);
    const svg = await toSvg(await withPictures(element, pictures), fonts, { emoji, missing, area });
    return { layer: await toLayer(svg, area, sharp), boxes };
  };
  /** The feet of the last cards: those of one member come one after another, and have the same. */
  const feet = new Map<string, Promise<DrawnPart>>();
  const drawFoot = (part: CardPart, fonts: CardFonts): Promise<DrawnPart> => {
    const key = JSON.stringify([part.element, fonts.digest]);
    const foot =
      feet.get(key) ??
      drawPart(part, fonts).then(({ layer, boxes }) => ({ layer: withoutEmptyRows(layer), boxes }));
    feet.delete(key);
    feet.set(key, foot);
    const [oldest] = feet.keys();
    if (feet.size > FEET && oldest !== undefined) feet.delete(oldest);
    return foot;
  };

  /** A plain card is not stored, so that the next build tries again. */
  const drawPlain = async (card: CardModel): Promise<Drawing> => ({
    bytes: await toPng(await rasterOf(backgroundOf(card, theme)), [], sharp),
    file: null,
    isDrawn: true,
  });

  /** @throws {Error} if the template fails, or what it returns cannot be drawn. */
  const drawWith = async (
    template: CardTemplate,
    card: CardModel,
    mark: Mark | null,
    task: Task,
  ): Promise<Drawing> => {
    const { families, regular, bold, digest } = task.fonts;
    const isUsual = template === TEMPLATES[card.kind];
    const element = toElement(template(card, { theme, mark, fonts: families, regular, bold }));
    const background = backgroundOf(card, theme);
    const key = isUsual ? keys.usual(card, mark, digest) : keys.own([element, background], digest);
    const stored = await store?.read(key);
    if (store && stored) return { bytes: stored, file: store.fileOf(key), isDrawn: false };
    // The card has only text that can be drawn, but a template may write its own.
    const boxes = new Set<string>();
    let bytes: Buffer;
    try {
      // The site's own template may draw outside of the usual areas.
      const parts = isUsual ? partsOf(element) : [{ element, area: WHOLE_CARD, isShared: false }];
      const drawn: DrawnPart[] = [];
      for (const part of parts) {
        drawn.push(await (part.isShared ? drawFoot(part, task.fonts) : drawPart(part, task.fonts)));
      }
      for (const text of drawn.flatMap((part) => [...part.boxes])) boxes.add(text);
      const layers = drawn.map(({ layer }) => layer);
      bytes = await toPng(await rasterOf(background), layers, sharp);
      for (const [place, { pixels }] of layers.entries())
        if (parts[place]?.isShared === false) release(pixels);
    } catch (cause) {
      const rest = cause instanceof UnreadablePicture ? withoutPicture(card, mark, cause.file) : null;
      if (rest === null) throw cause;
      const why = `without a picture, for ${messageOf(cause)}`;
      task.addLoss(lossOf(`its card goes ${why}`, `go ${why}`));
      return drawWith(template, rest.card, rest.mark, task);
    }
    for (const text of boxes) {
      const what = `"${text}", which no font has; it is drawn as boxes`;
      task.addLoss(lossOf(`its template writes ${what}`, `have a template that writes ${what}`));
    }
    const isStored = boxes.size === 0 && (await store?.write(key, bytes));
    return { bytes, file: store && isStored ? store.fileOf(key) : null, isDrawn: true };
  };

  const drawBest = async (card: CardModel, task: Task): Promise<Drawing> => {
    const own = templates[card.kind];
    try {
      if (own) return await drawWith(own, card, siteMark, task);
    } catch (cause) {
      const name = `cardTemplates['${card.kind}'] fails`;
      const one = `${name}, so the usual card is drawn: ${messageOf(cause)}`;
      task.addLoss(lossOf(one, `are the usual ones, for ${name}: ${messageOf(cause)}`));
    }
    try {
      return await drawWith(TEMPLATES[card.kind], card, siteMark, task);
    } catch (cause) {
      const one = `its card is plain, for it cannot be drawn: ${messageOf(cause)}`;
      task.addLoss(lossOf(one, `are plain, for none can be drawn: ${messageOf(cause)}`));
      return drawPlain(card);
    }
  };

  return {
    async draw(model) {
      const losses = new Map<string, CardLoss>();
      const addLoss = (loss: CardLoss): void => void losses.set(loss.one, loss);
      const fonts = await fontProvider.fontsFor(model);
      if (fonts.fonts.length === 0) {
        const why = 'for no font can be used';
        addLoss(lossOf(`its card is plain, ${why}`, `are plain, ${why}`));
        return { ...(await drawPlain(model)), losses: [...losses.values()] };
      }
      const { card, losses: texts } = withoutMissingGlyphs(model, fonts.covers);
      for (const text of texts) textLosses(text, fonts.missing).forEach(addLoss);
      return { ...(await drawBest(card, { fonts, addLoss })), losses: [...losses.values()] };
    },
  };
}

/** Returns what is wrong with a site's templates before any of them draws. */
export function templateFaults(templates: object): string[] {
  const kinds = Object.keys(TEMPLATES);
  return Object.keys(templates)
    .filter((name) => !kinds.includes(name))
    .map((name) => `cardTemplates has "${name}", which is no kind of card; these are: ${kinds.join(', ')}`);
}

/** @throws {Error} if a template returned something other than an element. */
function toElement(made: unknown): CardElement {
  const { type, props } = (made ?? {}) as Partial<CardElement>;
  if (typeof type === 'string' && typeof props === 'object') return made as CardElement;
  throw new Error('what it gives back is no element, as { type, props }');
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
