import { checkContent } from '../problems/check-content.ts';
import { formatProblems } from '../problems/format.ts';
import { pinnedDay } from '../problems/pinned-day.ts';
import { hasErrors } from '../problems/problem.ts';
import { readFolder } from '../reader/read-folder.ts';
import { contentFolder, type ContentOption } from './content-folder.ts';
import { momentNamed, momentOf } from './moment.ts';

export interface CheckOptions {
  content: ContentOption;
  on?: string | number;
  json?: boolean;
}

/**
 * Prints the problems of a content folder.
 * @returns the exit status: 0 fine, 1 errors.
 * @throws {Error} on wrong usage.
 */
export function runCheck({ content, on, json }: CheckOptions): number {
  const named = momentNamed(on === undefined ? undefined : String(on));
  const { name, path } = contentFolder(content);
  const files = readFolder(path);
  const problems = checkContent(files, { now: named ?? momentOf(pinnedDay(files)) });
  process.stdout.write(
    json === true ? `${JSON.stringify(problems, null, 2)}\n` : `${formatProblems(problems, name)}\n`,
  );
  return hasErrors(problems) ? 1 : 0;
}
