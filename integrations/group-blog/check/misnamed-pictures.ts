import { slugOf } from '../suggest/slug.ts';
import { PICTURE_EXTENSIONS } from '../schemas/kinds.ts';
import { relativePath, type LinkFault } from './link-fixes.ts';

/**
 * A picture that is there, and is named with something behind its name, without its ending, or in other bytes of the same
 * letters.
 * @param path what the address means.
 */
export function misnamed(
  url: string,
  path: string,
  from: string,
  pictures: ReadonlyMap<string, unknown>,
): LinkFault | undefined {
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
