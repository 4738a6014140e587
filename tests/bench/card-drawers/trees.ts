import type { Font } from 'satori';
import { backgroundOf } from '../../../integrations/group-blog/cards/background.ts';
import {
  box,
  CARD_HEIGHT,
  CARD_WIDTH,
  type CardElement,
} from '../../../integrations/group-blog/cards/element.ts';
import { openEmoji } from '../../../integrations/group-blog/drawing/emoji.ts';
import { createFontProvider } from '../../../integrations/group-blog/drawing/font-provider.ts';
import type { TemplateContext } from '../../../integrations/group-blog/cards/template-context.ts';
import { TEMPLATES } from '../../../integrations/group-blog/cards/templates.ts';
import type { CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';
import { say, usualSetup } from './drawer.ts';

/** The plugin's own pictures as element trees, for who draws them with something else. */
export interface Trees {
  contextOf: (card: CardModel) => Promise<{ context: TemplateContext; fonts: Font[] }>;
  /** What stands in front of the background. */
  frontOf: (card: CardModel, context: TemplateContext) => CardElement;
  backgroundOf: (card: CardModel) => CardElement;
}

export function openTrees(): Trees {
  const { theme, fonts: bundled, symbolFonts: symbols, emoji } = usualSetup();
  const provider = createFontProvider(
    { bundled, symbols, findScriptFonts: () => [], emoji: openEmoji(emoji) },
    say,
  );
  return {
    async contextOf(card) {
      const { families, regular, bold, fonts } = await provider.fontsFor(card);
      return { context: { theme, mark: null, fonts: families, regular, bold }, fonts };
    },
    frontOf: (card, context) => TEMPLATES[card.kind](card, context),
    backgroundOf: (card) => backgroundOf(card, theme),
  };
}

/** One in front of the other. */
export function layered(back: CardElement, front: CardElement, left = 0, top = 0): CardElement {
  return box({ position: 'relative', width: CARD_WIDTH, height: CARD_HEIGHT }, [
    box({ position: 'absolute', left: 0, top: 0 }, [back]),
    box({ position: 'absolute', left, top }, [front]),
  ]);
}
