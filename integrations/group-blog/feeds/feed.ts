import { Temporal } from 'temporal-polyfill';
import { memberAddress, postAddress } from '../network/addresses.ts';
import type { Post } from '../network/network.ts';
import { firstPublished } from '../views/post-page.ts';
import type { Link } from '../views/page.ts';
import { buildBody, type BodyView } from '../views/prose.ts';
import type { Site } from '../views/site.ts';
import { directionOf } from '../views/words.ts';

/** The newest of everyone's posts that the feed holds. */
const FEED_LIMIT = 50;

export interface Feed {
  title: string;
  description: string;
  language: string;
  /** Absolute addresses of the network's home and of the feed itself. */
  home: string;
  self: string;
  items: readonly FeedItem[];
}

export interface FeedItem {
  /** `tag:` address that never changes (RFC 4151). */
  id: string;
  url: string;
  title: string;
  /** ISO instant: the post's day at 00:00 in the network's zone. */
  published: string;
  authors: readonly { name: string; url: string }[];
  summary: string;
  /** What its content is rendered from. */
  language: string;
  direction: 'ltr' | 'rtl';
  firstPublished: Link | null;
  cover: Post['cover'];
  body: BodyView;
  categories: readonly string[];
}

/** The newest posts of everyone. */
export function buildFeed(site: Site): Feed {
  const { network, addresses } = site;
  const absolute = (address: string): string => addresses.absolute(addresses.page(address));
  return {
    title: cleanText(network.title),
    description: cleanText(network.description),
    language: network.language,
    home: absolute('/'),
    self: addresses.absolute(addresses.file('/rss.xml')),
    items: network.posts.slice(0, FEED_LIMIT).map((post) => {
      const url = absolute(postAddress(post.host.id, post.slug));
      return {
        id: post.feedId,
        url,
        title: cleanText(post.title),
        published: Temporal.PlainDate.from(post.date)
          .toZonedDateTime(network.timezone)
          .toInstant()
          .toString(),
        authors: post.authors.map(({ id, name }) => ({
          name: cleanText(name),
          url: absolute(memberAddress(id)),
        })),
        summary: cleanText(post.description),
        categories: [...post.communities.map(({ name }) => name), ...post.tags].map(cleanText),
        language: post.language,
        direction: directionOf(post.language),
        firstPublished: firstPublished(post),
        cover: post.cover,
        body: buildBody(site, 'posts', post.id, post.source),
      };
    }),
  };
}

/** Leaves out what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
