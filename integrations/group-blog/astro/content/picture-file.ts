import { relative } from 'node:path';
import { pictureIn, type Picture, type PictureFile } from '../../model/entries.ts';
import type { ContentKind } from '../../schemas/kind.ts';

/** The fields of Astro's imported images that its types do not have. */
interface ImportedPicture extends Picture {
  /** Absolute path of the file. Reading any other field makes Astro publish the original file. */
  fsPath?: string;
  /** A copy whose fields can be read without that effect. */
  clone?: Picture;
}

/**
 * Returns the file of an entry's picture; undefined where it has none, or Astro does not say where the file is.
 * @param contentFolder absolute path.
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
