import { suggest } from './near.ts';
import { problemAt, type ParsedContent } from './parsed-content.ts';
import type { Problem } from './problem.ts';
import type { Position, SourceFile } from './source-file.ts';

interface Use {
  file: SourceFile;
  url: string;
  /** The field that names the picture, or where in the body it stands. */
  at: { field: readonly string[] } | Position;
}

/** Pictures that are named but not there: Astro would stop on the first of them with the old site half gone. */
export function checkPictures(files: readonly SourceFile[], content: ParsedContent): Problem[] {
  const pictures = new Set(
    files.flatMap(({ path, place, isLink }) => (place.is === 'picture' && !isLink ? [path] : [])),
  );
  return [...uses(files, content)].flatMap((use) => {
    const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(use.url);
    if (isElsewhere && !('field' in use.at)) return [];
    const path = isElsewhere ? undefined : pathOf(use.file.path, use.url);
    if (path === undefined) {
      const message = `"${use.url}" is not the name of a picture beside the file`;
      return [
        problemOf(
          use,
          message,
          'put the picture beside the file, rename it to letters, digits and hyphens, and write its name: ./loaves.jpg',
        ),
      ];
    }
    if (pictures.has(path)) return [];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const beside = [...pictures]
      .filter((other) => other.startsWith(folder))
      .map((other) => `./${other.slice(folder.length)}`);
    const canStand = /^(?:posts|members)\//.test(path);
    const put = canStand
      ? `put the picture at ${path}`
      : 'take it out: pictures stand beside posts and members only';
    const suggestion = suggest(use.url, beside);
    const fix = suggestion === undefined ? put : `${suggestion} Else ${put}`;
    return [problemOf(use, `there is no picture "${use.url}" beside the file`, fix)];
  });
}

function problemOf({ file, at }: Use, message: string, fix: string): Problem {
  if ('field' in at) return problemAt(file, at.field, 'missing-image', message, fix);
  return { ...problemAt(file, [], 'missing-image', message, fix), ...at };
}

function* uses(files: readonly SourceFile[], content: ParsedContent): Generator<Use> {
  for (const { data, file } of content.partial.members) {
    if (data.avatar !== undefined) yield { file, url: data.avatar, at: { field: ['avatar'] } };
  }
  for (const { data, file } of content.partial.posts) {
    if (data.cover !== undefined) yield { file, url: data.cover.src, at: { field: ['cover', 'src'] } };
  }
  for (const file of files) {
    for (const { url, at } of file.body?.pictures ?? []) yield { file, url, at };
    for (const node of file.body?.mdx ?? []) {
      if (node.type !== 'element' || node.name !== 'Figure') continue;
      const src = node.attributes.find(({ name }) => name === 'src')?.value;
      if (src) yield { file, url: src, at: node.at };
    }
  }
}

/** The path under the content folder that a relative address means; undefined where it means none. */
function pathOf(file: string, url: string): string | undefined {
  try {
    const parts = file.split('/').slice(0, -1);
    for (const part of decodeURIComponent(url).split('/')) {
      if (part === '..' && parts.pop() === undefined) return undefined;
      if (part !== '..' && part !== '.') parts.push(part);
    }
    return parts.join('/');
  } catch {
    return undefined;
  }
}
