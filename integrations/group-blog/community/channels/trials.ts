import { addDays, lastDay, type Plan } from '../../network/civil-days.ts';
import { oldestFirst } from '../../network/conversations.ts';
import type { Challenge, Participation, Post } from '../../network/network.ts';
import type { TrialVerdict } from '../../schemas/post.ts';

/** What a participant of a channel trial owes, or has handed in (community rules, 7). */
export type TrialReport =
  | { is: 'reported'; post: Post; verdict: TrialVerdict }
  /** @param by the last day for it. */
  | { is: 'owed'; by: string }
  /** @param since the first day on which it is late. */
  | { is: 'overdue'; since: string };

/** So many days after the last one, a report is still in time. */
const DAYS_FOR_REPORT = 2;

/** Returns the first and the last day on which a report of a trial can be dated. */
export function reportDays(plan: Plan): { first: string; last: string } {
  const first = lastDay(plan);
  return { first, last: addDays(first, DAYS_FOR_REPORT) };
}

/** Finds what each participant of a trial reports or owes today; none for who withdrew, and in a challenge that is no trial. */
export function trialReports(
  { data, participants, posts }: Challenge,
  today: string,
): { participation: Participation; report: TrialReport }[] {
  if (data.trial !== true || data.start > today) return [];
  const { first, last } = reportDays(data);
  const reports = posts
    .filter(({ trial, date }) => trial !== null && first <= date && date <= last)
    .toSorted(oldestFirst);
  return participants
    .filter(({ data: { withdrawn } }) => !withdrawn || withdrawn.on > today)
    .map((participation) => {
      const post = reports.findLast(({ authors }) => authors.includes(participation.member));
      const report: TrialReport = post?.trial
        ? { is: 'reported', post, verdict: post.trial }
        : today <= last
          ? { is: 'owed', by: last }
          : { is: 'overdue', since: addDays(last, 1) };
      return { participation, report };
    });
}
