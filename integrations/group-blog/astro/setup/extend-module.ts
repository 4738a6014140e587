import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The names that a site's module may export. */
const NAMES = ['feedItem', 'cardTemplates'];

/**
 * Writes a module that exports what the site's own module exports, and `undefined` for what it does not.
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
