import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BARE_SITE } from './bare-site.ts';
import type { Files } from './network.ts';
import { PLUGIN_SITE, PLUGIN_SITE_WITHOUT_FEEDS } from './plugin-site.ts';

/** Inside the repository, so that Node finds its packages. */
const FOLDER = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** The files of the sites that are compared, without content. */
const SITES = { bare: BARE_SITE, plugin: PLUGIN_SITE, pluginWithoutFeeds: PLUGIN_SITE_WITHOUT_FEEDS };

export type SiteName = keyof typeof SITES;

/** Makes a site of a network anew, with nothing kept from an earlier build. @returns its root, absolute. */
export function makeSite(name: SiteName, posts: number, content: Files): string {
  const root = join(FOLDER, String(posts), name);
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(SITES[name])) write(join(root, path), text);
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
