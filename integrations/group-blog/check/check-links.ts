import { createAddresses, decodeAddress, withSlash, type Addresses } from '../network/addresses.ts';
import { expectedAddresses, pageAddressOf } from '../network/page-addresses.ts';
import { isRelative, linkedFile, linkTarget, pageAt } from '../network/links.ts';
import { brokenAddress } from './link-addresses.ts';
import { anchorFault } from './link-anchors.ts';
import { brokenFile, WITHOUT, type LinkFault, type Pages, type Targets } from './link-fixes.ts';
import { leavesContent } from '../safety/outside-paths.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import { brokenRelative } from './relative-links.ts';
import { isPublic, type PublicFiles } from '../model/site-files.ts';
import type { Position, SourceFile } from '../model/source-file.ts';

interface Link {
  file: SourceFile;
  url: string;
  /** The field that holds it, or where in the body it stands. */
  at: { field: readonly PropertyKey[] } | Position;
}

/** Links to pages of the network, and to places in them, that no day will bring. */
export function checkLinks(
  files: readonly SourceFile[],
  content: ParsedContent,
  publicFiles: PublicFiles,
): Problem[] {
  const pages = pagesOf(files, content);
  const paths = new Map(files.map((file) => [file.path, file]));
  const targets: Targets = { pages, files: paths, publicFiles };
  const drafts = new Set(
    content.partial.posts.filter(({ data }) => data.draft === true).map(({ file }) => file),
  );
  const addresses = addressesOf(content);
  return [...links(files, content)].flatMap(({ file, url, at }) => {
    if (leavesContent(url, file.path)) {
      const message = `"${url}" leads out of the content folder`;
      const fix = 'write the address of the page that is meant, as "/about/", or take the link away';
      const outside = problemAt(file, 'field' in at ? at.field : [], 'outside-path', message, fix);
      return ['field' in at ? outside : { ...outside, ...at }];
    }
    const fault = faultOf(file, url);
    if (fault === undefined) return [];
    const problem = problemAt(file, 'field' in at ? at.field : [], 'broken-link', fault.message, fault.fix);
    return ['field' in at ? problem : { ...problem, ...at }];
  });

  function faultOf(file: SourceFile, url: string): LinkFault | undefined {
    if (url.startsWith('#')) return anchorFault(url, url, file, file);
    const slip = slipOf(url);
    if (slip !== undefined) return slip;
    const { address, rest } = linkTarget(addresses, file.path, url);
    if (address === null) return undefined;
    const page = pageAt(pages, address);
    // The headings of a draft may still change.
    if (page && !drafts.has(page))
      return anchorFault(rest.slice(Math.max(0, rest.indexOf('#'))), url, page, file);
    if (page !== undefined || isPublic(publicFiles, decodeAddress(address))) return undefined;
    const path = url.slice(0, url.length - rest.length);
    const linked = linkedFile(path, file.path);
    if (linked !== null && !url.startsWith('/')) {
      return brokenFile(url, decodeAddress(linked), file, paths);
    }
    const link = { url, path, rest, address, file };
    return isRelative(path) ? brokenRelative(link, targets) : brokenAddress(link, targets);
  }
}

/** An address that is none, wherever it stands. */
function slipOf(url: string): LinkFault | undefined {
  if (url.trim() === '') {
    const fix = `write its address between the round brackets: [words](https://example.org). Else ${WITHOUT}`;
    return { message: 'the link has no address', fix };
  }
  const [, scheme = '', rest = ''] = /^(https?):\/?(?!\/)(.+)$/is.exec(url) ?? [];
  if (rest === '') return undefined;
  const message = `"${url}" leads nowhere: two slashes stand behind ${scheme}:`;
  return { message, fix: `write "${scheme}://${rest}"` };
}

/** As far as they are known without the site's configuration. */
function addressesOf({ partial }: ParsedContent): Addresses {
  const site = URL.parse(partial.network[0]?.data.site ?? '');
  return createAddresses({
    site: site?.origin ?? null,
    base: site?.pathname ?? '/',
    prefix: '',
    trailingSlash: 'always',
    format: 'directory',
  });
}

/** Every page that there is or will be: what is written for a later day is as good as there. */
function pagesOf(files: readonly SourceFile[], content: ParsedContent): Pages {
  const ofFiles = files.flatMap((file): [string, SourceFile][] => {
    const address = pageAddressOf(file);
    return address === undefined ? [] : [[decodeAddress(address), file]];
  });
  const { posts } = content.partial;
  const others = [
    ...expectedAddresses(content),
    ...posts.flatMap(({ data }) => (data.aliases ?? []).map(withSlash)),
  ];
  return new Map([...others.map((address): [string, null] => [decodeAddress(address), null]), ...ofFiles]);
}

function* links(files: readonly SourceFile[], { partial }: ParsedContent): Generator<Link> {
  for (const file of files) {
    if (file.path !== 'network.md' && pageAddressOf(file) === undefined) continue;
    for (const { url, at } of file.body?.links ?? []) yield { file, url, at };
  }
  for (const { data, file } of partial.members) {
    for (const [label, url] of Object.entries(data.links ?? {})) {
      if (url.includes('://')) yield { file, url, at: { field: ['links', label] } };
    }
  }
  for (const { data, file } of partial.posts) {
    for (const [index, url] of (data.replyTo ?? []).entries()) {
      if (url.includes('://')) yield { file, url, at: { field: ['replyTo', index] } };
    }
  }
  for (const { data, file } of partial.checkIns) {
    if (data.link !== undefined) yield { file, url: data.link, at: { field: ['link'] } };
  }
}
