import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Lists the files of the site's public folder by their addresses from the root: `/images/door.jpg`. Undefined where the
 * folder does not exist: the site may have another one.
 * @param folder absolute path of the site's public folder.
 */
export function readPublicFolder(folder: string): ReadonlySet<string> | undefined {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return new Set(
      entries
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name)).replaceAll('\\', '/')}`),
    );
  } catch {
    return undefined;
  }
}

/** Reads the folder `public` beside the content folder, which is Astro's default. */
export function readPublicBeside(contentFolder: string): ReadonlySet<string> | undefined {
  return readPublicFolder(join(contentFolder, '..', 'public'));
}
