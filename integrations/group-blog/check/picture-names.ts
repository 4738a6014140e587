import { mayLieBeside } from '../model/content-path.ts';
import { PICTURE_EXTENSIONS } from '../schemas/kinds.ts';

const PICTURE = new RegExp(`\\.(?:${PICTURE_EXTENSIONS.join('|')})$`, 'i');
const ENDING = /\.[a-z\d]+$/i;

/** Whether a file has the name of a picture that every browser can show. */
export function isPicture(path: string): boolean {
  return PICTURE.test(path);
}

/** Whether pictures can stand beside a content file. */
export function picturesStandBeside(path: string): boolean {
  return mayLieBeside('picture', path);
}

/** Whether a file is a picture, or a page of one, that browsers do not show. */
export function isForeignPicture(path: string): boolean {
  return FOREIGN.test(path);
}

const FOREIGN = /\.(?:arw|bmp|cr[23]|dng|eps|hei[cf]|hif|jp2|jxl|nef|pdf|psd|raw|tiff?)$/i;

/** The name or path of a picture once it is saved as JPEG. */
export function asJpeg(path: string): string {
  return `${path.replace(ENDING, '')}.jpg`;
}

/** The endings of pictures, as they are told. */
export const PICTURE_ENDINGS = PICTURE_EXTENSIONS.map((extension) => `.${extension}`).join(', ');
