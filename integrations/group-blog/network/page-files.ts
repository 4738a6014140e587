import { addressPattern } from './address-pattern.ts';
import { pageOf, PAGES, type PageTable } from './pages.ts';

/** The file of a feed, in the folder of the page whose feed it is. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** @param page the page whose feed it is, as `/members/ann/`; `/` for the network's. */
export function feedAddress(page: string, format: FeedFormat): string {
  return page + FEED_FILES[format];
}

const CARDS = '/cards';

/** The route of all share cards. */
export const CARD_PATTERN = `${CARDS}/[...card].png`;

/**
 * The share card of a page that has one of its own.
 * @param page its address, or its pattern; `/` for the network's card, which is that of all other pages too.
 */
export function cardAddress(page: string): string {
  return `${CARDS}${page === PAGES.home.pattern ? '/site' : page.slice(0, -1)}.png`;
}

/** The parameter of the route of cards, for the card at an address. */
export function cardParameter(card: string): string {
  return card.slice(`${CARDS}/`.length, -'.png'.length);
}

/** The numbers of a participant, as JSON. */
export function progressDataAddress(challenge: string, member: string): string {
  return `${PAGES.progress.make(challenge, member)}${PAGES.progress.data ?? ''}`;
}

/** Files that belong to no page of the table. */
export const FILES = {
  robots: addressPattern('/robots.txt'),
  /** Every member's feed in one list, for a feed reader to take in at once. */
  membersList: addressPattern('/members.opml'),
  /** A video beside a post. */
  video: addressPattern('/posts/[host]/[slug]/[video]'),
};

/** The folder of an archive of the network's feed, as `/archive/2025/`, in which feeds alone stand. */
export const ARCHIVE = addressPattern('/archive/[archive]/');

/** Where `astro dev` shows cards of made-up pages. */
export const GALLERY = {
  page: addressPattern(`${CARDS}/`),
  card: addressPattern(`${CARDS}/gallery/[card].png`),
};

/** Gives the address of the page whose feed, card or numbers stand at an address; undefined for any other address. */
export function pageOfFile(address: string, pages: PageTable = PAGES): string | undefined {
  const { folder, name } = inFolder(address);
  const page = pageOf(folder, pages);
  const isOfPage = page?.data === name || (page?.hasFeeds === true && FEED_NAMES.has(name));
  return isOfPage ? folder : pageOfCard(address, pages);
}

/** Gives the address of the page whose card stands at an address; undefined for any other address. */
export function pageOfCard(address: string, pages: PageTable = PAGES): string | undefined {
  if (address === cardAddress('/')) return '/';
  const [, path] = CARD.exec(address) ?? [];
  return path !== undefined && pageOf(`${path}/`, pages)?.hasCard === true ? `${path}/` : undefined;
}

const CARD = new RegExp(`^${CARDS}(/.+)\\.png$`);
const FEED_NAMES: ReadonlySet<string> = new Set(Object.values(FEED_FILES));

/** Whether only a feed, a card or another file of the network's can stand at an address. */
export function isNetworkFile(address: string, pages: PageTable = PAGES): boolean {
  const { folder, name } = inFolder(address.replace(/\/$/, ''));
  return (
    address.startsWith(`${CARDS}/`) ||
    FEED_NAMES.has(name) ||
    folder + name === FILES.membersList.pattern ||
    pageOf(folder, pages)?.data === name
  );
}

function inFolder(address: string): { folder: string; name: string } {
  const end = address.lastIndexOf('/') + 1;
  return { folder: address.slice(0, end), name: address.slice(end) };
}
