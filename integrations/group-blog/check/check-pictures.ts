import { saysNothing } from './alt-text.ts';
import { withoutDescription } from './check-body.ts';
import { PICTURES } from '../safety/mdx-components.ts';
import { misnamed } from './misnamed-pictures.ts';
import { nearest, suggest } from '../suggest/did-you-mean.ts';
import { isOnDisk, leavesOwnFolder } from '../safety/outside-paths.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import {
  asJpeg,
  isForeignPicture,
  isPicture,
  PICTURE_ENDINGS,
  picturesStandBeside,
} from './picture-names.ts';
import type { Problem } from '../model/problem.ts';
import { missingAtRoot, placeFor } from './root-pictures.ts';
import type { PublicFiles } from '../model/site-files.ts';
import { isForeign, isSafeLink, isSafePicture, plainAddress } from '../safety/safe-html.ts';
import type { Position, SourceFile, SourcePicture } from '../model/source-file.ts';
import { pathBeside } from '../model/content-path.ts';

interface Use {
  file: SourceFile;
  url: string;
  /** The field that names the picture, or where in the body it stands. */
  at: { field: readonly string[] } | Position;
}

/**
 * Pictures that are named but not there, or are none: Astro would stop on the first of them with the old site half gone.
 * And those that are too heavy, or described with nothing.
 */
export function checkPictures(
  files: readonly SourceFile[],
  content: ParsedContent,
  publicFiles: PublicFiles,
): Problem[] {
  const pictures = new Map(
    files
      .filter(({ place, isLink }) => place.is === 'picture' && !isLink)
      .map((file): [string, SourceFile] => [file.path, file]),
  );
  const base = URL.parse(content.partial.network[0]?.data.site ?? '')?.pathname ?? '/';
  const missing = [...uses(files, content)].flatMap((use) => {
    if (isOutside(use)) return [outside(use)];
    if ('field' in use.at || !/^\/(?![/\\])/.test(use.url)) return checkUse(use, pictures);
    const fault = missingAtRoot(use.url, use.file.path, { pictures, publicFiles, base });
    return fault === undefined ? [] : [problemOf(use, fault.message, fault.fix)];
  });
  return [...missing, ...checkCovers(content), ...[...pictures.values()].flatMap(checkWeight)];
}

function isOutside({ url, at }: Use): boolean {
  const isWebAddress = !isOnDisk(url) && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);
  if (isWebAddress) return false;
  // From the root it may be a file of the site's own, but no field can name one.
  return isOnDisk(url) || leavesOwnFolder(url) || ('field' in at && url.startsWith('/'));
}

