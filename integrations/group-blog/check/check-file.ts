import { slugOf } from '../suggest/slug.ts';
import { ID_PATTERN, isId } from '../schemas/fields.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';
import { checkBody } from './check-body.ts';
import { checkHtml } from './check-html.ts';
import { checkUnread } from './check-unread.ts';
import { COMPONENTS } from '../safety/mdx-components.ts';
import type { ParsedFile } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import { parseFrontMatter } from './schema-problems.ts';
import type { FrontMatterFault, SourceFile } from '../model/source-file.ts';
import { strayWords, type PathIds } from './stray-file.ts';

/** Everything one file alone can have wrong; `parsed` is there where its front matter could be read. */
export function checkFile(
  file: SourceFile,
  components = COMPONENTS,
  ids?: PathIds,
  kinds: readonly ContentKind[] = KINDS,
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
  if (place.is === 'stray') {
    const { message, fix } = strayWords(file, ids, kinds);
    return { problems: [wholeFile(path, 'stray-file', message, fix)] };
  }
  if (place.is !== 'content') return { problems: [] };

  const kind = kindNamed(place.kind, kinds);
  const problems = checkName(path, place.parts, kind);
  if (frontMatter === undefined) return { problems };
  if ('error' in frontMatter) {
    return { problems: [...problems, notYaml(path, frontMatter)] };
  }
  if (frontMatter.fault) problems.push(notYaml(path, frontMatter.fault));
  problems.push(...checkBody(file, components), ...checkHtml(file), ...checkUnread(file));
  const { data, problems: found } = parseFrontMatter(kind.schema, path, frontMatter);
  return { parsed: { file, data, isRight: found.length === 0 }, problems: [...problems, ...found] };
}

function notYaml(path: string, { error, at, fix, isTooMuch }: FrontMatterFault): Problem {
  if (isTooMuch) return { ...wholeFile(path, 'out-of-range', error, fix), ...at };
  return { ...wholeFile(path, 'not-yaml', `the front matter cannot be read: ${error}`, fix), ...at };
}

export function wholeFile(file: string, code: Problem['code'], message: string, fix: string): Problem {
  return { code, severity: 'error', file, line: 1, column: 1, field: null, message, fix };
}

/** Reports the parts of a path that are no ids. What is wrong with a date, `checkDayNames` says. */
function checkName(path: string, names: readonly string[], { parts }: ContentKind): Problem[] {
  return names.flatMap((name, index) => {
    const part = parts[index];
    if (!part || part.is === 'date' || isId(name)) return [];
    if (part.is === 'number-or-id' && name.length <= 64 && ID_PATTERN.test(name)) return [];
    const what = part.isFolder || /\/index\.mdx?$/.test(path) ? 'the folder' : 'it';
    const message = `"${name}" cannot be part of an address`;
    const fix = `rename ${what} to "${suggestId(name, part.word)}": lower-case letters a–z, digits and single hyphens, at most 64, not digits only`;
    return [wholeFile(path, 'bad-id', message, fix)];
  });
}

function suggestId(name: string, word: string): string {
  return slugOf(name) ?? `${word}-${name.replace(/\D/g, '').slice(0, 40) || 'one'}`;
}
