import { fileName, folderOf, mayHaveMedia } from '../../../model/content-path.ts';
import { publicFolderText } from '../../../model/public-files.ts';
import { PICTURE_ENDING, PICTURE_EXTENSIONS } from '../../../schemas/values/picture-path.ts';

const UNSUPPORTED = /\.(?:arw|bmp|cr[23]|dng|eps|hei[cf]|hif|jp2|jxl|nef|pdf|psd|raw|tiff?)$/i;
const ENDING = /\.[a-z\d]+$/i;

/** The endings of pictures, as messages name them. */
export const PICTURE_ENDINGS = PICTURE_EXTENSIONS.map((extension) => `.${extension}`).join(', ');

/** Whether a file has the name of a picture that every browser can show. */
export function isPicture(path: string): boolean {
  return PICTURE_ENDING.test(path);
}

/** Whether a file is a picture, or a PDF, that browsers do not show as a picture. */
export function isUnsupportedPicture(path: string): boolean {
  return UNSUPPORTED.test(path);
}

/** Whether pictures can lie beside a content file. */
export function mayHavePictures(path: string): boolean {
  return mayHaveMedia('picture', path);
}

/** The name or path of a picture once it is saved as JPEG. */
export function asJpeg(path: string): string {
  return `${path.replace(ENDING, '')}.jpg`;
}

/**
 * Says what to do with a picture: it goes beside the file where pictures can, else to where the site has them.
 * @param address its name, with or without folders before it.
 * @param from the path of the file that shows it.
 */
export function pictureFix(address: string, from: string): string {
  const path = isPicture(address) ? address : asJpeg(address);
  const name = fileName(path);
  const what = isPicture(address) ? 'put the picture' : 'save the picture as JPEG, put it';
  return mayHavePictures(from)
    ? `${what} beside your file, at ${folderOf(from)}${name}, and write "./${encodeURI(name)}"`
    : `${what} ${publicFolderText(name)}, and write "/${encodeURI(name)}"`;
}
