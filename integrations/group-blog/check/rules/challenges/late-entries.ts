import { todayIn } from '../../../network/now.ts';
import type { ParsedContent } from '../../../model/parsed-content.ts';
import { dayNumber, lastDay } from '../../../network/civil-days.ts';
import { isClosed } from '../../../progress/day-states.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import type { CheckContext } from '../../rule.ts';
import { contentBefore } from '../changes/change-rights.ts';
import { challengeEntries, entriesOf, entriesOutside, type ChallengeEntry } from './challenge-entries.ts';
import { challengePlans } from './plans.ts';

/** A check-in, or a post for a challenge, that a change hands in when its day is closed for a member. */
export interface LateEntry {
  entry: ChallengeEntry;
  /** The day that it is for, and the member's today. */
  date: string;
  today: string;
  timezone: string;
  start: string;
  lateDays: number;
  evidence: 'honour' | 'git';
}

/** Finds what a change hands in too late, for each member once. */
export function lateEntries(context: CheckContext): LateEntry[] {
  const { now, content } = context;
  const before = context.once(contentBefore);
  if (!now || !before) return [];
  const { timezone: networkZone = 'UTC' } = content.network[0]?.data ?? {};
  const zones = new Map(content.members.map(({ id, data }) => [id, data.timezone]));
  const challenges = new Map(content.challenges.map(({ id, data }) => [id, data]));
  const plans = context.once(challengePlans);
  const outside = context.once(entriesOutside);
  const known = new Set(entriesOf(before).filter(isPublished(before)).flatMap(daysOf));
  return context
    .once(challengeEntries)
    .filter(isPublished(content))
    .flatMap((entry): LateEntry[] => {
      const { file, isReport, participants, date } = entry;
      const plan = plans.get(entry.challenge);
      // After the last day, a report on a channel trial is no check-in.
      if (isReport && plan && date !== undefined && date > lastDay(plan)) return [];
      const { start, lateDays = 1, evidence = 'honour' } = challenges.get(entry.challenge) ?? {};
      if (date === undefined || !isCivilDate(date) || start === undefined || outside.has(file)) return [];
      const fresh = participants.filter((member) => !known.has(dayKey(entry, member)));
      return fresh.flatMap((member) => {
        const timezone = zones.get(member) ?? networkZone;
        const today = todayIn(now, timezone);
        const [n, t] = [dayNumber(start, date), dayNumber(start, today)];
        return isClosed(n, { t, lateDays })
          ? [{ entry, date, today, timezone, start, lateDays, evidence }]
          : [];
      });
    });
}

/** The days for which an entry counts, one for each member. */
function daysOf(entry: ChallengeEntry): string[] {
  return entry.participants.map((member) => dayKey(entry, member));
}

function dayKey({ challenge, date = '' }: ChallengeEntry, member: string): string {
  return `${challenge}/${member}/${date}`;
}

/** Makes the function that says whether an entry is no draft. */
function isPublished({ posts }: ParsedContent): (entry: ChallengeEntry) => boolean {
  const drafts = new Set(posts.flatMap(({ data, file }) => (data.draft === true ? [file] : [])));
  return ({ file }) => !drafts.has(file);
}

/** Returns the findings of which a file has several only once: the first. */
export function oncePerFile<Finding extends { file: unknown }>(findings: readonly Finding[]): Finding[] {
  const first = new Map(findings.toReversed().map((finding) => [finding.file, finding]));
  return findings.filter((finding) => first.get(finding.file) === finding);
}
