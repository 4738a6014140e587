import { feedAddress, type FeedFormat } from '../../network/pages/page-files.ts';
import { answersFollowedAt, followedIn, threadsOf, type Thread } from '../../network/conversations.ts';
import { addressesUnderOtherIds } from '../../network/pages/page-addresses.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { Challenge, Community, Member, Offer, OutsidePost, Post, Tag } from '../../network/network.ts';
import { hasFeeds, type Site } from '../site.ts';

/** What a feed is about: the network, a member, a community, a tag, a challenge, or what answers a post. */
export interface FeedSubject {
  kind: 'network' | 'member' | 'community' | 'tag' | 'challenge' | 'conversation';
  /** For answers, that of the post: `host/slug`. */
  id: string;
  /** The ids that it had before, under whose addresses its feeds stand too. */
  formerIds: readonly string[];
  /** The address in whose folder its feed stands. */
  address: string;
  /** The address of the page that says the same. */
  page: string;
  /** Its own name, without the network's. */
  name: string;
  /** The feed's title, which names the network too. */
  title: string;
  description: string;
  /** Returns its posts, newest first. */
  posts: () => readonly Post[];
  /** The posts from elsewhere that it has besides, newest first. */
  outside?: readonly OutsidePost[];
  /** The offers that stand in it; only communities have some. */
  offers?: readonly Offer[];
}

/** A link to a feed in one format. */
export interface FeedLink {
  format: FeedFormat;
  /** "RSS", "Atom" or "JSON Feed". */
  text: string;
  /** "Ann Baker · Our Network (RSS)". */
  title: string;
  type: string;
  url: string;
  absolute: string;
}

const FORMATS: Readonly<Record<FeedFormat, { text: string; type: string }>> = {
  rss: { text: 'RSS', type: 'application/rss+xml' },
  atom: { text: 'Atom', type: 'application/atom+xml' },
  json: { text: 'JSON Feed', type: 'application/feed+json' },
};

/** The feed of weeks, which has no posts but a summary of each week. */
export function weeksFeed({
  network,
}: Pick<Site, 'network'>): Pick<FeedSubject, 'address' | 'page' | 'name' | 'title' | 'description'> {
  const { weeks: name, weeksOf } = network.words.community;
  const address = PAGES.weeks.make();
  return {
    address,
    page: address,
    name,
    title: `${name} · ${network.title}`,
    description: weeksOf(network.title),
  };
}

/** Links to the feed of a subject in every format that the site has; none where the site has no feeds. */
export function feedLinks(
  site: Site,
  { address, title }: Pick<FeedSubject, 'address' | 'title'>,
): FeedLink[] {
  if (!hasFeeds(site)) return [];
  return site.feeds.formats.map((format) => {
    const { text, type } = FORMATS[format];
    const url = site.addresses.file(feedAddress(address, format));
    return {
      format,
      text,
      type,
      title: `${title} (${text})`,
      url,
      absolute: site.addresses.absolute(url),
    };
  });
}

/** Returns everything that has a feed: the network, then members, communities, challenges, tags and threads. */
export function feedSubjects(site: Site): FeedSubject[] {
  const { members, communities, challenges, tags, off } = site.network;
  return [
    networkFeed(site),
    ...members.map((member) => memberFeed(site, member)),
    ...communities.map((community) => communityFeed(site, community)),
    ...challenges.map((challenge) => challengeFeed(site, challenge)),
    ...tags.filter((tag) => hasFeed(site, tag)).map((tag) => tagFeed(site, tag)),
    ...(off.has('conversations') ? [] : threadsOf(site.network)).flatMap((thread) =>
      followedIn(thread).map((post) => conversationFeed(site, thread, post)),
    ),
  ];
}

export function networkFeed({ network }: Pick<Site, 'network'>): FeedSubject {
  const { title, description, listedPosts, outsidePosts } = network;
  const address = PAGES.home.make();
  const own = { kind: 'network', id: '', formerIds: [], address, page: address, name: title } as const;
  return { ...own, title, description, posts: () => listedPosts, outside: outsidePosts };
}

