import { byText, compareText } from '../model/compare.ts';
import { addDays } from './civil-days.ts';
import type { Member, Network, Post } from './network.ts';
import { FIRST_MINUTE } from './post-order.ts';

const byId = byText(({ id }: { id: string }) => id);

/** Puts posts in the order of date, time and id. For `sort`. */
export function oldestFirst(a: Post, b: Post): number {
  return (
    compareText(a.date, b.date) || compareText(a.time ?? FIRST_MINUTE, b.time ?? FIRST_MINUTE) || byId(a, b)
  );
}

/** Posts that answer each other, at least one of them by somebody else (community rules, 1). */
export interface Thread {
  /** The earliest post that stands under none. Its title is the thread's. */
  root: Post;
  /** In the order of the tree: each post is followed by what stands under it. */
  posts: readonly ThreadPost[];
  /** All authors, by id. */
  people: readonly Member[];
  /** The date of the newest answer. */
  latest: string;
}

export interface ThreadPost {
  post: Post;
  /** The post under which it stands; null for a root. */
  answers: Post | null;
}

/** Lists the posts of the network that a post answers, in the order in which it names them. */
export function answeredPosts({ answers }: Post): Post[] {
  return answers.flatMap((answer) => ('post' in answer ? [answer.post] : []));
}

/** Whether an answer has an author who did not write what it answers. */
export function isByAnother(answer: Post, answered: Post): boolean {
  return answer.authors.some((author) => !answered.authors.includes(author));
}

/** Lists who has answered whom in an answer: nobody who wrote both posts is among them. */
export function answerPairs(answer: Post, answered: Post): [by: Member, to: Member][] {
  return pairsAcross(answer.authors, answered.authors);
}

/** Pairs everybody on one side with everybody on the other, without those who are on both. */
export function pairsAcross(from: readonly Member[], to: readonly Member[]): [Member, Member][] {
  const others = to.filter((one) => !from.includes(one));
  return from.flatMap((one) =>
    to.includes(one) ? [] : others.map((other): [Member, Member] => [one, other]),
  );
}

type Listed = Pick<Network, 'listedPosts'>;

const memo = new WeakMap<
  Listed['listedPosts'],
  { all: readonly Thread[]; byPost: ReadonlyMap<Post, Thread> }
>();

function threadsIn({ listedPosts }: Listed): { all: readonly Thread[]; byPost: ReadonlyMap<Post, Thread> } {
  const known = memo.get(listedPosts);
  if (known) return known;
  const all = findThreads(listedPosts);
  const byPost = new Map(
    all.flatMap((thread) => thread.posts.map(({ post }): [Post, Thread] => [post, thread])),
  );
  memo.set(listedPosts, { all, byPost });
  return { all, byPost };
}

/** Lists all threads. The one with the latest answer comes first. They are worked out once for each network. */
export function threadsOf(network: Listed): readonly Thread[] {
  return threadsIn(network).all;
}

/** Gives the thread that has a post; undefined for a post that is in none. */
export function threadWith(network: Listed, post: Post): Thread | undefined {
  return threadsIn(network).byPost.get(post);
}

/**
 * Lists the posts of a thread whose answers can be followed: those that stand under none, and those that are answered. One of the
 * latter may have stood under none until its author named what it answers, and who follows it is to lose nothing.
 */
export function followedIn({ posts }: Thread): Post[] {
  return posts.flatMap(({ post, answers }) => (answers === null || post.answeredBy.length > 0 ? [post] : []));
}

/** Lists what one follows at a post of a thread, the newest first: all answers of the thread at a post that stands under none, at others what answers them, and what answers that. */
export function answersFollowedAt({ posts }: Thread, at: Post): Post[] {
  const isRoot = posts.some(({ post, answers }) => post === at && answers === null);
  const found = isRoot ? posts.map(({ post }) => post).filter(isAnswer) : answersBelow(at);
  return found.toSorted((a, b) => oldestFirst(b, a));
}

function isAnswer(post: Post): boolean {
  return answeredPosts(post).length > 0;
}

function answersBelow(at: Post): Post[] {
  const found = new Set([at]);
  // What is added while the loop runs is visited too.
  for (const post of found) for (const answer of post.answeredBy) found.add(answer);
  found.delete(at);
  return [...found];
}

function findThreads(listedPosts: readonly Post[]): Thread[] {
  const sorted = listedPosts.toSorted(oldestFirst);
  const parents = parentsOf(sorted);
  const groups = Map.groupBy(sorted, connected(sorted));
  return [...groups.values()]
    .filter((posts) => posts.some((post) => answeredPosts(post).some((other) => isByAnother(post, other))))
    .map((posts) => toThread(posts, parents))
    .toSorted((a, b) => compareText(b.latest, a.latest) || byId(a.root, b.root));
}

/** Returns a function that gives the same post for all posts of a component. */
function connected(posts: readonly Post[]): (post: Post) => Post {
  const leaders = new Map<Post, Post>();
  const leaderOf = (post: Post): Post => {
    let leader = post;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) leader = next;
    // Later searches from these posts are short.
    for (let at = post; at !== leader;) {
      const next = leaders.get(at) ?? leader;
      leaders.set(at, leader);
      at = next;
    }
    return leader;
  };
  for (const post of posts) {
    for (const answered of answeredPosts(post)) {
      const [a, b] = [leaderOf(post), leaderOf(answered)];
      if (a !== b) leaders.set(a, b);
    }
  }
  return leaderOf;
}

