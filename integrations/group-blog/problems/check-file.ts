import { ID_PATTERN, isId } from '../schemas/fields.ts';
import { KINDS } from '../schemas/kinds.ts';
import { CONTENT_FOLDERS } from '../schemas/paths.ts';
import { checkBody } from './check-body.ts';
import { checkHtml } from './check-html.ts';
import { COMPONENTS } from './components.ts';
import { nearest } from './near.ts';
import { asJpeg, isForeignPicture, picturesStandBeside } from './picture-names.ts';
import type { Problem } from './problem.ts';
import { parseFrontMatter } from './schema-problems.ts';
import { inPublic } from './site-files.ts';
import type { FrontMatterFault, SourceFile } from './source-file.ts';

/** A file whose front matter could be read. */
export interface ParsedFile {
  file: SourceFile;
  /** All of it where it fits its schema, else the fields that are right. */
  data: unknown;
  isRight: boolean;
}

/** Everything one file alone can have wrong; `parsed` is there where its front matter could be read. */
export function checkFile(
  file: SourceFile,
  components = COMPONENTS,
): { parsed?: ParsedFile; problems: Problem[] } {
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
    return { problems: [...problems, notYaml(path, frontMatter)] };
  }
  if (frontMatter.fault) problems.push(notYaml(path, frontMatter.fault));
  problems.push(...checkBody(file, components), ...checkHtml(file));
  const { data, problems: found } = parseFrontMatter(place.kind, path, frontMatter);
  return { parsed: { file, data, isRight: found.length === 0 }, problems: [...problems, ...found] };
}

function notYaml(path: string, { error, at, fix, isTooMuch }: FrontMatterFault): Problem {
  if (isTooMuch) return { ...wholeFile(path, 'out-of-range', error, fix), ...at };
  return { ...wholeFile(path, 'not-yaml', `the front matter cannot be read: ${error}`, fix), ...at };
}

export function wholeFile(file: string, code: Problem['code'], message: string, fix: string): Problem {
  return { code, severity: 'error', file, line: 1, column: 1, field: null, message, fix };
}

function strayFile(path: string, belongs: string | undefined): Problem {
  const [top = '', ...rest] = path.split('/');
  const folder =
    rest.length > 0 && !CONTENT_FOLDERS.includes(top) ? nearest(top, CONTENT_FOLDERS) : undefined;
  const shapes = Object.values(KINDS).map(({ shape }) => shape);
  const ofAnother = folder === undefined ? fileOfAnotherKind(path, belongs) : undefined;
  const fix =
    folder !== undefined
      ? `did you mean ${folder}/? Move it to ${[folder, ...rest].join('/')}`
      : (ofAnother ??
        (belongs === undefined
          ? `move it to where its kind lives: ${shapes.join(', ')}`
          : `move it to ${belongs}`));
  const message =
    ofAnother !== undefined && isForeignPicture(path)
      ? `browsers cannot show ${path.slice(path.lastIndexOf('.')).toLowerCase()}, so nothing would be made of it`
      : 'no kind of content lives at this path';
  return wholeFile(path, 'stray-file', message, fix);
}

/** What to do with a picture that browsers cannot show, and with a file beside a post that is nothing of the network's. */
function fileOfAnotherKind(path: string, belongs: string | undefined): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isBeside = picturesStandBeside(path);
  const offer = `move it ${inPublic(name)}, and link to it as /${encodeURI(name)}`;
  if (isForeignPicture(path)) {
    const jpeg = asJpeg(belongs ?? (isBeside ? path : `posts/<member>/${name}`));
    const show = `save it as JPEG in a picture program, put that at ${jpeg}, and take this file away`;
    return /\.pdf$/i.test(path) ? `${show}; or, to have it read as it is, ${offer}` : show;
  }
  return belongs === undefined && isBeside && !/\.mdx?$/.test(path) ? offer : undefined;
}

function checkName({ path, place }: SourceFile): Problem[] {
  if (place.is !== 'content' || place.kind === 'network') return [];
  const isCheckIn = place.kind === 'checkIns';
  // A goal's id may be its number in the list.
  const isGoalId = (id: string, index: number): boolean =>
    place.kind === 'verdicts' && index === place.parts.length - 1 && id.length <= 64 && ID_PATTERN.test(id);
  const ids = isCheckIn ? place.parts.slice(0, -1) : place.parts;
  return ids
    .filter((id, index) => !isId(id) && !isGoalId(id, index))
    .map((id) =>
      wholeFile(
        path,
        'bad-id',
        `"${id}" cannot be part of an address`,
        `rename it to "${suggestId(id)}": lower-case letters a–z, digits and single hyphens, at most 64, not digits only`,
      ),
    );
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
