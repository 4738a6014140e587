import { folderOf, relativePath } from '../../../model/content-path.ts';
import { publicFolderText } from '../../../model/public-files.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { addressKey, decodeAddress, withSlash } from '../../../network/addresses.ts';
import { isOnlyForPages, isUnderPageFolder, pageFolders } from '../../../network/page-addresses.ts';
import { pageOfFile } from '../../../network/page-files.ts';
import { pageTypeAt, PAGES } from '../../../network/pages.ts';
import { didYouMean, nearest, nearestPath, withAlternative } from '../../../suggest/did-you-mean.ts';
import type { FindingText } from '../../rule.ts';
import { isPicture, mayHavePictures } from '../pictures/picture-names.ts';
import type { LinkTargets } from './link-targets.ts';

export const REMOVE_LINK = 'take the link away and keep its words';

/** Says that a link leads nowhere, and what to write instead where something is near. */
function brokenLinkText(url: string, why: string, near: string | undefined): FindingText {
  return { message: `"${url}" leads nowhere: ${why}`, fix: withAlternative(didYouMean(near), REMOVE_LINK) };
}

/** A link that leads to no page and no file that is known. */
export interface BrokenLink {
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
export function brokenAddress(link: BrokenLink, targets: LinkTargets): FindingText | undefined {
  const { url, address } = link;
  const { pages } = targets;
  const page = withSlash(address.replace(/\.html$/, ''));
  // How many pages a list has depends on the day.
  if (pageTypeAt(page)?.isKnownAhead === false) return undefined;
  if (isOnlyForPages(page)) return brokenPage(url, page, targets);
  const owner = pageOfFile(address);
  if (owner !== undefined) return brokenPageFile(url, address, owner, pages);
  if (isUnderPageFolder(address)) return brokenOtherFile(link, targets);
  return misspeltFolder(link, targets);
}

/** A link to an address where no page will stand. */
export function brokenPage(url: string, address: string, { pages }: LinkTargets): FindingText {
  const [, kind = ''] = address.split('/');
  const ofKind = [...pages.keys()].filter((page) => page.startsWith(`/${kind}/`));
  return brokenLinkText(
    url,
    `the network has no page ${address}`,
    nearestPath(decodeAddress(address), ofKind),
  );
}

/** Whether a feed, a card or a participant's numbers stand at an address. */
export function isPageFile(address: string, { pages }: LinkTargets): boolean {
  const owner = pageOfFile(address);
  return owner !== undefined && pages.has(decodeAddress(owner));
}

/** A feed, a card or a participant's numbers of a page that is not there. */
function brokenPageFile(
  url: string,
  address: string,
  owner: string,
  pages: LinkTargets['pages'],
): FindingText | undefined {
  if (pages.has(decodeAddress(owner))) return undefined;
  const near = nearestPath(decodeAddress(owner), [...pages.keys()]);
  const bare = (page: string): string => page.slice(0, -1);
  const file =
    near === undefined ? undefined : decodeAddress(address).replace(bare(decodeAddress(owner)), bare(near));
  return brokenLinkText(url, `the network has no page ${owner}`, file);
}

/** A file among the pages, where nothing puts one. */
function brokenOtherFile(link: BrokenLink, { files, publicFiles }: LinkTargets): FindingText {
  const { url, path, address, file } = link;
  const name = decodeAddress(address).split('/').at(-1) ?? '';
  const message = `"${url}" leads nowhere: there is no file ${address}`;
  if (isPicture(name)) {
    const beside = URL.parse(path, `file:///${file.path}`)?.pathname ?? address;
    const found = [beside, address].map((one) => decodeAddress(one).slice(1)).find((one) => files.has(one));
    if (found !== undefined) {
      const fix = `show it: ${pictureMarkdown(file.path, found)}. Else ${REMOVE_LINK}`;
      return { message: `"${url}" leads nowhere: a picture is on the site only where it is shown`, fix };
    }
    if (mayHavePictures(file.path)) {
      const there = folderOf(file.path) + name;
      const fix = `put the picture at ${there} and show it: ${pictureMarkdown(file.path, there)}. Else ${REMOVE_LINK}`;
      return { message, fix };
    }
  }
  const known = [...(publicFiles ?? [])].find((one) => one.endsWith(`/${name}`));
  const write =
    known === undefined
      ? `put the file ${publicFolderText(name)}, and write "/${encodeURI(name)}"`
      : `write "${encodeURI(known)}"`;
  return { message, fix: `${write}; else ${REMOVE_LINK}` };
}

function pictureMarkdown(from: string, picture: string): string {
  return `![What it shows](${encodeURI(relativePath(from, picture))})`;
}

/**
 * `/member/tom/` and `/Members/tom/`. The site may have pages of its own with such names: it is reported only where the rest
 * is right, or only capital letters are wrong.
 */
function misspeltFolder(
  { url, address, rest: anchor }: BrokenLink,
  targets: LinkTargets,
): FindingText | undefined {
  const [, first = '', ...rest] = addressKey(address.replace(/\.html$/, '')).split('/');
  const folder = nearest(first, pageFolders());
  if (folder === undefined || folder === first) return undefined;
  const isCase = folder === first.toLowerCase();
  const meant = `/${folder}/${rest.join('/')}`;
  const asFile = meant.slice(0, -1);
  const found = targets.pages.has(meant) ? meant : isPageFile(asFile, targets) ? asFile : undefined;
  if (found !== undefined && (isCase || rest.length > 1)) {
    return brokenLinkText(url, `these pages stand under /${folder}/`, found + anchor);
  }
  return isCase && isOnlyForPages(meant) ? brokenPage(url, meant, targets) : undefined;
}

/**
 * A link to a file that is not there, or has no page of its own.
 * @param linked its path under the content folder.
 */
export function brokenFile(
  url: string,
  linked: string,
  from: SourceFile,
  files: LinkTargets['files'],
): FindingText {
  const found = files.get(linked);
  if (found) {
    const instead = pageInstead(found);
    const fix = instead === undefined ? REMOVE_LINK : `write "${instead}"; else ${REMOVE_LINK}`;
    return { message: `"${url}" is a file that has no page of its own`, fix };
  }
  const paths = [...files.values()].flatMap(({ path, place }) => (place.is === 'content' ? [path] : []));
  // `../ann/hello.md` is one folder short where the file it stands in is an index.md.
  const meant = url.replace(/^(?:\.{1,2}\/)+/, '/');
  const near = paths.find((path) => path.endsWith(meant)) ?? nearestPath(linked, paths);
  const relative = near === undefined ? undefined : relativePath(from.path, near);
  return brokenLinkText(url, `there is no file ${linked}`, relative);
}

/** Where what a file holds is shown. */
function pageInstead({ place }: SourceFile): string | undefined {
  if (place.is !== 'content') return undefined;
  const [first = '', second = '', third = ''] = place.parts;
  if (place.kind === 'network') return PAGES.about.make();
  if (place.kind === 'checkIns') return PAGES.progress.make(first, second);
  return place.kind === 'verdicts' ? PAGES.progress.make(second, third) : undefined;
}
