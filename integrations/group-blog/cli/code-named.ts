import { isProblemCode, PROBLEM_CODES } from '../problems/explanations/explanations.ts';
import { suggest } from '../problems/near.ts';
import type { ProblemCode } from '../problems/problem.ts';

/** @throws {Error} where there is no such code. */
export function codeNamed(text: string): ProblemCode {
  if (isProblemCode(text)) return text;
  throw new Error(`there is no code "${text}"; ${suggest(text, PROBLEM_CODES) ?? ''}`);
}
