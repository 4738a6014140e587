import { offerUnder } from '../../community/offers.ts';
import { toOfferItem, type OfferItem } from '../parts/offer-item.ts';
import { byText } from '../../model/compare.ts';
import { ANSWER_ANCHOR, THREAD_ANCHOR } from '../../network/pages/page-anchors.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { fediverseAccount } from '../../network/member-links.ts';
import type { Challenge, MemberLink, Post } from '../../network/network.ts';
import { phaseOn, dayNumber } from '../../network/civil-days.ts';
import type { Words } from '../../words/words.ts';
import { threadWith } from '../../network/conversations.ts';
import { answersOf, answersTo, type ConversationItem } from '../conversation/answers.ts';
import { buildPage, type Page } from './page.ts';
import { conversationFeed, feedLinks, type FeedLink } from '../parts/feed-subjects.ts';
import type { Link } from '../parts/link.ts';
import { bylineOf, creditOf, toPostItem, type PostItem } from '../parts/post-item.ts';
import { readNext, type NextPost } from '../conversation/read-next.ts';
import { buildTree, type ThreadPart } from '../conversation/tree.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import { buildResponses, type Responses } from '../elsewhere/responses.ts';
import { buildSharing, type Sharing } from '../parts/sharing.ts';
import type { Site } from '../site.ts';
import { dateText } from '../../words/dates.ts';
import { languageName, listSeparators, listText } from '../../words/language.ts';
import { answerUrl, editUrl, sharedUrl } from '../writing-links.ts';

/** The thread in which a post stands, as its page shows it. */
export interface PostThread {
  parts: readonly ThreadPart[];
  feeds: readonly FeedLink[];
  /** The id of its place on the page. */
  anchor: string;
  /** The path of the list of all threads. */
  all: string;
}

export type Neighbour = Pick<PostItem, 'title' | 'url' | 'language' | 'direction'>;

export type Translation = Link & Pick<PostItem, 'language' | 'direction'>;

export interface DayNeighbour extends Neighbour {
  /** "Day 4". */
  day: string;
}

export interface PostPage extends PostItem {
  page: Page;
  body: BodyView;
  /** The line about the post in search results: "By A, a guest at C’s blog, 20 November 2026". */
  about: string;
  /** The name of its language in the network's, for a filter of the search. */
  languageName: string;
  updated: { date: string; text: string } | null;
  /** The host and the address of its first publication elsewhere; null where it was published here first. */
  firstPublished: Link | null;
  communities: readonly Link[];
  tags: readonly Link[];
  answers: readonly ConversationItem[];
  answeredBy: readonly ConversationItem[];
  /** The thread in which it stands, with what answers it; null where nobody else has answered anything. */
  thread: PostThread | null;
  /** What was said of it elsewhere; null where nothing was. */
  responses: Responses | null;
  /** The ways in which each author can be answered. */
  waysToAnswer: readonly { name: string; ways: readonly Link[] }[];
  /** The id of the place on the page where these ways stand; null where nobody can be answered. */
  answerAnchor: string | null;
  /** The address for editing the post; null without a repository. */
  edit: string | null;
  /** The address for writing an answer; null without a repository. */
  writeAnswer: string | null;
  /** Links to the post in other languages, each by the language's own name. */
  translations: readonly Translation[];
  /** The separators between their names: ", " and, before the last, " and ". */
  translationSeparators: readonly string[];
  /** The posts before and after by each author; authors of whom these are the same share an entry. */
  neighbours: readonly { authors: string; previous: Neighbour | null; next: Neighbour | null }[];
  /** The same author's posts of the challenge before this one and after it. */
  previousDay: DayNeighbour | null;
  nextDay: DayNeighbour | null;
  isListed: boolean;
  /** The ways to share it; null for an unlisted post. */
  sharing: Sharing | null;
  /** The address for noting down that one shared it; null where it cannot be shared, and without a repository. */
  shared: string | null;
  /** "4 minutes to read"; null for a post without words. */
  minutes: string | null;
  next: readonly NextPost[];
  /** An offer by others for a community of the post; null where there is none. */
  offer: OfferItem | null;
}

