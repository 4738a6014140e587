import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** All that a site's module may export. */
const NAMES = ['feedItem', 'cardTemplates'];

/**
 * The text of a module with what the site's own module exports of all that it may.
 * @throws {Error} where the file is not there.
 */
export function extendModule(file: string | undefined, root: string): () => string {
  if (file === undefined) return () => NAMES.map((name) => `export const ${name} = undefined;`).join('\n');
  const path = resolve(root, file.replace(/^\//, ''));
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Error(
      `astro-group-blog: there is no module at ${file}. Make the file, or mend the option: ` +
        `groupBlog({ extend: './src/group-blog.ts' }).`,
    );
  }
  return () =>
    `import * as own from ${JSON.stringify(path.replaceAll('\\', '/'))};\nexport const { ${NAMES.join(', ')} } = { ...own };`;
}
