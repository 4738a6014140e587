import { addDays } from '../../network/civil-days.ts';
import { shownOn, weeksLists } from '../../network/pages/lists.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { mondayOf, type IsoWeek } from '../../schemas/values/iso-week.ts';
import { rangeText } from '../../words/dates.ts';
import { buildWeek, weekTitle, type WeekItem, type WeekView } from '../community/week-sections.ts';
import { weeksFeed } from '../parts/feed-subjects.ts';
import type { Link } from '../parts/link.ts';
import type { Site } from '../site.ts';
import { buildPage, type Page } from './page.ts';

export interface WeeksPage {
  page: Page;
  /** Newest first. */
  weeks: readonly (Link & { dates: string; posts: string })[];
}

/** @param number which of the pages, from 1. */
export function buildWeeksPage(site: Site, number = 1): WeeksPage {
  const { network, addresses } = site;
  const { words, language, title } = network;
  const all = weeksLists(network);
  return {
    page: buildPage(site, {
      title: words.community.weeks,
      description: words.community.weeksOf(title),
      address: PAGES.weeks.make(),
      lists: { all, number },
      feed: weeksFeed(site),
    }),
    weeks: shownOn(all, number).weeks.map(({ week, posts }) => {
      const from = mondayOf(week) ?? '';
      return {
        text: weekTitle(network, week),
        url: addresses.page(PAGES.week.make(week)),
        dates: rangeText(from, addDays(from, 6), language),
        posts: words.posts.count(posts.length),
      };
    }),
  };
}

export interface WeekPage extends Pick<WeekView, 'title' | 'dates' | 'isOver'> {
  page: Page;
  /** Those with something in them, each with its first items. */
  sections: readonly { heading: string; items: readonly WeekItem[]; more: string | null }[];
  all: Link;
  /** The weeks before and after that brought something. */
  previous: Link | null;
  next: Link | null;
}

/** The page of a busy week stays under 1,500 elements. */
const MOST_ITEMS = 40;

export function buildWeekPage(site: Site, { week }: { week: IsoWeek }): WeekPage {
  const { network, addresses } = site;
  const { words, weeks } = network;
  const view = buildWeek(site, week);
  const { title, dates, isOver } = view ?? { title: weekTitle(network, week), dates: '', isOver: false };
  const place = weeks.findIndex((one) => one.week === week);
  const linkTo = (other: { week: IsoWeek } | undefined): Link | null =>
    other ? { text: weekTitle(network, other.week), url: addresses.page(PAGES.week.make(other.week)) } : null;
  return {
    page: buildPage(site, {
      title,
      description: words.community.weekOf(dates, network.title),
      address: PAGES.week.make(week),
    }),
    title,
    dates,
    isOver,
    sections: (view?.sections ?? []).map(({ heading, items }) => ({
      heading,
      items: items.slice(0, MOST_ITEMS),
      more: items.length > MOST_ITEMS ? words.community.moreItems(items.length - MOST_ITEMS) : null,
    })),
    all: { text: words.community.weeks, url: addresses.page(PAGES.weeks.make()) },
    previous: linkTo(weeks[place + 1]),
    next: linkTo(weeks[place - 1]),
  };
}
