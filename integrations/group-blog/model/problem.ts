import { compareText } from './compare.ts';

export type Severity = 'error' | 'warning';

/**
 * One thing that is wrong with the content: where it stands, what is wrong, and what to type instead. The shape is a
 * contract: `check --json` prints it.
 */
export interface Problem {
  /** The code of the rule that found it. */
  code: string;
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
