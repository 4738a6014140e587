import { hash } from 'node:crypto';
import type { CardElement } from '../cards/element.ts';
import type { CardModel, CardPicture } from '../views/cards/card-model.ts';
import type { CardSetup } from './card-setup.ts';
import type { SharpFunction } from './raster.ts';

/**
 * Computes the keys of cards in the store: hashes of everything that affects the picture, without the paths of files, because a project
 * may be moved.
 */
export interface CardKeys {
  /**
   * The key of a card with the plugin's own template.
   * @param fonts the digest of its fonts.
   */
  usual: (card: CardModel, mark: CardPicture | null, fonts: string) => string;
  /** The key of a card with a template of the site's own, whose code nobody can know: what it makes tells. */
  own: (elements: readonly CardElement[], fonts: string) => string;
}

export function createCardKeys(
  { engine, theme }: Pick<CardSetup, 'engine' | 'theme'>,
  { versions }: Pick<SharpFunction, 'versions'>,
): CardKeys {
  const front = JSON.stringify([engine, versions, theme]);
  const keyOf = (...parts: readonly unknown[]): string =>
    hash(
      'sha256',
      front + JSON.stringify(parts, (name, value: unknown) => (name === 'file' ? undefined : value)),
    );
  return {
    // The alternative text is not drawn.
    usual: (card, mark, fonts) => keyOf('usual', { ...card, alt: '' }, mark?.version ?? null, fonts),
    own: (elements, fonts) => keyOf('own', elements, fonts),
  };
}
