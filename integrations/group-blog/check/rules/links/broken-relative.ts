import { isPublicFile } from '../../../model/public-files.ts';
import { withSlash } from '../../../network/addresses.ts';
import { pageAt } from '../../../network/links.ts';
import { isUnderPageFolder, pageAddressOf } from '../../../network/page-addresses.ts';
import { PAGES } from '../../../network/pages.ts';
import { didYouMean, nearestPath, withAlternative } from '../../../suggest/did-you-mean.ts';
import type { FindingText } from '../../rule.ts';
import { brokenAddress, brokenPage, isPageFile, REMOVE_LINK, type BrokenLink } from './broken-address.ts';
import type { LinkTargets } from './link-targets.ts';

/** A link without a slash before it, which a browser looks for beside the page that it stands on. */
export function brokenRelative(link: BrokenLink, targets: LinkTargets): FindingText | undefined {
  const { url, path, rest, address, file } = link;
  const elsewhere = addressElsewhere(path);
  if (elsewhere !== undefined) {
    const beginning = /^\w+:(?:\/\/)?/.exec(elsewhere)?.[0] ?? '';
    const message = `"${url}" leads nowhere: without ${beginning} before it, it is taken for a page beside this one`;
    return { message, fix: `write "${elsewhere}${rest}"` };
  }
  const own = pageAddressOf(file) ?? PAGES.about.make();
  if (!isUnderPageFolder(address) && !address.startsWith(own)) return brokenAddress(link, targets);
  const bare = path.replace(/^(?:\.{1,2}\/)+/, '');
  const meant = addressMeant(bare, own, targets);
  if (meant !== undefined) {
    const message = `"${url}" leads nowhere: written like this, it means ${address}`;
    return { message, fix: withAlternative(didYouMean(meant + rest), REMOVE_LINK) };
  }
  return brokenAddress(link, targets) ?? brokenPage(url, withSlash(address), targets);
}

const MAIL = /^[^\s/@]+@[^\s/@]+\.[^\s/@.]+$/;
/** `https//bread.example`: a slip of the keyboard. */
const SCHEME = /^(https?)[;,.]?\/+(.+)$/i;
const HOST = /^[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:\/.*)?$/i;
/** Endings of files that people link to. */
const FILE =
  /\.(?:avif|bmp|csv|docx?|epub|gif|gpx|hei[cf]|html?|ics|jpe?g|json|mdx?|mov|mp[34]|od[ts]|pdf|png|pptx?|svg|tiff?|txt|webp|xlsx?|xml|zip)$/i;

/** The whole address of somebody or something outside the network. */
function addressElsewhere(path: string): string | undefined {
  if (MAIL.test(path)) return `mailto:${path}`;
  const [, scheme, host] = SCHEME.exec(path) ?? [];
  if (scheme !== undefined && host !== undefined) return `${scheme.toLowerCase()}://${host}`;
  return HOST.test(path) && (/^www\./i.test(path) || !FILE.test(path.split('/')[0] ?? ''))
    ? `https://${path}`
    : undefined;
}

/** The page or file that was meant: from the root, one folder up, or one of that name anywhere; else one that is near. */
function addressMeant(bare: string, own: string, targets: LinkTargets): string | undefined {
  const { pages, publicFiles } = targets;
  const fromRoot = `/${bare}`;
  if (isPageFile(fromRoot, targets) || isPublicFile(publicFiles, fromRoot)) return fromRoot;
  const page = withSlash(fromRoot.replace(/\.html$/, ''));
  const beside = own.replace(/[^/]+\/$/, '') + page.slice(1);
  const exact = [page, beside].find((one) => pageAt(pages, one) !== undefined);
  if (exact !== undefined) return exact;
  const addresses = [...pages.keys()];
  const named = addresses.filter((one) => page !== '/' && one.endsWith(page));
  return (
    named.find((one) => PAGES.member.parse(one) !== null) ??
    named[0] ??
    nearestPath(beside, addresses) ??
    nearestPath(page, addresses)
  );
}
