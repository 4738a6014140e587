import { codeFrame, type LinesOf } from './code-frame.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Formats problems for the terminal, the build and `astro dev`, in the same words.
 * @param linesOf gives the lines in which each problem is shown, too.
 */
export function formatProblems(problems: readonly Problem[], folder: string, linesOf?: LinesOf): string {
  const blocks = problems.map((problem) => {
    const { code, severity, file, line, column } = problem;
    const mark = severity === 'warning' ? ' (warning)' : '';
    const [message = '', ...fix] = problemWords(problem);
    const frame = linesOf ? codeFrame(problem, linesOf) : [];
    const indented = [message, ...frame, ...fix].map((text) => (text === '' ? '' : `  ${text}`));
    return [`${pathFrom(folder, file)}:${line}:${column}  ${code}${mark}`, ...indented].join('\n');
  });
  return [...blocks.map(withoutControls), summarise(problems, folder)].join('\n\n');
}

/** Replaces by spaces what a terminal would obey: names of files and the words in them may hold escape codes. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, ' ');
}

/** A file's path, from where its folder is named; `../` in front of it leads out of that folder. */
export function pathFrom(folder: string, file: string): string {
  const up = file.startsWith('../') && !/(?:^|\/)\.*$/.test(folder);
  if (up) return pathFrom(folder.split('/').slice(0, -1).join('/') || '.', file.slice(3));
  return folder === '.' ? file : `${folder}/${file}`;
}

/** What is wrong, and below it what to type: the words of a problem wherever it is shown. */
export function problemWords({ message, fix }: Pick<Problem, 'message' | 'fix'>): string[] {
  const [first = '', ...more] = fix.split('\n');
  return [message, `→ ${first}`, ...more.map((text) => (text === '' ? '' : `  ${text}`))];
}

/** One line: how many problems and warnings in how many files. */
export function summarise(problems: readonly Problem[], folder: string): string {
  if (problems.length === 0) return `No problems in ${folder}/.`;
  const files = new Set(problems.map(({ file }) => file)).size;
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const counted = [
    ...(errors > 0 ? [count(errors, 'problem')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return `${counted.join(' and ')} in ${count(files, 'file')} of ${folder}/.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
