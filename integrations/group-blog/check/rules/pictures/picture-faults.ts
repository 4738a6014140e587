import { fileName, folderOf, pathBeside, relativePath } from '../../../model/content-path.ts';
import { isPublicFile, type PublicFiles } from '../../../model/public-files.ts';
import type { SourceFile, SourcePicture } from '../../../model/source-file.ts';
import { decodeAddress, withSlash } from '../../../network/addresses.ts';
import { isReserved } from '../../../network/pages/page-addresses.ts';
import { PICTURE_EXTENSIONS } from '../../../schemas/values/picture-path.ts';
import { didYouMean, nearest, nearestPath, withAlternative, suggest } from '../../../suggest/did-you-mean.ts';
import { addressInTemplate } from '../../../suggest/template-address.ts';
import { slugOf } from '../../../suggest/slug.ts';
import type { FindingText } from '../../rule.ts';
import {
  asJpeg,
  isUnsupportedPicture,
  isPicture,
  PICTURE_ENDINGS,
  mayHavePictures,
  pictureFix,
} from './picture-names.ts';

/** The pictures of the content folder, by path. */
export type PicturesByPath = ReadonlyMap<string, SourceFile>;

/**
 * What is wrong with a picture that should lie in the folder of its file; undefined where it can be drawn.
 * @param from the path of the file.
 */
export function faultBeside(url: string, from: string, pictures: PicturesByPath): FindingText | undefined {
  const inTemplate = addressInTemplate(url);
  if (inTemplate !== undefined) return templateFault(url, inTemplate, from, pictures);
  const isElsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url);
  const path = isElsewhere ? undefined : pathBeside(from, url);
  const isNone = /^(?:#|$)/.test(url);
  if (path === undefined || isNone || path.endsWith('/')) {
    const message = isNone
      ? 'the picture has no address'
      : `"${url}" is not the name of a picture beside the file`;
    const fix =
      'put the picture beside the file, rename it to letters, digits and hyphens, and write its name: ./loaves.jpg';
    return { message, fix };
  }
  const found = pictures.get(path);
  if (found) return undrawable(url, found);
  const misnamed = faultInName(url, path, from, pictures);
  if (misnamed !== undefined) return misnamed;
  if (!isPicture(path)) return notAPicture(url, path, from, pictures);
  const put = mayHavePictures(path) ? `put the picture at ${path}` : pictureFix(path, from);
  const fix = withAlternative(suggest(url, namesBeside(path, pictures)), put);
  return { message: `there is no picture "${url}" beside the file`, fix };
}

/** What to say of an address that a template of another program would have made. */
function templateFault(url: string, address: string, from: string, pictures: PicturesByPath): FindingText {
  const message = `"${url.trim()}" has a command of another program in it, which nothing reads here`;
  const meant = pictureMeant(address, from, pictures);
  const fix =
    meant !== undefined
      ? `write "${encodeURI(relativePath(from, meant))}"`
      : isPicture(address)
        ? pictureFix(address, from)
        : 'put the picture beside the file, and write its name: ./loaves.jpg';
  return { message, fix };
}

/** Astro would stop at what it cannot decode. */
function undrawable(url: string, { path, picture }: SourceFile): FindingText | undefined {
  const fault = picture?.fault ?? null;
  if (fault === null) return undefined;
  const fix = `put the picture at ${path} again, saved as JPEG or PNG by a picture program; a new name alone changes nothing`;
  return { message: UNDRAWABLE[fault](url), fix };
}

const UNDRAWABLE: Readonly<Record<NonNullable<SourcePicture['fault']>, (url: string) => string>> = {
  empty: (url) => `the picture "${url}" is empty: there is nothing in the file`,
  unreadable: (url) => `"${url}" is not a picture that can be read, whatever its name ends in`,
  svg: (url) => `"${url}" is an SVG, which can hold a program`,
  'too-large': (url) => `"${url}" has more than 50 million pixels, which no screen shows`,
};

