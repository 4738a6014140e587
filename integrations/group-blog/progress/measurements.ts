import { compareText } from '../model/compare.ts';
import { actsOf } from '../network/acts/acts.ts';
import { supportedBy } from '../community/support.ts';
import type { FileEvidence, ParticipantEvidence } from '../evidence/participant-evidence.ts';
import type { Member, Network, Participation, Post } from '../network/network.ts';
import type { GoalData } from '../schemas/goal.ts';

/** A value of one day, from a post or from a check-in file. */
export interface Measurement {
  date: string;
  value: number;
  isPost: boolean;
  /** The post's id, or the date that a check-in file is named after. */
  path: string;
  /** Whether its day counts as reported. What was handed in too late counts for totals alone. */
  isReported: boolean;
}

/** The days that count for a participant: from their first day to the earlier of today and day N. */
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
  /** What the history says of it; null where the challenge asks for none. */
  evidence: FileEvidence | null;
}

/** Returns a participant's check-ins within the span, oldest first. Unlisted posts count too. */
export function dayRecords(
  { checkIns, posts }: Participation,
  span: Span,
  evidence: ParticipantEvidence | null = null,
): DayRecord[] {
  const ofFiles = checkIns.map((checkIn): DayRecord => {
    const { date, values = {}, note } = checkIn;
    return { date, values, path: date, post: null, note, evidence: evidence && evidence.ofCheckIn(checkIn) };
  });
  const ofPosts = posts.map((post): DayRecord => {
    const { date, values, id } = post;
    return { date, values, path: id, post, note: '', evidence: evidence && evidence.ofPost(post) };
  });
  return [...ofFiles, ...ofPosts]
    .filter(({ date }) => isWithin(date, span))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.path, b.path));
}

/** Returns the values of a goal's unit, or what `counts` finds in the content itself (challenge rules, 3), oldest first. */
export function measurementsFor(
  network: Network,
  { counts, unit }: Pick<GoalData, 'counts' | 'unit'>,
  member: Member,
  allRecords: readonly DayRecord[],
  span: Span,
): Measurement[] {
  const records = allRecords.filter(({ evidence }) => evidence?.isCounted !== false);
  const ofPost = ({ date, id }: Post, value: number): Measurement => ({
    date,
    value,
    isPost: true,
    path: id,
    // A limit on what is counted by itself is never short of reports.
    isReported: true,
  });
  const ofDays = (days: readonly string[]): Measurement[] =>
    days
      .filter((date) => isWithin(date, span))
      .map((date) => ({ date, value: 1, isPost: false, path: date, isReported: true }));
  const ofPosts = (posts: readonly Post[]): Measurement[] =>
    posts.filter(({ date }) => isWithin(date, span)).map((post) => ofPost(post, 1));
  switch (counts) {
    case 'posts':
      return records.flatMap(({ post }) => (post ? [ofPost(post, 1)] : []));
    case 'words':
      return records.flatMap(({ post }) => (post ? [ofPost(post, countWords(post))] : []));
    case 'guest-posts':
      return ofPosts(member.allWritten.filter(({ isGuestPost }) => isGuestPost).toReversed());
    case 'replies':
      return ofPosts(firstReplies(member));
    case 'support':
      return ofDays((actsOf(network).given.get(member.id) ?? []).map(({ date }) => date));
    case 'supported':
      return ofDays(supportedBy(network, member).map(({ since }) => since));
    case 'outside':
      return ofDays(member.outside.map(({ date }) => date).toReversed());
    case undefined:
      return records.flatMap(({ date, values: written, path, post, evidence }) => {
        const values = evidence?.values ?? written;
        const value = unit !== undefined && Object.hasOwn(values, unit) ? values[unit] : undefined;
        const isReported = evidence?.keepsDay !== false;
        return value === undefined ? [] : [{ date, value, isPost: post !== null, path, isReported }];
      });
  }
}

/** Returns, for each post of another member that the member replied to, the first post that did so. */
function firstReplies(member: Member): Post[] {
  const replies = new Map<Post, Post>();
  for (const post of member.allWritten.toReversed()) {
    for (const answer of post.answers) {
      if ('url' in answer || answer.post.authors.includes(member) || replies.has(answer.post)) continue;
      replies.set(answer.post, post);
    }
  }
  return [...replies.values()];
}

function countWords({ text, language }: Post): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike === true).length;
}

function isWithin(date: string, { first, last }: Span): boolean {
  return first <= date && date <= last;
}
