import { byText } from '../../model/compare.ts';
import { allIdsOf, type CurrentIds } from '../../model/current-ids.ts';
import type { Entries, EntryOf } from '../../model/entries.ts';
import { typographic } from '../../words/typography.ts';
import { withSlash } from '../addresses.ts';
import { tagUri } from '../feed-ids.ts';
import { resolveIds, sourceOf, type NetworkDraft, type Mutable } from './network-draft.ts';
import type { FindPostId } from '../post-ids.ts';
import { PAGES } from '../pages/pages.ts';
import { newestFirst } from '../post-order.ts';
import type { Member, Neighbours, Post } from '../network.ts';
import { currentTag, type RenamedTags } from '../../schemas/renamed-tags.ts';
import { translationGroups } from '../translations.ts';
import { readingMinutes } from '../reading-time.ts';
import { visibilityOf } from '../visibility.ts';

interface Context {
  today: string;
  feedAuthority: string;
  language: string;
  currentIds: CurrentIds;
  renamedTags: RenamedTags | undefined;
  /** Finds the post that a web address leads to. */
  postIdAt: FindPostId;
}

/** The posts that have a page, newest first, joined with their members, communities, challenges and each other. */
export function buildPosts(entries: Entries, draft: NetworkDraft, context: Context): Post[] {
  const targetsOf = ({ data }: EntryOf<'posts'>): string[] =>
    (data.replyTo ?? []).map((target) => context.postIdAt(target) ?? target);
  const visible = newestFirst(
    entries.posts.filter(({ data }) => visibilityOf(data, context.today) !== 'hidden'),
    targetsOf,
  );
  const posts = new Map<string, Mutable<Post>>();
  for (const entry of visible) {
    const post = toPost(entry, draft, context);
    if (post) posts.set(post.id, post);
  }
  for (const entry of visible.toReversed()) {
    const post = posts.get(entry.id);
    if (post) linkAnswers(post, targetsOf(entry), posts);
  }
  for (const post of posts.values()) addToAuthors(post);
  const listed = [...posts.values()].filter(({ isListed }) => isListed);
  for (const post of listed) addToLists(post);
  linkTranslations(visible, posts);
  linkNeighbours(listed);
  return [...posts.values()];
}

function toPost(entry: EntryOf<'posts'>, draft: NetworkDraft, context: Context): Mutable<Post> | undefined {
  const { id, data } = entry;
  const { language = context.language } = data;
  const [hostId = '', slug = ''] = id.split('/');
  const host = draft.members.get(hostId);
  if (!host) return undefined;
  const authors = resolveIds(draft.members, data.authors ?? [hostId]);
  const aliases = (data.aliases ?? []).map(withSlash);
  return {
    id,
    slug,
    host,
    authors: authors.length > 0 ? authors : [host],
    isGuestPost: authors.length > 0 && !authors.includes(host),
    isListed: visibilityOf(data, context.today) === 'listed',
    title: typographic(data.title, language),
    date: data.date,
    time: data.time ?? null,
    updated: data.updated !== undefined && data.updated <= context.today ? data.updated : null,
    description: data.description === undefined ? entry.excerpt : typographic(data.description, language),
    language,
    cover: data.cover ? { ...data.cover, credit: data.cover.credit ?? null } : null,
    picture: entry.picture ?? null,
    canonical: data.canonical ?? null,
    aliases,
    communities: resolveIds(draft.communities, data.communities),
    tags: [...new Set(data.tags?.map((tag) => currentTag(tag, context.renamedTags)))],
    challenge: (data.challenge !== undefined && draft.challenges.get(data.challenge)) || null,
    values: data.values ?? {},
    trial: data.trial ?? null,
    text: data.challenge === undefined ? '' : entry.text,
    minutes: readingMinutes(entry.text, language),
    source: sourceOf(entry),
    answers: [],
    answeredBy: [],
    responses: [],
    mentions: [],
    asks: entry.asks,
    translations: [],
    neighbours: [],
    feedId:
      data.feedId ??
      tagUri(
        context.feedAuthority,
        firstAddress(data.aliases?.[0] ?? PAGES.post.make(hostId, slug), context.currentIds),
      ),
  };
}

/** The address of a post with the oldest id that its host had. Any other address stays as it was written. */
function firstAddress(address: string, currentIds: CurrentIds): string {
  const [host, slug = ''] = PAGES.post.parse(withSlash(address)) ?? [];
  if (host === undefined) return address;
  const [oldest = host] = allIdsOf(currentIds, 'members', host).slice(1);
  return oldest === host ? address : PAGES.post.make(oldest, slug);
}

/** Has to be called from the oldest post to the newest, so that `answeredBy` is in that order. */
function linkAnswers(
  post: Mutable<Post>,
  targets: readonly string[],
  posts: ReadonlyMap<string, Mutable<Post>>,
): void {
  for (const target of new Set(targets)) {
    if (target.includes('://')) post.answers.push({ url: target });
    const answered = posts.get(target);
    if (!answered?.isListed || answered === post) continue;
    post.answers.push({ post: answered });
    if (post.isListed) answered.answeredBy.push(post);
  }
}

function addToAuthors(post: Mutable<Post>): void {
  for (const author of post.authors) {
    (author.allWritten as Post[]).push(post);
    const participation = author.participations.find(({ challenge }) => challenge === post.challenge);
    (participation?.posts as Post[] | undefined)?.push(post);
  }
}

function addToLists(post: Mutable<Post>): void {
  (post.host.blog as Post[]).push(post);
  for (const author of post.authors) (author.written as Post[]).push(post);
  for (const community of post.communities) (community.posts as Post[]).push(post);
  (post.challenge?.posts as Post[] | undefined)?.unshift(post);
}

function linkTranslations(
  entries: readonly EntryOf<'posts'>[],
  posts: ReadonlyMap<string, Mutable<Post>>,
): void {
  const translated = entries.flatMap(({ id, data: { translationOf } }) => {
    const post = posts.get(id);
    return post ? [{ id, post, authors: post.authors.map((author) => author.id), translationOf }] : [];
  });
  for (const group of translationGroups(translated)) {
    const sorted = group.map(({ post }) => post).toSorted(byText(({ language, id }) => `${language} ${id}`));
    for (const post of sorted) {
      post.translations = sorted.filter((other) => other !== post && other.isListed);
    }
  }
}

/** @param listed newest first. */
function linkNeighbours(listed: readonly Mutable<Post>[]): void {
  /** The last post of each author so far, and that author's entry in its neighbours. */
  const newer = new Map<Member, { post: Post; own: Neighbours }>();
  for (const post of listed) {
    post.neighbours = post.authors.map((author): Neighbours => {
      const next = newer.get(author);
      const own: Neighbours = { author, previous: null, next: next?.post ?? null };
      if (next) next.own.previous = post;
      newer.set(author, { post, own });
      return own;
    });
  }
}
