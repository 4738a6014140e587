import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { explanationMarkdown, listCodes } from '../../check/explain.ts';
import { formatProblems } from '../../check/format-problems.ts';
import { formatForGithub } from '../../check/github-annotations.ts';
import type { Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import { pinnedDay } from '../../parse/pinned-day.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { readPictures } from '../../reader/read-pictures.ts';
import { readSiteBeside } from '../../reader/read-site.ts';
import { contentFolder, type ContentFolder } from '../content-folder.ts';
import { readSince } from '../git/history.ts';
import { readMoment } from '../moment.ts';
import { unknownName } from '../unknown-name.ts';

export interface CheckFlags {
  content: string;
  on?: string | undefined;
  json?: boolean;
  format?: string | undefined;
  /** Codes; each item may have several, separated by commas. */
  allow?: readonly string[];
  /** The branch or commit that a change goes to. */
  base?: string | undefined;
  /** The login of whoever sends the change. */
  actor?: string | undefined;
}

const FORMATS = ['pretty', 'github', 'json'] as const;
/** `plain` does not quote lines of the files. It is the default outside a terminal. */
type Format = (typeof FORMATS)[number] | 'plain';

/**
 * Prints the problems of a content folder.
 * @returns the exit status: 0 fine, 1 errors.
 * @throws {Error} on wrong usage.
 */
export async function runCheck(options: CheckFlags, rules: readonly Rule[] = RULES): Promise<number> {
  const { content, on, allow = [], base, actor } = options;
  const format = chosenFormat(options);
  const codes = allow.flatMap((text) => text.split(',').filter(Boolean));
  const allowed = new Set(codes.map((code) => findRule(code, rules).code));
  if (actor !== undefined && base === undefined)
    throw new Error(
      '--actor says who sends a change, and --base is missing: what it goes to, as in --base main',
    );
  const folder = contentFolder(content);
  const read = readFolder(folder.path);
  const now = readMoment({ on, today: pinnedDay(read) });
  const since = base === undefined ? undefined : readSince(folder.path, { base, actor }, read);
  const files = await readPictures(folder.path, read);
  const found = checkContent(files, {
    rules,
    now,
    ...readSiteBeside(folder.path),
    ...(since && { changeSet: since }),
  });
  const problems = found.filter(({ code }) => !allowed.has(code));
  process.stdout.write(`${textOf(problems, format, folder)}\n`);
  printAllowed(
    found.filter(({ code }) => allowed.has(code)),
    format,
  );
  return hasErrors(problems) ? 1 : 0;
}

/**
 * Prints the explanation of a code; without one, a list of all codes.
 * @returns the exit status: 0.
 * @throws {Error} where there is no such code.
 */
export function explain(code: string | true, rules: readonly Rule[] = RULES): number {
  process.stdout.write(`${code === true ? listCodes(rules) : explanationMarkdown(findRule(code, rules))}\n`);
  return 0;
}

function findRule(code: string, rules: readonly Rule[]): Rule {
  const rule = rules.find((one) => one.code === code);
  if (rule) return rule;
  throw unknownName(
    `there is no code "${code}"`,
    code,
    rules.map((one) => one.code),
  );
}

function chosenFormat({ format: typed, json }: CheckFlags): Format {
  if (typed === undefined) return json ? 'json' : process.stdout.isTTY ? 'pretty' : 'plain';
  const format = FORMATS.find((known) => known === typed);
  if (format === undefined) throw unknownName(`there is no format "${typed}"`, typed, FORMATS);
  if (json && format !== 'json') throw new Error('only one format can be printed');
  return format;
}

function textOf(problems: readonly Problem[], format: Format, folder: ContentFolder): string {
  switch (format) {
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'github':
      return formatForGithub(problems, fromWorkingFolder(folder));
    case 'pretty':
      return formatProblems(problems, folder.name, linesIn(folder.path));
    case 'plain':
      return formatProblems(problems, folder.name);
  }
}

/** Prints how many problems were ignored, on standard error if the output is JSON. */
function printAllowed(allowed: readonly Problem[], format: Format): void {
  if (allowed.length === 0) return;
  const codes = [...new Set(allowed.map(({ code }) => code))].join(', ');
  const said = `${allowed.length} more ${allowed.length === 1 ? 'is' : 'are'} allowed and not shown: ${codes}.\n`;
  (format === 'json' ? process.stderr : process.stdout).write(said);
}

/** Returns the folder's path from the working folder, which on GitHub is the repository's root; else its name as typed. */
function fromWorkingFolder({ name, path }: ContentFolder): string {
  const here = relative(process.cwd(), path).replaceAll('\\', '/') || '.';
  return here.startsWith('..') || isAbsolute(here) ? name : here;
}

/** Reads each file with problems at most once. */
function linesIn(folder: string): (file: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, readLines(join(folder, file)));
    return known.get(file);
  };
}

function readLines(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return undefined;
  }
}
