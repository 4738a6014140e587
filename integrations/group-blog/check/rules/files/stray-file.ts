import { contentFolders, fileName, parseContentPath } from '../../../model/content-path.ts';
import { publicFolderText } from '../../../model/public-files.ts';
import type { ContentKind } from '../../../schemas/kind.ts';
import type { Kind } from '../../../schemas/kinds.ts';
import { fillTemplate } from '../../../schemas/path-template.ts';
import { nearest } from '../../../suggest/did-you-mean.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding, type FindingText } from '../../rule.ts';
import { asJpeg, isUnsupportedPicture, mayHavePictures } from '../pictures/picture-names.ts';

export const strayFile = defineRule({
  code: 'stray-file',
  severity: 'error',
  explanation: {
    means: 'A file lies where no kind of content lives, so nothing would be made of it.',
    why: 'It would be left out without a word, and you would look for your post in vain. Only README.md files, and pictures beside posts and members, are let be: pictures that browsers show, .heic and .pdf are none.',
    wrong: { ...examplePost(), path: 'posts/first-loaf.md' },
    right: examplePost(),
  },
  check: (context) =>
    context.files.flatMap((file): Finding[] => {
      const { path, place, isLink } = file;
      const forgeKeys = context.content.network[0]?.data.forgeKeys;
      const isStray = isLink || (place.is === 'stray' && path !== forgeKeys);
      return isStray ? [{ file, ...(isLink ? SYMBOLIC_LINK : strayText(path, context)) }] : [];
    }),
});

const SYMBOLIC_LINK: FindingText = {
  message: 'it is a symbolic link, and links are not followed',
  fix: 'put the file itself here',
};
const NO_KIND_HERE = 'no kind of content lives at this path';
/** What programs leave behind. */
const LEFT_BEHIND = /(?:^|\/)(?:(?:eh)?thumbs\.db|desktop\.ini|~\$[^/]*)$|~$|\.(?:bak|orig|sw[op]|tmp)$/i;

/** Why nothing is made of a file where no kind of content lives, and what to do with it. */
function strayText(path: string, context: CheckContext): FindingText {
  const { kinds } = context;
  if (LEFT_BEHIND.test(path))
    return { message: 'a program left it behind, and nothing is made of it', fix: 'remove it' };
  const [top = '', ...rest] = path.split('/');
  const folders = contentFolders(kinds);
  const folder = rest.length > 0 && !folders.includes(top) ? nearest(top, folders) : undefined;
  if (folder !== undefined) {
    const fix = `did you mean ${folder}/? Move it to ${[folder, ...rest].join('/')}`;
    return { message: NO_KIND_HERE, fix };
  }
  const meantPath = pathMeant(path, kinds);
  return endingText(path, kinds) ?? otherKindText(path, meantPath) ?? moveText(path, meantPath, context);
}

/** The fix for a file that would be content if its name ended otherwise. */
function endingText(path: string, kinds: readonly ContentKind[]): FindingText | undefined {
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
function otherKindText(path: string, meantPath: string | undefined): FindingText | undefined {
  const name = fileName(path);
  const isBeside = mayHavePictures(path);
  const offer = `move it ${publicFolderText(name)}, and link to it as /${encodeURI(name)}`;
  if (isUnsupportedPicture(path)) {
    const message = `browsers cannot show ${path.slice(path.lastIndexOf('.')).toLowerCase()}, so nothing would be made of it`;
    const jpeg = asJpeg(meantPath ?? (isBeside ? path : `posts/<member>/${name}`));
    const show = `save it as JPEG in a picture program, put that at ${jpeg}, and take this file away`;
    return { message, fix: /\.pdf$/i.test(path) ? `${show}; or, to have it read as it is, ${offer}` : show };
  }
  const isOther = meantPath === undefined && isBeside && !/\.mdx?$/.test(path);
  return isOther ? { message: NO_KIND_HERE, fix: offer } : undefined;
}

function moveText(path: string, meantPath: string | undefined, context: CheckContext): FindingText {
  const to = meantPath ?? withFolders(path, context);
  const paths = context.kinds.map((kind) => kind.path);
  const fix = to === undefined ? `move it to where its kind lives: ${paths.join(', ')}` : `move it to ${to}`;
  return { message: NO_KIND_HERE, fix };
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
 * named after that; but its owner is not guessed.
 */
function withFolders(path: string, { kinds, content: { ids } }: CheckContext): string | undefined {
  const [top, ...folders] = path.split('/').slice(0, -1);
  const name = fileName(path);
  const kind = kinds.find(({ folder }) => folder !== '' && folder === top);
  const parts = kind?.parts.filter(({ isFolder }) => isFolder) ?? [];
  if (!kind || !name.endsWith(kind.ending) || folders.length >= parts.length) return undefined;
  const found = parts.map(({ name: part, word }, index) => {
    const named = kinds.find(({ words }) => words.one === word);
    const known = named ? ids[named.id as Kind] : new Set<string>();
    const [folder] = folders;
    const isLastChance = folders.length === parts.length - index;
    if (folder !== undefined && (isLastChance || known.has(folder))) return folders.shift() ?? '';
    const [only, ...others] = known;
    const isOwner = kind.owner.part === part;
    return only === undefined || others.length > 0 || isOwner ? `<${word}>` : only;
  });
  return [kind.folder, ...found, name].join('/');
}
