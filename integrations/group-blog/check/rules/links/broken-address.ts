import { folderOf, pathBeside, relativePath } from '../../../model/content-path.ts';
import { isPublicFile, publicFolderText } from '../../../model/public-files.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { addressKey, decodeAddress, withSlash } from '../../../network/addresses.ts';
import { isOnlyForPages, isUnderPageFolder, pageFolders } from '../../../network/pages/page-addresses.ts';
import { pageAt } from '../../../network/links.ts';
import { feedAddress, isArchiveFeed, NETWORK_FILES, pageOfFile } from '../../../network/pages/page-files.ts';
import { pageTypeAt, PAGES, type PageType } from '../../../network/pages/pages.ts';
import { didYouMean, nearest, nearestPath, withAlternative } from '../../../suggest/did-you-mean.ts';
import { withoutDate } from '../../../suggest/template-address.ts';
import type { FindingText } from '../../rule.ts';
import { isPicture, mayHavePictures } from '../pictures/picture-names.ts';
import { isOff } from '../files/switched-off.ts';
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

/** Whether the site has something at an address besides the network's pages. A network under a folder of the site counts. */
export function isOnSite(address: string, targets: LinkTargets): boolean {
  const { pages, publicFiles, isOfSite } = targets;
  const path = decodeAddress(address);
  if (isPublicFile(publicFiles, path) || isOfSite(path)) return true;
  const [, folder = '', rest = ''] = /^(\/[^/]+\/)(.+)$/.exec(path) ?? [];
  const inNetwork = `/${rest}`;
  return (
    folder !== '' &&
    isOfSite(folder) &&
    (pageAt(pages, inNetwork) !== undefined || isPageFile(inNetwork, targets))
  );
}

/** What is wrong with an address at which neither the network nor the site has something; undefined where nobody can know. */
export function brokenAddress(link: BrokenLink, targets: LinkTargets): FindingText | undefined {
  const { url, address } = link;
  const { pages } = targets;
  const page = withSlash(address.replace(/\.html$/, ''));
  const type = pageTypeAt(page);
  const { feature } = type ?? pageTypeAt(pageOfFile(address) ?? '') ?? {};
  if (feature !== undefined && targets.off.has(feature))
    return brokenLinkText(url, isOff(feature), undefined);
  // How many pages a list has depends on the day, and so do the archives of feeds.
  if (type?.isKnownAhead === false || isFurtherPage(page, type, pages) || isArchiveFeed(address))
    return undefined;
  const feed = feedMeant(address, pages);
  if (feed !== undefined) return brokenLinkText(url, `there is no page or file ${address}`, feed);
  if (isOnlyForPages(page)) return brokenPage(url, page, targets);
  const owner = pageOfFile(address);
  if (owner !== undefined) return brokenPageFile(url, address, owner, pages);
  if (address === NETWORK_FILES.membersList.template) return undefined;
  if (isUnderPageFolder(address)) return brokenOtherFile(link, targets);
  const misspelt = misspeltFolder(link, targets);
  if (misspelt !== undefined || !isWhole(url)) return misspelt ?? brokenSiteAddress(link, targets);
  if (!targets.site.isAlone || mayBeInFolder(address, targets)) return undefined;
  return brokenSiteAddress({ ...link, path: address }, targets);
}

/** Whether it is a page of the network if that stands in a folder of the site, which only Astro's configuration would name. */
function mayBeInFolder(address: string, targets: LinkTargets): boolean {
  const parts = decodeAddress(address).split('/').slice(2);
  return parts.some((_, index) => {
    const inNetwork = `/${parts.slice(index).join('/')}`;
    if (inNetwork === '/') return false;
    return pageAt(targets.pages, inNetwork) !== undefined || isPageFile(inNetwork, targets);
  });
}

/** Whether an address has its host in it. */
function isWhole(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url);
}

/** Whether a further page of a list that is there can stand at an address. */
function isFurtherPage(address: string, type: PageType | undefined, pages: LinkTargets['pages']): boolean {
  if (type === undefined || type.numberOf(address) === 1) return false;
  return pages.has(decodeAddress(type.fill(type.parse(address) ?? [])));
}

