import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { checkWithAllowed } from '../../check/check-content.ts';
import { explanationMarkdown, listCodes } from '../../check/explain.ts';
import { allowedLine, formatReport } from '../../check/format-problems.ts';
import { formatForGithub } from '../../check/github-annotations.ts';
import type { Rule } from '../../check/rule.ts';
import { RULES } from '../../check/rules.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { pinnedDay } from '../../parse/pinned-day.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { readPictures } from '../../reader/read-pictures.ts';
import { readSiteBeside } from '../../reader/read-site.ts';
import { openStoreBeside } from '../../reader/site-store.ts';
import { contentFolder, type ContentFolder } from '../content-folder.ts';
import { readSince } from '../git/history.ts';
import { historyFor } from '../load-network.ts';
import { readMoment } from '../moment.ts';
import { unknownName } from '../unknown-name.ts';
import { fixFolder } from './fix.ts';

export interface CheckFlags {
  content: string;
  on?: string | undefined;
  json?: boolean;
  format?: string | undefined;
  /** Whether what can be mended without a choice is written into the files. */
  fix?: boolean;
  /** Whether all problems are printed, or only the first of each code. */
  all?: boolean;
  /** The only code whose problems are printed. */
  code?: string | undefined;
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
  const { content: typed, on, fix, all, code, allow = [], base, actor } = options;
  const format = chosenFormat(options);
  if (code !== undefined && format === 'json')
    throw new Error('JSON has the problems of all codes: leave --code out');
  const shown = { isWhole: all, code: code === undefined ? undefined : findRule(code, rules).code };
  const codes = allow
    .flatMap((text) => text.split(',').filter(Boolean))
    .map((code) => findRule(code, rules).code);
  if (actor !== undefined && base === undefined)
    throw new Error(
      '--actor says who sends a change, and --base is missing: what it goes to, as in --base main',
    );
  if (fix && (base !== undefined || format === 'github'))
    throw new Error(
      '--fix writes files, and a pull request is not written to: leave out --base, --actor and --format github',
    );
  const folder = contentFolder(typed);
  const read = readFolder(folder.path, { store: openStoreBeside(folder.path) });
  const now = readMoment({ on, today: pinnedDay(read) });
  const since = base === undefined ? undefined : readSince(folder.path, { base, actor }, read);
  const files = await readPictures(folder.path, read);
  const content = since && parseContent(read);
  const history = content && historyFor(folder, content.network[0]?.data ?? {}, content.challenges);
  const checkOptions = {
    rules,
    allow: codes,
    now,
    ...readSiteBeside(folder.path),
    ...(since && { changeSet: since, history }),
  };
  const { problems, allowed } = fix
    ? fixFolder(folder, files, checkOptions, {
        ...shown,
        say: (text) => (format === 'json' ? process.stderr : process.stdout).write(`${text}\n`),
      })
    : checkWithAllowed(files, checkOptions);
  process.stdout.write(`${textOf(problems, format, folder, shown)}\n`);
  if (allowed.length > 0) process.stderr.write(`${allowedLine(allowed)}\n`);
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

function textOf(
  problems: readonly Problem[],
  format: Format,
  folder: ContentFolder,
  shown: { isWhole: boolean | undefined; code: string | undefined },
): string {
  switch (format) {
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'github':
      return formatForGithub(problems, fromWorkingFolder(folder), shown.code);
    case 'pretty':
      return formatReport(problems, folder.name, { ...shown, linesOf: linesIn(folder.path) });
    case 'plain':
      return formatReport(problems, folder.name, shown);
  }
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
