import { addDays, DAYS_PER_WEEK } from '../network/civil-days.ts';
import {
  answeredPosts,
  oldestFirst,
  openAmong,
  questionsOf,
  threadsOf,
  threadWith,
  type Thread,
} from '../network/conversations.ts';
import type { Network, Post } from '../network/network.ts';
import { mondayOf, weekOf, type IsoWeek } from '../schemas/values/iso-week.ts';
import { focusOn, type Focus } from './focus.ts';
import { promisesOn, type PromiseState } from './promises.ts';
import { needsSupport, type Waiting } from './support.ts';

/** A week of a network (community rules, 3), but for where its challenges stand. */
export interface WeekFacts {
  week: IsoWeek;
  from: string;
  to: string;
  /** The day of which the questions, the focus and who needs support are: the last day of the week, or today. */
  asOf: string;
  /** Whether the week is over. */
  isOver: boolean;
  /** Those that are no guest posts, oldest first. */
  posts: readonly Post[];
  guestPosts: readonly Post[];
  /** Threads with an answer in this week, as `threadsOf` has them. */
  threads: readonly { thread: Thread; answers: readonly Post[] }[];
  /** The promises whose period ended in it, by member. */
  promises: readonly PromiseState[];
  open: readonly Post[];
  focus: Focus | null;
  needs: readonly Waiting[];
}

/** Gives what a week brought; undefined where the week does not exist, or has not begun. */
export type FindWeek = (week: IsoWeek) => WeekFacts | undefined;

const memo = new WeakMap<Network, FindWeek>();

/** Returns the function that gathers what a week brought. What all weeks need is worked out once. */
export function createFindWeek(network: Network): FindWeek {
  const known = memo.get(network) ?? makeFindWeek(network);
  memo.set(network, known);
  return known;
}

function makeFindWeek(network: Network): FindWeek {
  const places = new Map(threadsOf(network).map((thread, place): [Thread, number] => [thread, place]));
  const questions = questionsOf(network);
  const byWeek = Map.groupBy(network.listedPosts.toSorted(oldestFirst), ({ date }) => weekOf(date));

  const threadsWith = (posts: readonly Post[]): WeekFacts['threads'] => {
    const answers = posts.filter((post) => answeredPosts(post).length > 0);
    return [...Map.groupBy(answers, (post) => threadWith(network, post))]
      .flatMap(([thread, own]) => (thread ? [{ thread, answers: own }] : []))
      .toSorted((a, b) => (places.get(a.thread) ?? 0) - (places.get(b.thread) ?? 0));
  };
  return (week) => {
    const from = mondayOf(week);
    if (from === undefined || from > network.today) return undefined;
    const to = addDays(from, DAYS_PER_WEEK - 1);
    const isOver = to < network.today;
    const asOf = isOver ? to : network.today;
    const posts = byWeek.get(week) ?? [];
    return {
      week,
      from,
      to,
      asOf,
      isOver,
      posts: posts.filter(({ isGuestPost }) => !isGuestPost),
      guestPosts: posts.filter(({ isGuestPost }) => isGuestPost),
      threads: threadsWith(posts),
      // A period that ended on the week's last day is over on the day after it.
      promises: promisesOn(network, isOver ? addDays(to, 1) : asOf).filter(
        ({ last }) => last !== null && from <= last.to && last.to <= to,
      ),
      open: openAmong(questions, asOf),
      focus: focusOn(network, asOf),
      needs: needsSupport(network, asOf),
    };
  };
}
