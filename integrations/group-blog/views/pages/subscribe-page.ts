import { NETWORK_FILES } from '../../network/pages/page-files.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { listSeparators } from '../../words/language.ts';
import {
  feedLinks,
  feedSubjects,
  weeksFeed,
  type FeedLink,
  type FeedSubject,
} from '../parts/feed-subjects.ts';
import { buildPage, type Page } from './page.ts';
import type { Link } from '../parts/link.ts';
import { newestOf } from '../parts/newest-of.ts';
import type { Site } from '../site.ts';

export interface SubscribePage {
  page: Page;
  network: string;
  /** The feed of all posts; null where the site has none. */
  feed: SubjectFeeds | null;
  /** Links that subscribe to the feed of all posts in feed readers on the web. */
  readers: readonly Link[];
  /** The separators between the names of the readers: ", " and, before the last, " or ". */
  separators: readonly string[];
  /** Some of the members, communities, challenges and tags that have feeds. */
  groups: readonly FeedGroup[];
  /** The path of the OPML file that lists every member's feed; null where there are no members. */
  membersList: string | null;
  /** The address of a page where readers can subscribe by mail. */
  mail: string | null;
}

export interface FeedGroup {
  title: string;
  subjects: readonly SubjectFeeds[];
  /** A link to the list of all, which says how many more there are; null where all are here. */
  more: Link | null;
}

/** The name of a member, community, challenge or tag, and links to its feed in each format. */
export interface SubjectFeeds {
  name: string;
  links: readonly FeedLink[];
}

/** The groups of feeds, each with the page that lists all of it. */
const GROUPS = [
  { kind: 'member', list: PAGES.members },
  { kind: 'community', list: PAGES.communities },
  { kind: 'challenge', list: PAGES.challenges },
  { kind: 'tag', list: PAGES.tags },
] as const;

/** A group shows the feeds of so many: those with the newest posts. */
const MOST_SUBJECTS = 20;

/** Feed readers on the web. Appending a feed's encoded address to a prefix makes the address that subscribes to it. */
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
  const subjects = feedSubjects(site);
  const toFeeds = (subject: Pick<FeedSubject, 'name' | 'address' | 'title'>): SubjectFeeds => ({
    name: subject.name,
    links: feedLinks(site, subject),
  });
  const ofNetwork = subjects.filter(({ kind }) => kind === 'network').map(toFeeds);
  const address = ofNetwork[0]?.links[0]?.absolute;
  const ofWeeks = { title: words.subscribe.weekly, subjects: [toFeeds(weeksFeed(site))], more: null };
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
    separators: listSeparators(
      READERS.map(({ text }) => text),
      network.language,
      'disjunction',
    ),
    groups: [
      ...(network.weeks.length > 0 && !network.off.has('weeks') ? [ofWeeks] : []),
      ...GROUPS.map(({ kind, list }) => {
        const all = subjects.filter((subject) => subject.kind === kind);
        const shown = newestOf(all, MOST_SUBJECTS, (subject) => subject.posts()[0]?.date);
        const rest = all.length - shown.length;
        return {
          title: words.subscribe.groups[kind],
          subjects: shown.map(toFeeds),
          more: rest > 0 ? { text: words.subscribe.more(rest), url: addresses.page(list.make()) } : null,
        };
      }).filter((group) => group.subjects.length > 0),
    ],
    membersList: kinds.has('members') ? addresses.file(NETWORK_FILES.membersList.make()) : null,
    mail: feeds.mail,
  };
}
