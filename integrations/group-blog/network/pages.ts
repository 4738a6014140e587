import type { ParsedContent } from '../model/parsed-content.ts';
import { challenges } from '../schemas/challenge.ts';
import { communities } from '../schemas/community.ts';
import type { Kind } from '../schemas/kinds.ts';
import { members } from '../schemas/member.ts';
import { posts } from '../schemas/post.ts';
import { partNames } from '../schemas/path-template.ts';
import {
  addressPattern,
  type AddressFormat,
  type AddressPattern,
  type AddressValue,
  type AddressValues,
} from './address-pattern.ts';
import type { Network } from './network.ts';
import { tagsWithAddress } from '../schemas/renamed-tags.ts';

/** What decides which pages a site has. */
export interface SiteFeatures {
  /** The kinds of content that have files. */
  kinds: ReadonlySet<Kind>;
  hasFeeds: boolean;
}

interface PageTraits {
  /** The kind of content of which each file has such a page. The parts of the file's path fill the template. */
  kind?: Kind;
  /** The name of the page to which this one leads at once. The same values fill the templates of both. */
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

interface PageDefinition<Values, Subject> extends PageTraits {
  /** Says whether a site has such pages. By default, it has those of no kind and those of a kind that has files. */
  isIncluded?: (parts: SiteFeatures) => boolean;
  /** Gives what the pages of a network are about, for each page. A template without parts needs none. */
  subjects?: (network: Network) => readonly Subject[];
  values?: (subject: Subject) => Values;
  /** Gives the values of each page that exists now or on a later day. Pages that are made of a file each need none. */
  expected?: (content: ParsedContent) => readonly Values[];
}

/** A page that a network has. */
interface NetworkPage<Subject> {
  address: string;
  values: readonly AddressValue[];
  subject: Subject;
}

/** Pages of one form: their addresses, and what depends on these. */
export interface PageType<Subject = unknown> extends AddressFormat, PageTraits {
  /** The first part of the template: `tags` of `/tags/<tag>/`. */
  folder: string;
  /** Whether there may be more than one such page. */
  isMany: boolean;
  isIncluded: (parts: SiteFeatures) => boolean;
  all: (network: Network) => readonly NetworkPage<Subject>[];
  /** Gives the addresses of those that exist now or on a later day, without those that are made of a file each. */
  expected: (content: ParsedContent) => string[];
  /** Whether the content files name every such page, now and later. Only then is a link to another one broken. */
  isKnownAhead: boolean;
}

/** Pages of every form, by name. */
export type PageTable = Readonly<Record<string, PageType>>;

/** Makes a line of the table. */
export function definePage<const Template extends `/${string}`, Subject = undefined>(
  template: Template,
  {
    isIncluded,
    subjects,
    values,
    expected,
    ...traits
  }: PageDefinition<AddressValues<Template>, Subject> = {},
): PageType<Subject> & AddressPattern<AddressValues<Template>> {
  const { kind } = traits;
  const address = addressPattern(template);
  const names = partNames(template);
  const isMany = names.length > 0;
  const fixed = names.every((name) => name.startsWith('...')) ? [[]] : [];
  const all = (network: Network): NetworkPage<Subject>[] =>
    (subjects?.(network) ?? fixed.map(() => undefined as Subject)).map((subject) => {
      const filled = values?.(subject) ?? [];
      return { address: address.fill(filled), values: filled, subject };
    });
  return {
    ...address,
    ...traits,
    folder: template.split('/')[1] ?? '',
    isMany,
    isIncluded: isIncluded ?? (({ kinds }) => kind === undefined || kinds.has(kind)),
    all,
    expected: (content) => (expected?.(content) ?? fixed).map(address.fill),
    isKnownAhead: kind !== undefined || expected !== undefined || !isMany,
  };
}

/** Makes a line for a kind of which each file has a page at its own path. */
function definePageOf<Path extends string, Subject extends { id: string }>(
  kind: { id: Kind; path: `${Path}.md` },
  facts: Omit<PageDefinition<AddressValues<`/${Path}/`>, Subject>, 'kind' | 'values'>,
): PageType<Subject> & AddressPattern<AddressValues<`/${Path}/`>> {
  return definePage(`/${kind.path.slice(0, -'.md'.length) as Path}/`, {
    ...facts,
    kind: kind.id,
    values: ({ id }) => id.split('/') as AddressValues<`/${Path}/`>,
  });
}

/** A page of `/posts/` lists so many posts. */
export const POSTS_PER_PAGE = 10;

/** Counts the pages of `/posts/`. There is at least one, so that an empty network says that it is empty. */
export function countPostsPages({ listedPosts }: Pick<Network, 'listedPosts'>): number {
  return Math.max(1, Math.ceil(listedPosts.length / POSTS_PER_PAGE));
}

const withFiles =
  (...anyOf: readonly Kind[]) =>
  ({ kinds }: SiteFeatures): boolean =>
    anyOf.some((kind) => kinds.has(kind));

/**
 * Every page of a network, called as the file of its route is (`routes/post.astro`). Where two templates fit an address,
 * the first one counts.
 */
export const PAGES = {
  home: definePage('/', { hasCard: true, hasFeeds: true, route: 'none' }),
  about: definePage('/about/'),
  search: definePage('/search/', {
    isIncluded: withFiles('posts', 'members', 'challenges'),
    isIndexed: false,
  }),
  subscribe: definePage('/subscribe/', { isIncluded: ({ hasFeeds }) => hasFeeds }),
  posts: definePage('/posts/<...page>/', {
    isIncluded: withFiles('posts'),
    subjects: (network) => Array.from({ length: countPostsPages(network) }, (_, index) => index + 1),
    values: (number) => [number],
  }),
  host: definePage('/posts/<host>/', {
    isIncluded: withFiles('posts'),
    subjects: ({ allPosts }) => [...new Set(allPosts.map(({ host }) => host))],
    values: ({ id }) => [id],
    expected: ({ ids }) => [...ids.members].map((member) => [member]),
    leadsTo: 'member',
  }),
  post: definePageOf(posts, {
    subjects: ({ allPosts }) => allPosts,
    hasCard: true,
  }),
  tag: definePage('/tags/<tag>/', {
    isIncluded: withFiles('posts'),
    subjects: ({ tags }) => tags,
    values: ({ name }) => [name],
    expected: ({ posts, network: [network] }) =>
      tagsWithAddress(
        posts.flatMap(({ data: { tags = [] } }) => tags),
        network?.data.renamedTags,
      ).map((name) => [name]),
    hasFeeds: true,
  }),
  members: definePage('/members/', { isIncluded: withFiles('members') }),
  member: definePageOf(members, {
    subjects: (network) => network.members,
    hasCard: true,
    hasFeeds: true,
  }),
  challenges: definePage('/challenges/', { isIncluded: withFiles('challenges') }),
  challenge: definePageOf(challenges, {
    subjects: (network) => network.challenges,
    hasCard: true,
    hasFeeds: true,
  }),
  progress: definePage('/challenges/<challenge>/<member>/', {
    kind: 'participants',
    isIncluded: withFiles('challenges'),
    subjects: (network) => network.challenges.flatMap(({ participants }) => participants),
    values: ({ challenge, member }) => [challenge.id, member.id],
    hasCard: true,
    data: 'progress.json',
  }),
  communities: definePage('/communities/', { isIncluded: withFiles('communities') }),
  community: definePageOf(communities, {
    subjects: (network) => network.communities,
    hasCard: true,
    hasFeeds: true,
  }),
  '404': definePage('/404/', { isIndexed: false, route: 'root' }),
} satisfies PageTable;

/** Finds the page that an address belongs to; undefined where it belongs to none. */
export function pageTypeAt(address: string, pages: PageTable = PAGES): PageType | undefined {
  return Object.values(pages).find(({ parse }) => parse(address) !== null);
}
