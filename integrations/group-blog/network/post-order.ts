import { byText, compareNumbered } from '../model/compare.ts';

interface DatedPost {
  /** `host/slug`. */
  id: string;
  data: { date: string; time?: string | undefined };
}

/** The time of day of a post that names none. */
export const FIRST_MINUTE = '00:00';

/**
 * Sorts posts newest first, by date and then by time. Of posts of one minute, a later part of a series is newer than an earlier one, and
 * an answer is newer than its question.
 * @param answered gives the ids of the posts that a post answers.
 */
export function newestFirst<Post extends DatedPost>(
  posts: readonly Post[],
  answered: (post: Post) => readonly string[],
): Post[] {
  const minutes = Map.groupBy(posts, ({ data: { date, time = FIRST_MINUTE } }) => `${date} ${time}`);
  return [...minutes]
    .toSorted(byText(([minute]) => minute))
    .flatMap(([, together]) => oldestFirst(together, answered))
    .toReversed();
}

/**
 * Sorts posts of one minute. Again and again, the first by name of those whose questions are placed comes next; where the posts that
 * are left answer each other in a circle, it is the first of the circle.
 */
function oldestFirst<Post extends DatedPost>(
  posts: readonly Post[],
  answered: (post: Post) => readonly string[],
): Post[] {
  if (posts.length < 2) return [...posts];
  const byName = posts.toSorted((a, b) => compareNumbered(a.id, b.id));
  const places = new Map(byName.map(({ id }, place) => [id, place]));
  /** The questions of each post that are not placed yet. */
  const questions = byName.map((post, place) => {
    const found = answered(post).flatMap((id) => places.get(id) ?? []);
    return new Set(found.filter((question) => question !== place));
  });
  const answers = byName.map((): number[] => []);
  for (const [place, asked] of questions.entries()) {
    for (const question of asked) answers[question]?.push(place);
  }
  /** The posts that may come next, the last by name first. */
  const ready = [...byName.keys()].filter((place) => questions[place]?.size === 0).toReversed();
  const placed = new Set<number>();
  for (let first = 0; first < byName.length;) {
    if (placed.has(first)) {
      first++;
      continue;
    }
    const next = ready.pop() ?? firstInCircle(first, questions);
    placed.add(next);
    for (const answer of answers[next] ?? []) {
      const open = questions[answer];
      open?.delete(next);
      if (open?.size === 0 && !placed.has(answer)) {
        ready.splice(ready.findLastIndex((other) => other > answer) + 1, 0, answer);
      }
    }
  }
  return [...placed].flatMap((place) => byName[place] ?? []);
}

/** Follows questions until one comes again, and gives the first by name of those in between. */
function firstInCircle(from: number, questions: readonly ReadonlySet<number>[]): number {
  const seen = new Set<number>();
  let at = from;
  while (!seen.has(at)) {
    seen.add(at);
    at = [...(questions[at] ?? [])].toSorted((a, b) => a - b)[0] ?? at;
  }
  const way = [...seen];
  return way.slice(way.indexOf(at)).reduce((first, place) => Math.min(first, place));
}
