import { relative } from 'node:path';
import { pictureIn, type Picture, type PictureFile } from '../../model/entries.ts';
import type { ContentKind } from '../../schemas/kind.ts';

/** What of Astro's imported images is not among its published types. */
interface ImportedPicture extends Picture {
  /** Where the file stands. Astro publishes the file as its author sent it once any other field is read. */
  fsPath?: string;
  /** A copy, of which all fields can be read. */
  clone?: Picture;
}

/**
 * The file of an entry's picture; undefined where it has none, or Astro does not say where it stands.
 * @param contentFolder absolute.
 */
export function pictureFile(
  data: unknown,
  kind: ContentKind,
  contentFolder: string,
): PictureFile | undefined {
  const picture: ImportedPicture | undefined = pictureIn(data, kind);
  if (picture?.fsPath === undefined) return undefined;
  return {
    file: relative(contentFolder, picture.fsPath).replaceAll('\\', '/'),
    version: (picture.clone ?? picture).src,
  };
}
