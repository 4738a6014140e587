import { fieldsIn, type SourceFile } from '../../../model/source-file.ts';
import { todayIn } from '../../../network/now.ts';
import { addressKey } from '../../../network/addresses.ts';
import { pageAddressOf } from '../../../network/page-addresses.ts';
import { publishedPages, type PublishedPage } from '../../../network/published-pages.ts';
import type { ChangeSet } from '../../../ownership/change.ts';
import { ANNS_POST, examplePost } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { changeRights, contentBefore } from './change-rights.ts';
import { organisersText } from './owner-text.ts';
import { goneTags, renamedTagsLine } from './gone-tags.ts';

const path = ANNS_POST.replace('first', 'my-first');

/** Pages that were published and are gone, and old addresses that lead nowhere any more. */
export const vanished = defineRule({
  code: 'vanished',
  severity: 'error',
  explanation: {
    means:
      'A page that was published is gone, or an old address leads nowhere any more: here, a post got a new name.',
    why: 'Others have linked to it, and readers of feeds would get the post again as a new one. With its old address in aliases, the oldest first, it is found from there, and stays the same post. What is taken away on purpose stands in removed of network.md.',
    wrong: { ...examplePost(), path },
    right: { ...examplePost(`aliases: [/${ANNS_POST.replace('.md', '/')}]`), path },
    change: { actor: 'ann-login', removes: examplePost() },
  },
  check(context) {
    const { changeSet, now, files, content } = context;
    const before = context.once(contentBefore);
    if (!changeSet || !before || !now) return [];
    const network = content.network[0]?.data;
    const today = todayIn(now, network?.timezone ?? 'UTC');
    const pages = publishedPages(content, today);
    const removed = network?.removed ?? [];
    const known = new Set(
      [...addressesOf(pages), ...addressesOfUnreadable(context), ...removed].map(addressKey),
    );
    const fileNow = createFinder(changeSet, files);
    const tags = goneTags(context, before, today).filter(({ address }) => !known.has(addressKey(address)));
    const gone = [...publishedPages(before, today).values()].flatMap((page): GonePage[] => {
      const addresses = [page.address, ...page.aliases].filter((address) => !known.has(addressKey(address)));
      return addresses.length > 0 ? [{ page, addresses, file: fileNow(page) }] : [];
    });
    const all = [...gone.flatMap(({ addresses }) => addresses), ...tags.map(({ address }) => address)];
    const rights = context.once(changeRights);
    const write = rights ? `ask ${organisersText(rights.base.organisers)} to write` : 'write';
    const onPurpose = (own: readonly string[]): string => {
      const addresses = all.length > MAX_ADDRESSES_PER_LINE ? own : all;
      const line = addressesLine('removed', [...removed, ...addresses]);
      return `or, if it was taken away on purpose, ${write} "${line}" in network.md`;
    };
    const ofFiles = gone.map((one): Finding => {
      const finding = findingOf(one, pages);
      return { ...finding, fix: `${finding.fix}; ${onPurpose(one.addresses)}` };
    });
    const line = renamedTagsLine(network?.renamedTags, tags);
    const ofTags = tags.map(({ tag, newName, address, file, field }): Finding => {
      const message = `${address} was published, with its feeds, and would be gone: no post has the tag "${tag}" any more`;
      const back = `give a post the tag "${tag}" again`;
      const fix = newName === undefined ? back : `${write} "${line}" in network.md; or ${back}`;
      return { file, field, message, fix: `${fix}; ${onPurpose([address])}` };
    });
    return [...ofFiles, ...ofTags];
  },
});

/** One line covers all addresses of a change, unless it would become longer than this. */
const MAX_ADDRESSES_PER_LINE = 20;

/** A page that was published and has lost an address. */
interface GonePage {
  page: PublishedPage;
  /** Those of its addresses, old and new, that lead nowhere any more. */
  addresses: readonly string[];
  /** Its file now, which may have another name; undefined where there is none. */
  file: SourceFile | undefined;
}

function addressesOf(pages: ReadonlyMap<string, PublishedPage>): string[] {
  return [...pages.values()].flatMap(({ address, aliases }) => [address, ...aliases]);
}

/**
 * The addresses of files that cannot be read: they have a problem of their own, and may be there again once it is solved.
 */
function addressesOfUnreadable({ files, parsed }: CheckContext): string[] {
  const read = new Set(parsed.map(({ file }) => file));
  return files.filter((file) => !read.has(file)).flatMap((file) => pageAddressOf(file) ?? []);
}

function createFinder(
  { changes }: ChangeSet,
  files: readonly SourceFile[],
): (page: PublishedPage) => SourceFile | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byAddress = new Map(files.map((file) => [pageAddressOf(file) ?? '', file]));
  const moves = new Map(changes.map((change) => [change.from, change.path]));
  return ({ file, address }) =>
    byPath.get(file.path) ?? byAddress.get(address) ?? byPath.get(moves.get(file.path) ?? '');
}

function findingOf({ page, addresses, file }: GonePage, pages: ReadonlyMap<string, PublishedPage>): Finding {
  const [first = '', ...more] = addresses;
  const address = more.length === 0 ? first : `${first} (and ${more.join(', ')})`;
  const now = file && pages.get(file.path);
  const isMoved = file !== undefined && pageAddressOf(file) !== page.address;
  if (file && !now) {
    const { field, why, fix } = hiddenText(page.file, file);
    return { file, field: [field], message: `${address} was published, and would be gone: ${why}`, fix };
  }
  if (now && isPost(now.file) && isPost(page.file)) {
    const aliases = [...page.aliases, ...(isMoved ? [page.address] : []), ...now.aliases];
    const why = isMoved ? `${page.file.path} is ${now.file.path} now` : 'it is no longer among the aliases';
    const message = `${address} led to this post, and would lead nowhere: ${why}`;
    return {
      file: now.file,
      field: ['aliases'],
      message,
      fix: `write "${addressesLine('aliases', aliases)}"`,
    };
  }
  const message = `${address} was published, and would be gone with ${page.file.path}`;
  const renamed = `if the post has a new name, write "${addressesLine('aliases', [...page.aliases, page.address])}" in its file`;
  return { file: page.file, message, fix: isPost(page.file) ? renamed : 'put the file back' };
}

function isPost({ place }: SourceFile): boolean {
  return place.is === 'content' && place.kind === 'posts';
}

/** Why the world does not see a file any more that it could see before. */
function hiddenText(before: SourceFile, file: SourceFile): { field: string; why: string; fix: string } {
  if (fieldsIn(file)['draft'] === true)
    return { field: 'draft', why: 'it is a draft now', fix: 'remove the line "draft: true"' };
  const field = fieldsIn(file)['joined'] === undefined ? 'date' : 'joined';
  const old = fieldsIn(before)[field];
  const fix = typeof old === 'string' ? `write "${field}: ${old}"` : `write a ${field} that has come`;
  return { field, why: `its ${field} is still to come`, fix };
}

/** A field with a list of addresses on one line: `aliases: [/posts/ann/hello/]`. */
function addressesLine(field: string, addresses: readonly string[]): string {
  const items = [...new Set(addresses)].map((address) =>
    /^[\p{L}\p{M}\p{N}_/.~%-]+$/u.test(address) ? address : JSON.stringify(address),
  );
  return `${field}: [${items.join(', ')}]`;
}
