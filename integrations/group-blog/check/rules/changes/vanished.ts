import type { CurrentIds } from '../../../model/current-ids.ts';
import type { ParsedContent } from '../../../model/parsed-content.ts';
import { fieldsIn, type SourceFile } from '../../../model/source-file.ts';
import { todayIn } from '../../../network/now.ts';
import { addressKey } from '../../../network/addresses.ts';
import {
  addressesUnderOtherIds,
  expectedFormerPages,
  pageAddressOf,
} from '../../../network/pages/page-addresses.ts';
import { hasFormerIds, publishedPages, type PublishedPage } from '../../../network/pages/published-pages.ts';
import type { ChangeSet } from '../../../ownership/change.ts';
import { ANNS_POST, examplePost } from '../../examples.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { changeRights, contentBefore } from './change-rights.ts';
import { changedFeedIds } from './changed-feed-ids.ts';
import { changedHostIds } from './former-ids.ts';
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
      [
        ...addressesOf(pages),
        ...expectedFormerPages(content).map(({ from }) => from),
        ...addressesOfUnreadable(context),
        ...(network?.feedAliases ?? []),
        ...removed,
      ].map(addressKey),
    );
    const isGone = (address: string): boolean => !known.has(addressKey(address));
    const fileNow = createFinder(changeSet, files, before);
    const tags = goneTags(context, before, today).filter(({ address }) => isGone(address));
    const pagesBefore = publishedPages(before, today);
    const allGone = [...pagesBefore.values()].flatMap((page): GonePage[] => {
      const addresses = [page.address, ...page.oldAddresses].filter(isGone);
      return addresses.length > 0 ? [{ page, addresses, file: fileNow(page) }] : [];
    });
    const renamed = newNames(allGone);
    const gone = allGone.filter(({ page, addresses, file }) => {
      if (hasFormerIds(page.file)) return true;
      // A file that lies where it lay has another address because of an alias, which has a problem of its own.
      if (file?.path === page.file.path && pageAddressOf(file) !== page.address) return false;
      // With the alias that is told for a member, the addresses of their posts lead on, too.
      return addresses.some((address) => addressesUnderOtherIds(address, renamed).every(isGone));
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
    return [
      ...ofFiles,
      ...ofTags,
      ...goneFeeds(context, before).filter(({ address }) => isGone(address)),
      ...changedHostIds(context, before),
      ...changedFeedIds(context, before, pagesBefore, fileNow),
    ];
  },
});

/** Old addresses of the feed at which it stood, and would stand no more. */
function goneFeeds(
  { content: { network: now } }: CheckContext,
  { network: [networkBefore] }: ParsedContent,
): (Finding & { address: string })[] {
  const known = networkBefore?.data.feedAliases ?? [];
  return now.flatMap(({ file, isValid, data: { feedAliases = [] } }) => {
    const all = [...new Set([...known, ...feedAliases])];
    return isValid
      ? known.map((address) => ({
          address,
          file,
          field: ['feedAliases'],
          message: `the feed stood at ${address}, and would be gone for whoever reads it there`,
          fix: `write "${addressesLine('feedAliases', all)}"; or, if it was taken away on purpose, "${addressesLine('removed', [...(now[0]?.data.removed ?? []), address])}"`,
        }))
      : [];
  });
}

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
  return [...pages.values()].flatMap(({ address, oldAddresses }) => [address, ...oldAddresses]);
}

/**
 * The addresses of files that cannot be read: they have a problem of their own, and may be there again once it is solved.
 */
function addressesOfUnreadable({ files, parsed }: CheckContext): string[] {
  const read = new Set(parsed.map(({ file }) => file));
  return files.filter((file) => !read.has(file)).flatMap((file) => pageAddressOf(file) ?? []);
}

/** Finds the file of a page again. One that was renamed is known by its move, or as the only new one of its kind with the same name. */
function createFinder(
  { changes }: ChangeSet,
  files: readonly SourceFile[],
  before: ParsedContent,
): (page: PublishedPage) => SourceFile | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byAddress = new Map(files.map((file) => [pageAddressOf(file) ?? '', file]));
  const moves = new Map(changes.map((change) => [change.from, change.path]));
  const ofSameName = ({ file }: PublishedPage): SourceFile | undefined => {
    if (!hasFormerIds(file)) return undefined;
    const [found, ...others] = files.filter(
      (other) => isSameKind(file, other) && isNew(other, before) && nameOf(other) === nameOf(file),
    );
    return others.length === 0 ? found : undefined;
  };
  return (page) => {
    const { file, address } = page;
    const moved = byPath.get(moves.get(file.path) ?? '');
    const same = byPath.get(file.path) ?? byAddress.get(address);
    return same ?? (moved && isSameKind(file, moved) ? moved : ofSameName(page));
  };
}

function isSameKind({ place }: SourceFile, { place: other }: SourceFile): boolean {
  return place.is === 'content' && other.is === 'content' && place.kind === other.kind;
}

function isNew({ place }: SourceFile, { ids }: ParsedContent): boolean {
  return place.is === 'content' && !ids[place.kind].has(place.id);
}

/** What a member, a community or a challenge is called. */
function nameOf(file: SourceFile): unknown {
  const { name, title } = fieldsIn(file);
  return name ?? title;
}

/** The new ids of what was renamed without an alias. */
function newNames(gone: readonly GonePage[]): CurrentIds {
  const renamed = gone.flatMap(({ page: { file: old }, file }) =>
    file?.place.is === 'content' && old.place.is === 'content' && hasFormerIds(file)
      ? [{ kind: file.place.kind, ids: [old.place.id, file.place.id] as const }]
      : [],
  );
  return new Map(
    [...Map.groupBy(renamed, ({ kind }) => kind)].map(([kind, found]) => [
      kind,
      new Map(found.map(({ ids }) => ids)),
    ]),
  );
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
  const own = ownAlias(page);
  if (now && own !== undefined && isSameKind(page.file, now.file)) {
    const aliases = [...page.aliases, ...(isMoved ? [own] : []), ...now.aliases];
    const why = isMoved ? `${page.file.path} is ${now.file.path} now` : 'it is no longer among the aliases';
    const message = `${address} led to this ${wordOf(now.file)}, and would lead nowhere: ${why}`;
    return {
      file: now.file,
      field: ['aliases'],
      message,
      fix: `write "${addressesLine('aliases', aliases)}"`,
    };
  }
  const message = `${address} was published, and would be gone with ${page.file.path}`;
  if (own === undefined) return { file: page.file, message, fix: 'put the file back' };
  const line = addressesLine('aliases', [...page.aliases, own]);
  return {
    file: page.file,
    message,
    fix: `if the ${wordOf(page.file)} has a new name, write "${line}" in its file`,
  };
}

/** How the field `aliases` says that a page had this name; undefined where its kind has no such field. */
function ownAlias({ file, address }: PublishedPage): string | undefined {
  const { place } = file;
  if (place.is !== 'content') return undefined;
  return hasFormerIds(file) ? place.id : place.kind === 'posts' ? address : undefined;
}

function wordOf({ place }: SourceFile): string {
  return place.is === 'content' ? kindNamed(place.kind).words.one : 'page';
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
