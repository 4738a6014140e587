import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BARE_SITE } from './bare-site.ts';
import type { Files } from './network.ts';
import { pluginSite } from './plugin-site.ts';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
/** Where benches keep what they make, in a repository: inside it, so that Node finds its packages. */
export const BENCH_FOLDER = '.cache/bench';

/** The files of the sites that are compared, without content. @param checkout the repository whose plugin they have. */
const SITES = {
  bare: () => BARE_SITE,
  plugin: (checkout: string) => pluginSite(checkout, "{ content: './content' }"),
  pluginWithoutFeeds: (checkout: string) =>
    pluginSite(checkout, "{ content: './content', feeds: { formats: [] } }"),
};

export type SiteName = keyof typeof SITES;

/**
 * Makes a site of a network anew, with nothing kept from an earlier build.
 * @param checkout the repository in which it stands.
 * @returns its root, absolute.
 */
export function makeSite(name: SiteName, posts: number, content: Files, checkout = REPOSITORY): string {
  const root = join(checkout, BENCH_FOLDER, String(posts), name);
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(SITES[name](checkout))) write(join(root, path), text);
  for (const [path, text] of content) writeContent(root, path, text);
  return root;
}

export function writeContent(root: string, path: string, text: string): void {
  write(join(root, 'content', path), text);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