/**
 * A picture that is there, and is named with something behind its name, without its ending, or in other bytes of the same
 * letters.
 * @param path what the address means.
 */
function faultInName(
  url: string,
  path: string,
  from: string,
  pictures: PicturesByPath,
): FindingText | undefined {
  const endings = PICTURE_EXTENSIONS.map((extension) => `${path}.${extension}`);
  const found = [path.replace(/[?#].*$/s, ''), ...endings].find((one) => pictures.has(one));
  if (found !== undefined) {
    const message = `there is no picture "${url}" beside the file, but there is ${found}`;
    return { message, fix: `write "${relativePath(from, found).replaceAll(' ', '%20')}"` };
  }
  const same = [...pictures.keys()].find((one) => one.normalize() === path.normalize());
  if (same === undefined) return undefined;
  const right = relativePath(from, same);
  const [, folder = '', name = '', ending = ''] = /^(.*\/)([^/]*)(\.[^./]*)$/s.exec(right) ?? [];
  const renamed = `${slugOf(name) ?? 'picture'}${ending.toLowerCase()}`;
  const message = `"${url}" looks like the name of the picture, but its letters are written in another way that cannot be seen`;
  return { message, fix: `rename the picture to ${renamed}, and write "${folder}${renamed}"` };
}

/** A file of another kind, which putting it there would not make a picture. */
function notAPicture(url: string, path: string, from: string, pictures: PicturesByPath): FindingText {
  const jpeg = asJpeg(path);
  const write = `write "${folderOf(url)}${encodeURI(fileName(jpeg))}"`;
  const message = `"${url}" is not a picture that every browser shows: those end in ${PICTURE_ENDINGS}`;
  if (pictures.has(jpeg)) return { message, fix: write };
  const near = nearest(url, namesBeside(path, pictures));
  const save = mayHavePictures(path)
    ? `save ${isUnsupportedPicture(path) ? 'it' : 'a picture'} as JPEG in a picture program, put that at ${jpeg}, and ${write}; a new name alone changes nothing`
    : pictureFix(path, from);
  return { message, fix: withAlternative(didYouMean(near), save) };
}

function namesBeside(path: string, pictures: PicturesByPath): string[] {
  const folder = folderOf(path);
  return [...pictures.keys()]
    .filter((other) => other.startsWith(folder))
    .map((other) => `./${other.slice(folder.length)}`);
}

/**
 * What is wrong with a picture whose address begins with a slash; undefined where it is there, or nobody can know.
 * @param from the path of the file.
 * @param base where the site stands on its host, as `/` or `/network`.
 */
export function faultAtRoot(
  url: string,
  from: string,
  { pictures, publicFiles, base }: { pictures: PicturesByPath; publicFiles: PublicFiles; base: string },
): FindingText | undefined {
  const root = base.replace(/\/$/, '');
  const whole = decodeAddress(url.replace(/[?#].*$/s, ''));
  const address = whole.startsWith(`${root}/`) ? whole.slice(root.length) : whole;
  const exists = [whole, address].some((one) => isPublicFile(publicFiles, one) || isReserved(withSlash(one)));
  const isOfContent = /^\/(?:content\/)?(?:posts|members)\//.test(address);
  if (exists || (publicFiles === undefined && !isOfContent)) return undefined;
  const message = `there is no picture "${url}" on the site`;
  const meant = pictureMeant(address, from, pictures);
  if (meant !== undefined) return { message, fix: `write "${encodeURI(relativePath(from, meant))}"` };
  const near = nearestPath(address, [...(publicFiles ?? [])]);
  const suggestion = didYouMean(near && encodeURI(near));
  return { message, fix: withAlternative(suggestion, pictureFix(address, from)) };
}

/** The picture at that path, or of that name, in the folder of the file. */
function pictureMeant(address: string, from: string, pictures: PicturesByPath): string | undefined {
  const path = address.replace(/^\/(?:content\/)?/, '');
  const folder = folderOf(from);
  const beside = folder + fileName(path);
  return [path, beside].find((one) => one.startsWith(folder) && pictures.has(one));
}
