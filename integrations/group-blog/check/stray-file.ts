import { contentFolders, parseContentPath } from '../model/content-path.ts';
import { inPublic } from '../model/site-files.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS } from '../schemas/kinds.ts';
import { fillTemplate } from '../schemas/path-template.ts';
import { nearest } from '../suggest/did-you-mean.ts';
import { asJpeg, isForeignPicture, picturesStandBeside } from './picture-names.ts';

/** Ids by kind, which tell which part of a path is which. */
export type PathIds = Readonly<Partial<Record<string, ReadonlySet<string>>>>;

interface StrayWords {
  message: string;
  fix: string;
}

const NOTHING_LIVES_HERE = 'no kind of content lives at this path';
/** What programs leave behind. */
const LEFT_BEHIND = /(?:^|\/)(?:(?:eh)?thumbs\.db|desktop\.ini|~\$[^/]*)$|~$|\.(?:bak|orig|sw[op]|tmp)$/i;

/** Why nothing is made of a file where no kind of content lives, and what to do with it. */
export function strayWords(
  { path }: Pick<SourceFile, 'path'>,
  ids: PathIds = {},
  kinds: readonly ContentKind[] = KINDS,
): StrayWords {
  if (LEFT_BEHIND.test(path))
    return { message: 'a program left it behind, and nothing is made of it', fix: 'remove it' };
  const [top = '', ...rest] = path.split('/');
  const folders = contentFolders(kinds);
  const folder = rest.length > 0 && !folders.includes(top) ? nearest(top, folders) : undefined;
  if (folder !== undefined)
    return {
      message: NOTHING_LIVES_HERE,
      fix: `did you mean ${folder}/? Move it to ${[folder, ...rest].join('/')}`,
    };
  const belongs = pathMeant(path, kinds);
  return withoutEnding(path, kinds) ?? ofAnotherKind(path, belongs) ?? elsewhere(path, belongs, ids, kinds);
}

/** A content file but for the end of its name. */
function withoutEnding(path: string, kinds: readonly ContentKind[]): StrayWords | undefined {
  const [, before = '', name = '', ending] = /^(.*\/)([^/.]+)(?:\.(mdx?))?$/i.exec(path) ?? [];
  const right = `${before}${ending === undefined ? name.toLowerCase() : name}.${ending?.toLowerCase() ?? 'md'}`;
  if (right === path || parseContentPath(right, kinds).is !== 'content') return undefined;
  const message =
    ending === undefined
      ? 'the name has no ending, and nothing is made of it'
      : `the name ends in .${ending}, and nothing is made of it: small letters are others than capitals`;
  return { message, fix: `rename it to ${right}` };
}

/** A picture that browsers cannot show, and a file beside a post that is nothing of the network's. */
function ofAnotherKind(path: string, belongs: string | undefined): StrayWords | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isBeside = picturesStandBeside(path);
  const offer = `move it ${inPublic(name)}, and link to it as /${encodeURI(name)}`;
  if (isForeignPicture(path)) {
    const message = `browsers cannot show ${path.slice(path.lastIndexOf('.')).toLowerCase()}, so nothing would be made of it`;
    const jpeg = asJpeg(belongs ?? (isBeside ? path : `posts/<member>/${name}`));
    const show = `save it as JPEG in a picture program, put that at ${jpeg}, and take this file away`;
    return { message, fix: /\.pdf$/i.test(path) ? `${show}; or, to have it read as it is, ${offer}` : show };
  }
  const isOther = belongs === undefined && isBeside && !/\.mdx?$/.test(path);
  return isOther ? { message: NOTHING_LIVES_HERE, fix: offer } : undefined;
}

function elsewhere(
  path: string,
  belongs: string | undefined,
  ids: PathIds,
  kinds: readonly ContentKind[],
): StrayWords {
  const to = belongs ?? withFolders(path, ids, kinds);
  const paths = kinds.map((kind) => kind.path);
  const fix = to === undefined ? `move it to where its kind lives: ${paths.join(', ')}` : `move it to ${to}`;
  return { message: NOTHING_LIVES_HERE, fix };
}

/** Where a file was meant to lie, as far as its path alone tells. */
function pathMeant(path: string, kinds: readonly ContentKind[]): string | undefined {
  const names = path.split('/');
  const name = names.at(-1) ?? path;
  const kind = kinds.find(({ folder }) => names.length > 1 && folder === names[0]);
  const depth = kind?.path.split('/').length ?? 0;
  if (kind?.mayBeFolder) {
    const [file = ''] = kind.parts.slice(-1).map((part) => `<${part.name}>`);
    if (names.length === depth - 1) return [...foldersOf(kind), name].join('/');
    if (names.length === depth && /^index\.mdx?$/.test(name))
      return path.replace(/index(\.mdx?)$/, `${file}$1`);
    if (names.length === depth + 1 && /\.mdx?$/.test(name)) return path.replace(/[^/]+(\.mdx?)$/, 'index$1');
  } else if (kind && /\/index\.md$/.test(path)) {
    const file = path.replace(/\/index\.md$/, '.md');
    if (parseContentPath(file, kinds).is === 'content') return file;
  }
  const stem = name.replace(/(?:\.mdx?)?\.[^.]*$/, '');
  if (/\.(?:markdown|mdown|txt|mdx)$/i.test(name)) return path.replace(name, `${stem}.md`);
  return undefined;
}

/** The folders of a kind as messages name them: `posts`, `<member>`. */
function foldersOf({ path, parts }: ContentKind): string[] {
  const words = new Map(parts.map(({ name, word }) => [name, word]));
  return fillTemplate(path, (name) => `<${words.get(name) ?? name}>`)
    .split('/')
    .slice(0, -1);
}

/**
 * The path with the folders that are missing from it. Where there is only one thing that a folder can be named after, it is
 * named after that; but nobody guesses whose the file is.
 */
function withFolders(path: string, ids: PathIds, kinds: readonly ContentKind[]): string | undefined {
  const [top, ...folders] = path.split('/').slice(0, -1);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = kinds.find(({ folder }) => folder !== '' && folder === top);
  const parts = kind?.parts.filter(({ isFolder }) => isFolder) ?? [];
  if (!kind || !name.endsWith(kind.ending) || folders.length >= parts.length) return undefined;
  const found = parts.map(({ name: part, word }, index) => {
    const known = ids[kinds.find(({ words }) => words.one === word)?.id ?? ''] ?? new Set();
    const [folder] = folders;
    const isLastChance = folders.length === parts.length - index;
    if (folder !== undefined && (isLastChance || known.has(folder))) return folders.shift() ?? '';
    const [only, ...others] = known;
    const isOwner = kind.owner.part === part;
    return only === undefined || others.length > 0 || isOwner ? `<${word}>` : only;
  });
  return [kind.folder, ...found, name].join('/');
}
