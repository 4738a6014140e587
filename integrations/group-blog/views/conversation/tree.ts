import { oldestFirst, type Thread } from '../../network/conversations.ts';
import type { Member, Post } from '../../network/network.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dateText } from '../../words/dates.ts';
import { directionOf, listSeparators } from '../../words/language.ts';
import type { Site } from '../site.ts';
import { quoteOf, type Quote } from './answers.ts';
import type { Link } from '../parts/link.ts';

/** A post in a thread. */
export interface ThreadItem {
  id: string;
  title: string;
  url: string;
  language: string;
  direction: 'ltr' | 'rtl';
  authors: readonly JoinedLink[];
  date: string;
  dateText: string;
  /** How far below its root it stands, at most `MOST_DEPTH`. */
  depth: number;
  /** The authors of the post under which it stands, unless that is the one right above it. */
  answers: readonly JoinedLink[];
  /** The sentence around its link to that post. */
  quote: Quote | null;
  /** Posts that answer it and stand elsewhere in the tree. */
  alsoAnsweredBy: readonly (JoinedLink & Pick<ThreadItem, 'language' | 'direction'>)[];
  /** Whether it is the page's own post, an answer to that one, or neither. */
  is: 'here' | 'answer' | null;
}

interface JoinedLink extends Link {
  /** What stands between the one before it and this one: ", " or " and ". */
  before: string;
}

/** Some posts of a thread that stand together in its tree. */
export interface ThreadPart {
  items: readonly ThreadItem[];
  /** The words on which to press to see them: "12 more posts". Null where they are seen at once. */
  folded: string | null;
}

/** Deeper answers stand as far from the edge as those of this depth, so that a narrow page has room for words. */
const MOST_DEPTH = 4;

/** A page shows so many posts of a long thread at once. */
const MOST_SEEN = 24;

/** A post's page names so many of those that a post of the tree is also answered by. */
const MOST_ELSEWHERE = 3;

/**
 * Builds the whole tree of a thread for the page of one of its posts. Of a long thread, the page shows at once what the post answers and what
 * answers it; the rest is folded, and without the sentences around links.
 */
export function buildTree(site: Site, thread: Thread, post: Post): ThreadPart[] {
  const answering = new Set(post.answeredBy);
  const items = treeItems(site, thread).map((item, index): TreeItem => {
    const at = thread.posts[index]?.post;
    return { ...item, is: at === post ? 'here' : at && answering.has(at) ? 'answer' : null };
  });
  if (items.length <= MOST_SEEN) return [{ items: placed(items), folded: null }];
  const seen = nearestTo(thread, post);
  const { morePosts } = site.network.words.conversations;
  return runsOf(items, ({ id }) => seen.has(id)).map(({ isSeen, run }) =>
    isSeen
      ? { items: placed(run), folded: null }
      : { items: placed(run).map((item) => ({ ...item, quote: null })), folded: morePosts(run.length) },
  );
}

/** Gives the ids of the first root, of the post itself and of those nearest to it: what it answers, and what answers it. */
function nearestTo({ posts, root }: Thread, post: Post): Set<string> {
  const parents = new Map(posts.map(({ post: one, answers }) => [one, answers]));
  const seen = new Set<Post>([root, post]);
  for (let at = parents.get(post); at && seen.size < MOST_SEEN / 2; at = parents.get(at)) seen.add(at);
  for (const { post: one, answers } of posts) if (answers === post && seen.size < MOST_SEEN) seen.add(one);
  return new Set([...seen].map(({ id }) => id));
}

/** Divides the posts of a tree into those that stand together and are seen at once, and those between them that are not. */
function runsOf(
  items: readonly TreeItem[],
  isToBeSeen: (item: TreeItem) => boolean,
): { isSeen: boolean; run: TreeItem[] }[] {
  const runs: { isSeen: boolean; run: TreeItem[] }[] = [];
  for (const item of items) {
    const isSeen = isToBeSeen(item);
    const last = runs.at(-1);
    if (last?.isSeen === isSeen) last.run.push(item);
    else runs.push({ isSeen, run: [item] });
  }
  return runs;
}