export function buildPostPage(site: Site, post: Post): PostPage {
  const offer = offerUnder(post);
  const { addresses, network } = site;
  const item = toPostItem(post, site);
  const edit = editUrl(site, post);
  const waysToAnswer = post.authors
    .map(({ name, links }) => ({
      name,
      ways: links.flatMap((link) => wayToAnswer(link, post.title, network.words)),
    }))
    .filter(({ ways }) => ways.length > 0);
  const translations = post.translations.map((other) => toTranslation(other, site));
  return {
    ...item,
    page: postHead(site, post),
    body: buildBody(site, 'posts', post.id, post.source),
    about: bylineOf(post, network) + network.words.marks.comma + item.dateText,
    languageName: languageName(post.language, network.language),
    updated:
      post.updated === null ? null : { date: post.updated, text: dateText(post.updated, network.language) },
    firstPublished: firstPublished(post),
    communities: post.communities.map(({ id, name }) => ({
      text: name,
      url: addresses.page(PAGES.community.make(id)),
    })),
    // A tag that only unlisted posts have has no page.
    tags: post.tags
      .filter((name) => post.isListed || network.tags.some((tag) => tag.name === name))
      .map((name) => ({ text: name, url: addresses.page(PAGES.tag.make(name)) })),
    answers: answersOf(site, post),
    answeredBy: answersTo(site, post),
    thread: threadOf(site, post),
    responses: buildResponses(site, post),
    waysToAnswer,
    answerAnchor: waysToAnswer.length > 0 || edit !== null ? ANSWER_ANCHOR : null,
    edit,
    writeAnswer: post.isListed ? answerUrl(site, post) : null,
    translations,
    translationSeparators: listSeparators(
      translations.map(({ text }) => text),
      network.language,
      'conjunction',
    ),
    neighbours: neighboursOf(post, site),
    ...dayNeighbours(post, site),
    isListed: post.isListed,
    sharing: buildSharing(site, post),
    shared: post.isListed ? sharedUrl(site, post) : null,
    minutes: post.minutes === 0 ? null : network.words.posts.minutes(post.minutes),
    next: readNext(site, post),
    offer: offer && toOfferItem(offer, site),
  };
}

function threadOf(site: Site, post: Post): PostThread | null {
  const thread = site.network.off.has('conversations') ? undefined : threadWith(site.network, post);
  if (!thread) return null;
  return {
    parts: buildTree(site, thread, post),
    feeds: feedLinks(site, conversationFeed(site, thread, thread.root)),
    anchor: THREAD_ANCHOR,
    all: site.addresses.page(PAGES.conversations.make()),
  };
}

function toTranslation(post: Post, site: Site): Translation {
  const { url, language, direction } = toPostItem(post, site);
  return { text: languageName(language), url, language, direction };
}

function neighboursOf({ neighbours }: Post, site: Site): PostPage['neighbours'] {
  const same = Map.groupBy(neighbours, ({ previous, next }) => `${previous?.id ?? ''} ${next?.id ?? ''}`);
  return [...same.values()].flatMap((entries) => {
    const [{ previous, next } = { previous: null, next: null }] = entries;
    if (!previous && !next) return [];
    const names = entries.map(({ author }) => author.name);
    return [
      {
        authors: listText(names, site.network.language),
        previous: previous && toNeighbour(previous, site),
        next: next && toNeighbour(next, site),
      },
    ];
  });
}

function toNeighbour(post: Post, site: Site): Neighbour {
  const { title, url, language, direction } = toPostItem(post, site);
  return { title, url, language, direction };
}

