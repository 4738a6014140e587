import { slugOf } from '../suggest/slug.ts';
import { ID_PATTERN, isId } from '../schemas/fields.ts';
import type { Kind } from '../schemas/kinds.ts';
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
    const { message, fix } = strayWords(file, ids);
    return { problems: [wholeFile(path, 'stray-file', message, fix)] };
  }
  if (place.is !== 'content') return { problems: [] };

  const problems = checkName(file);
  if (frontMatter === undefined) return { problems };
  if ('error' in frontMatter) {
    return { problems: [...problems, notYaml(path, frontMatter)] };
  }
  if (frontMatter.fault) problems.push(notYaml(path, frontMatter.fault));
  problems.push(...checkBody(file, components), ...checkHtml(file), ...checkUnread(file));
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

function checkName({ path, place }: SourceFile): Problem[] {
  if (place.is !== 'content' || place.kind === 'network') return [];
  const isCheckIn = place.kind === 'checkIns';
  // A goal's id may be its number in the list.
  const isGoalId = (id: string, index: number): boolean =>
    place.kind === 'verdicts' && index === place.parts.length - 1 && id.length <= 64 && ID_PATTERN.test(id);
  const ids = isCheckIn ? place.parts.slice(0, -1) : place.parts;
  const words = WORDS[place.kind];
  const isFolder = (index: number): boolean => index < place.parts.length - 1 || /\/index\.mdx?$/.test(path);
  return ids.flatMap((id, index) => {
    if (isId(id) || isGoalId(id, index)) return [];
    const what = isFolder(index) ? 'the folder' : 'it';
    const message = `"${id}" cannot be part of an address`;
    const fix = `rename ${what} to "${suggestId(id, words[index])}": lower-case letters a–z, digits and single hyphens, at most 64, not digits only`;
    return [wholeFile(path, 'bad-id', message, fix)];
  });
}

/** What the parts of a path are names of. */
const WORDS: Readonly<Record<Exclude<Kind, 'network'>, readonly string[]>> = {
  members: ['member'],
  posts: ['member', 'post'],
  communities: ['community'],
  challenges: ['challenge'],
  participants: ['challenge', 'member'],
  checkIns: ['challenge', 'member'],
  verdicts: ['member', 'challenge', 'member', 'goal'],
};

function suggestId(name: string, word = 'post'): string {
  return slugOf(name) ?? `${word}-${name.replace(/\D/g, '').slice(0, 40) || 'one'}`;
}
