import { FOLDER_LAYOUTS, type FolderFormat } from '../../import/formats/folder-layouts.ts';
import { unknownName } from '../unknown-name.ts';
import { openFolder } from './folder-source.ts';
import { openBlogger, openGhost, openMedium, openSubstack } from './other-sources.ts';
import type { OpenSource } from './source.ts';
import { openWordPress } from './wordpress-source.ts';

const FOLDERS = Object.keys(FOLDER_LAYOUTS) as FolderFormat[];

/** What can be imported, by what is typed after `import`. */
export const FORMATS: Readonly<Record<string, OpenSource>> = {
  wordpress: openWordPress,
  blogger: openBlogger,
  ghost: openGhost,
  medium: openMedium,
  substack: openSubstack,
  ...Object.fromEntries(FOLDERS.map((format) => [format, openFolder(format)])),
};

/** @throws {Error} where there is no such format. */
export function formatNamed(name: string): OpenSource {
  const found = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (found) return found;
  throw unknownName(`nothing can be imported from "${name}"`, name, Object.keys(FORMATS));
}
