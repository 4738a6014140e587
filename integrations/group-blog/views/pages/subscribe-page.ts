import { NETWORK_FILES } from '../../network/page-files.ts';
import { PAGES } from '../../network/pages.ts';
import { choiceSeparators } from '../../words/language.ts';
import { feedLinks, feedPlaces, type FeedLink, type FeedPlace } from '../parts/feed-places.ts';
import { buildPage, type Page } from './page.ts';
import type { Link } from '../parts/link.ts';
import type { Site } from '../site.ts';

export interface SubscribePage {
  page: Page;
  network: string;
  /** The feed of all posts; null where the site has none. */
  feed: PlaceFeeds | null;
  /** Feed readers on the web, which take the feed of all posts at a click. */
  readers: readonly Link[];
  /** What stands between those, from the first two on: ", " and " or ". */
  between: readonly string[];
  /** The members, communities, challenges and tags that have feeds. */
  groups: readonly FeedGroup[];
  /** The path of a file that lists every member's feed; null where there are no members. */
  membersList: string | null;
  /** The address of a page where the site's feed is had by mail. */
  mail: string | null;
}

export interface FeedGroup {
  title: string;
  places: readonly PlaceFeeds[];
}

/** Something that has feeds, with links to them. */
export interface PlaceFeeds {
  name: string;
  links: readonly FeedLink[];
}

const GROUPS = ['member', 'community', 'challenge', 'tag'] as const;

/** Feed readers on the web, each with the beginning of an address that ends in a feed's. */
const READERS: readonly { text: string; prefix: string }[] = [
  { text: 'Feedly', prefix: 'https://feedly.com/i/subscription/feed%2F' },
  { text: 'Inoreader', prefix: 'https://www.inoreader.com/?add_feed=' },
  { text: 'NewsBlur', prefix: 'https://www.newsblur.com/?url=' },
  { text: 'The Old Reader', prefix: 'https://theoldreader.com/feeds/subscribe?url=' },
  { text: 'Feedbin', prefix: 'https://feedbin.com/?subscribe=' },
];

export function buildSubscribePage(site: Site): SubscribePage {
  const { network, addresses, kinds, feeds } = site;
  const { words } = network;
  const places = feedPlaces(site);
  const toFeeds = (place: FeedPlace): PlaceFeeds => ({ name: place.name, links: feedLinks(site, place) });
  const ofNetwork = places.filter(({ kind }) => kind === 'network').map(toFeeds);
  const address = ofNetwork[0]?.links[0]?.absolute;
  return {
    page: buildPage(site, {
      title: words.navigation.subscribe,
      description: words.subscribe.about(network.title),
      address: PAGES.subscribe.make(),
    }),
    network: network.title,
    feed: address === undefined ? null : (ofNetwork[0] ?? null),
    readers:
      address === undefined
        ? []
        : READERS.map(({ text, prefix }) => ({ text, url: prefix + encodeURIComponent(address) })),
    between: choiceSeparators(
      READERS.map(({ text }) => text),
      network.language,
    ),
    groups: GROUPS.map((kind) => ({
      title: words.subscribe.groups[kind],
      places: places.filter((place) => place.kind === kind).map(toFeeds),
    })).filter((group) => group.places.length > 0),
    membersList: kinds.has('members') ? addresses.file(NETWORK_FILES.membersList.make()) : null,
    mail: feeds.mail,
  };
}
