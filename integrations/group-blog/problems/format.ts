import type { Problem } from './problem.ts';

/** The same words in the terminal, in the build and in `astro dev`. */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  const blocks = problems.map(({ code, file, line, column, message, fix }) => {
    const [first = '', ...more] = fix.split('\n');
    const lines = [`${folder}/${file}:${line}:${column}  ${code}`, `  ${message}`, `  → ${first}`];
    return [...lines, ...more.map((text) => (text === '' ? '' : `    ${text}`))].join('\n');
  });
  return [...blocks, summarise(problems, folder)].join('\n\n');
}

/** One line: how many problems in how many files. */
export function summarise(problems: readonly Problem[], folder: string): string {
  if (problems.length === 0) return `No problems in ${folder}/.`;
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${count(problems.length, 'problem')} in ${count(files, 'file')} of ${folder}/.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
