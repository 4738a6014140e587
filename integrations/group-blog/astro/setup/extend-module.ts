import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The exports of a site's module that the plugin reads. */
const NAMES = ['feedItem', 'cardTemplates'];

/**
 * Writes a module with the exports of the site's own module, and `undefined` for those it lacks.
 * @throws {Error} where the file does not exist.
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
