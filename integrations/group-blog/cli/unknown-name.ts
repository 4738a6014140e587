import { suggest } from '../suggest/did-you-mean.ts';

/** An error that names what does not exist, and the name that was probably meant. */
export function unknownName(message: string, name: string, known: readonly string[]): Error {
  return new Error([message, suggest(name, known)].filter((part) => part !== undefined).join('; '));
}
