import { addressPattern } from './address-pattern.ts';
import { firstPageAt, pageTypeAt, PAGES, type PageTable } from './pages.ts';

/** The names of feeds, which stand in the folder of the page whose feeds they are. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** @param page the address of the page whose feed it is, as `/members/ann/`; `/` for the network's feed. */
export function feedAddress(page: string, format: FeedFormat): string {
  return page + FEED_FILES[format];
}

const CARDS = '/cards';

/** The template of the addresses of all share cards. */
export const CARD_TEMPLATE = `${CARDS}/<...card>.png`;

/**
 * The address of a page's share card, where the page has one of its own.
 * @param page the address or the template of the page; `/` for the network's card, which other pages share.
 */
export function cardAddress(page: string): string {
  return `${CARDS}${page === '/' ? '/site' : page.slice(0, -1)}.png`;
}

/** The parameter of the cards' route for the card at an address. */
export function cardParameter(card: string): string {
  return card.slice(`${CARDS}/`.length, -'.png'.length);
}

/** The address of a participant's numbers, as JSON. */
export function progressDataAddress(challenge: string, member: string): string {
  return `${PAGES.progress.make(challenge, member)}${PAGES.progress.data ?? ''}`;
}

/** Files that follow from no line of the table of pages. */
export const NETWORK_FILES = {
  robots: addressPattern('/robots.txt'),
  /** What members do for each other, as JSON. */
  community: addressPattern('/community.json'),
  /** A list of every member's feed, which feed readers take in at once. */
  membersList: addressPattern('/members.opml'),
  /** A video beside a post. */
  video: addressPattern('/posts/<host>/<slug>/<video>'),
};

/** The folder of an archive of the network's feed, as `/archive/2025/`, which has a feed and no page. */
export const ARCHIVE_FOLDER = addressPattern('/archive/<archive>/');

/** Whether the feed of an archive can stand at an address. */
export function isArchiveFeed(address: string): boolean {
  const { folder, name } = inFolder(address);
  const [archive = ''] = ARCHIVE_FOLDER.parse(folder) ?? [];
  return name === FEED_FILES.atom && /^\d{4}(?:-\d+)?$/.test(archive);
}

/** Where `astro dev` shows cards of made-up pages, and the parts of pages in all their states. */
export const GALLERY_ADDRESSES = {
  page: addressPattern(`${CARDS}/`),
  card: addressPattern(`${CARDS}/gallery/<card>.png`),
  looks: addressPattern('/looks/'),
};

/** Gives the address of the page whose feed, card or numbers stand at an address; undefined for any other address. */
export function pageOfFile(address: string, pages: PageTable = PAGES): string | undefined {
  const { folder, name } = inFolder(address);
  const page = firstPageAt(folder, pages);
  const isOfPage = page?.data === name || (page?.hasFeeds === true && FEED_NAMES.has(name));
  return isOfPage ? folder : pageOfCard(address, pages);
}

/** Gives the address of the page whose card stands at an address; undefined for any other address. */
export function pageOfCard(address: string, pages: PageTable = PAGES): string | undefined {
  if (address === cardAddress('/')) return '/';
  const [, path] = CARD.exec(address) ?? [];
  return path !== undefined && firstPageAt(`${path}/`, pages)?.hasCard === true ? `${path}/` : undefined;
}

const CARD = new RegExp(`^${CARDS}(/.+)\\.png$`);
const FEED_NAMES: ReadonlySet<string> = new Set(Object.values(FEED_FILES));

/** Whether only a feed, a card or another file of the network's can stand at an address. */
export function isNetworkFile(address: string, pages: PageTable = PAGES): boolean {
  const { folder, name } = inFolder(address.replace(/\/$/, ''));
  return (
    address.startsWith(`${CARDS}/`) ||
    FEED_NAMES.has(name) ||
    folder + name === NETWORK_FILES.membersList.template ||
    folder + name === NETWORK_FILES.community.template ||
    pageTypeAt(folder, pages)?.data === name
  );
}

function inFolder(address: string): { folder: string; name: string } {
  const end = address.lastIndexOf('/') + 1;
  return { folder: address.slice(0, end), name: address.slice(end) };
}
