import type { ParsedContent } from '../model/parsed-content.ts';
import type { Kind } from '../schemas/kinds.ts';
import { addressPattern, type AddressPattern, type Value, type ValuesOf } from './address-pattern.ts';
import type { Network } from './network.ts';

/** What decides whether a network has a page. */
export interface SiteParts {
  /** The kinds of content that have files. */
  kinds: ReadonlySet<Kind>;
  hasFeeds: boolean;
}

export type NetworkContents = Pick<
  Network,
  'pages' | 'posts' | 'members' | 'communities' | 'challenges' | 'tags'
>;

interface PageTraits {
  /** The kind of content of which each file has such a page: the parts of the file's path fill the pattern, in their order. */
  kind?: Kind;
  /** The name of the page to which this one leads at once: the same values fill its pattern. */
  leadsTo?: string;
  /** Whether it has a share card of its own. */
  hasCard?: true;
  /** Whether it has feeds of its own. */
  hasFeeds?: true;
  /** The name of a file with its numbers, in the page's folder. */
  data?: string;
  /** False for what search engines are to leave out, which the sitemap leaves out too. */
  isIndexed?: false;
  /** `own`: every site makes it by itself. `root`: there is one only where the network is the whole site. */
  ofSite?: 'own' | 'root';
}

interface PageFacts<Values> extends PageTraits {
  /** Whether a site has such pages. By default it has those of a kind where that kind has files, and any other always. */
  isThere?: (parts: SiteParts) => boolean;
  /** What fills the pattern, for each such page that there is; a pattern without parameters does without. */
  all?: (network: NetworkContents) => readonly Values[];
  /** What fills the pattern, for each such page that any day will bring, where content files tell that without being its own. */
  expected?: (content: ParsedContent) => readonly Values[];
}

/** One form of page: its addresses, and what goes by them. */
export interface PageDefinition<Values extends readonly Value[]> extends AddressPattern<Values>, PageTraits {
  isThere: (parts: SiteParts) => boolean;
  /** The addresses of all such pages that there are. */
  all: (network: NetworkContents) => string[];
  /** The addresses of those that any day will bring, besides those that have a file each. */
  expected: (content: ParsedContent) => string[];
  /** Whether the content files tell all that any day will bring: only then is a link to any other broken. */
  isForeseen: boolean;
}

/** Pages by name. */
export type PageTable = Readonly<Record<string, PageDefinition<never>>>;

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
    isThere: isThere ?? (({ kinds }) => kind === undefined || kinds.has(kind)),
    all: all ? (network) => makeAll(all(network)) : () => fixed,
    expected: expected ? (content) => makeAll(expected(content)) : () => fixed,
    isForeseen: kind !== undefined || expected !== undefined || address.parameters.length === 0,
  };
}

/** How many posts a page of `/posts/` lists. */
export const POSTS_A_PAGE = 10;

/** Says how many pages `/posts/` has: at least one, so that an empty network says that it is empty. */
export function countPostsPages({ posts }: Pick<Network, 'posts'>): number {
  return Math.max(1, Math.ceil(posts.length / POSTS_A_PAGE));
}

const withFiles =
  (...anyOf: readonly Kind[]) =>
  ({ kinds }: SiteParts): boolean =>
    anyOf.some((kind) => kinds.has(kind));

/**
 * Every page of a network. A page is called as the file of its route (`routes/post.astro`). An address that two patterns fit belongs to
 * the first of them.
 */
export const PAGES = {
  home: definePage('/', { hasCard: true, hasFeeds: true, ofSite: 'own' }),
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
    all: ({ pages }) => [...new Set(pages.map(({ host }) => host.id))].map((host) => [host]),
    expected: ({ ids }) => [...ids.members].map((member) => [member]),
    leadsTo: 'member',
  }),
  post: definePage('/posts/[host]/[slug]/', {
    kind: 'posts',
    all: ({ pages }) => pages.map(({ host, slug }) => [host.id, slug]),
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
  '404': definePage('/404/', { isIndexed: false, ofSite: 'root' }),
} satisfies PageTable;

/** The page that an address belongs to; undefined where it is none of the network's. */
export function pageOf(address: string, pages: PageTable = PAGES): PageDefinition<never> | undefined {
  return Object.values(pages).find(({ parse }) => parse(address) !== null);
}
