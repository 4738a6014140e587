import { compareText } from '../model/compare.ts';
import type { Member, Participation, Post } from '../network/network.ts';
import type { GoalData } from '../schemas/goal.ts';

/** A value of one day, from a post or from a check-in file. */
export interface Reading {
  date: string;
  value: number;
  /** A post's value wins over a check-in file's on one date, then the later path's. */
  isPost: boolean;
  path: string;
}

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

/** A participant's check-ins within the span, oldest first; an unlisted post counts too. */
export function dayRecords({ checkIns, posts }: Participation, span: Span): DayRecord[] {
  const ofFiles = checkIns.map(({ date, values, note }): DayRecord => ({
    date,
    values: values ?? {},
    path: date,
    post: null,
    note,
  }));
  const ofPosts = posts.map((post): DayRecord => ({
    date: post.date,
    values: post.values,
    path: post.id,
    post,
    note: '',
  }));
  return [...ofFiles, ...ofPosts]
    .filter(({ date }) => isWithin(date, span))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.path, b.path));
}

/** What one goal is measured by: values of its unit, or what `counts` finds in the content itself; oldest first. */
export function goalReadings(
  { counts, unit }: Pick<GoalData, 'counts' | 'unit'>,
  member: Member,
  records: readonly DayRecord[],
  span: Span,
): Reading[] {
  const ofPost = (post: Post, value: number): Reading => ({
    date: post.date,
    value,
    isPost: true,
    path: post.id,
  });
  switch (counts) {
    case 'posts':
      return records.flatMap(({ post }) => (post ? [ofPost(post, 1)] : []));
    case 'words':
      return records.flatMap(({ post }) =>
        post ? [ofPost(post, countWords(post.text, post.language))] : [],
      );
    case 'guest-posts':
      return member.allWritten
        .filter((post) => post.isGuestPost && isWithin(post.date, span))
        .toReversed()
        .map((post) => ofPost(post, 1));
    case 'replies':
      return firstAnswers(member)
        .filter(({ date }) => isWithin(date, span))
        .map((post) => ofPost(post, 1));
    case undefined:
      return records.flatMap(({ date, values, path, post }) => {
        const value = unit !== undefined && Object.hasOwn(values, unit) ? values[unit] : undefined;
        return value === undefined ? [] : [{ date, value, isPost: post !== null, path }];
      });
  }
}

/** One post for each different post of another member that was answered: the one that answered it first. */
function firstAnswers(member: Member): Post[] {
  const answered = new Map<Post, Post>();
  for (const post of member.allWritten.toReversed()) {
    for (const answer of post.answers) {
      if ('url' in answer || answer.post.authors.includes(member) || answered.has(answer.post)) continue;
      answered.set(answer.post, post);
    }
  }
  return [...answered.values()];
}

function countWords(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).length;
}

function isWithin(date: string, { first, last }: Span): boolean {
  return first <= date && date <= last;
}
