import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EarlyPages } from './written-pages.ts';
import type { SearchOptions } from './search-index.ts';

/** What the thread gets, as plain data. */
export interface SearchTask extends Omit<SearchOptions, 'logger'>, Pick<EarlyPages, 'paths'> {
  /** The URL of the folder of the built site. */
  dist: string;
}

/** What the thread tells. */
export interface SearchMessage {
  level: 'info' | 'warn';
  text: string;
}

/** What the thread is told: that the folder of the site is empty, and pages come there, and that all are there. */
export type SearchNews = 'emptied' | 'built';

/** A search index that is made in a thread of its own while Astro makes the pages. */
export interface SearchRun {
  /** Tells it that the folder of the site is empty, and that pages come there. */
  follow: () => void;
  /** Waits for the index of the site, which is built now. It rejects where a page cannot be indexed. */
  write: () => Promise<void>;
}

/** Starts the thread. A process that does not wait for the index may end before. */
export function startSearchIndex(task: SearchTask, logger: SearchOptions['logger']): SearchRun {
  // In the published package the modules are compiled.
  const file = new URL(`./search-worker${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(file, { workerData: task });
  thread.on('message', ({ level, text }: SearchMessage) => {
    logger[level](text);
  });
  thread.unref();
  // It rejects with the error of the thread.
  const end = once(thread, 'exit');
  // Who waits is told of a failure.
  end.catch(() => undefined);
  const tell = (news: SearchNews): void => {
    thread.postMessage(news);
  };
  return {
    follow() {
      tell('emptied');
    },
    async write() {
      thread.ref();
      tell('built');
      await end;
    },
  };
}
