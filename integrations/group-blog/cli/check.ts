import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseNow } from '../network/now.ts';
import { checkContent } from '../problems/check-content.ts';
import { formatProblems } from '../problems/format.ts';
import { hasErrors } from '../problems/problem.ts';
import { readFolder } from '../reader/read-folder.ts';

export interface CheckOptions {
  /** The command line's parser makes numbers of what looks like one, and a list of what stands there twice. */
  content: string | number | readonly (string | number)[];
  on?: string | number;
  json?: boolean;
}

/**
 * Prints the problems of a content folder.
 * @returns the exit status: 0 fine, 1 errors.
 * @throws {Error} on wrong usage.
 */
export function runCheck({ content, on, json }: CheckOptions): number {
  if (on !== undefined) parseNow(String(on), '--on');
  const name =
    [content]
      .flat()
      .map(String)
      .at(-1)
      ?.replace(/[\\/]+$/, '') ?? 'content';
  const folder = resolve(name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`there is no folder ${name}; name the one that holds network.md with --content`);
  }
  const problems = checkContent(readFolder(folder));
  process.stdout.write(
    json === true ? `${JSON.stringify(problems, null, 2)}\n` : `${formatProblems(problems, name)}\n`,
  );
  return hasErrors(problems) ? 1 : 0;
}
