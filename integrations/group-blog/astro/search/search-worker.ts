import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { writeSearchIndex } from './search-index.ts';
import type { SearchMessage, SearchNews, SearchTask } from './search-thread.ts';

/** Runs in the thread of `startSearchIndex()`: writes the index and ends. */
const { dist, paths, ...options } = workerData as SearchTask;

const say =
  (level: SearchMessage['level']) =>
  (text: string): void => {
    const message: SearchMessage = { level, text };
    parentPort?.postMessage(message);
  };

const emptied = Promise.withResolvers<undefined>();
const built = Promise.withResolvers<undefined>();
parentPort?.on('message', (message: SearchNews) => {
  emptied.resolve(undefined);
  if (message !== 'built') return;
  built.resolve(undefined);
  parentPort?.unref();
});

try {
  const logger = { info: say('info'), warn: say('warn') };
  await writeSearchIndex(
    new URL(dist),
    { ...options, logger },
    {
      paths,
      emptied: emptied.promise,
      built: built.promise,
    },
  );
} finally {
  // The service of Pagefind is this thread's own.
  await close();
}
