import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What to import for the layout: the site's own file, a package's, or the plugin's plain one.
 * @throws {Error} naming the option where the file is not there.
 */
export function resolveLayout(layout: string | undefined, root: URL): string {
  if (layout === undefined) return 'astro-group-blog/components/PlainLayout.astro';
  if (!layout.startsWith('.') && !layout.startsWith('/')) return layout;
  const path = fileURLToPath(new URL(layout.startsWith('/') ? `.${layout}` : layout, root));
  if (existsSync(path)) return path.replaceAll('\\', '/');
  throw new Error(
    `astro-group-blog: there is no layout at ${layout}. Make the file, or mend the option: groupBlog({ layout: './src/layouts/Network.astro' }).`,
  );
}
