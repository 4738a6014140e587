import { toUri } from '../network/feed-ids.ts';
import { PAGES } from '../network/pages/pages.ts';
import type { OutsidePost } from '../network/network.ts';
import { cleanForeignHtml } from '../safety/foreign-html.ts';
import type { Site } from '../views/site.ts';
import { directionOf } from '../words/language.ts';
import { cardIn, type FeedItem } from './feed-item.ts';
import { cleanText, cleanTexts, textOr } from './feed-text.ts';
import type { ItemTimes } from './item-times.ts';
import { escapeHtml } from '../model/escape-html.ts';

/** Makes the item of a post that a member has elsewhere. It has the id by which feed readers know it already, and leads to where it stands. */
export function toOutsideFeedItem(site: Site, post: OutsidePost, times: ItemTimes): FeedItem {
  const { network, addresses } = site;
  const { member, url, language, feed } = post;
  const absolute = (address: string): string => addresses.absolute(addresses.page(address));
  const title = textOr(post.title, new URL(url).host);
  return {
    id: cleanText(post.feedId),
    // An id that is no address must not look like one of this network's own.
    iri: toUri(/^[a-z][a-z\d+.-]*:\S+$/i.test(post.feedId) ? post.feedId : url),
    url: toUri(url),
    title,
    ...times,
    authors: [
      { id: member.id, name: textOr(member.name, member.id), url: absolute(PAGES.member.make(member.id)) },
    ],
    summary: textOr(post.description, title),
    language,
    direction: directionOf(language),
    image: cardIn(site, PAGES.home.make()),
    communities: [],
    tags: cleanTexts(post.tags),
    answers: [],
    replies: null,
    firstPublished: null,
    fromFeed: {
      text: textOr(feed.title ?? '', new URL(feed.url).host),
      url: toUri(new URL(feed.url).href),
    },
    challenge: null,
    before: '',
    after: bodyOf(post, network),
    cover: null,
    body: null,
  };
}

/** All words of a post, or its first ones with a link to the rest. */
function bodyOf(
  { html, url, description, language }: OutsidePost,
  { words, contentLanguage }: Site['network'],
): string {
  const inLanguage = (inner: string): string =>
    inner === '' || language === contentLanguage
      ? inner
      : `<div lang="${escapeHtml(language)}" dir="${directionOf(language)}">${inner}</div>`;
  if (html !== null) return inLanguage(cleanForeignHtml(html, url).html);
  const first = description === '' ? '' : `<p>${escapeHtml(cleanText(description))}</p>`;
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(words.elsewhere.readAt(new URL(url).host))}</a>`;
  return `${inLanguage(first)}<p>${link}</p>`;
}
