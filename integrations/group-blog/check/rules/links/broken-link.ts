import type { SourceFile } from '../../../model/source-file.ts';
import { decodeAddress } from '../../../network/addresses.ts';
import { isRelative, linkedFile, linkTarget, pageAt } from '../../../network/links.ts';
import { isPageAnchor } from '../../../network/pages/page-anchors.ts';
import { leavesContent } from '../../../safety/outside-paths.ts';
import { isSafeLink } from '../../../safety/safe-html.ts';
import { withAlternative, suggest } from '../../../suggest/did-you-mean.ts';
import { addressInTemplate } from '../../../suggest/template-address.ts';
import { postWithBody } from '../../examples.ts';
import { defineRule, type CheckContext, type FindingText } from '../../rule.ts';
import { isPicture } from '../pictures/picture-names.ts';
import { brokenAddress, brokenFile, isOnSite, REMOVE_LINK } from './broken-address.ts';
import { brokenRelative } from './broken-relative.ts';
import { linkTargets, type LinkTargets } from './link-targets.ts';
import { linkUses } from './link-uses.ts';
import { mistypedMarkup } from './mistyped-markup.ts';

/** Finds links to addresses of the site, and to places in its pages, that exist neither now nor on a later day. */
export const brokenLink = defineRule({
  code: 'broken-link',
  severity: 'error',
  isHarmless: true,
  explanation: {
    means:
      'A link leads to a page or file of the site that does not exist, with the site’s host before it or not, or to a heading that a page does not have.',
    why: 'Readers would click in vain. A link to another post is its file, as ../ben/starter.md, or its address, as /posts/ben/starter/. A link to another site begins with https://. A file to be read as it is, a PDF for example, stands in the folder public of the site: public/flyer.pdf is /flyer.pdf. A page that the site has besides the network, and has no file for in src/pages, stands in network.md: pages: [/shop/]. Behind a # stands a heading in small letters, with hyphens for the spaces, or the id that is typed behind it, as in ## Speakers {#who}. A link to a post that is a draft, or to come, is fine: it becomes a link on the day.',
    wrong: postWithBody('As [Ben said](../ben/startr.md), it takes a week.'),
    right: postWithBody('As [Ben said](../ben/starter.md), it takes a week.'),
  },
  check(context) {
    const faultOf = createFaultOf(context);
    const { files } = context.once(linkTargets);
    const links = context.once(linkUses).flatMap(({ location, url, picture }) => {
      // What leads out of the content folder, or to no address at all, breaks a rule of its own.
      const isFine =
        leavesContent(url, location.file.path) || !isSafeLink(url) || (picture && enlarges(url, picture));
      const fault = isFine ? undefined : faultOf(url, location.file);
      if (!fault) return [];
      const isThumbnail = picture && isRelative(url) && isPicture(url);
      return [{ ...location, ...(isThumbnail ? thumbnailFault(url, picture, location.file, files) : fault) }];
    });
    return [...context.once(mistypedMarkup).filter(({ isPicture }) => !isPicture), ...links];
  },
});

