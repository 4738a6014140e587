import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ParsedOptions } from '../options/options.ts';

export type ComponentName = keyof ParsedOptions['components'];

/** The components that a site may replace, and the plugin's own. */
const OWN: Readonly<Record<ComponentName, string>> = {
  Layout: 'PlainLayout',
  Head: 'Head',
  PostHeader: 'PostHeader',
  PostFooter: 'PostFooter',
  MemberPanel: 'MemberPanel',
  DayStrip: 'DayStrip',
};

/**
 * A virtual module for each component that a site may replace; a module each, so that only pages that show it are
 * rendered again when it changes.
 * @throws {Error} naming the option where a file is not there.
 */
export function componentModules(
  components: ParsedOptions['components'],
  root: string,
): Record<`virtual:${string}`, () => string> {
  return Object.fromEntries(
    (Object.keys(OWN) as ComponentName[]).map((name) => {
      const from = resolveComponent(name, components[name], root);
      return [`virtual:group-blog/${name}`, () => `export { default } from ${JSON.stringify(from)};`];
    }),
  );
}

/** What to import: the site's own file, a package's, or the plugin's. */
export function resolveComponent(name: ComponentName, file: string | undefined, root: string): string {
  if (file === undefined) return `astro-group-blog/components/${OWN[name]}.astro`;
  const path = resolve(root, file.replace(/^\//, ''));
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path.replaceAll('\\', '/');
  if (isOfPackage(file, root)) return file;
  throw new Error(
    `astro-group-blog: there is no ${name} at ${file}. Make the file, or mend the option: ` +
      `groupBlog({ components: { ${name}: './src/components/${name}.astro' } }).`,
  );
}

/** Neither a path, nor a file's name, nor in a folder of the site's. */
function isOfPackage(file: string, root: string): boolean {
  const [folder = '', ...rest] = file.split('/');
  if (folder === '' || folder.startsWith('.')) return false;
  return rest.length === 0 ? !folder.endsWith('.astro') : !existsSync(resolve(root, folder));
}
