import { PLACEHOLDERS } from '../schemas/placeholders.ts';
import type { Problem } from '../model/problem.ts';

const MEANINGS: readonly [placeholder: string, meaning: string][] = [
  [PLACEHOLDERS.author, 'your own name as it is in members/, like ann,'],
  [PLACEHOLDERS.date, 'the day, like 2026-01-31,'],
  [PLACEHOLDERS.slug, 'a few words of the title, like what-rain-does,'],
];

/**
 * Replaces the fix of a problem that is about a placeholder by what to write in its place. A file without its day lies where no kind of content
 * lives, and the message about it does not repeat its name.
 */
export function explainPlaceholder(problem: Problem): Problem {
  const about = problem.code === 'stray-file' ? problem.file : problem.message;
  const left = MEANINGS.filter(([placeholder]) => about.includes(placeholder));
  if (left.length === 0) return problem;
  return {
    ...problem,
    fix: left.map(([placeholder, what]) => `write ${what} in the place of ${placeholder}`).join('; '),
  };
}
