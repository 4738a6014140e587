import { compareText } from './compare.ts';

export type ProblemCode =
  | 'stray-file'
  | 'bad-id'
  | 'not-yaml'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'no-such-date'
  | 'out-of-range'
  | 'unknown-reference'
  | 'guest-member'
  | 'date-not-filename'
  | 'outside-challenge'
  | 'not-participating'
  | 'future-check-in'
  | 'unknown-unit'
  | 'fuzzy-goal'
  | 'self-judge'
  | 'not-the-judge'
  | 'target-equals-from'
  | 'milestone-order'
  | 'empty-plan'
  | 'session-on-rest-day'
  | 'duplicate-address'
  | 'missing-alt'
  | 'missing-image'
  | 'image-too-heavy'
  | 'broken-link'
  | 'unsafe-html'
  | 'unsafe-link'
  | 'foreign-image'
  | 'outside-path'
  | 'mdx-code'
  | 'unknown-component'
  | 'not-yours'
  | 'vanished'
  | 'steep-ramp'
  | 'no-milestone'
  | 'late-easing'
  | 'no-feed-authority';

/** Advice, which nobody has to follow. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'steep-ramp',
  'no-milestone',
  'late-easing',
  'no-feed-authority',
  'foreign-image',
]);

type Severity = 'error' | 'warning';

export function severityOf(code: ProblemCode): Severity {
  return WARNINGS.has(code) ? 'warning' : 'error';
}

/**
 * One thing that is wrong with the content: where it stands, what is wrong, and what to type instead. The shape is a
 * contract: `check --json` prints it.
 */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** Relative to the content folder. */
  file: string;
  /** Counted from 1; a problem of a whole file stands at line 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  /** The field it is about, such as `goals.0.unit`; null where it is about the file or its body. */
  field: string | null;
  message: string;
  /** What to do or type; never empty. */
  fix: string;
}

/** Sorts by file, line, column and code, in the same order on every machine. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}
