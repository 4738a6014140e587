import { ID_PATTERN, isCivilDate, isId } from '../schemas/fields.ts';
import { KINDS } from '../schemas/kinds.ts';
import { CONTENT_FOLDERS } from '../schemas/paths.ts';
import { checkBody } from './check-body.ts';
import { nearest } from './near.ts';
import type { Problem } from './problem.ts';
import { parseFrontMatter } from './schema-problems.ts';
import type { SourceFile } from './source-file.ts';

/** A file whose front matter could be read. */
export interface ParsedFile {
  file: SourceFile;
  /** All of it where it fits its schema, else the fields that are right. */
  data: unknown;
  isRight: boolean;
}

/** Everything one file alone can have wrong; `parsed` is there where its front matter could be read. */
export function checkFile(file: SourceFile): { parsed?: ParsedFile; problems: Problem[] } {
  const { path, place, frontMatter } = file;
  if (file.isLink)
    return {
      problems: [
        wholeFile(
          path,
          'stray-file',
          'it is a symbolic link, and links are not followed',
          'put the file itself here',
        ),
      ],
    };
  if (place.is === 'stray') return { problems: [strayFile(path, place.belongs)] };
  if (place.is !== 'content') return { problems: [] };

  const problems = checkName(file);
  if (frontMatter === undefined) return { problems };
  if ('error' in frontMatter) {
    const { error, fault, at } = frontMatter;
    const code = fault === 'size' ? 'out-of-range' : 'not-yaml';
    const message = fault === 'size' ? error : `the front matter cannot be read: ${error}`;
    return { problems: [...problems, { ...wholeFile(path, code, message, YAML_FIXES[fault]), ...at }] };
  }
  problems.push(...checkBody(file));
  const { data, problems: found } = parseFrontMatter(place.kind, path, frontMatter.data, frontMatter.locate);
  return { parsed: { file, data, isRight: found.length === 0 }, problems: [...problems, ...found] };
}

export function wholeFile(file: string, code: Problem['code'], message: string, fix: string): Problem {
  return { code, severity: 'error', file, line: 1, column: 1, field: null, message, fix };
}

const YAML_FIXES = {
  syntax: 'mend that line; text with a colon or a # in it goes in quotes: title: "Bread: a beginning"',
  twice: 'remove one of the two lines',
  encoding: 'save it again with the encoding UTF-8',
  fence: 'put a line of --- before the first field, and another after the last',
  tag: 'remove the ! and the word behind it; text that begins with ! goes in quotes: title: "!"',
  size: 'take out what does not belong there, or make two files of it',
} as const;

function strayFile(path: string, belongs: string | undefined): Problem {
  const [top = '', ...rest] = path.split('/');
  const folder =
    rest.length > 0 && !CONTENT_FOLDERS.includes(top) ? nearest(top, CONTENT_FOLDERS) : undefined;
  const shapes = Object.values(KINDS).map(({ shape }) => shape);
  const fix =
    folder !== undefined
      ? `did you mean ${folder}/? Move it to ${[folder, ...rest].join('/')}`
      : belongs !== undefined
        ? `move it to ${belongs}`
        : `move it to where its kind lives: ${shapes.join(', ')}`;
  return wholeFile(path, 'stray-file', 'no kind of content lives at this path', fix);
}

function checkName({ path, place }: SourceFile): Problem[] {
  if (place.is !== 'content' || place.kind === 'network') return [];
  const isCheckIn = place.kind === 'checkIns';
  // A goal's id may be its number in the list.
  const isGoalId = (id: string, index: number): boolean =>
    place.kind === 'verdicts' && index === place.parts.length - 1 && id.length <= 64 && ID_PATTERN.test(id);
  const ids = isCheckIn ? place.parts.slice(0, -1) : place.parts;
  const problems = ids
    .filter((id, index) => !isId(id) && !isGoalId(id, index))
    .map((id) =>
      wholeFile(
        path,
        'bad-id',
        `"${id}" cannot be part of an address`,
        `rename it to "${suggestId(id)}": lower-case letters a–z, digits and single hyphens, at most 64, not digits only`,
      ),
    );
  const date = place.parts.at(-1) ?? '';
  if (isCheckIn && !isCivilDate(date)) {
    const fix = 'name it after the day it tells of, as in 2026-11-20.md';
    problems.push(wholeFile(path, 'date-not-filename', `"${date}" is no day of the calendar`, fix));
  }
  return problems;
}

function suggestId(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return isId(id) ? id : `post-${id || 'one'}`;
}
