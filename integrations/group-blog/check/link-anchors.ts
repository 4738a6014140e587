import { decodeAddress } from '../network/addresses.ts';
import { isPageAnchor } from '../network/page-anchors.ts';
import type { LinkFault } from './link-fixes.ts';
import { suggest } from '../suggest/did-you-mean.ts';
import type { SourceFile } from '../model/source-file.ts';

/** What browsers know in every page, and ids of footnotes. */
const IN_EVERY_PAGE = /^(?:|top|user-content-.*|:~:.*)$/;

/**
 * What is wrong with a link to a place in a page; undefined where nothing is, or nobody can know.
 * @param anchor with its `#`.
 * @param page the file of the page that is meant.
 */
export function anchorFault(
  anchor: string,
  url: string,
  page: SourceFile,
  file: SourceFile,
): LinkFault | undefined {
  const { body } = page;
  if (!anchor.startsWith('#') || !body || body.error || body.tooMuch) return undefined;
  const id = decodeAddress(anchor.slice(1));
  if (IN_EVERY_PAGE.test(id) || isPageAnchor(id) || body.anchors.includes(id)) return undefined;
  const where = page === file ? 'this text' : page.path;
  const message = `"${url}" leads to #${id}, and ${where} has no such heading`;
  const without = page === file ? 'take the link away and keep its words' : `leave out "#${id}"`;
  const suggestion = suggest(
    `#${id}`,
    body.anchors.map((known) => `#${known}`),
  );
  return { message, fix: suggestion === undefined ? without : `${suggestion} Else ${without}` };
}
