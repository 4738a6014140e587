import { Temporal } from 'temporal-polyfill';
import { addDays } from '../network/civil-days.ts';
import { tagUri } from '../network/feed-ids.ts';
import { PAGES } from '../network/pages/pages.ts';
import { buildWeek, type WeekItem, type WeekView } from '../views/community/week-sections.ts';
import type { Site } from '../views/site.ts';
import { directionOf } from '../words/language.ts';
import { cardIn, type FeedItem } from './feed-item.ts';
import { escapeHtml } from '../model/escape-html.ts';

/** Makes the items of the feed of weeks: those that are over, the newest first. A week is in the feed once, and does not change there. */
export function weekItems(site: Site): FeedItem[] {
  const { network, feeds } = site;
  const items: FeedItem[] = [];
  for (const { week } of network.weeks) {
    if (items.length === feeds.limit) break;
    const view = buildWeek(site, week);
    if (view?.isOver) items.push(toItem(site, view));
  }
  return items;
}

function toItem(site: Site, view: WeekView): FeedItem {
  const { network, addresses } = site;
  const { language, timezone, title, feedAuthority, words } = network;
  const address = PAGES.week.make(view.week);
  const absolute = (path: string): string => addresses.absolute(path);
  const id = tagUri(feedAuthority, address);
  return {
    id,
    iri: id,
    url: absolute(addresses.page(address)),
    title: words.marks.labelled(view.title, view.dates),
    published: beginOf(addDays(view.to, 1), timezone),
    updated: null,
    authors: [{ id: '', name: title, url: absolute(addresses.page('/')) }],
    summary: view.sections
      .map(({ heading, items }) => words.marks.labelled(heading, String(items.length)))
      .join(words.marks.comma),
    language,
    direction: directionOf(language),
    image: cardIn(site, address),
    communities: [],
    tags: [],
    answers: [],
    replies: null,
    firstPublished: null,
    fromFeed: null,
    challenge: null,
    before: view.sections
      .map(({ heading, items }) => {
        const list = items.map((item) => `<li>${htmlOf(item, absolute)}</li>`).join('');
        return `<h2>${escapeHtml(heading)}</h2><ul>${list}</ul>`;
      })
      .join(''),
    after: '',
    cover: null,
    body: null,
  };
}

function htmlOf({ name, url, text }: WeekItem, absolute: (path: string) => string): string {
  const link = `<a href="${escapeHtml(absolute(url))}"><bdi>${escapeHtml(name)}</bdi></a>`;
  return text === '' ? link : `${link} – ${escapeHtml(text)}`;
}

/** The instant at which a day begins in a zone. */
function beginOf(date: string, timezone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: timezone }).toInstant().toString();
}
