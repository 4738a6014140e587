import type { Words } from './words.ts';

/** Joins sentences. A part that ends without a sign gets a full stop, and an empty one is left out. */
export function sentences(parts: readonly string[], { marks }: Pick<Words, 'marks'>): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/[.!?…。！？؟]$/u.test(part) ? part : part + marks.fullStop))
    .join(marks.space);
}
