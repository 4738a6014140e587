import { sortProblems, type Problem } from '../model/problem.ts';
import { START, type SourceFile } from '../model/source-file.ts';
import { createContext, type ContextOptions } from './context.ts';
import { countFromOne } from './count-from-one.ts';
import { explainPlaceholder } from './explain-placeholder.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';
import { goalsToCheck } from './rules/goals/goals.ts';

/** Returns everything that is wrong with a content folder, sorted by file and line. */
export function checkContent(
  files: readonly SourceFile[],
  { rules = RULES, ...options }: ContextOptions & { rules?: readonly Rule[] } = {},
): Problem[] {
  const context = createContext(files, rules, options);
  const problems = rules.flatMap((rule) =>
    findingsOf(rule, context).map((finding) => toProblem(rule, finding)),
  );
  return sortProblems(problems.map(explainPlaceholder).map(countFromOne));
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

function toProblem({ code, severity }: Rule, { file, field = [], at, message, fix }: Finding): Problem {
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
