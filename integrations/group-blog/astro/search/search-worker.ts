import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { writeSearchIndex } from './search-index.ts';
import type { SearchMessage, SearchTask } from './search-thread.ts';

/** Runs in the thread of `startSearchIndex()`: writes the index and ends. */
const { dist, paths, ...options } = workerData as SearchTask;

const say =
  (level: SearchMessage['level']) =>
  (text: string): void => {
    const message: SearchMessage = { level, text };
    parentPort?.postMessage(message);
  };

const built = parentPort ? once(parentPort, 'message') : Promise.resolve();
try {
  const logger = { info: say('info'), warn: say('warn') };
  await writeSearchIndex(new URL(dist), { ...options, logger }, { paths, built });
} finally {
  // The service of Pagefind is this thread's own.
  await close();
}