/** A list of threads shows so many posts of each. */
const MOST_LISTED = 8;

/** Builds the tree of a thread for a list: its root and the newest of its other posts. */
export function buildShortTree(site: Site, thread: Thread): ThreadItem[] {
  const newest = thread.posts
    .map(({ post }) => post)
    .filter((post) => post !== thread.root)
    .toSorted((a, b) => oldestFirst(b, a))
    .slice(0, MOST_LISTED - 1);
  const shown = new Set([thread.root, ...newest].map(({ id }) => id));
  return placed(
    treeItems(site, thread)
      .filter(({ id }) => shown.has(id))
      .map((item) => ({ ...item, alsoAnsweredBy: item.alsoAnsweredBy.slice(0, 1) })),
  );
}

/** An item that does not know yet below which other it is shown. */
interface TreeItem extends ThreadItem {
  /** The id of the post under which it stands. */
  under: string | undefined;
}

/** Leaves out whom a post answers where that is the author of the one above it. */
function placed(items: readonly TreeItem[]): ThreadItem[] {
  return items.map(({ under, ...item }, index) => ({
    ...item,
    answers: under !== undefined && items[index - 1]?.id === under ? [] : item.answers,
  }));
}

const memo = new WeakMap<Site, Map<Thread, readonly TreeItem[]>>();

/** Makes the items of a thread once for all pages that show it. */
function treeItems(site: Site, thread: Thread): readonly TreeItem[] {
  const ofSite = memo.get(site) ?? new Map<Thread, readonly TreeItem[]>();
  memo.set(site, ofSite);
  const known = ofSite.get(thread);
  if (known) return known;
  const items = makeItems(site, thread);
  ofSite.set(thread, items);
  return items;
}

function makeItems(site: Site, { posts }: Thread): TreeItem[] {
  const { language } = site.network;
  const depths = new Map<Post, number>();
  const parents = new Map(posts.map(({ post, answers }) => [post, answers]));
  return posts.map(({ post, answers }): TreeItem => {
    const depth = answers ? (depths.get(answers) ?? 0) + 1 : 0;
    depths.set(post, depth);
    return {
      ...toLink(site, post),
      id: post.id,
      title: post.title,
      authors: peopleOf(site, post.authors),
      date: post.date,
      dateText: dateText(post.date, language),
      depth: Math.min(depth, MOST_DEPTH),
      answers: answers ? peopleOf(site, answers.authors) : [],
      under: answers?.id,
      quote: answers && quoteOf(site, post, { post: answers }),
      alsoAnsweredBy: joined(
        language,
        post.answeredBy
          .filter((answer) => parents.get(answer) !== post)
          .slice(0, MOST_ELSEWHERE)
          .map((answer) => ({ ...toLink(site, answer), text: answer.title })),
      ),
      is: null,
    };
  });
}

function toLink(
  { addresses }: Site,
  { host, slug, language }: Post,
): Pick<ThreadItem, 'url' | 'language' | 'direction'> {
  return {
    url: addresses.page(PAGES.post.make(host.id, slug)),
    language,
    direction: directionOf(language),
  };
}

function peopleOf({ addresses, network }: Site, people: readonly Member[]): JoinedLink[] {
  return joined(
    network.language,
    people.map(({ id, name }) => ({ text: name, url: addresses.page(PAGES.member.make(id)) })),
  );
}

function joined<Item extends Link>(language: string, links: readonly Item[]): (Item & JoinedLink)[] {
  const texts = links.map(({ text }) => text);
  const separators = ['', ...listSeparators(texts, language, 'conjunction')];
  return links.map((link, index) => ({ ...link, before: separators[index] ?? '' }));
}
