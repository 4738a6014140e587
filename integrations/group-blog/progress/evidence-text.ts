import { GRADES, type Grade } from '../evidence/grade.ts';
import type { Words } from '../words/words.ts';
import type { ProgressView } from './progress-view.ts';

/** Says "17 witnessed, 2 claimed, 1 backfilled"; empty where the challenge asks for no evidence, and before the first check-in. */
export function evidenceText(
  { evidence }: Pick<ProgressView, 'evidence'>,
  { evidence: words, marks }: Words,
): string {
  if (!evidence) return '';
  return gradesIn(evidence)
    .map((grade) => words.counts[grade](evidence[grade]))
    .join(marks.comma);
}

/** The grades that occur, in the order in which they are listed. */
export function gradesIn(evidence: Readonly<Record<Grade, number>>): Grade[] {
  return GRADES.filter((grade) => evidence[grade] > 0);
}
