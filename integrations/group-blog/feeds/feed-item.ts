import { threadWith } from '../network/conversations.ts';
import { cardAddress, feedAddress } from '../network/pages/page-files.ts';
import { isOwnFeedId, toIri, toUri } from '../network/feed-ids.ts';
import { PAGES } from '../network/pages/pages.ts';
import { dateText } from '../words/dates.ts';
import type { Answer, Post } from '../network/network.ts';
import type { Link } from '../views/parts/link.ts';
import { CARD_SIZE } from '../views/cards/card-model.ts';
import { bylineOf } from '../views/parts/post-item.ts';
import { firstPublished } from '../views/pages/post-page.ts';
import { buildBody, type BodyView } from '../views/parts/body-view.ts';
import type { Site } from '../views/site.ts';
import { directionOf } from '../words/language.ts';
import { challengeDayOf, type ChallengeDay } from './challenge-day.ts';
import { cleanText, cleanTexts, textOr } from './feed-text.ts';
import type { ItemTimes } from './item-times.ts';
import { escapeHtml } from '../model/escape-html.ts';

/** A post in a feed. All text is plain, all addresses are absolute, times are ISO instants. */
export interface FeedItem {
  /**
   * A `tag:` address (RFC 4151), or the id that readers of an old feed know it by, or that a post from elsewhere has there; those may be any
   * text. It never changes.
   */
  id: string;
  /** The same as an IRI, which Atom requires. */
  iri: string;
  url: string;
  title: string;
  /** The post's day and time in the network's zone, or some seconds later, so that a newer post has a later one. */
  published: string;
  updated: string | null;
  /** The authors in the post's own order. */
  authors: readonly { id: string; name: string; url: string }[];
  summary: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** The share card of the post; null for a site without cards. */
  image: { url: string; width: number; height: number } | null;
  communities: readonly string[];
  tags: readonly string[];
  /** The posts that it answers, by their ids in feeds and their addresses. */
  answers: readonly { id: string; iri: string; url: string }[];
  /** The Atom feed of its thread, and how many posts answer it; null where none does, or only its own authors did. */
  replies: { feed: string; count: number } | null;
  /** The place of its first publication elsewhere; null where it was published here first. */
  firstPublished: Link | null;
  /** The feed that it was taken from; null for what was posted here. */
  fromFeed: Link | null;
  challenge: ChallengeDay | null;
  /** HTML above and below the post's body, such as the byline. */
  before: string;
  after: string;
  cover: Post['cover'];
  /** Null for what is no post. */
  body: BodyView | null;
}

/** Makes the item of a post, which is the same in all feeds. */
export function toFeedItem(site: Site, post: Post, { published, updated }: ItemTimes): FeedItem {
  const { network, addresses } = site;
  const absolute = (address: string): string => addresses.absolute(addresses.page(address));
  const title = textOr(post.title, dateText(post.date, network.language));
  const challenge = challengeDayOf(site, post);
  return {
    ...idsOf(site, post),
    url: absolute(PAGES.post.make(post.host.id, post.slug)),
    title,
    published,
    updated,
    authors: post.authors.map(({ id, name }) => ({
      id,
      name: textOr(name, id),
      url: absolute(PAGES.member.make(id)),
    })),
    summary: textOr(post.description, title),
    language: post.language,
    direction: directionOf(post.language),
    image: cardIn(site, PAGES.post.make(post.host.id, post.slug)),
    communities: cleanTexts(post.communities.map(({ name }) => name)),
    tags: cleanTexts(post.tags),
    answers: post.answers.map((answer) => toAnswer(site, answer)),
    replies: repliesTo(site, post),
    firstPublished: originOf(post),
    fromFeed: null,
    challenge,
    before: openingOf(site, post),
    after: challenge
      ? `<p>${network.words.marks.labelled(
          `<a href="${escapeHtml(challenge.url)}">${escapeHtml(challenge.title)}</a>`,
          escapeHtml(challenge.headline),
        )}</p>`
      : '',
    cover: post.cover,
    body: buildBody(site, 'posts', post.id, post.source),
  };
}

/** The share card of a page, as feeds name it; null for a site without cards. */
export function cardIn(
  { network, addresses }: Pick<Site, 'network' | 'addresses'>,
  page: string,
): FeedItem['image'] {
  if (network.off.has('cards')) return null;
  return { url: addresses.absolute(addresses.file(cardAddress(page))), ...CARD_SIZE };
}

function repliesTo({ network, addresses }: Site, post: Post): FeedItem['replies'] {
  const thread = network.off.has('conversations') ? undefined : threadWith(network, post);
  if (!thread || post.answeredBy.length === 0) return null;
  const { host, slug } = thread.root;
  const feed = addresses.file(feedAddress(PAGES.conversation.make(host.id, slug), 'atom'));
  return { feed: addresses.absolute(feed), count: post.answeredBy.length };
}

/** Writes HTML that names all authors, because many feed readers show only one, and the place of first publication. */
function openingOf({ network }: Site, post: Post): string {
  const { marks } = network.words;
  const origin = originOf(post);
  const sentences = [
    ...(post.isGuestPost || post.authors.length > 1
      ? [escapeHtml(bylineOf(post, network)) + marks.fullStop]
      : []),
    ...(origin
      ? [
          network.words.posts.firstPublished(
            `<a href="${escapeHtml(origin.url)}">${escapeHtml(origin.text)}</a>`,
          ),
        ]
      : []),
  ];
  return sentences.length > 0 ? `<p>${sentences.join(marks.space)}</p>` : '';
}

function originOf(post: Post): Link | null {
  const origin = firstPublished(post);
  return origin && { text: cleanText(origin.text), url: toUri(new URL(origin.url).href) };
}

/** An old feed's id stays as it was, letter by letter, because readers compare it so. */
function idsOf({ network: { feedAuthority } }: Site, { feedId }: Post): Pick<FeedItem, 'id' | 'iri'> {
  const iri = toIri(feedId, feedAuthority);
  return { id: isOwnFeedId(feedId, feedAuthority) ? iri : feedId, iri };
}

function toAnswer(site: Site, answer: Answer): FeedItem['answers'][number] {
  if ('url' in answer) {
    const url = toUri(new URL(answer.url).href);
    return { id: url, iri: url, url };
  }
  const { host, slug } = answer.post;
  const { addresses } = site;
  return {
    ...idsOf(site, answer.post),
    url: addresses.absolute(addresses.page(PAGES.post.make(host.id, slug))),
  };
}
