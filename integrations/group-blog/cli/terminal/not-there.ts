import { suggest } from '../../suggest/did-you-mean.ts';

/** What is wrong with an id that is not there, and which one may have been meant. */
export function notThere(message: string, id: string, candidates: readonly string[]): string {
  return [message, suggest(id, candidates)].filter((part) => part !== undefined).join('; ');
}
