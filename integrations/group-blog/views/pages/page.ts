import { siteCardAddress } from '../../network/addresses.ts';
import type { CardModel } from '../cards/card-model.ts';
import { siteCard } from '../cards/build-cards.ts';
import { feedLinks, networkFeed, type FeedLink, type FeedPlace } from '../parts/feed-places.ts';
import { hasFeeds, hasPosts, hasSearch, type Site } from '../site.ts';
import { dateText } from '../../words/dates.ts';
import { directionOf, localeOf } from '../../words/text.ts';

export interface Link {
  text: string;
  url: string;
}

/** What a layout needs to know of the page it goes around; `components/Head.astro` writes it into the head. */
export interface Page {
  title: string;
  /** The title and the network's, for the browser's tab. */
  fullTitle: string;
  description: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Absolute; where it was published first, if that was elsewhere. */
  canonical: string;
  /** Absolute. */
  url: string;
  image: { url: string; alt: string; width: number; height: number };
  type: 'website' | 'article' | 'profile';
  /** What title and description are written in, as Open Graph writes it: `en_GB`. */
  locale: string | null;
  /** Of an article. */
  article: {
    published: string;
    modified: string | null;
    /** Their pages. */
    authors: readonly string[];
    section: string | null;
    tags: readonly string[];
  } | null;
  /** Of a member. */
  profile: { username: string } | null;
  /** Whose it is in the fediverse, as `@ann@social.example`. */
  creator: string | null;
  isIndexed: boolean;
  jsonLd: Readonly<Record<string, unknown>> | null;
  network: { title: string; description: string; home: string };
  navigation: readonly (Link & { isCurrent: boolean })[];
  /** Of what the page shows; none where the network's feed is all there is. */
  ownFeeds: readonly FeedLink[];
  /** For feed readers to find: the page's own, then the network's, each in every format. */
  feeds: readonly FeedLink[];
  /** The network's feed in its first format: its address here, and the absolute one for feed readers. */
  feed: (Link & { absolute: string }) | null;
  /** Absolute; null where the site has no address yet. */
  sitemap: string | null;
  /** "20 November 2026" where the day is pinned. */
  asOf: string | null;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

interface PageFacts {
  title: string;
  description?: string;
  /** From the root, without base. */
  address: string;
  /** The network's, where it has none of its own. */
  card?: { address: string; model: CardModel };
  canonical?: string | null;
  type?: Page['type'];
  /** What title and description are written in; the network's where it is not said. */
  language?: string;
  article?: Page['article'];
  profile?: Page['profile'];
  creator?: Page['creator'];
  isIndexed?: boolean;
  jsonLd?: Page['jsonLd'];
  /** What it has a feed of. */
  feed?: FeedPlace;
}

/** A page's head and frame. */
export function buildPage(site: Site, facts: PageFacts): Page {
  const { network, addresses } = site;
  const url = addresses.absolute(addresses.page(facts.address));
  const card = facts.card ?? { address: siteCardAddress, model: siteCard(site) };
  const { alt, version } = site.cards.shownOf(card.model);
  const ownFeeds = facts.feed ? feedLinks(site, facts.feed) : [];
  return {
    title: facts.title,
    fullTitle: facts.title === network.title ? network.title : `${facts.title} · ${network.title}`,
    description:
      facts.description === undefined || facts.description === '' ? network.description : facts.description,
    language: network.language,
    direction: directionOf(network.language),
    canonical: facts.canonical ?? url,
    url,
    image: {
      // Networks that keep pictures for good fetch a changed one: its address is another, its file is not.
      url: `${addresses.absolute(addresses.file(card.address))}?v=${version}`,
      alt,
      ...CARD_SIZE,
    },
    type: facts.type ?? 'website',
    locale: localeOf(facts.language ?? network.language),
    article: facts.article ?? null,
    profile: facts.profile ?? null,
    creator: facts.creator ?? null,
    isIndexed: facts.isIndexed ?? true,
    jsonLd: facts.jsonLd ?? null,
    network: { title: network.title, description: network.description, home: addresses.page('/') },
    navigation: navigation(site).map((entry) => ({
      text: entry.text,
      url: addresses.page(entry.address),
      isCurrent:
        entry.address === facts.address || (entry.address !== '/' && facts.address.startsWith(entry.address)),
    })),
    ownFeeds,
    feeds: [...ownFeeds, ...feedLinks(site, networkFeed(site))],
    feed: feedOf(site),
    sitemap: sitemapOf(site),
    asOf: site.isPinned ? dateText(network.today, network.language) : null,
  };
}

/** Only kinds that have files get an entry. */
function navigation(site: Site): { text: string; address: string }[] {
  const { kinds } = site;
  return [
    ...(hasPosts(site) ? [{ text: 'Posts', address: '/posts/' }] : []),
    ...(kinds.has('members') ? [{ text: 'Members', address: '/members/' }] : []),
    ...(kinds.has('challenges') ? [{ text: 'Challenges', address: '/challenges/' }] : []),
    ...(kinds.has('communities') ? [{ text: 'Communities', address: '/communities/' }] : []),
    { text: 'About', address: '/about/' },
    ...(hasFeeds(site) ? [{ text: 'Subscribe', address: '/subscribe/' }] : []),
    ...(hasSearch(site) ? [{ text: 'Search', address: '/search/' }] : []),
  ];
}

/** The network's feed; null where there are no posts, or no address to make absolute ones of. */
export function feedOf(site: Site): Page['feed'] {
  const [first] = feedLinks(site, networkFeed(site));
  return first ? { text: site.network.title, url: first.url, absolute: first.absolute } : null;
}

/** Where the site's sitemap stands; null without an address, for then there is none. */
export function sitemapOf({ addresses }: Site): string | null {
  const url = addresses.absolute(addresses.outside('/sitemap-index.xml'));
  return url.startsWith('/') ? null : url;
}
