import { todayIn, type Now } from '../network/now.ts';
import { pageAddressOf } from '../network/page-addresses.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import { publishedPages, toKey, type PublishedPage } from './published-pages.ts';
import type { Since } from './change.ts';
import { hiddenText, addressesLine, vanishedFix } from './vanished-words.ts';

/** A page that was published and has lost an address. */
interface Gone {
  page: PublishedPage;
  /** Those of its addresses, old and new, that lead nowhere any more. */
  addresses: readonly string[];
  /** Its file now, which may have another name; undefined where there is none. */
  file: SourceFile | undefined;
}

/**
 * Reports pages that were published and are gone, and old addresses that lead nowhere any more.
 * @param askedFor whom to ask for a line in network.md; null where the sender can write it.
 */
export function checkVanished(
  { changes }: Since,
  before: ParsedContent,
  files: readonly SourceFile[],
  content: ParsedContent,
  { now, askedFor }: { now: Now; askedFor: string | null },
): Problem[] {
  const network = content.partial.network[0]?.data;
  const today = todayIn(now, network?.timezone ?? 'UTC');
  const pages = publishedPages(content, today);
  const removed = network?.removed ?? [];
  const known = new Set([...addressesOf(pages), ...unreadable(files, content), ...removed].map(toKey));
  const fileNow = createFinder(changes, files);
  const gone = [...publishedPages(before, today).values()].flatMap((page): Gone[] => {
    const addresses = [page.address, ...page.aliases].filter((address) => !known.has(toKey(address)));
    return addresses.length > 0 ? [{ page, addresses, file: fileNow(page) }] : [];
  });
  const all = gone.flatMap(({ addresses }) => addresses);
  return gone.map((one) => {
    const line = addressesLine('removed', [
      ...removed,
      ...(all.length > MOST_IN_A_LINE ? one.addresses : all),
    ]);
    return toProblem(one, pages, { line, askedFor });
  });
}

/** One line covers all addresses of a change, unless it would become longer than this. */
const MOST_IN_A_LINE = 20;

function addressesOf(pages: ReadonlyMap<string, PublishedPage>): string[] {
  return [...pages.values()].flatMap(({ address, aliases }) => [address, ...aliases]);
}

/**
 * The addresses of files that cannot be read: they have a problem of their own, and may be there again once it is solved.
 */
function unreadable(files: readonly SourceFile[], { partial }: ParsedContent): string[] {
  const read = new Set(Object.values(partial).flatMap((entries) => entries.map(({ file }) => file.path)));
  return files.filter(({ path }) => !read.has(path)).flatMap((file) => pageAddressOf(file) ?? []);
}

function createFinder(
  changes: Since['changes'],
  files: readonly SourceFile[],
): (page: PublishedPage) => SourceFile | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byAddress = new Map(files.map((file) => [pageAddressOf(file) ?? '', file]));
  const moves = new Map(changes.map(({ path, from }) => [from, path]));
  return ({ file, address }) =>
    byPath.get(file.path) ?? byAddress.get(address) ?? byPath.get(moves.get(file.path) ?? '');
}

function toProblem(
  { page, addresses, file }: Gone,
  pages: ReadonlyMap<string, PublishedPage>,
  removed: { line: string; askedFor: string | null },
): Problem {
  const [first = '', ...more] = addresses;
  const address = more.length === 0 ? first : `${first} (and ${more.join(', ')})`;
  const now = file && pages.get(file.path);
  const isMoved = file !== undefined && pageAddressOf(file) !== page.address;
  const hidden = file && !now ? hiddenText(page.file, file) : null;
  if (hidden && file) {
    const message = `${address} was published, and would be gone: ${hidden.why}`;
    return problemAt(file, hidden.field, 'vanished', message, vanishedFix(hidden.fix, removed));
  }
  if (now && isPost(now.file) && isPost(page.file)) {
    const aliases = new Set([...page.aliases, ...(isMoved ? [page.address] : []), ...now.aliases]);
    const why = isMoved ? `${page.file.path} is ${now.file.path} now` : 'it is no longer among the aliases';
    const message = `${address} led to this post, and would lead nowhere: ${why}`;
    const fix = vanishedFix(`write "${addressesLine('aliases', [...aliases])}"`, removed);
    return problemAt(now.file, ['aliases'], 'vanished', message, fix);
  }
  const message = `${address} was published, and would be gone with ${page.file.path}`;
  const renamed = `if the post has a new name, write "${addressesLine('aliases', [...page.aliases, page.address])}" in its file`;
  const fix = vanishedFix(isPost(page.file) ? renamed : 'put the file back', removed);
  return problemAt(page.file, [], 'vanished', message, fix);
}

function isPost({ place }: SourceFile): boolean {
  return place.is === 'content' && place.kind === 'posts';
}
