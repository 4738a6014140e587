import { fileURLToPath } from 'node:url';
import type { CardPicture } from '../../views/cards/card-model.ts';
import type { GalleryPictures } from './gallery.ts';

function sample(name: string): CardPicture {
  return { file: fileURLToPath(new URL(`./samples/${name}.svg`, import.meta.url)), version: name };
}

/** A face and a cover that nobody has to send. */
export const GALLERY_PICTURES: GalleryPictures = { face: sample('face'), cover: sample('cover') };