/** Whether a link around a picture leads to that picture: `[![A roof](./roof.jpg)](./roof.jpg)`. */
function enlarges(url: string, shown: string): boolean {
  const bare = (path: string): string => path.replace(/^\.\//, '');
  return bare(shown) === bare(url);
}

/** What to say of a link around a picture to another one beside the file, which has no address of its own on the site. */
function thumbnailFault(
  url: string,
  shown: string,
  { path }: SourceFile,
  files: LinkTargets['files'],
): FindingText {
  const linked = URL.parse(url, `file:///${path}`)?.pathname ?? '';
  return files.has(decodeAddress(linked).slice(1))
    ? {
        message: `"${url}" leads nowhere: a picture gets an address only as the one that the link stands around`,
        fix: `write "${url}" for the picture "${shown}", too: the site makes the small one itself`,
      }
    : {
        message: `"${url}" leads nowhere: there is no such picture`,
        fix: `write "${shown}": then it leads to the picture that it stands around`,
      };
}

/** Makes the function that says what is wrong with a link in a file; undefined where nothing is. */
function createFaultOf(context: CheckContext): (url: string, file: SourceFile) => FindingText | undefined {
  const targets = context.once(linkTargets);
  const { addresses, pages, files } = targets;
  const drafts = new Set(
    context.content.posts.filter(({ data }) => data.draft === true).map(({ file }) => file),
  );
  const faultOf = (url: string, file: SourceFile): FindingText | undefined => {
    const inTemplate = addressInTemplate(url);
    if (inTemplate !== undefined) {
      const message = `"${url}" leads nowhere: it has a command of another program in it`;
      if (inTemplate === '') return { message, fix: REMOVE_LINK };
      return { message, fix: faultOf(inTemplate, file)?.fix ?? `write "${inTemplate}"` };
    }
    if (url.startsWith('#')) return brokenAnchor(url, url, file, file);
    const malformed = malformedAddress(url);
    if (malformed !== undefined) return malformed;
    const { address, rest } = linkTarget(addresses, file.path, url);
    if (address === null) return undefined;
    const page = pageAt(pages, address);
    // The headings of a draft may still change.
    if (page && !drafts.has(page))
      return brokenAnchor(rest.slice(Math.max(0, rest.indexOf('#'))), url, page, file);
    if (page !== undefined || isOnSite(address, targets)) return undefined;
    const path = url.slice(0, url.length - rest.length);
    const linked = linkedFile(path, file.path);
    if (linked !== null && !url.startsWith('/')) return brokenFile(url, decodeAddress(linked), file, files);
    const link = { url, path, rest, address, file };
    return isRelative(path) ? brokenRelative(link, targets) : brokenAddress(link, targets);
  };
  return faultOf;
}

/** What is wrong with an address that leads nowhere from any page: it is empty, or lacks its slashes. */
function malformedAddress(url: string): FindingText | undefined {
  if (url.trim() === '') {
    const fix = `write its address between the round brackets: [words](https://example.org). Else ${REMOVE_LINK}`;
    return { message: 'the link has no address', fix };
  }
  const [, scheme = '', rest = ''] = /^(https?):\/?(?!\/)(.+)$/is.exec(url) ?? [];
  if (rest === '') return undefined;
  const message = `"${url}" leads nowhere: two slashes stand behind ${scheme}:`;
  return { message, fix: `write "${scheme}://${rest}"` };
}

/** What browsers know in every page, and ids of footnotes. */
const IN_EVERY_PAGE = /^(?:|top|user-content-.*|:~:.*)$/;

/**
 * What is wrong with a link to a place in a page; undefined where nothing is, or nobody can know.
 * @param anchor with its `#`.
 * @param page the file of the page that is meant.
 */
function brokenAnchor(
  anchor: string,
  url: string,
  page: SourceFile,
  file: SourceFile,
): FindingText | undefined {
  const { body } = page;
  if (!anchor.startsWith('#') || !body || body.error || body.tooMuch) return undefined;
  const id = decodeAddress(anchor.slice(1));
  if (IN_EVERY_PAGE.test(id) || isPageAnchor(id) || body.anchors.includes(id)) return undefined;
  const alike = body.anchors.find((one) => one.normalize() === id.normalize());
  if (alike !== undefined) return differingAnchor(anchor, alike, url);
  const where = page === file ? 'this text' : page.path;
  const message = `"${url}" leads to #${id}, and ${where} has no such heading`;
  const without = page === file ? REMOVE_LINK : `leave out "#${id}"`;
  const known = body.anchors
    .filter((one) => !/^(?:user-content-|footnote-label$)/.test(one))
    .map((one) => `#${one}`);
  return { message, fix: withAlternative(suggest(`#${id}`, known), without) };
}

/**
 * What to say of a link to a heading whose letters are the same, and put together otherwise: é can be one character, or two. The page
 * leads its own links to the heading, and knows nothing of those in other pages.
 */
function differingAnchor(anchor: string, id: string, url: string): FindingText {
  const right = url.slice(0, url.length - anchor.length) + `#${id}`;
  const message = `"${url}" and the heading's #${id} look alike and differ: letters with marks are put together otherwise`;
  const isOwn = url === anchor;
  const fix = `write "${right}", copied from here${isOwn ? ', or let it be: the page leads there all the same' : ''}`;
  return isOwn ? { message, fix, severity: 'warning' } : { message, fix };
}
