import { codeFrame, withoutControls, type LinesOf } from './code-frame.ts';
import type { Problem } from '../model/problem.ts';

/** Formats every problem as a block of lines, and says how many they are. */
export function formatProblems(problems: readonly Problem[], folder: string, linesOf?: LinesOf): string {
  return [...blocksOf(problems, folder, linesOf), summarise(problems, folder)].join('\n\n');
}

/** How many problems of a code are shown where it is not said otherwise. */
const MOST_OF_A_CODE = 10;

interface Shown {
  /** Shows each problem in its lines too. */
  linesOf?: LinesOf | undefined;
  /** Whether all problems are shown, or only the first of each code. */
  isWhole?: boolean | undefined;
  /** The only code whose problems are shown, all of them. */
  code?: string | undefined;
}

/**
 * Formats the first problems of each code, and says how many of each there are, in the same words in the terminal, in the
 * build and in `astro dev`.
 */
export function formatReport(
  problems: readonly Problem[],
  folder: string,
  { linesOf, isWhole = false, code: only }: Shown = {},
): string {
  const most = isWhole || only !== undefined ? Infinity : MOST_OF_A_CODE;
  const asked = problems.filter(({ code }) => only === undefined || code === only);
  const shown = [...Map.groupBy(asked, ({ code }) => code).values()].flatMap((same) => same.slice(0, most));
  const isShown = new Set(shown);
  const blocks = blocksOf(
    asked.filter((problem) => isShown.has(problem)),
    folder,
    linesOf,
  );
  const end = [
    summarise(problems, folder),
    ...(shown.length < asked.length
      ? [
          `${MOST_OF_A_CODE} of a code are shown; "group-blog check --all" shows all, and --code <code> those of one.`,
        ]
      : []),
  ];
  return [...blocks, ...countCodes(problems, shown), end.join('\n')].join('\n\n');
}

/** Counts the problems of each code, a line each, the most first; empty where the last line of a report says as much. */
export function countCodes(problems: readonly Problem[], shown: readonly Problem[] = problems): string[] {
  const codes = [...Map.groupBy(problems, ({ code }) => code)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (codes.length < 2 && shown.length === problems.length) return [];
  const width = String(codes[0]?.[1].length ?? 0).length;
  const lines = codes.map(([code, same]) => {
    const seen = shown.filter((problem) => problem.code === code).length;
    const notes = [
      ...(same.every(({ severity }) => severity === 'warning')
        ? [`warning${same.length === 1 ? '' : 's'}`]
        : []),
      ...(seen === same.length ? [] : [seen === 0 ? 'not shown' : `${seen} shown`]),
    ];
    const note = notes.length > 0 ? ` (${notes.join(', ')})` : '';
    return `  ${String(same.length).padStart(width)} ${code}${note}`;
  });
  return [lines.join('\n')];
}

function blocksOf(problems: readonly Problem[], folder: string, linesOf?: LinesOf): string[] {
  const blocks = problems.map((problem) => {
    const { code, severity, file, line, column } = problem;
    const mark = severity === 'warning' ? ' (warning)' : '';
    const [message = '', ...fix] = problemWords(problem);
    const frame = linesOf ? codeFrame(problem, linesOf) : [];
    const indented = [message, ...frame, ...fix].map((text) => (text === '' ? '' : `  ${text}`));
    return [`${pathFrom(folder, file)}:${line}:${column}  ${code}${mark}`, ...indented].join('\n');
  });
  return blocks.map(withoutControls);
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

/** Says in one line how many problems are let be, and their codes. */
export function allowedLine(allowed: readonly Problem[]): string {
  const codes = [...new Set(allowed.map(({ code }) => code))].join(', ');
  return `${allowed.length} more ${allowed.length === 1 ? 'is' : 'are'} allowed and not shown: ${codes}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
