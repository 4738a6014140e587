import { createHandover } from './handover.ts';

const drawn = createHandover<number>('cards-drawn');

export function startCountingCards(): void {
  drawn.give(0);
}

export function countDrawnCard(): void {
  drawn.give(drawn.take() + 1);
}

/** @param all how many cards the built site has. */
export function describeCards(all: number): string {
  return `cards: ${drawn.take()} drawn, ${all - drawn.take()} from cache`;
}
