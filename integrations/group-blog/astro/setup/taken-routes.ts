import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/** Returns the addresses of the site's own pages and files, such as `/about` and `/robots.txt`. */
export function takenRoutes({
  srcDir,
  publicDir,
}: Pick<AstroConfig, 'srcDir' | 'publicDir'>): ReadonlySet<string> {
  const pages = filesUnder(fileURLToPath(new URL('pages/', srcDir))).map((path) =>
    path.replace(/\.[^./]+$/, '').replace(/(?:^|\/)index$/, ''),
  );
  return new Set([...pages, ...filesUnder(fileURLToPath(publicDir))].map((path) => `/${path}`));
}

/** Whether the site has a page at the network's home, or a catch-all page. */
export function hasHome(taken: ReadonlySet<string>, prefix: string): boolean {
  return [...taken].some((route) => route === (prefix || '/') || route.startsWith('/[...'));
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'));
}
