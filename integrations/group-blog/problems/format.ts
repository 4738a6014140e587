import type { Problem } from './problem.ts';

/** The same words in the terminal, in the build and in `astro dev`. */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  const blocks = problems.map(({ code, severity, file, line, column, message, fix }) => {
    const [first = '', ...more] = fix.split('\n');
    const mark = severity === 'warning' ? ' (warning)' : '';
    const lines = [`${folder}/${file}:${line}:${column}  ${code}${mark}`, `  ${message}`, `  → ${first}`];
    return [...lines, ...more.map((text) => (text === '' ? '' : `    ${text}`))].join('\n');
  });
  return [...blocks, summarise(problems, folder)].join('\n\n');
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
