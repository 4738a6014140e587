import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** The pages that are expected in a site that is still being built. */
export interface EarlyPages {
  /** The paths of their files in the site, sorted. */
  paths: readonly string[];
  /** Resolves when the folder of the site is empty, and what comes there is of this build. */
  emptied: Promise<unknown>;
  /** Resolves when the whole site is built. */
  built: Promise<unknown>;
}

/** The least and the most time between two looks for a page, in milliseconds. */
const PAUSE = { least: 10, most: 500 };

/**
 * Waits for each page in turn until its file is written to its end.
 * @param folder absolute path of the site.
 * @returns paths and HTML. It ends where the site is built, or when it has all pages.
 */
export async function* whenWritten(
  folder: string,
  { paths, built }: Pick<EarlyPages, 'paths' | 'built'>,
): AsyncGenerator<[path: string, html: string]> {
  const site = { isBuilt: false };
  const end = built.then(() => {
    site.isBuilt = true;
  });
  let pause = PAUSE.least;
  for (const path of paths) {
    let html = await readWhole(join(folder, path));
    while (html === null) {
      if (site.isBuilt) return;
      await Promise.race([end, setTimeout(pause)]);
      pause = Math.min(2 * pause, PAUSE.most);
      html = await readWhole(join(folder, path));
    }
    pause = PAUSE.least;
    yield [path, html];
  }
}

/** Reads a page; null where it is not there, or its end is not written yet. */
async function readWhole(file: string): Promise<string | null> {
  try {
    const html = await readFile(file, 'utf8');
    return /<\/html>\s*$/i.test(html.slice(-20)) ? html : null;
  } catch {
    return null;
  }
}