/** Finds the author's posts of the days before and after; none for a post outside the challenge's days. */
function dayNeighbours(post: Post, site: Site): Pick<PostPage, 'previousDay' | 'nextDay'> {
  const { challenge, authors, date } = post;
  const [author] = authors;
  const ofAuthor =
    challenge?.posts.filter((other) => author !== undefined && other.authors.includes(author)) ?? [];
  const index = ofAuthor.indexOf(post);
  if (!challenge || index === -1 || !isOnDay(challenge, date)) return { previousDay: null, nextDay: null };
  const toDay = (other: Post | undefined): DayNeighbour | null =>
    other && isOnDay(challenge, other.date)
      ? {
          ...toNeighbour(other, site),
          day: site.network.words.days.day(dayNumber(challenge.data.start, other.date)),
        }
      : null;
  return { previousDay: toDay(ofAuthor[index - 1]), nextDay: toDay(ofAuthor[index + 1]) };
}

function isOnDay({ data }: Challenge, date: string): boolean {
  return phaseOn(data, date).phase === 'running';
}

/** Returns a link for answering by mail, on Mastodon or at the author's own site; none for any other link. */
function wayToAnswer({ label, url }: MemberLink, title: string, { posts }: Words): Link[] {
  const { protocol, host } = new URL(url);
  if (protocol === 'mailto:') {
    const subject = !url.includes('?') ? `?subject=${encodeURIComponent(posts.mailSubject(title))}` : '';
    return [{ text: posts.byMail, url: url + subject }];
  }
  if (label === 'mastodon') return [{ text: posts.onMastodon, url }];
  return label === 'website' ? [{ text: posts.atSite(host), url }] : [];
}

export function firstPublished({ canonical }: Pick<Post, 'canonical'>): Link | null {
  return canonical === null ? null : { text: new URL(canonical).host, url: canonical };
}

function postHead(site: Site, post: Post): Page {
  const { addresses, network } = site;
  const address = PAGES.post.make(post.host.id, post.slug);
  // The description of the whole network would describe no post.
  const ofNoWords = network.words.sharing.text(post.title, creditOf(post, network));
  const page = buildPage(site, {
    title: post.title,
    description: post.description === '' ? ofNoWords : post.description,
    address,
    canonical: post.canonical,
    type: 'article',
    language: post.language,
    alternates: alternatesOf(site, post),
    article: {
      published: post.date,
      modified: post.updated,
      authors: post.authors.map((author) => addresses.absolute(addresses.page(PAGES.member.make(author.id)))),
      section: post.communities[0]?.name ?? null,
      tags: post.tags,
    },
    creator:
      post.authors.map(({ links }) => fediverseAccount(links)).find((account) => account !== null) ?? null,
    isIndexed: post.isListed,
  });
  return { ...page, jsonLd: blogPosting(site, post, page) };
}

/** A search engine follows such links only between pages that it lists, and that were published here first. */
function alternatesOf({ addresses }: Site, post: Post): Page['alternates'] {
  const listed = [post, ...post.translations]
    .filter((one) => one.isListed && one.canonical === null)
    .toSorted(byText(({ language }) => language));
  if (!listed.includes(post) || listed.length < 2) return [];
  return listed.map(({ host, slug, language }) => ({
    language,
    url: addresses.absolute(addresses.page(PAGES.post.make(host.id, slug))),
  }));
}

/** Describes a post to search engines, as https://schema.org/BlogPosting says. */
function blogPosting({ addresses, network }: Site, post: Post, page: Page): Page['jsonLd'] {
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: page.description,
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    inLanguage: post.language,
    mainEntityOfPage: page.canonical,
    url: page.url,
    ...(page.image && { image: page.image.url }),
    author: post.authors.map((author) => ({
      '@type': author.kind === 'individual' || author.kind === 'blogger' ? 'Person' : 'Organization',
      name: author.name,
      url: addresses.absolute(addresses.page(PAGES.member.make(author.id))),
    })),
    publisher: { '@type': 'Organization', name: network.title, url: addresses.absolute(addresses.page('/')) },
    ...(post.tags.length > 0 && { keywords: post.tags.join(', ') }),
  };
}
