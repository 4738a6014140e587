import { countCodes, pathFrom, problemWords, summarise } from './format-problems.ts';
import type { Problem } from '../model/problem.ts';

/**
 * GitHub's workflow commands: each problem stands beside its line in the pull request.
 * @param folder the content folder from the repository's root.
 * @param only the code of the problems that are printed; without it, all are, since each stands beside its own line.
 */
export function formatForGithub(problems: readonly Problem[], folder: string, only?: string): string {
  const shown = problems.filter(({ code }) => only === undefined || code === only);
  const commands = shown.map((problem) => {
    const { code, severity, file, line, column } = problem;
    const path = pathFrom(folder, file);
    const properties = Object.entries({ file: path, line, col: column, title: code });
    const parameters = properties
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(',');
    return `::${severity} ${parameters}::${escapeData(problemWords(problem).join('\n'))}`;
  });
  return [...commands, ...countCodes(problems, shown), summarise(problems, folder)].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
