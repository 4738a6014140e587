import { parentPort, workerData } from 'node:worker_threads';
import { toCardFile } from './card-file.ts';
import { createCardRenderer } from './card-renderer.ts';
import { openCardStore } from './card-store.ts';
import type { WorkerMessage, WorkerTask } from './card-workers.ts';
import { CARDS_AT_A_TIME, someAtATime } from './some-at-a-time.ts';

/** Runs in a thread of `drawInWorkers()`: draws its cards and ends. */
const { cards, storeFolder, ...options } = workerData as WorkerTask;

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function report(fault: string): void {
  send({ fault });
}

const renderer = await createCardRenderer({
  ...options,
  templates: {},
  store: openCardStore(storeFolder, report),
  report,
});
await someAtATime(cards, CARDS_AT_A_TIME, async ({ place, model }) => {
  send({ place, card: toCardFile(await renderer.draw(model)) });
});
