import type { Problem } from '../../integrations/group-blog/model/problem.ts';
import type { Files } from './folder.ts';

/** What a member does who knows nothing but the problem: each takes what is typed from its fix, and from nowhere else. */
export type Mend = (problem: Problem, files: Files) => Files;

/** What a pattern's first group finds in a fix. */
export function told({ fix }: Problem, pattern: RegExp): string {
  const found = pattern.exec(fix)?.[1];
  if (found === undefined) throw new Error(`nothing to type in "${fix}"`);
  return found;
}

function textOf(files: Files, file: string): string {
  const text = files[file];
  if (typeof text !== 'string') throw new Error(`${file} is not a text of the example`);
  return text;
}

/** Another text in the place of a line's rest, from a problem's column on. */
function withRest(problem: Problem, files: Files, change: (rest: string, before: string) => string): Files {
  const lines = textOf(files, problem.file).split('\n');
  const line = lines[problem.line - 1] ?? '';
  const before = line.slice(0, problem.column - 1);
  lines[problem.line - 1] = before + change(line.slice(problem.column - 1), before);
  return { ...files, [problem.file]: lines.join('\n') };
}

/** Types the quoted line of the fix over the field it is told at: as far as a comma, where the field stands in braces. */
export const typeLine: Mend = (problem, files) => {
  const line = told(problem, /"([^"]+: (?:"[^"]*"|[^"])*)"/);
  return withRest(problem, files, (rest, before) =>
    before.includes('{') ? rest.replace(/^[\w-]+: *(?:\[[^\]]*\]|[^,}\]]*[^,}\] ])/, () => line) : line,
  );
};

/** Types the quoted line of the fix below the line it is told at; a file without one gets it at its end. */
export const addLine: Mend = (problem, files) => {
  const line = told(problem, /"([^"]+: [^"]*)"/);
  const text = textOf(files, problem.file);
  const closing = text.indexOf('\n---', 3);
  return { ...files, [problem.file]: `${text.slice(0, closing)}\n${line}${text.slice(closing)}` };
};

/** Types the first proposal in the place of what is there, from the problem's column on. */
export const typeProposal: Mend = (problem, files) => {
  const wrong = told({ ...problem, fix: problem.message }, /"([^"]+)"/);
  const right = told(problem, /"([^"]+)"/);
  return withRest(problem, files, (rest) => rest.replace(wrong, () => right));
};

/** Gives the file the path that a pattern finds in the fix; a bare name stays in its folder. */
export function rename(pattern: RegExp): Mend {
  return (problem, files) => {
    const { [problem.file]: moved, ...others } = files;
    if (moved === undefined) throw new Error(`${problem.file} is not in the example`);
    const found = told(problem, pattern);
    const folder = problem.file.slice(0, problem.file.lastIndexOf('/') + 1);
    const name = found.includes('.') ? found : found + problem.file.slice(problem.file.lastIndexOf('.'));
    return { ...others, [name.includes('/') ? name : folder + name]: moved };
  };
}

/** Another text in the place of one that stands in the file. */
export function replaceText(problem: Problem, files: Files, wrong: string | RegExp, right: string): Files {
  const text = textOf(files, problem.file);
  const mended = text.replace(wrong, () => right);
  if (mended === text) throw new Error(`${String(wrong)} is not in ${problem.file}`);
  return { ...files, [problem.file]: mended };
}