/**
 * Finds under which post each stands: the first that it names. Where that makes a circle, the earliest post of the circle stands under none.
 * @param posts oldest first.
 */
function parentsOf(posts: readonly Post[]): Map<Post, Post> {
  const parents = new Map(
    posts.flatMap((post): [Post, Post][] => {
      const [first] = answeredPosts(post);
      return first ? [[post, first]] : [];
    }),
  );
  /** For each post that was passed, from where the walk began that passed it. */
  const passed = new Map<Post, Post>();
  for (const start of posts) {
    let at: Post | undefined = start;
    while (at !== undefined && !passed.has(at)) {
      passed.set(at, start);
      at = parents.get(at);
    }
    // The walk came back to itself: `at` is part of a circle.
    if (at !== undefined && passed.get(at) === start) parents.delete(earliestInCircle(at, parents));
  }
  return parents;
}

function earliestInCircle(start: Post, parents: ReadonlyMap<Post, Post>): Post {
  let earliest = start;
  for (let at = parents.get(start); at !== undefined && at !== start; at = parents.get(at)) {
    if (oldestFirst(at, earliest) < 0) earliest = at;
  }
  return earliest;
}

/** @param posts the posts of the thread, oldest first. */
function toThread(posts: readonly Post[], parents: ReadonlyMap<Post, Post>): Thread {
  const under = Map.groupBy(posts, (post) => parents.get(post) ?? null);
  const roots = under.get(null) ?? [];
  const ordered: ThreadPost[] = [];
  const stack = roots.toReversed();
  for (let post = stack.pop(); post !== undefined; post = stack.pop()) {
    ordered.push({ post, answers: parents.get(post) ?? null });
    stack.push(...(under.get(post) ?? []).toReversed());
  }
  const answers = posts.filter((post) => answeredPosts(post).length > 0);
  return {
    root: roots[0] as Post,
    posts: ordered,
    people: [...new Set(posts.flatMap(({ authors }) => authors))].toSorted(byId),
    latest: answers.at(-1)?.date ?? '',
  };
}

const DAYS_OF_OPEN_QUESTIONS = 60;

/** Lists the questions of the last 60 days that nobody else had answered by a day, oldest first. */
export function openQuestions(network: Listed, day: string): Post[] {
  return openAmong(questionsOf(network), day);
}

/** Lists the posts that end in a question, oldest first. */
export function questionsOf({ listedPosts }: Listed): Post[] {
  return listedPosts.filter(({ asks }) => asks).toSorted(oldestFirst);
}

/** @param questions oldest first. */
export function openAmong(questions: readonly Post[], day: string): Post[] {
  const first = addDays(day, 1 - DAYS_OF_OPEN_QUESTIONS);
  const isAnswered = (post: Post): boolean =>
    post.answeredBy.some((answer) => answer.date <= day && isByAnother(answer, post));
  return questions.filter((post) => first <= post.date && post.date <= day && !isAnswered(post));
}

/** In how many posts one member has answered another, by the ids of both. */
export type AnswerCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function countAnswers({ listedPosts }: Listed): AnswerCounts {
  const counts = new Map<string, Map<string, number>>();
  for (const post of listedPosts) {
    const pairs = answeredPosts(post).flatMap((answered) => answerPairs(post, answered));
    for (const by of new Set(pairs.map(([one]) => one.id))) {
      const own = counts.get(by) ?? new Map<string, number>();
      counts.set(by, own);
      const others = new Set(pairs.flatMap(([one, other]) => (one.id === by ? [other.id] : [])));
      for (const other of others) own.set(other, (own.get(other) ?? 0) + 1);
    }
  }
  return counts;
}

/** Lists the pairs of members of whom each has answered the other in so many posts, by ids. The first of a pair has the smaller id. */
export function mutualAnswers(
  counts: AnswerCounts,
  members: readonly Member[],
  atLeast: number,
): [Member, Member][] {
  const known = new Map(members.map((member) => [member.id, member]));
  return members.flatMap((a) =>
    [...(counts.get(a.id) ?? [])]
      .filter(([b, count]) => a.id < b && count >= atLeast && (counts.get(b)?.get(a.id) ?? 0) >= atLeast)
      .flatMap(([b]): [Member, Member][] => {
        const other = known.get(b);
        return other ? [[a, other]] : [];
      })
      .toSorted(([, b], [, c]) => byId(b, c)),
  );
}

const talkers = new WeakMap<Listed['listedPosts'], ReadonlyMap<Member, readonly Member[]>>();

/** Lists the members of today who have answered a member, and whom the member has answered, by id. */
export function talkedWith(
  network: Pick<Network, 'listedPosts' | 'members'>,
  member: Member,
): readonly Member[] {
  const known = talkers.get(network.listedPosts) ?? findTalkers(network);
  talkers.set(network.listedPosts, known);
  return known.get(member) ?? [];
}

function findTalkers(network: Pick<Network, 'listedPosts' | 'members'>): Map<Member, Member[]> {
  const members = network.members.filter(({ isGuest, isEarlier }) => !isGuest && !isEarlier).toSorted(byId);
  const found = new Map<Member, Member[]>();
  for (const [a, b] of mutualAnswers(countAnswers(network), members, 1)) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      found.set(one, [...(found.get(one) ?? []), other]);
    }
  }
  return new Map([...found].map(([one, others]) => [one, others.toSorted(byId)]));
}
