import { nthPage } from '../../network/pages/address-pattern.ts';
import { cardAddress } from '../../network/pages/page-files.ts';
import { countPages, type Lists } from '../../network/pages/lists.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import { directionOf, openGraphLocale } from '../../words/language.ts';
import type { Words } from '../../words/words.ts';
import { CARD_SIZE } from '../cards/card-model.ts';
import { feedLinks, networkFeed, type FeedLink, type FeedSubject } from '../parts/feed-subjects.ts';
import type { Link } from '../parts/link.ts';
import { buildPageLinks, type PageLinks } from '../parts/page-links.ts';
import { siteParts, type Site } from '../site.ts';

/** What a layout needs to know of a page; `components/pages/Head.astro` writes it into the head. */
export interface Page {
  title: string;
  /** The page's title and the network's, for the browser's tab. */
  fullTitle: string;
  description: string;
  /** The language of what members write. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The attributes of elements with `words` in them; none where their language is that of the page. */
  interface: { lang?: string; dir?: 'ltr' | 'rtl' };
  /** The words of the interface in the network's language, for components and layouts. */
  words: Words;
  /** The absolute address, or that of the page's first publication elsewhere. */
  canonical: string;
  /** The absolute address. */
  url: string;
  /** The page and its translations, by language and absolute address; none where there is no translation. */
  alternates: readonly { language: string; url: string }[];
  /** The share card; null for a site without cards. */
  image: { url: string; alt: string; width: number; height: number } | null;
  type: 'website' | 'article' | 'profile';
  /** The language of title and description, as Open Graph writes it: `en_GB`. */
  locale: string | null;
  /** Null for a page that is no article. */
  article: {
    published: string;
    modified: string | null;
    /** The absolute addresses of the authors' pages. */
    authors: readonly string[];
    section: string | null;
    tags: readonly string[];
  } | null;
  /** Null for a page that is no member's. */
  profile: { username: string } | null;
  /** The account of its author in the fediverse, as `@ann@social.example`. */
  creator: string | null;
  isIndexed: boolean;
  jsonLd: Readonly<Record<string, unknown>> | null;
  network: { title: string; description: string; home: string };
  navigation: readonly (Link & { isCurrent: boolean })[];
  /** Links to the other pages of a list; null for a page that is none of several. */
  pages: PageLinks | null;
  /** The page's own feeds, in each format; none for a page without a feed of its own. */
  ownFeeds: readonly FeedLink[];
  /** The feeds that feed readers discover: the page's own, then the network's, each in every format. */
  feeds: readonly FeedLink[];
  /** The network's feed in its first format: its path here, and the absolute address for feed readers. */
  feed: (Link & { absolute: string }) | null;
  /** The absolute address of the sitemap; null where the site has no address yet. */
  sitemap: string | null;
  /** The pinned day of the build, "20 November 2026"; null where no day is pinned. */
  asOf: string | null;
}

export interface PageFacts {
  title: string;
  description?: string;
  /** The page's address in the network; of a page of lists, the address of the first one. */
  address: string;
  /** The lists on the page, and which of their pages it is, from 1. */
  lists?: { all: Lists; number: number };
  canonical?: string | null;
  type?: Page['type'];
  /** The language of title and description. Default: the network's. */
  language?: string;
  alternates?: Page['alternates'];
  article?: Page['article'];
  profile?: Page['profile'];
  creator?: Page['creator'];
  isIndexed?: boolean;
  jsonLd?: Page['jsonLd'];
  /** The subject of the page's own feeds. */
  feed?: Pick<FeedSubject, 'address' | 'title'>;
}

/** Builds what the layout and the head of every page need. */
export function buildPage(site: Site, facts: PageFacts): Page {
  const { network, addresses } = site;
  const number = facts.lists?.number ?? 1;
  const isFirst = number === 1;
  const title = isFirst ? facts.title : network.words.pages.further(facts.title, number);
  const url = addresses.absolute(addresses.page(nthPage(facts.address, number)));
  const ownFeeds = facts.feed ? feedLinks(site, facts.feed) : [];
  const networkFeeds = feedLinks(site, networkFeed(site));
  const [firstFeed] = networkFeeds;
  const parts = siteParts(site);
  return {
    title,
    fullTitle: title === network.title ? network.title : `${title} · ${network.title}`,
    description:
      facts.description === undefined || facts.description === '' ? network.description : facts.description,
    language: network.contentLanguage,
    direction: directionOf(network.contentLanguage),
    interface:
      network.language === network.contentLanguage
        ? {}
        : { lang: network.language, dir: directionOf(network.language) },
    words: network.words,
    canonical: facts.canonical ?? url,
    url,
    alternates: facts.alternates ?? [],
    image: imageOf(site, facts.address),
    type: facts.type ?? 'website',
    locale: openGraphLocale(facts.language ?? network.contentLanguage),
    article: facts.article ?? null,
    profile: facts.profile ?? null,
    creator: facts.creator ?? null,
    isIndexed: facts.isIndexed ?? true,
    jsonLd: (isFirst && facts.jsonLd) || null,
    network: { title: network.title, description: network.description, home: addresses.page('/') },
    navigation: NAVIGATION.filter((page) => PAGES[page].isIncluded(parts)).map((page) => {
      const address = PAGES[page].make();
      const isCurrent = facts.address.startsWith(address);
      return { text: network.words.navigation[page], url: addresses.page(address), isCurrent };
    }),
    pages: buildPageLinks(site, facts.address, number, facts.lists ? countPages(facts.lists.all) : 1),
    ownFeeds,
    feeds: [...ownFeeds, ...networkFeeds],
    feed: firstFeed ? { text: network.title, url: firstFeed.url, absolute: firstFeed.absolute } : null,
    sitemap: sitemapOf(site),
    asOf: site.isPinned ? dateText(network.today, network.language) : null,
  };
}

/** The entries of the navigation. A site has those whose pages it has. */
const NAVIGATION = [
  'posts',
  'conversations',
  'members',
  'challenges',
  'communities',
  'support',
  'about',
  'subscribe',
  'search',
] as const;

/** Returns a page's share card: its own or else the network's. */
function imageOf({ network, addresses, cards }: Site, page: string): Page['image'] {
  if (network.off.has('cards')) return null;
  const address = cardAddress(cards.has(cardAddress(page)) ? page : '/');
  const { alt = '', version = '' } = cards.get(address) ?? {};
  // The version changes the address with the picture, because some social networks never fetch an address again.
  return { url: `${addresses.absolute(addresses.file(address))}?v=${version}`, alt, ...CARD_SIZE };
}

/** The address of the site's sitemap; null where the site has no address, because then it has no sitemap. */
export function sitemapOf({ addresses }: Site): string | null {
  const url = addresses.absolute(addresses.outside('/sitemap-index.xml'));
  return url.startsWith('/') ? null : url;
}
