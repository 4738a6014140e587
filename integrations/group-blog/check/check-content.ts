import { sortProblems, type Problem } from '../model/problem.ts';
import { START, type SourceFile } from '../model/source-file.ts';
import type { FindEdits } from './edits.ts';
import { createContext, type ContextOptions } from './context.ts';
import { countFromOne } from './count-from-one.ts';
import { explainPlaceholder } from './explain-placeholder.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { goalsToCheck } from './rules/goals/goals.ts';

type Options = ContextOptions & { rules?: readonly Rule[] };

/** Returns everything that is wrong with a content folder and not allowed, sorted by file and line. */
export function checkContent(files: readonly SourceFile[], options: Options = {}): Problem[] {
  return checkWithAllowed(files, options).problems;
}

/** The problems of a content folder, sorted by file and line. */
export interface Checked {
  problems: Problem[];
  /** What is let be. */
  allowed: Problem[];
  /** What mends those problems about which there is no choice, in the order in which they were found. */
  mends: Mend[];
}

/** A problem, and the edits that solve it. */
export interface Mend {
  problem: Problem;
  findEdits: FindEdits;
}

/** Does the same, and tells also what is allowed and what can be mended. */
export function checkWithAllowed(
  files: readonly SourceFile[],
  { rules = RULES, ...options }: Options = {},
): Checked {
  const context = createContext(files, rules, options);
  const found = rules.flatMap((rule) =>
    findingsOf(rule, context).map((finding) => ({
      problem: countFromOne(explainPlaceholder(toProblem(rule, finding))),
      findEdits: finding.edits,
    })),
  );
  const sorted = sortProblems(found.map(({ problem }) => problem));
  const isAllowed = ({ code }: Problem): boolean => context.allowed.has(code);
  return {
    problems: sorted.filter((problem) => !isAllowed(problem)),
    allowed: sorted.filter(isAllowed),
    mends: found.flatMap(({ problem, findEdits }) =>
      findEdits && !isAllowed(problem) ? [{ problem, findEdits }] : [],
    ),
  };
}

/** Returns what breaks a rule, in the order in which it was found. */
export function findingsOf(rule: Rule, context: CheckContext): Finding[] {
  const inGoals = rule.checkGoal ? context.once(goalsToCheck) : [];
  return [
    ...(rule.check?.(context) ?? []),
    ...inGoals.flatMap(({ goal, facts, file, field }) =>
      [...(rule.checkGoal?.(goal, facts, context) ?? [])].map((finding) => ({
        ...finding,
        file,
        field: [...field, ...finding.field],
      })),
    ),
  ];
}

function toProblem(rule: Rule, finding: Finding): Problem {
  const { code } = rule;
  const { file, field = [], at, message, fix, severity = rule.severity } = finding;
  const { line, column } = at ?? (field.length > 0 ? file.frontMatter?.locate(field) : undefined) ?? START;
  return {
    code,
    severity,
    file: file.path,
    line,
    column,
    field: field.length > 0 ? field.join('.') : null,
    message,
    fix,
  };
}
