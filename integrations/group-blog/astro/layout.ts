import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * What to import for the layout: the site's own file, a package's, or the plugin's plain one.
 * @throws {Error} naming the option where the file is not there.
 */
export function resolveLayout(layout: string | undefined, root: string): string {
  if (layout === undefined) return 'astro-group-blog/components/PlainLayout.astro';
  const path = resolve(root, layout.replace(/^\//, ''));
  if (existsSync(path)) return path.replaceAll('\\', '/');
  // Neither a path nor a file: a package's layout.
  if (!/^[./]|\.astro$/.test(layout) || layout.startsWith('@')) return layout;
  throw new Error(
    `astro-group-blog: there is no layout at ${layout}. Make the file, or mend the option: groupBlog({ layout: './src/layouts/Network.astro' }).`,
  );
}
