import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import { formatProblems } from '../../check/format-problems.ts';
import { formatForGithub } from '../../check/github-annotations.ts';
import { suggest } from '../../suggest/did-you-mean.ts';
import { pinnedDay } from '../../check/pinned-day.ts';
import { hasErrors, type Problem, type ProblemCode } from '../../model/problem.ts';
import { readFolder } from '../../reader/read-folder.ts';
import { readPictures } from '../../reader/read-pictures.ts';
import { readPublicBeside } from '../../reader/read-public.ts';
import { actorNamed } from '../git/actor.ts';
import { codeNamed } from '../terminal/code-named.ts';
import { contentFolder, type ContentFolder, type ContentOption } from '../content-folder.ts';
import { readSince } from '../git/history.ts';
import { momentNamed, momentOf } from '../moment.ts';

export interface CheckOptions {
  content: ContentOption;
  on?: string | number;
  json?: boolean;
  format?: unknown;
  allow?: unknown;
  /** The branch or commit that a change goes to. */
  base?: string;
  /** Who sends it. */
  actor?: string;
}

const FORMATS = ['pretty', 'github', 'json'] as const;
/** Without lines of the files, where nobody asked for them and nobody looks. */
type Format = (typeof FORMATS)[number] | 'plain';

/**
 * Prints the problems of a content folder.
 * @returns the exit status: 0 fine, 1 errors.
 * @throws {Error} on wrong usage.
 */
export async function runCheck(options: CheckOptions): Promise<number> {
  const { content, on, json, format, allow, base } = options;
  const named = momentNamed(on === undefined ? undefined : String(on));
  const asked = formatOf(format, json === true);
  const allowed = codesIn(allow);
  const actor = actorNamed(options.actor);
  if (actor !== undefined && base === undefined)
    throw new Error(
      '--actor says who sends a change, and --base is missing: what it goes to, as in --base main',
    );
  const folder = contentFolder(content);
  const read = readFolder(folder.path);
  const since = base === undefined ? undefined : readSince(folder.path, { base, actor }, read);
  const files = await readPictures(folder.path, read);
  const found = checkContent(files, {
    now: named ?? momentOf(pinnedDay(files)),
    publicFiles: readPublicBeside(folder.path),
    ...(since && { since }),
  });
  const problems = found.filter(({ code }) => !allowed.has(code));
  process.stdout.write(`${textOf(problems, asked, folder)}\n`);
  tellAllowed(
    found.filter(({ code }) => allowed.has(code)),
    asked,
  );
  return hasErrors(problems) ? 1 : 0;
}

function textOf(problems: readonly Problem[], format: Format, folder: ContentFolder): string {
  switch (format) {
    case 'json':
      return JSON.stringify(problems, null, 2);
    case 'github':
      return formatForGithub(problems, fromHere(folder));
    case 'pretty':
      return formatProblems(problems, folder.name, linesIn(folder.path));
    case 'plain':
      return formatProblems(problems, folder.name);
  }
}

/** How many were let be; beside JSON nothing else goes to stdout. */
function tellAllowed(allowed: readonly Problem[], format: Format): void {
  if (allowed.length === 0) return;
  const codes = [...new Set(allowed.map(({ code }) => code))].join(', ');
  const said = `${allowed.length} more ${allowed.length === 1 ? 'is' : 'are'} allowed and not shown: ${codes}.\n`;
  (format === 'json' ? process.stderr : process.stdout).write(said);
}

function formatOf(option: unknown, isJson: boolean): Format {
  const [name, ...others] = listOf(option);
  if (name === undefined) return isJson ? 'json' : process.stdout.isTTY ? 'pretty' : 'plain';
  const format = FORMATS.find((known) => known === name);
  if (format === undefined) throw new Error(`there is no format "${name}"; ${suggest(name, FORMATS) ?? ''}`);
  if (others.length > 0 || (isJson && format !== 'json')) throw new Error('only one format can be printed');
  return format;
}

function codesIn(option: unknown): ReadonlySet<ProblemCode> {
  const codes = listOf(option).flatMap((text) => text.split(','));
  return new Set(codes.filter((code) => code !== '').map(codeNamed));
}

/** The command line's parser makes a list of an option that stands there twice. */
function listOf(option: unknown): string[] {
  return option === undefined ? [] : [option].flat().map(String);
}

/** The folder from where the command runs, as GitHub wants it: the repository's root. */
function fromHere({ name, path }: ContentFolder): string {
  const here = relative(process.cwd(), path).replaceAll('\\', '/') || '.';
  return here.startsWith('..') || isAbsolute(here) ? name : here;
}

/** Reads each file with problems once more, and once. */
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
