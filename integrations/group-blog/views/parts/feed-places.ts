import {
  challengeAddress,
  communityAddress,
  feedAddress,
  memberAddress,
  tagAddress,
  type FeedFormat,
} from '../../network/addresses.ts';
import type { Challenge, Community, Member, Post, Tag } from '../../network/network.ts';
import { hasFeeds, type Site } from '../site.ts';

/** What there is a feed of. */
export interface FeedPlace {
  kind: 'network' | 'member' | 'community' | 'tag' | 'challenge';
  id: string;
  /** Its page, from the root, without base. */
  address: string;
  /** What it is called beside others of its kind. */
  name: string;
  /** What the feed is called among a subscriber's others. */
  title: string;
  description: string;
  /** Newest first. */
  posts: () => readonly Post[];
}

/** A feed's file. */
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

/** The feed of a place in every format that the site has; none where it has no feeds. */
export function feedLinks(site: Site, { address, title }: Pick<FeedPlace, 'address' | 'title'>): FeedLink[] {
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

/** Everything there is a feed of: the network, then members, communities, challenges and tags. */
export function feedPlaces(site: Site): FeedPlace[] {
  const { members, communities, challenges, tags } = site.network;
  return [
    networkFeed(site),
    ...members.map((member) => memberFeed(site, member)),
    ...communities.map((community) => communityFeed(site, community)),
    ...challenges.map((challenge) => challengeFeed(site, challenge)),
    ...tags.map((tag) => tagFeed(site, tag)),
  ];
}

export function networkFeed({ network }: Pick<Site, 'network'>): FeedPlace {
  const { title, description, listedPosts } = network;
  return { kind: 'network', id: '', address: '/', name: title, title, description, posts: () => listedPosts };
}

/** All that they wrote, wherever it stands, and what guests wrote on their blog. */
export function memberFeed({ network }: Pick<Site, 'network'>, member: Member): FeedPlace {
  const { id, name, tagline, blog, written } = member;
  const own = new Set([...blog, ...written]);
  return {
    ...placeIn(network, 'member', id, name),
    address: memberAddress(id),
    description: tagline ?? `What ${name} writes at ${network.title}.`,
    posts: () => network.listedPosts.filter((post) => own.has(post)),
  };
}

export function communityFeed({ network }: Pick<Site, 'network'>, community: Community): FeedPlace {
  const { id, name, interest, posts } = community;
  return {
    ...placeIn(network, 'community', id, name),
    address: communityAddress(id),
    description: interest,
    posts: () => posts,
  };
}

export function challengeFeed({ network }: Pick<Site, 'network'>, challenge: Challenge): FeedPlace {
  const { id, title } = challenge;
  return {
    ...placeIn(network, 'challenge', id, title),
    address: challengeAddress(id),
    description: `What is written in the challenge “${title}” at ${network.title}.`,
    posts: () => network.listedPosts.filter((post) => post.challenge === challenge),
  };
}

export function tagFeed({ network }: Pick<Site, 'network'>, { name, posts }: Tag): FeedPlace {
  return {
    ...placeIn(network, 'tag', name, `Tagged “${name}”`),
    address: tagAddress(name),
    name,
    description: `Posts tagged “${name}” at ${network.title}.`,
    posts: () => posts,
  };
}

function placeIn(
  network: Site['network'],
  kind: FeedPlace['kind'],
  id: string,
  name: string,
): Pick<FeedPlace, 'kind' | 'id' | 'name' | 'title'> {
  return { kind, id, name, title: `${name} · ${network.title}` };
}
