import { decodeAddress, withSlash } from '../network/addresses.ts';
import { isOnlyForPages, isUnderPageFolder, pageFolders } from '../network/page-addresses.ts';
import { pageOfFile } from '../network/page-files.ts';
import { pageOf } from '../network/pages.ts';
import { brokenPage, relativePath, WITHOUT, type LinkFault, type Pages, type Targets } from './link-fixes.ts';
import { nearest, nearestPath } from '../suggest/did-you-mean.ts';
import { isPicture, picturesStandBeside } from './picture-names.ts';
import { inPublic } from '../model/site-files.ts';
import type { SourceFile } from '../model/source-file.ts';

/** A link that leads to no page and no file that is known. */
export interface LostLink {
  /** As it was written: its path, and its query and anchor. */
  url: string;
  path: string;
  rest: string;
  /** What it means in the network. */
  address: string;
  /** Where it stands. */
  file: SourceFile;
}

/** What is wrong with an address, where only the network can have something; undefined where the site may. */
export function brokenAddress(link: LostLink, targets: Targets): LinkFault | undefined {
  const { url, address } = link;
  const { pages } = targets;
  const page = withSlash(address.replace(/\.html$/, ''));
  // The day says how many pages a list has.
  if (pageOf(page)?.isForeseen === false) return undefined;
  if (isOnlyForPages(page)) return brokenPage(url, page, pages);
  const owner = pageOfFile(address);
  if (owner !== undefined) return brokenPageFile(url, address, owner, pages);
  if (isUnderPageFolder(address)) return brokenOtherFile(link, targets);
  return misspeltFolder(link, pages);
}

/** Whether a feed, a card or a participant's numbers stand at an address. */
export function isPageFile(address: string, pages: Pages): boolean {
  const owner = pageOfFile(address);
  return owner !== undefined && pages.has(decodeAddress(owner));
}

/** A feed, a card or a participant's numbers of a page that is not there. */
function brokenPageFile(url: string, address: string, owner: string, pages: Pages): LinkFault | undefined {
  if (pages.has(decodeAddress(owner))) return undefined;
  const near = nearestPath(decodeAddress(owner), [...pages.keys()]);
  const bare = (page: string): string => page.slice(0, -1);
  const fix =
    near === undefined
      ? WITHOUT
      : `did you mean "${decodeAddress(address).replace(bare(decodeAddress(owner)), bare(near))}"? Else ${WITHOUT}`;
  return { message: `"${url}" leads nowhere: the network has no page ${owner}`, fix };
}

/** A file among the pages, where nothing puts one. */
function brokenOtherFile(link: LostLink, { files, publicFiles }: Targets): LinkFault {
  const { url, path, address, file } = link;
  const name = decodeAddress(address).split('/').at(-1) ?? '';
  const message = `"${url}" leads nowhere: there is no file ${address}`;
  if (isPicture(name)) {
    const beside = URL.parse(path, `file:///${file.path}`)?.pathname ?? address;
    const found = [beside, address].map((one) => decodeAddress(one).slice(1)).find((one) => files.has(one));
    if (found !== undefined) {
      const fix = `show it: ${shown(file.path, found)}. Else ${WITHOUT}`;
      return { message: `"${url}" leads nowhere: a picture is on the site only where it is shown`, fix };
    }
    if (picturesStandBeside(file.path)) {
      const there = `${file.path.slice(0, file.path.lastIndexOf('/') + 1)}${name}`;
      const fix = `put the picture at ${there} and show it: ${shown(file.path, there)}. Else ${WITHOUT}`;
      return { message, fix };
    }
  }
  const known = [...(publicFiles ?? [])].find((one) => one.endsWith(`/${name}`));
  const write =
    known === undefined
      ? `put the file ${inPublic(name)}, and write "/${encodeURI(name)}"`
      : `write "${encodeURI(known)}"`;
  return { message, fix: `${write}; else ${WITHOUT}` };
}

function shown(from: string, picture: string): string {
  return `![What it shows](${encodeURI(relativePath(from, picture))})`;
}

/**
 * `/member/tom/` and `/Members/tom/`. The site may have pages of its own with such names: it is told only where the rest
 * is right, or only capital letters are wrong.
 */
function misspeltFolder({ url, address, rest: anchor }: LostLink, pages: Pages): LinkFault | undefined {
  const [, first = '', ...rest] = decodeAddress(withSlash(address.replace(/\.html$/, ''))).split('/');
  const folder = nearest(first, pageFolders());
  if (folder === undefined || folder === first) return undefined;
  const isCase = folder === first.toLowerCase();
  const meant = `/${folder}/${rest.join('/')}`;
  const asFile = meant.slice(0, -1);
  const found = pages.has(meant) ? meant : isPageFile(asFile, pages) ? asFile : undefined;
  if (found !== undefined && (isCase || rest.length > 1)) {
    const message = `"${url}" leads nowhere: these pages stand under /${folder}/`;
    return { message, fix: `did you mean "${found}${anchor}"? Else ${WITHOUT}` };
  }
  return isCase && isOnlyForPages(meant) ? brokenPage(url, meant, pages) : undefined;
}
