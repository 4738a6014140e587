import type { AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { createIndex } from 'pagefind';

/**
 * Indexes the built pages for the search page.
 * @throws {Error} with Pagefind's reasons; a site whose search finds nothing is not built silently.
 */
export async function writeSearchIndex(dist: URL, logger: AstroIntegrationLogger): Promise<void> {
  const started = performance.now();
  const { index, errors } = await createIndex();
  if (!index) throw searchError(errors);
  const path = fileURLToPath(dist);
  const added = await index.addDirectory({ path });
  const written = await index.writeFiles({ outputPath: `${path.replace(/[\\/]+$/, '')}/pagefind` });
  const all = [...added.errors, ...written.errors];
  if (all.length > 0) throw searchError(all);
  await index.deleteIndex();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`search: index written in ${seconds} s`);
}

function searchError(errors: readonly string[]): Error {
  return new Error(`the search index could not be made: ${errors.join('; ')}`);
}
