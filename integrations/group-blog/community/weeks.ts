import { addDays, DAYS_PER_WEEK } from '../network/civil-days.ts';
import type { Network, Post } from '../network/network.ts';
import { mondayOf, weekOf, type IsoWeek } from '../schemas/iso-week.ts';
import { answeredPosts, openQuestions, type Thread } from './conversations.ts';
import { focusOn, type Focus } from './focus.ts';
import { promisesOn, type PromiseState } from './promises.ts';
import { oldestFirst } from './people.ts';
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
  /** Threads with an answer in this week, as `buildThreads` has them. */
  threads: readonly { thread: Thread; answers: readonly Post[] }[];
  /** The promises whose period ended in it, by member. */
  promises: readonly PromiseState[];
  open: readonly Post[];
  focus: Focus | null;
  needs: readonly Waiting[];
}

/** Lists the weeks that had a listed post, newest first. */
export function weeksOf({ listedPosts }: Pick<Network, 'listedPosts'>): IsoWeek[] {
  const dates = [...new Set(listedPosts.map(({ date }) => date))];
  return [...new Set(dates.map(weekOf))].toSorted().toReversed();
}

/**
 * Gathers what a week brought.
 * @param threads all threads of the network.
 * @returns undefined where the week does not exist, or has not begun.
 */
export function weekFacts(
  network: Network,
  threads: readonly Thread[],
  week: IsoWeek,
): WeekFacts | undefined {
  const from = mondayOf(week);
  if (from === undefined || from > network.today) return undefined;
  const to = addDays(from, DAYS_PER_WEEK - 1);
  const isOver = to < network.today;
  const asOf = to < network.today ? to : network.today;
  const isNew = ({ date }: Post): boolean => from <= date && date <= to;
  const posts = network.listedPosts.filter(isNew).toSorted(oldestFirst);
  return {
    week,
    from,
    to,
    asOf,
    isOver,
    posts: posts.filter(({ isGuestPost }) => !isGuestPost),
    guestPosts: posts.filter(({ isGuestPost }) => isGuestPost),
    threads: threads.flatMap((thread) => {
      const answers = thread.posts
        .map(({ post }) => post)
        .filter((post) => isNew(post) && answeredPosts(post).length > 0);
      return answers.length > 0 ? [{ thread, answers: answers.toSorted(oldestFirst) }] : [];
    }),
    // A period that ended on the week's last day is over on the day after it.
    promises: promisesOn(network, isOver ? addDays(to, 1) : asOf).filter(
      ({ last }) => last !== null && from <= last.to && last.to <= to,
    ),
    open: openQuestions(network, asOf),
    focus: focusOn(network, asOf),
    needs: needsSupport(network, asOf),
  };
}
