import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import type { Problem } from '../model/problem.ts';

const MEANINGS: readonly [placeholder: string, meaning: string][] = [
  [PLACEHOLDERS.author, 'your own name as it is in members/, like ann,'],
  [PLACEHOLDERS.slug, 'a few words of the title, like what-rain-does,'],
];

/** Replaces the fix of a problem that is about a placeholder by what to write in its place. */
export function explainPlaceholder(problem: Problem): Problem {
  const left = MEANINGS.filter(([placeholder]) => problem.message.includes(placeholder));
  if (left.length === 0) return problem;
  return {
    ...problem,
    fix: left.map(([placeholder, what]) => `write ${what} in the place of ${placeholder}`).join('; '),
  };
}
