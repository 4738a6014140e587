import type { Member, Participation, Post } from '../network/network.ts';
import type { GoalData } from '../schemas/participant.ts';
import type { Reading } from './goal-value.ts';

/** The days that count for a participant: from the own first day to the earlier of today and day N. */
export interface Span {
  first: string;
  last: string;
}

/** A check-in of one day: a file, or a post of the challenge. */
export interface DayRecord {
  date: string;
  values: Readonly<Record<string, number>>;
  path: string;
  post: Post | null;
  note: string;
}

/**
 * A participant's check-ins within the span, oldest first.
 * @param pages every post that has a page: an unlisted one counts too.
 */
export function dayRecords(participation: Participation, pages: readonly Post[], span: Span): DayRecord[] {
  const files = participation.checkIns.map(({ date, values, note }): DayRecord => ({
    date,
    values: values ?? {},
    path: date,
    post: null,
    note,
  }));
  const posts = challengePosts(participation, pages).map((post): DayRecord => ({
    date: post.date,
    values: post.values,
    path: post.id,
    post,
    note: '',
  }));
  return [...files, ...posts]
    .filter(({ date }) => isWithin(date, span))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.path < b.path ? -1 : 1));
}

function challengePosts({ challenge, member }: Participation, pages: readonly Post[]): Post[] {
  return pages.filter((post) => post.challenge === challenge && post.authors.includes(member));
}

/** What one goal is measured by: values of its unit, or what `counts` finds in the content itself. */
export function goalReadings(
  goal: GoalData,
  participation: Participation,
  { records, pages, span }: { records: readonly DayRecord[]; pages: readonly Post[]; span: Span },
): Reading[] {
  const { member } = participation;
  const ofPost = (post: Post, value: number): Reading => ({
    date: post.date,
    value,
    isPost: true,
    path: post.id,
  });
  switch (goal.counts) {
    case 'posts':
      return records.flatMap(({ post }) => (post ? [ofPost(post, 1)] : []));
    case 'words':
      return records.flatMap(({ post }) =>
        post ? [ofPost(post, countWords(post.text, post.language))] : [],
      );
    case 'guest-posts':
      return pages
        .filter((post) => post.isGuestPost && post.authors.includes(member) && isWithin(post.date, span))
        .map((post) => ofPost(post, 1));
    case 'replies':
      return replies(member, pages, span).map((post) => ofPost(post, 1));
    case undefined:
      return records.flatMap(({ date, values, path, post }) => {
        const value =
          goal.unit !== undefined && Object.hasOwn(values, goal.unit) ? values[goal.unit] : undefined;
        return value === undefined ? [] : [{ date, value, isPost: post !== null, path }];
      });
  }
}

/** One post for each different post of another member that was answered: the one that answered it first. */
function replies(member: Member, pages: readonly Post[], span: Span): Post[] {
  const answered = new Map<Post, Post>();
  for (const post of pages.toReversed()) {
    if (!post.authors.includes(member)) continue;
    for (const answer of post.answers) {
      if ('url' in answer || answer.post.authors.includes(member) || answered.has(answer.post)) continue;
      answered.set(answer.post, post);
    }
  }
  return [...answered.values()].filter(({ date }) => isWithin(date, span));
}

function countWords(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).length;
}

function isWithin(date: string, { first, last }: Span): boolean {
  return first <= date && date <= last;
}
