import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ViteUserConfig } from 'astro';

/**
 * Lets Astro use the plugin's sharp where the site has none. Astro optimises pictures from a bundle in `dist/`, in which only the site's own
 * packages are found: with pnpm those are not the packages of its packages.
 * @see https://docs.astro.build/en/guides/images/#default-image-service
 * @param root absolute path of the project.
 */
export function astroSharp(root: string): Pick<ViteUserConfig, 'environments'> {
  if (hasSharp(root)) return {};
  const output = { paths: { sharp: import.meta.resolve('sharp') } };
  return { environments: { prerender: { build: { rolldownOptions: { output } } } } };
}

function hasSharp(root: string): boolean {
  try {
    return createRequire(join(root, 'package.json')).resolve('sharp') !== '';
  } catch {
    return false;
  }
}
