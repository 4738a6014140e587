import type { AstroIntegrationLogger } from 'astro';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/**
 * Indexes the built pages for the search page; the same pages give the same bytes on any machine.
 * @throws {Error} with Pagefind's reasons; a site whose search finds nothing is not built silently.
 */
export async function writeSearchIndex(dist: URL, logger: AstroIntegrationLogger): Promise<void> {
  const started = performance.now();
  // Compiled, where Node runs no TypeScript.
  const file = new URL(`./search-worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: fileURLToPath(dist) });
  // `once` throws what the thread throws.
  await once(worker, 'exit');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`search: index written in ${seconds} s`);
}
