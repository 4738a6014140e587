import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { versionsOf } from '../../reader/package-versions.ts';

/** The folders of the modules that read pages and write the index. In the published package they are compiled. */
const FOLDERS = ['./', '../../search/'].map((folder) => new URL(folder, import.meta.url));
const PACKAGES = ['pagefind', 'htmlparser2', 'fflate', 'cborg'];

/**
 * Computes a hash of everything but the pages that the search index depends on.
 * @param language in which Pagefind indexes.
 */
export function searchVersion(language: string): string {
  const modules = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => hash('sha256', readFileSync(new URL(name, folder)))),
  );
  const versions = versionsOf(PACKAGES, fileURLToPath(new URL('.', import.meta.url)));
  return hash('sha256', JSON.stringify([language, modules, versions]));
}
