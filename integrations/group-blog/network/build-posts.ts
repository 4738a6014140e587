import { decodeAddress, withSlash } from './addresses.ts';
import { PAGES } from './pages.ts';
import { compare, resolve, sourceOf, type Draft, type Drafts } from './build-network.ts';
import type { Entries, PostEntry } from '../model/entries.ts';
import type { Post } from './network.ts';
import { visibilityOf } from './visibility.ts';

interface Context {
  today: string;
  feedAuthority: string;
  language: string;
  site: string | null;
}

/** The posts that have a page, newest first, linked with their members, communities, challenges and each other. */
export function buildPosts(entries: Entries, drafts: Drafts, context: Context): Post[] {
  const visible = entries.posts
    .filter(({ data }) => visibilityOf(data, context.today) !== 'hidden')
    .toSorted((a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id));
  const aliases = aliasesOf(entries);
  const posts = new Map<string, Draft<Post>>();
  for (const entry of visible) {
    const post = toPost(entry, drafts, context);
    if (post) posts.set(post.id, post);
  }
  for (const { id, data } of visible.toReversed()) {
    const post = posts.get(id);
    if (post)
      linkAnswers(
        post,
        (data.replyTo ?? []).map((target) => ownPost(target, context.site, aliases)),
        posts,
      );
  }
  for (const post of posts.values()) addToAuthors(post);
  const listed = [...posts.values()].filter(({ isListed }) => isListed);
  for (const post of listed) addToLists(post);
  linkNeighbours(listed);
  return [...posts.values()];
}

function toPost(entry: PostEntry, drafts: Drafts, context: Context): Draft<Post> | undefined {
  const { id, data } = entry;
  const [hostId = '', slug = ''] = id.split('/');
  const host = drafts.members.get(hostId);
  if (!host) return undefined;
  const authors = resolve(drafts.members, data.authors ?? [hostId]);
  const aliases = (data.aliases ?? []).map(withSlash);
  return {
    id,
    slug,
    host,
    authors: authors.length > 0 ? authors : [host],
    isGuestPost: authors.length > 0 && !authors.includes(host),
    isListed: visibilityOf(data, context.today) === 'listed',
    title: data.title,
    date: data.date,
    updated: data.updated !== undefined && data.updated <= context.today ? data.updated : null,
    description: data.description ?? entry.excerpt,
    language: data.language ?? context.language,
    cover: data.cover ? { ...data.cover, credit: data.cover.credit ?? null } : null,
    picture: entry.picture ?? null,
    canonical: data.canonical ?? null,
    aliases,
    communities: resolve(drafts.communities, data.communities),
    tags: [...new Set(data.tags)],
    challenge: (data.challenge !== undefined && drafts.challenges.get(data.challenge)) || null,
    values: data.values ?? {},
    text: data.challenge === undefined ? '' : entry.text,
    source: sourceOf(entry),
    answers: [],
    answeredBy: [],
    previous: null,
    next: null,
    feedId: `tag:${context.feedAuthority}:${data.aliases?.[0] ?? PAGES.post.make(hostId, slug)}`,
  };
}

/** Called from the oldest post to the newest, so that `answeredBy` is in that order. */
function linkAnswers(
  post: Draft<Post>,
  targets: readonly string[],
  posts: ReadonlyMap<string, Draft<Post>>,
): void {
  for (const target of new Set(targets)) {
    if (target.includes('://')) post.answers.push({ url: target });
    const answered = posts.get(target);
    if (!answered?.isListed || answered === post) continue;
    post.answers.push({ post: answered });
    if (post.isListed) answered.answeredBy.push(post);
  }
}

/** The posts that old addresses lead to; of one that is not even among the entries there is no id. */
function aliasesOf({ posts, hiddenAliases = [] }: Entries): Map<string, string> {
  return new Map([
    ...hiddenAliases.map((alias): [string, string] => [alias, '']),
    ...posts.flatMap(({ id, data }) =>
      (data.aliases ?? []).map((alias): [string, string] => [withSlash(alias), id]),
    ),
  ]);
}

/** The id of a post of this network whose web address, or an old one, was written; anything else as it is. */
function ownPost(target: string, site: string | null, aliases: ReadonlyMap<string, string>): string {
  if (site === null || !target.includes('://') || new URL(target).host !== new URL(site).host) return target;
  const path = withSlash(decodeAddress(new URL(target).pathname));
  const [, id] = [...aliases].find(([alias]) => path.endsWith(decodeAddress(alias))) ?? [];
  return id ?? /\/posts\/([^/]+\/[^/]+?)(?:\.html)?\/$/.exec(path)?.[1] ?? target;
}

function addToAuthors(post: Draft<Post>): void {
  for (const author of post.authors) {
    (author.pages as Post[]).push(post);
    const participation = author.participations.find(({ challenge }) => challenge === post.challenge);
    (participation?.posts as Post[] | undefined)?.push(post);
  }
}

function addToLists(post: Draft<Post>): void {
  (post.host.blog as Post[]).push(post);
  for (const author of post.authors) (author.written as Post[]).push(post);
  for (const community of post.communities) (community.posts as Post[]).push(post);
  (post.challenge?.posts as Post[] | undefined)?.unshift(post);
}

function linkNeighbours(newestFirst: readonly Draft<Post>[]): void {
  for (const posts of Map.groupBy(newestFirst, ({ authors }) => authors[0]).values()) {
    for (const [index, post] of posts.entries()) {
      post.next = posts[index - 1] ?? null;
      post.previous = posts[index + 1] ?? null;
    }
  }
}
