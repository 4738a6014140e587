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
    if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(use.url)) return [];
    const path = pathOf(use.file.path, use.url);
    if (path === undefined) {
      const fix = 'rename the picture: letters, digits and hyphens';
      return [problemOf(use, `the picture's name "${use.url}" cannot be read`, fix)];
    }
    if (pictures.has(path)) return [];
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const beside = [...pictures]
      .filter((other) => other.startsWith(folder))
      .map((other) => `./${other.slice(folder.length)}`);
    const put = `put the picture at ${path}`;
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

/** The path under the content folder that a relative address means; undefined where it is no address. */
function pathOf(file: string, url: string): string | undefined {
  try {
    const [path = ''] = url.split(/[?#]/);
    const base = `file:///${file.split('/').map(encodeURIComponent).join('/')}`;
    return decodeURIComponent(new URL(path, base).pathname).slice(1);
  } catch {
    return undefined;
  }
}
