import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import type { FontProvider } from '../../drawing/font-provider.ts';
import type { Picture } from '../../model/entries.ts';
import type { CardModel, CardTools } from '../../views/cards/card-model.ts';
import type { SiteSetup } from '../setup/site-setup.ts';

/** What of Astro's imported images is not among its published types. */
interface ImportedPicture extends Picture {
  /** Where it stands. To look at anything else is to have it published as its author sent it. */
  fsPath?: string;
  clone?: Picture;
}

export function cardTools(
  { contentFolder, cards }: Pick<SiteSetup, 'contentFolder' | 'cards'>,
  { untriedFontsFor }: Pick<FontProvider, 'untriedFontsFor'>,
): CardTools {
  return {
    pictureOf: (picture: ImportedPicture) =>
      picture.fsPath === undefined
        ? null
        : {
            file: relative(contentFolder, picture.fsPath).replaceAll('\\', '/'),
            version: (picture.clone ?? picture).src,
          },
    shownOf: (model: CardModel) => {
      const fonts = untriedFontsFor(model);
      const { card } = withoutMissingGlyphs(model, fonts.covers);
      const drawn = JSON.stringify([cards.designVersion, fonts.digest, card]);
      const digest = createHash('sha256').update(drawn).digest('hex');
      return { alt: card.alt, version: digest.slice(0, 10) };
    },
  };
}
