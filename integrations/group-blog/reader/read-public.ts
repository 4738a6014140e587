import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The addresses of the files that the site has as they are, from its root: `/images/door.jpg`. A folder that is not
 * there is not known: the site may have another.
 * @param folder absolute path of the site's public folder.
 */
export function readPublic(folder: string): ReadonlySet<string> | undefined {
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

/** As Astro has it, where nothing says otherwise: the folder `public` beside the content folder. */
export function readPublicBeside(contentFolder: string): ReadonlySet<string> | undefined {
  return readPublic(join(contentFolder, '..', 'public'));
}
