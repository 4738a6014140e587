import { explanationMarkdown, listCodes } from '../../check/explanations/explanations.ts';
import { codeNamed } from '../terminal/code-named.ts';

/**
 * Prints the page on a code; without one, a list of all codes.
 * @returns the exit status: 0.
 * @throws {Error} where there is no such code.
 */
export function explain(code: string | true): number {
  process.stdout.write(`${code === true ? listCodes() : explanationMarkdown(codeNamed(code))}\n`);
  return 0;
}
