import type { ParsedContent } from '../model/parsed-content.ts';
import type { Kind } from '../schemas/kinds.ts';
import { addressPattern, type AddressPattern, type Value, type ValuesOf } from './address-pattern.ts';
import type { Network } from './network.ts';

/** What decides which pages a site has. */
export interface SiteParts {
  /** The kinds of content that have files. */
  kinds: ReadonlySet<Kind>;
  hasFeeds: boolean;
}

/** What the addresses of pages are made from. */
export type NetworkContents = Pick<
  Network,
  'allPosts' | 'listedPosts' | 'members' | 'communities' | 'challenges' | 'tags'
>;

interface PageTraits {
  /** The kind of content of which each file has such a page. The parts of the file's path fill the pattern, in their order. */
  kind?: Kind;
  /** The name of the page to which this one leads at once. The same values fill the pattern of both. */
  leadsTo?: string;
  /** Whether each such page has a share card of its own. */
  hasCard?: true;
  /** Whether each such page has feeds of its own. */
  hasFeeds?: true;
  /** The name of a file with the page's numbers, in the page's folder. */
  data?: string;
  /** False where search engines are to leave the page out. The sitemap leaves it out too. */
  isIndexed?: false;
  /** `none` where the site makes the page itself, `root` where a site has one only if the network is the whole site. */
  route?: 'none' | 'root';
}

interface PageFacts<Values> extends PageTraits {
  /** Says whether a site has such pages. By default it has those of a kind that has files, and those of no kind. */
  isThere?: (parts: SiteParts) => boolean;
  /** Gives the values that fill the pattern, for each such page of a network. A pattern without parameters needs none. */
  all?: (network: NetworkContents) => readonly Values[];
  /** Gives the values for each such page that any day will bring, where content files tell of pages that are not made of one file. */
  expected?: (content: ParsedContent) => readonly Values[];
}

/** Pages of one form: their addresses, and what depends on these. */
export interface PageDefinition<Values extends readonly Value[]> extends AddressPattern<Values>, PageTraits {
  /** The first part of the pattern: `/tags/` of `/tags/[tag]/`. */
  folder: string;
  isThere: (parts: SiteParts) => boolean;
  /** Gives the addresses of all such pages of a network. */
  all: (network: NetworkContents) => string[];
  /** Gives the addresses of those that any day will bring, without those that are made of a file each. */
  expected: (content: ParsedContent) => string[];
  /** Whether the content files tell of all that any day will bring. Only then is a link to another one broken. */
  isForeseen: boolean;
}

/** Pages of every form, by name. */
export type PageTable = Readonly<Record<string, PageDefinition<never>>>;

/** Makes a line of the table. */
export function definePage<const Pattern extends `/${string}`>(
  pattern: Pattern,
  { isThere, all, expected, ...traits }: PageFacts<ValuesOf<Pattern>> = {},
): PageDefinition<ValuesOf<Pattern>> {
  const { kind } = traits;
  const address = addressPattern(pattern);
  const fixed = address.isFixed ? [pattern.replace(/\[.*/, '')] : [];
  const makeAll = (values: readonly ValuesOf<Pattern>[]): string[] =>
    values.map((some) => address.make(...some));
  return {
    ...address,
    ...traits,
    folder: pattern.slice(0, pattern.indexOf('/', 1) + 1),
    isThere: isThere ?? (({ kinds }) => kind === undefined || kinds.has(kind)),
    all: all ? (network) => makeAll(all(network)) : () => fixed,
    expected: expected ? (content) => makeAll(expected(content)) : () => fixed,
    isForeseen: kind !== undefined || expected !== undefined || address.parameters.length === 0,
  };
}

/** A page of `/posts/` lists so many posts. */
export const POSTS_A_PAGE = 10;

/** Counts the pages of `/posts/`. There is at least one, so that an empty network says that it is empty. */
export function countPostsPages({ listedPosts }: Pick<Network, 'listedPosts'>): number {
  return Math.max(1, Math.ceil(listedPosts.length / POSTS_A_PAGE));
}

const withFiles =
  (...anyOf: readonly Kind[]) =>
  ({ kinds }: SiteParts): boolean =>
    anyOf.some((kind) => kinds.has(kind));

/**
 * Every page of a network, called as the file of its route is (`routes/post.astro`). Where two patterns fit an address, the first one
 * counts.
 */
export const PAGES = {
  home: definePage('/', { hasCard: true, hasFeeds: true, route: 'none' }),
  about: definePage('/about/'),
  search: definePage('/search/', {
    isThere: withFiles('posts', 'members', 'challenges'),
    isIndexed: false,
  }),
  subscribe: definePage('/subscribe/', { isThere: ({ hasFeeds }) => hasFeeds }),
  posts: definePage('/posts/[...page]/', {
    isThere: withFiles('posts'),
    all: (network) => Array.from({ length: countPostsPages(network) }, (_, index) => [index + 1]),
  }),
  host: definePage('/posts/[host]/', {
    isThere: withFiles('posts'),
    all: ({ allPosts }) => [...new Set(allPosts.map(({ host }) => host.id))].map((host) => [host]),
    expected: ({ ids }) => [...ids.members].map((member) => [member]),
    leadsTo: 'member',
  }),
  post: definePage('/posts/[host]/[slug]/', {
    kind: 'posts',
    all: ({ allPosts }) => allPosts.map(({ host, slug }) => [host.id, slug]),
    hasCard: true,
  }),
  tag: definePage('/tags/[tag]/', {
    isThere: withFiles('posts'),
    all: ({ tags }) => tags.map(({ name }) => [name]),
    expected: ({ partial }) => partial.posts.flatMap(({ data: { tags = [] } }) => tags).map((name) => [name]),
    hasFeeds: true,
  }),
  members: definePage('/members/', { isThere: withFiles('members') }),
  member: definePage('/members/[member]/', {
    kind: 'members',
    all: ({ members }) => members.map(({ id }) => [id]),
    hasCard: true,
    hasFeeds: true,
  }),
  challenges: definePage('/challenges/', { isThere: withFiles('challenges') }),
  challenge: definePage('/challenges/[challenge]/', {
    kind: 'challenges',
    all: ({ challenges }) => challenges.map(({ id }) => [id]),
    hasCard: true,
    hasFeeds: true,
  }),
  progress: definePage('/challenges/[challenge]/[member]/', {
    kind: 'participants',
    isThere: withFiles('challenges'),
    all: ({ challenges }) =>
      challenges
        .flatMap(({ participants }) => participants)
        .map(({ challenge, member }) => [challenge.id, member.id]),
    hasCard: true,
    data: 'progress.json',
  }),
  communities: definePage('/communities/', { isThere: withFiles('communities') }),
  community: definePage('/communities/[community]/', {
    kind: 'communities',
    all: ({ communities }) => communities.map(({ id }) => [id]),
    hasCard: true,
    hasFeeds: true,
  }),
  '404': definePage('/404/', { isIndexed: false, route: 'root' }),
} satisfies PageTable;

/** Finds the page that an address belongs to; undefined where it belongs to none. */
export function pageOf(address: string, pages: PageTable = PAGES): PageDefinition<never> | undefined {
  return Object.values(pages).find(({ parse }) => parse(address) !== null);
}
