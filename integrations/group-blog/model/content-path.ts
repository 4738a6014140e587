import { KINDS, type Kind } from '../schemas/kinds.ts';
import { PICTURE_ENDING } from '../schemas/values/picture-path.ts';
import type { ContentKind, Medium } from '../schemas/kind.ts';
import { WITNESSED_FILE } from './history.ts';
import { fillTemplate, type PartNames } from '../schemas/path-template.ts';

/** What a path under the content folder is: a content file with its kind and id, a file that may lie there, or a stray. */
export type ContentPath =
  | {
      is: 'content';
      kind: Kind;
      /** The path without its first folder and its ending: `spring/ann/2026-03-02`. */
      id: string;
      /** The variable parts of the path, in the order of the template. */
      parts: readonly string[];
    }
  | { is: Medium | 'readme' | 'witnessed' | 'stray' };

/**
 * @param path relative to the content folder, with `/` between its parts.
 * @param kinds the table of kinds. The ids of another table than `KINDS` are taken for ids of it.
 */
export function parseContentPath(path: string, kinds: readonly ContentKind[] = KINDS): ContentPath {
  if (/(?:^|\/)README\.md$/.test(path)) return { is: 'readme' };
  if (path === WITNESSED_FILE) return { is: 'witnessed' };
  for (const kind of kinds) {
    const match = kind.pattern.exec(path);
    if (match) return { is: 'content', kind: kind.id as Kind, id: idOf(kind, path), parts: match.slice(1) };
  }
  const [medium] = Object.entries(MEDIA).flatMap(([name, pattern]): Medium[] =>
    pattern.test(path) && mayHaveMedia(name as Medium, path, kinds) ? [name as Medium] : [],
  );
  return { is: medium ?? 'stray' };
}

const MEDIA: Readonly<Record<Medium, RegExp>> = {
  picture: PICTURE_ENDING,
  video: /\.(?:mp4|webm)$/i,
};

/** Whether a path is not read as content: it is hidden, or lies outside the content folder and begins with `../`. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** Whether a picture or a video may lie at a path, as far as its folder goes. */
export function mayHaveMedia(medium: Medium, path: string, kinds: readonly ContentKind[] = KINDS): boolean {
  return kinds.some(({ media, mediaPattern }) => media.includes(medium) && mediaPattern.test(path));
}

/** The id of a file that is known to be of a kind. */
export function idOf({ folder, ending, mayBeMdx, mayBeFolder }: ContentKind, path: string): string {
  const stem = path.slice(
    folder === '' ? 0 : folder.length + 1,
    -(mayBeMdx && path.endsWith('x') ? ending.length + 1 : ending.length),
  );
  return mayBeFolder ? stem.replace(/\/index$/, '') : stem;
}

/** The path of a file of a kind, from the parts that its template names. */
export function contentPath<Path extends string>(
  { path }: Pick<ContentKind<string, Path>, 'path'>,
  parts: Readonly<Record<PartNames<Path>, string>>,
): string {
  return fillTemplate(path, (name) => parts[name as PartNames<Path>]);
}

/** The path of the file of a kind that has an id. */
export function pathOfId({ folder, ending }: ContentKind, id: string): string {
  return `${folder === '' ? '' : `${folder}/`}${id}${ending}`;
}

/** The folders of the content folder in which a kind has its files. */
export function contentFolders(kinds: readonly ContentKind[] = KINDS): string[] {
  return [...new Set(kinds.flatMap(({ folder }) => (folder === '' ? [] : [folder])))];
}

/** The name of a video that lies beside the post, such as `clip.mp4` for `./clip.mp4`; null for any other address. */
export function videoName(address: string): string | null {
  return /^(?:\.\/)?([A-Za-z0-9][\w-]*\.(?:mp4|webm))$/.exec(address)?.[1] ?? null;
}

/**
 * The path under the content folder that a relative address in a file leads to; undefined where it leads out of the
 * content folder or cannot be decoded.
 */
export function pathBeside(file: string, url: string): string | undefined {
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

/** The way from one file to another, as it is written in a link. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared += 1;
  const up = folders.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...parts.slice(shared)].join('/');
}

/** The folder of a file, with its slash; empty for a file in the content folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