function outside(use: Use): Problem {
  const name = /[^\\/]*$/.exec(use.url)?.[0] || 'loaves.jpg';
  const message = `the picture "${shorten(use.url)}" stands outside the folder of this file`;
  return { ...problemOf(use, message, placeFor(shorten(name), use.file.path)), code: 'outside-path' };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

type Pictures = ReadonlyMap<string, SourceFile>;

function checkUse(use: Use, pictures: Pictures): Problem[] {
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(use.url);
  if (isElsewhere && !('field' in use.at)) return checkElsewhere(use, use.at);
  const path = isElsewhere ? undefined : pathBeside(use.file.path, use.url);
  const isNone = /^(?:#|$)/.test(use.url);
  if (path === undefined || isNone || path.endsWith('/')) {
    const message = isNone
      ? 'the picture has no address'
      : `"${use.url}" is not the name of a picture beside the file`;
    const fix =
      'put the picture beside the file, rename it to letters, digits and hyphens, and write its name: ./loaves.jpg';
    return [problemOf(use, message, fix)];
  }
  const found = pictures.get(path);
  if (found) return checkDrawable(use, found);
  const fault = misnamed(use.url, path, use.file.path, pictures);
  if (fault !== undefined) return [problemOf(use, fault.message, fault.fix)];
  if (!isPicture(path)) return [noPicture(use, path, pictures)];
  const put = picturesStandBeside(path) ? `put the picture at ${path}` : placeFor(path, use.file.path);
  const suggestion = suggest(use.url, namesBeside(path, pictures));
  const fix = suggestion === undefined ? put : `${suggestion} Else ${put}`;
  return [problemOf(use, `there is no picture "${use.url}" beside the file`, fix)];
}

/** A file of another kind, which putting it there would not make a picture. */
function noPicture(use: Use, path: string, pictures: Pictures): Problem {
  const jpeg = asJpeg(path);
  const name = jpeg.slice(jpeg.lastIndexOf('/') + 1);
  const write = `write "${use.url.slice(0, use.url.lastIndexOf('/') + 1)}${encodeURI(name)}"`;
  const message = `"${use.url}" is not a picture that every browser shows: those end in ${PICTURE_ENDINGS}`;
  if (pictures.has(jpeg)) return problemOf(use, message, write);
  const near = nearest(use.url, namesBeside(path, pictures));
  const save = picturesStandBeside(path)
    ? `save ${isForeignPicture(path) ? 'it' : 'a picture'} as JPEG in a picture program, put that at ${jpeg}, and ${write}; a new name alone changes nothing`
    : placeFor(path, use.file.path);
  return problemOf(use, message, near === undefined ? save : `did you mean "${near}"? Else ${save}`);
}

function namesBeside(path: string, pictures: Pictures): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return [...pictures.keys()]
    .filter((other) => other.startsWith(folder))
    .map((other) => `./${other.slice(folder.length)}`);
}

/** A picture of a body that does not lie beside it. */
function checkElsewhere({ file, url }: Use, at: Position): Problem[] {
  const shown = url.trim().slice(0, 60);
  if (isForeign(url) && isSafeLink(plainAddress(url))) {
    const message = `the picture ${shown} comes from another host, so readers get a link to it`;
    const fix = 'put the picture beside the file and write its name, or leave it a link';
    return [{ ...problemAt(file, [], 'foreign-image', message, fix), ...at }];
  }
  if (isSafePicture(plainAddress(url))) return [];
  const message = `a picture cannot come from "${shown}"`;
  const fix = 'put the picture beside the file, and write its name: ./loaves.jpg';
  return [{ ...problemAt(file, [], 'unsafe-link', message, fix), ...at }];
}

/** Astro would stop on what it cannot decode. */
function checkDrawable(use: Use, { path, picture }: SourceFile): Problem[] {
  const fault = picture?.fault ?? null;
  if (fault === null) return [];
  const fix = `put the picture at ${path} again, saved as JPEG or PNG by a picture program; a new name alone changes nothing`;
  return [problemOf(use, FAULTS[fault](use.url), fix)];
}

const FAULTS: Readonly<Record<NonNullable<SourcePicture['fault']>, (url: string) => string>> = {
  empty: (url) => `the picture "${url}" is empty: there is nothing in the file`,
  unreadable: (url) => `"${url}" is not a picture that can be read, whatever its name ends in`,
  svg: (url) => `"${url}" is an SVG, which can hold a program`,
  'too-large': (url) => `"${url}" has more than 50 million pixels, which no screen shows`,
};

const MOST_BYTES = 1024 * 1024;

/** What every reader would have to wait for, and the repository keeps for ever. */
function checkWeight(file: SourceFile): Problem[] {
  const bytes = file.picture?.bytes ?? 0;
  if (bytes <= MOST_BYTES) return [];
  const size = (Math.ceil((bytes / MOST_BYTES) * 10) / 10).toFixed(1);
  const message = `the picture weighs ${size} MB; at most 1 MB`;
  const fix =
    'make it smaller in a picture program: at most 2000 pixels wide, saved as JPEG, and put it here again';
  return [problemAt(file, [], 'image-too-heavy', message, fix)];
}

function checkCovers({ partial }: ParsedContent): Problem[] {
  return partial.posts.flatMap(({ data: { cover }, file }) => {
    if (cover === undefined || !saysNothing(cover.alt, cover.src)) return [];
    const message = withoutDescription(cover.src, cover.alt);
    const fix = 'say what it shows, for example "alt: Four loaves on a rack"';
    return [problemAt(file, ['cover', 'alt'], 'missing-alt', message, fix)];
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
      if (node.type !== 'element') continue;
      const attribute = Object.hasOwn(PICTURES, node.name) ? PICTURES[node.name] : undefined;
      const src = node.attributes.find(({ name }) => name === attribute)?.value;
      if (src) yield { file, url: src, at: node.at };
    }
  }
}