/** The feed has everything that a member wrote, on any blog and elsewhere, and what guests wrote on the member's blog. */
export function memberFeed({ network }: Pick<Site, 'network'>, member: Member): FeedSubject {
  const { id, formerIds, name, tagline, blog, written } = member;
  const own = new Set([...blog, ...written]);
  const subject = subjectIn(
    network,
    'member',
    { id, formerIds, name },
    {
      description: tagline ?? network.words.feeds.ofMember(name, network.title),
      posts: () => network.listedPosts.filter((post) => own.has(post)),
    },
  );
  return { ...subject, outside: member.outside };
}

export function communityFeed(
  { network }: Pick<Site, 'network'>,
  { id, formerIds, name, interest, posts, offers }: Community,
): FeedSubject {
  return subjectIn(
    network,
    'community',
    { id, formerIds, name },
    { description: interest, posts: () => posts, offers },
  );
}

export function challengeFeed({ network }: Pick<Site, 'network'>, challenge: Challenge): FeedSubject {
  const { id, formerIds, title: name } = challenge;
  return subjectIn(
    network,
    'challenge',
    { id, formerIds, name },
    {
      description: network.words.feeds.ofChallenge(name, network.title),
      posts: () => network.listedPosts.filter((post) => post.challenge === challenge),
    },
  );
}

/** Whether as many posts have a tag as it takes for a feed of its own. */
export function hasFeed({ feeds }: Pick<Site, 'feeds'>, { posts }: Tag): boolean {
  return posts.length >= feeds.tagsFrom;
}

export function tagFeed({ network }: Pick<Site, 'network'>, { name, formerNames, posts }: Tag): FeedSubject {
  const description = network.words.feeds.ofTag(name, network.title);
  const subject = { id: name, formerIds: formerNames, name: network.words.posts.tagged(name) };
  return { ...subjectIn(network, 'tag', subject, { description, posts: () => posts }), name };
}

/** The feed has all answers of the thread where the post stands under none, else those below the post. */
export function conversationFeed(
  { network }: Pick<Site, 'network'>,
  thread: Thread,
  post: Post,
): FeedSubject {
  const { feeds } = network.words;
  const subject = { id: post.id, formerIds: formerIdsOf(network, post), name: feeds.answersTo(post.title) };
  const facts = {
    description: feeds.ofConversation(post.title, network.title),
    posts: () => answersFollowedAt(thread, post),
  };
  return {
    ...subjectIn(network, 'conversation', subject, facts),
    page: PAGES.post.make(post.host.id, post.slug),
  };
}

/** The ids that a post had before, as far as its old addresses are those of posts. */
function formerIdsOf({ currentIds }: Site['network'], { id, aliases }: Post): string[] {
  const own = [id, ...aliases.flatMap((alias) => PAGES.post.parse(alias)?.join('/') ?? [])];
  const addresses = own.map((one) => addressOf('conversation', one));
  const all = [...addresses, ...addresses.flatMap((address) => addressesUnderOtherIds(address, currentIds))];
  const ids = all.flatMap((address) => PAGES.conversation.parse(address)?.join('/') ?? []);
  return [...new Set(ids)].filter((one) => one !== id);
}

/** The address in whose folder the feed of something stands. */
export function addressOf(kind: Exclude<FeedSubject['kind'], 'network'>, id: string): string {
  return PAGES[kind].fill(kind === 'conversation' ? id.split('/') : [id]);
}

function subjectIn(
  network: Site['network'],
  kind: Exclude<FeedSubject['kind'], 'network'>,
  subject: Pick<FeedSubject, 'id' | 'formerIds' | 'name'>,
  facts: Pick<FeedSubject, 'description' | 'posts' | 'offers'>,
): FeedSubject {
  const address = addressOf(kind, subject.id);
  return { kind, ...subject, address, page: address, title: `${subject.name} · ${network.title}`, ...facts };
}
