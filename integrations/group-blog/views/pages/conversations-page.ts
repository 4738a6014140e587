import type { Thread } from '../../network/conversations.ts';
import { conversationsLists, shownOn } from '../../network/pages/lists.ts';
import { THREAD_ANCHOR } from '../../network/pages/page-anchors.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import { conversationFeed, feedLinks, type FeedLink } from '../parts/feed-subjects.ts';
import type { Link } from '../parts/link.ts';
import { toPerson, type Person } from '../parts/person.ts';
import { toPostItem, type PostItem } from '../parts/post-item.ts';
import { buildShortTree, type ThreadItem } from '../conversation/tree.ts';
import type { Site } from '../site.ts';
import { buildPage, type Page } from './page.ts';

export interface ConversationsPage {
  page: Page;
  threads: readonly ThreadSummary[];
  open: readonly Pick<
    PostItem,
    'title' | 'url' | 'language' | 'direction' | 'date' | 'dateText' | 'authors'
  >[];
}

/** What the list of all threads shows of one. */
export interface ThreadSummary {
  title: string;
  /** The address of the thread on the page of its first root. */
  url: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The first of its people, by id. */
  people: readonly Person[];
  /** "and 12 more"; null where all are shown. */
  more: string | null;
  latest: { date: string; text: string };
  items: readonly ThreadItem[];
  /** A link to the whole thread, which says how many posts it has; null where all are here. */
  all: Link | null;
  feeds: readonly FeedLink[];
}

/** So many faces stand beside a thread. */
const MOST_FACES = 8;

/** @param number which of the pages, from 1. */
export function buildConversationsPage(site: Site, number = 1): ConversationsPage {
  const { words, title } = site.network;
  const all = conversationsLists(site.network);
  const { threads, open } = shownOn(all, number);
  return {
    page: buildPage(site, {
      title: words.navigation.conversations,
      description: words.conversations.of(title),
      address: PAGES.conversations.make(),
      lists: { all, number },
    }),
    threads: threads.map((thread) => toSummary(site, thread)),
    open: open.map((post) => {
      const { title: asked, url, language, direction, date, dateText: on, authors } = toPostItem(post, site);
      return { title: asked, url, language, direction, date, dateText: on, authors };
    }),
  };
}

function toSummary(site: Site, thread: Thread): ThreadSummary {
  const { network } = site;
  const { root, posts, people, latest } = thread;
  const { title, url, language, direction } = toPostItem(root, site);
  const items = buildShortTree(site, thread);
  const whole = `${url}#${THREAD_ANCHOR}`;
  const rest = people.length - MOST_FACES;
  return {
    title,
    url: whole,
    language,
    direction,
    people: people.slice(0, MOST_FACES).map((member) => toPerson(member, site)),
    more: rest > 0 ? network.words.people.more(rest) : null,
    latest: { date: latest, text: network.words.conversations.latest(dateText(latest, network.language)) },
    items,
    all:
      items.length < posts.length
        ? { text: network.words.conversations.allPosts(posts.length), url: whole }
        : null,
    feeds: feedLinks(site, conversationFeed(site, thread, root)),
  };
}
