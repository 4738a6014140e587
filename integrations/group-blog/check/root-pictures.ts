import { decodeAddress, withSlash } from '../network/addresses.ts';
import { isReserved } from '../network/page-addresses.ts';
import { relativePath, type LinkFault } from './link-fixes.ts';
import { nearestPath } from '../suggest/did-you-mean.ts';
import { asJpeg, isPicture, picturesStandBeside } from './picture-names.ts';
import { inPublic, isPublic, type PublicFiles } from '../model/site-files.ts';

interface Known {
  /** Of the content folder, by path. */
  pictures: ReadonlyMap<string, unknown>;
  publicFiles: PublicFiles;
  /** Where the site stands on its host, as `/` or `/network`. */
  base: string;
}

/** What is wrong with a picture whose address begins with a /: undefined where it is there, or nobody can know. */
export function missingAtRoot(
  url: string,
  from: string,
  { pictures, publicFiles, base }: Known,
): LinkFault | undefined {
  const root = base.replace(/\/$/, '');
  const whole = decodeAddress(url.replace(/[?#].*$/s, ''));
  const address = whole.startsWith(`${root}/`) ? whole.slice(root.length) : whole;
  const isThere = [whole, address].some((one) => isPublic(publicFiles, one) || isReserved(withSlash(one)));
  const isOfContent = /^\/(?:content\/)?(?:posts|members)\//.test(address);
  if (isThere || (publicFiles === undefined && !isOfContent)) return undefined;
  const message = `there is no picture "${url}" on the site`;
  const meant = pictureMeant(address, from, pictures);
  if (meant !== undefined) return { message, fix: `write "${encodeURI(relativePath(from, meant))}"` };
  const near = nearestPath(address, [...(publicFiles ?? [])]);
  const put = placeFor(address, from);
  return { message, fix: near === undefined ? put : `did you mean "${encodeURI(near)}"? Else ${put}` };
}

/**
 * What to do with a picture: it stands beside the file where pictures can, else where the site has them.
 * @param address its name, with or without folders before it.
 */
export function placeFor(address: string, from: string): string {
  const path = isPicture(address) ? address : asJpeg(address);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const what = isPicture(address) ? 'put the picture' : 'save the picture as JPEG, put it';
  return picturesStandBeside(from)
    ? `${what} beside your file, at ${folderOf(from)}${name}, and write "./${encodeURI(name)}"`
    : `${what} ${inPublic(name)}, and write "/${encodeURI(name)}"`;
}

/** The picture at that path, or of that name, in the folder of the file. */
function pictureMeant(
  address: string,
  from: string,
  pictures: ReadonlyMap<string, unknown>,
): string | undefined {
  const path = address.slice(1).replace(/^content\//, '');
  const folder = folderOf(from);
  const beside = folder + path.slice(path.lastIndexOf('/') + 1);
  return [path, beside].find((one) => one.startsWith(folder) && pictures.has(one));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
