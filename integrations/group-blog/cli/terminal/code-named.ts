import { isProblemCode, PROBLEM_CODES } from '../../check/explanations/explanations.ts';
import { suggest } from '../../suggest/did-you-mean.ts';
import type { ProblemCode } from '../../model/problem.ts';

/** @throws {Error} where there is no such code. */
export function codeNamed(text: string): ProblemCode {
  if (isProblemCode(text)) return text;
  throw new Error(`there is no code "${text}"; ${suggest(text, PROBLEM_CODES) ?? ''}`);
}
