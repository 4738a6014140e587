import { dayAnchor } from '../../network/pages/page-anchors.ts';
import { addressOfDay } from '../../network/pages/page-addresses.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { Post } from '../../network/network.ts';
import { dayLabel } from '../../network/civil-days.ts';
import type { Link } from './link.ts';
import { toPerson, type Person } from './person.ts';
import type { LinkedSite } from '../site.ts';
import { dateText } from '../../words/dates.ts';
import { directionOf, listText } from '../../words/language.ts';
import type { Locale } from '../../words/words.ts';

/** What a list shows of a post. */
export interface PostItem {
  id: string;
  title: string;
  url: string;
  date: string;
  dateText: string;
  description: string;
  language: string;
  direction: 'ltr' | 'rtl';
  authors: readonly Person[];
  host: Person;
  isGuestPost: boolean;
  /** "Guest post" on the host's page, "At B’s blog" on the author's; null for a post on the author's own blog. */
  relation: { text: string; url: string | null } | null;
  /** "Day 5 of 21", with a link to that day and the challenge's title; null for a post on no day of a challenge. */
  day: (Link & { challenge: string }) | null;
  cover: Post['cover'];
}

/**
 * Makes what a list shows of a post.
 * @param onPageOf the id of the member whose page has the list.
 */
export function toPostItem(post: Post, site: LinkedSite, onPageOf?: string): PostItem {
  const { addresses, network } = site;
  return {
    id: post.id,
    title: post.title,
    url: addresses.page(PAGES.post.make(post.host.id, post.slug)),
    date: post.date,
    dateText: dateText(post.date, network.language),
    description: post.description,
    language: post.language,
    direction: directionOf(post.language),
    authors: post.authors.map((author) => toPerson(author, site)),
    host: toPerson(post.host, site),
    isGuestPost: post.isGuestPost,
    relation: relationOf(post, site, onPageOf),
    day: dayOf(post, site),
    cover: post.cover,
  };
}

function relationOf(
  post: Post,
  { network, addresses }: LinkedSite,
  onPageOf: string | undefined,
): PostItem['relation'] {
  if (onPageOf === post.host.id) {
    return post.isGuestPost ? { text: network.words.posts.guestPost, url: null } : null;
  }
  const isElsewhere = onPageOf !== undefined || post.isGuestPost;
  if (!isElsewhere) return null;
  return {
    text: network.words.posts.atBlogOf(post.host.name),
    url: addresses.page(PAGES.member.make(post.host.id)),
  };
}

/** An unlisted post links to the challenge itself, because the challenge's pages do not show the post's day. */
function dayOf({ challenge, date, isListed }: Post, { addresses, network }: LinkedSite): PostItem['day'] {
  if (!challenge) return null;
  const { n, label, phase } = dayLabel(challenge.data, date, network.words);
  if (phase !== 'running') return null;
  const address = isListed ? addressOfDay(challenge, n) : PAGES.challenge.make(challenge.id);
  const anchor = isListed ? `#${dayAnchor(n)}` : '';
  return { text: label, url: addresses.page(address) + anchor, challenge: challenge.title };
}

/** Says who wrote a post: "By A and B", "By A, a guest at C’s blog". */
export function bylineOf(post: Post, locale: Locale): string {
  return locale.words.posts.by(creditOf(post, locale));
}

/** Names who wrote a post, and where: "A and B", "A, a guest at C’s blog". */
export function creditOf(post: Post, { language, words }: Locale): string {
  const { authors, host, isGuestPost } = post;
  const names = authorsText(post, language);
  return isGuestPost ? words.posts.credit(names, authors.length, host.name) : names;
}

/** Names who wrote a post: "A and B". */
export function authorsText({ authors }: Post, language: string): string {
  return listText(
    authors.map(({ name }) => name),
    language,
  );
}
