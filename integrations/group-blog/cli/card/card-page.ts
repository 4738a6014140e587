import { compareText } from '../../model/compare.ts';
import type { EntryOf } from '../../model/entries.ts';
import { decodeAddress, withSlash, type AddressOptions } from '../../network/addresses.ts';
import { addressesUnderOtherIds, filesNeeded } from '../../network/pages/page-addresses.ts';
import { pageOfCard } from '../../network/pages/page-files.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { Network } from '../../network/network.ts';
import { todayIn, type Now } from '../../network/now.ts';
import { nearestPath } from '../../suggest/did-you-mean.ts';
import { networkOn, type LoadedNetwork } from '../load-network.ts';
import { unknownName } from '../unknown-name.ts';

/** A page whose card is drawn, in the network as it is once the page is visible. */
export interface CardPage {
  /** The page's address in the network, decoded. */
  page: string;
  network: Network;
  now: Now;
  /** Why the page is not visible yet; null where it is. */
  hidden: string | null;
}

/**
 * Finds a page by its address, drafts and future pages too.
 * @param candidates the addresses to try, most likely first.
 * @throws {Error} where there is no such page; its message suggests a similar one.
 */
export function findPage(loaded: LoadedNetwork, typed: string, candidates: readonly string[]): CardPage {
  const { network, now } = loaded;
  const known = knownPages(network);
  const addresses = candidates.flatMap((one) => [one, ...addressesUnderOtherIds(one, network.currentIds)]);
  for (const address of addresses) {
    const page = known.get(address);
    if (page !== undefined) return { page, network, now, hidden: null };
    const later = hiddenPage(loaded, address);
    if (later) return later;
  }
  const [address = typed] = candidates;
  const drafts = loaded.entries.posts.map(addressOf);
  const nearest = nearestPath(address, [...known.keys(), ...drafts]);
  const message = `there is no page "${typed}"`;
  if (nearest !== undefined) throw new Error(`${message}; did you mean "${nearest}"?`);
  throw unknownName(message, address, alikeFirst(address, [...new Set(known.values())]));
}

/** Sorts pages by how many of their first folders they share with an address, and shorter paths first. */
function alikeFirst(address: string, pages: readonly string[]): string[] {
  const parts = address.split('/');
  const depth = (page: string): number => page.split('/').length;
  const alike = (page: string): number => {
    const end = page.split('/').findIndex((part, index) => part !== parts[index]);
    return end === -1 ? depth(page) : end;
  };
  return pages.toSorted((a, b) => alike(b) - alike(a) || depth(a) - depth(b) || compareText(a, b));
}

/** Returns the path of an excluded file that one of the pages needs; undefined where there is none. */
export function excludedFileOf(
  { files, excluded }: LoadedNetwork,
  candidates: readonly string[],
): string | undefined {
  const needed = candidates.flatMap((page) => filesNeeded(page));
  return files.find(
    ({ path, place }) =>
      excluded.has(path) &&
      place.is === 'content' &&
      needed.some(({ kind, id }) => kind === place.kind && id === place.id),
  )?.path;
}

/**
 * Returns the addresses in the network for which a typed one may stand, most likely first.
 * @param typed an address with or without base, prefix and slashes; it may be absolute, an old address of a post, or that of a card.
 * @throws {Error} where it is an absolute address on another host.
 */
export function candidateAddresses(typed: string, options: AddressOptions): string[] {
  const { site, base, prefix } = options;
  const isWhole = /^https?:\/\//i.test(typed);
  const url = URL.parse(isWhole ? typed : `/${typed.replace(/^\/+/, '')}`, 'http://localhost');
  if (!url) return [];
  if (isWhole && site !== null && !isOwnHost(url, site)) {
    throw new Error(`"${typed}" is on another host: the network stands at ${site}`);
  }
  const path = url.pathname;
  const root = base.replace(/\/+$/, '');
  const paths = [root + prefix, root, prefix, '']
    .filter((front) => withSlash(path).startsWith(`${front}/`))
    .map((front) => path.slice(front.length));
  return [...new Set(paths.flatMap((from) => [pageAddress(from), withSlash(decodeAddress(from))]))];
}

/** Whether an address is on the site's host, or on that of `astro preview`. */
function isOwnHost({ host, hostname }: URL, site: string): boolean {
  return host === new URL(site).host || /^(?:localhost|127\.0\.0\.1)$/.test(hostname);
}

function pageAddress(path: string): string {
  const decoded = decodeAddress(path === '' ? '/' : path);
  const ofCard = pageOfCard(decoded.replace(/\/$/, ''));
  return ofCard ?? withSlash(decoded.replace(/(?:^|\/)index\.html$/, '/').replace(/\.html$/, ''));
}

/** Returns the addresses of visible pages, by every address that leads to one. */
function knownPages(network: Network): Map<string, string> {
  const pages = [...network.pageAddresses].flatMap(([address, page]): [string, string][] =>
    page === null ? [] : [[address, page]],
  );
  const notFound = PAGES['404'].make();
  return new Map([...pages, [notFound, notFound]]);
}

/** Finds a page that is not visible yet: a draft, a scheduled post, or a member before joining. */
function hiddenPage(loaded: LoadedNetwork, address: string): CardPage | null {
  const { entries, network, now } = loaded;
  const post = entries.posts.find((entry) => address === addressOf(entry));
  const member = entries.members.find(({ id }) => address === PAGES.member.make(id));
  const date = post?.data.date ?? member?.data.joined;
  if (date === undefined) return null;
  const moment = date > todayIn(now, network.timezone) ? { date } : now;
  const posts = entries.posts.map((other) => (other === post ? published(post) : other));
  const later = networkOn({ ...loaded, entries: { ...entries, posts } }, moment);
  const page = knownPages(later).get(address);
  if (page === undefined) return null;
  const { path } = post ?? member ?? { path: address };
  const why = [
    ...(post?.data.draft === true ? ['is a draft'] : []),
    ...(moment === now ? [] : [`is not there before ${date}`]),
  ].join(' and ');
  return { page, network: later, now: moment, hidden: `${path} ${why}` };
}

function addressOf({ id }: EntryOf<'posts'>): string {
  const [host = '', slug = ''] = id.split('/');
  return PAGES.post.make(host, slug);
}

function published({ data, ...post }: EntryOf<'posts'>): EntryOf<'posts'> {
  return { ...post, data: { ...data, draft: undefined } };
}