/** A feed as other programs call it: `/feed/`, `/members/ann/rss`, `/index.xml`. */
function feedMeant(address: string, pages: LinkTargets['pages']): string | undefined {
  const [, folder = '', name = ''] =
    /^(\/.*?)((?:feeds?|rss2?|atom|index)(?:\.xml|\.json|\.rss|\.atom)?)\/?$/i.exec(address) ?? [];
  if (!folder.endsWith('/') || /^index$/i.test(name)) return undefined;
  const format = /atom/i.test(name) ? 'atom' : /json/i.test(name) ? 'json' : 'rss';
  const page = pageTypeAt(folder)?.hasFeeds === true && pages.has(decodeAddress(folder)) ? folder : undefined;
  const feed = page === undefined ? undefined : feedAddress(page, format);
  return feed === address ? undefined : feed;
}

/** An address outside the network's own folders, where the site has no page and no file. */
function brokenSiteAddress(link: BrokenLink, targets: LinkTargets): FindingText {
  const { url, address, rest } = link;
  const name = decodeAddress(address).split('/').at(-1) ?? '';
  const isFile = /\.[a-z][a-z\d]{0,4}$/i.test(name) && !/\.(?:html?|php|aspx?|cgi)$/i.test(name);
  const near = isFile ? undefined : pageMeant(decodeAddress(address), [...targets.pages.keys()]);
  if (isFile) return brokenOtherFile(link, targets);
  const message = `"${url}" leads nowhere: the site has no page ${address}`;
  const otherwise = `${REMOVE_LINK}; or, where the site has that page, have an organiser add it to network.md: pages: [${address}]`;
  return { message, fix: withAlternative(didYouMean(near && near + rest), otherwise) };
}

/** The only page of the same name, wherever it stands, else one whose address is near and has the same numbers. */
function pageMeant(address: string, pages: readonly string[]): string | undefined {
  const page = withSlash(address.replace(/\.(?:html?|php|aspx?|cgi)$/i, ''));
  const lastPart = (one: string): string => withoutDate(/[^/]+\/$/.exec(one)?.[0] ?? '');
  const name = lastPart(page);
  const named = pages.filter((one) => !/^\d*\/$/.test(name) && lastPart(one) === name);
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const numbers = (one: string): string => (one.match(/\d+/g) ?? []).join(' ');
  return nearestPath(
    page,
    pages.filter((one) => numbers(one) === numbers(page)),
  );
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
  const isAtRoot = path.startsWith('/') && !isUnderPageFolder(address);
  if (isPicture(name)) {
    const beside = URL.parse(path, `file:///${file.path}`)?.pathname ?? address;
    const found = [beside, address].map((one) => decodeAddress(one).slice(1)).find((one) => files.has(one));
    if (found !== undefined) {
      const shown = file.body?.pictures.find((picture) => pathBeside(file.path, picture.url) === found);
      const fix =
        shown === undefined
          ? `show it: ${pictureMarkdown(file.path, found)}. Else ${REMOVE_LINK}`
          : `${REMOVE_LINK}; readers enlarge the picture where it stands as ${enlargedMarkdown(shown)}`;
      return { message: `"${url}" leads nowhere: a picture is on the site only where it is shown`, fix };
    }
    if (!isAtRoot && mayHavePictures(file.path)) {
      const there = folderOf(file.path) + name;
      const fix = `put the picture at ${there} and show it: ${pictureMarkdown(file.path, there)}. Else ${REMOVE_LINK}`;
      return { message, fix };
    }
  }
  const known = [...(publicFiles ?? [])].find((one) => one.endsWith(`/${name}`));
  const write =
    known !== undefined
      ? `write "${encodeURI(known)}"`
      : isAtRoot
        ? `put the file ${publicFolderText(decodeAddress(address).slice(1))}`
        : `put the file ${publicFolderText(name)}, and write "/${encodeURI(name)}"`;
  return { message, fix: `${write}; else ${REMOVE_LINK}` };
}

/** A picture that leads to itself. */
function enlargedMarkdown({ url, alt }: { url: string; alt: string }): string {
  return `[![${alt.replace(/[[\]\\]/g, '\\$&')}](${url})](${url})`;
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
