import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CardModel } from '../views/cards/card-model.ts';
import type { CardFile } from './card-file.ts';
import type { CardRendererOptions } from './card-renderer.ts';

/** A card to draw, and its place among all cards. */
export interface PlacedCard {
  place: number;
  model: CardModel;
}

/** What a worker thread gets, as plain data. */
export interface WorkerTask extends Pick<CardRendererOptions, 'setup' | 'root' | 'contentFolder'> {
  cards: readonly PlacedCard[];
  /** Absolute path of the folder that stores drawn cards. */
  storeFolder: string;
}

/** What a worker thread tells: a card that is ready, or a fault that affects all cards. */
export type WorkerMessage = { place: number; card: CardFile } | { fault: string };

interface Listeners {
  /** Is called with each card that is ready, in any order. */
  drawn: (place: number, card: CardFile) => void;
  /** Is called with each fault that affects all cards. */
  report: (sentence: string) => void;
}

/** The number of cards for which one more worker is started, which takes as long to start as to draw this many. */
const CARDS_A_WORKER = 40;

/** Returns the number of workers for so many cards: at most one for each core but that of Astro, which may be the only one. */
function workersFor(cards: number): number {
  return Math.min(Math.max(1, availableParallelism() - 1), Math.ceil(cards / CARDS_A_WORKER));
}

/**
 * Draws cards with the plugin's own templates in worker threads. Each gets its share at once, because the main thread may be too busy
 * to hand out more. The bytes of a card do not depend on the number of workers.
 * @returns `wait`, which resolves when all cards are drawn, and rejects if a worker fails. A process that does not wait may end before.
 */
export function drawInWorkers(
  { cards, ...task }: WorkerTask,
  { drawn, report }: Listeners,
  count = workersFor(cards.length),
): { wait: () => Promise<void> } {
  const workers = Array.from({ length: count }, (_, worker) =>
    startWorker({ ...task, cards: cards.filter((__, index) => index % count === worker) }, { drawn, report }),
  );
  const all = Promise.all(workers.map(({ end }) => end));
  // Who waits is told of a failure.
  all.catch(() => undefined);
  return {
    async wait() {
      for (const { thread } of workers) thread.ref();
      await all;
    },
  };
}

function startWorker(
  task: WorkerTask,
  { drawn, report }: Listeners,
): { thread: Worker; end: Promise<unknown> } {
  // In the published package the modules are compiled.
  const file = new URL(`./card-worker${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(file, { workerData: task });
  thread.on('message', (message: WorkerMessage) => {
    if ('fault' in message) report(message.fault);
    else drawn(message.place, message.card);
  });
  thread.unref();
  // It rejects with the error of a worker that fails.
  return { thread, end: once(thread, 'exit') };
}
