import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ParsedOptions } from '../../options/options.ts';

export type ComponentName = keyof ParsedOptions['components'];

/** The plugin's own components, by the names under which a site may replace them. */
const OWN: Readonly<Record<ComponentName, string>> = {
  Layout: 'Layout',
  Head: 'Head',
  PostHeader: 'PostHeader',
  PostFooter: 'PostFooter',
  MemberPanel: 'MemberPanel',
  DayStrip: 'DayStrip',
};

/**
 * Makes a virtual module for each component that a site may replace. Each has its own module, so that after a change only pages with the
 * component are rendered again.
 * @throws {Error} that names the option where a file does not exist.
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

/**
 * Makes a virtual module with the site's own components for members' MDX, by name.
 * @param offered the attributes of each component, from `network.md`.
 * @throws {Error} with the line to write where only the options or only `network.md` has a component, or a file does not exist.
 */
export function mdxModule(
  mdx: ParsedOptions['mdx'],
  offered: Readonly<Record<string, readonly string[]>> = {},
  root: string,
): Record<`virtual:${string}`, () => string> {
  for (const name of Object.keys(mdx)) {
    if (!Object.hasOwn(offered, name))
      throw new Error(
        `astro-group-blog: network.md does not say which attributes <${name}> takes. Write there, for example, "components: { ${name}: [title] }".`,
      );
  }
  const files = Object.keys(offered).map((name): [string, string] => {
    const file = Object.hasOwn(mdx, name) ? mdx[name] : undefined;
    if (file !== undefined) return [name, resolveFile(name, file, root, 'mdx')];
    throw new Error(
      `astro-group-blog: network.md offers <${name}>, and nothing says where it is. Write in astro.config: groupBlog({ mdx: { ${name}: './src/components/${name}.astro' } }).`,
    );
  });
  const lines = [
    ...files.map(([name, from]) => `import ${name} from ${JSON.stringify(from)};`),
    `export const components = { ${files.map(([name]) => name).join(', ')} };`,
  ];
  return { 'virtual:group-blog/mdx': () => lines.join('\n') };
}

/** Returns the module to import: the site's own file, a package's, or the plugin's. */
export function resolveComponent(name: ComponentName, file: string | undefined, root: string): string {
  if (file === undefined) return `astro-group-blog/components/${OWN[name]}.astro`;
  return resolveFile(name, file, root, 'components');
}

function resolveFile(name: string, file: string, root: string, option: 'components' | 'mdx'): string {
  const path = resolve(root, file.replace(/^\//, ''));
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path.replaceAll('\\', '/');
  if (isOfPackage(file, root)) return file;
  throw new Error(
    `astro-group-blog: there is no ${name} at ${file}. Make the file, or mend the option: ` +
      `groupBlog({ ${option}: { ${name}: './src/components/${name}.astro' } }).`,
  );
}

/** Whether a name is a package's: it is neither a relative path nor a file's name, and its first part is no folder of the site. */
function isOfPackage(file: string, root: string): boolean {
  const [folder = '', ...rest] = file.split('/');
  if (folder === '' || folder.startsWith('.')) return false;
  return rest.length === 0 ? !folder.endsWith('.astro') : !existsSync(resolve(root, folder));
}
