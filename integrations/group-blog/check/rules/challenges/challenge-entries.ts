import { reportDays } from '../../../community/channels/trials.ts';
import type { ParsedContent } from '../../../model/parsed-content.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { lastDay, participantStart } from '../../../network/civil-days.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import type { CheckContext } from '../../rule.ts';
import { challengePlans } from './plans.ts';

/** A check-in, or a post for a challenge. */
export interface ChallengeEntry {
  file: SourceFile;
  /** Whether it is a post, which names its challenge and its date in fields. */
  isPost: boolean;
  /** Whether it is a post that reports on a channel trial, which may come after the last day. */
  isReport: boolean;
  challenge: string;
  /** Whether there is such a challenge, and the member whom the path of a check-in names. */
  isKnown: boolean;
  /** Lists who wrote it. */
  members: readonly string[];
  /** Lists which of its members take part in the challenge. */
  participants: readonly string[];
  date: string | undefined;
  values: Readonly<Record<string, number>> | undefined;
}

export function challengeEntries({ content }: CheckContext): ChallengeEntry[] {
  return entriesOf(content);
}

export function entriesOf(content: ParsedContent): ChallengeEntry[] {
  const { ids } = content;
  const participantsOf = (challenge: string, members: readonly string[]): string[] =>
    members.filter((member) => ids.participants.has(`${challenge}/${member}`));
  const checkIns = content.checkIns.map(({ parts, data: { values }, file }): ChallengeEntry => {
    const [challenge = '', member = '', date] = parts;
    const isKnown = ids.challenges.has(challenge) && ids.members.has(member);
    const participants = participantsOf(challenge, [member]);
    return {
      file,
      isPost: false,
      isReport: false,
      challenge,
      isKnown,
      members: [member],
      participants,
      date,
      values,
    };
  });
  const posts = content.posts.flatMap(({ parts, data, file }): ChallengeEntry[] => {
    const { challenge, date, values, trial, authors: members = parts.slice(0, 1) } = data;
    if (challenge === undefined) return [];
    const isKnown = ids.challenges.has(challenge);
    const participants = participantsOf(challenge, members);
    const isReport = trial !== undefined;
    return [{ file, isPost: true, isReport, challenge, isKnown, members, participants, date, values }];
  });
  return [...checkIns, ...posts];
}

/** An entry whose date is none of the days of those who wrote it. */
interface OutsideEntry {
  entry: ChallengeEntry;
  date: string;
  /** The first of the participants, and their days. */
  member: string;
  first: string;
  last: string;
}

/** Entries outside the days of their challenge, by file. One author for whom the day counts is enough. */
export function entriesOutside(context: CheckContext): Map<SourceFile, OutsideEntry> {
  const plans = context.once(challengePlans);
  const lastDays = new Map([...plans].map(([id, plan]) => [id, lastDay(plan)]));
  const joined = new Map(context.content.participants.map(({ id, data }) => [id, data.joined]));
  return new Map(
    context.once(challengeEntries).flatMap((entry): [SourceFile, OutsideEntry][] => {
      const { file, isReport, challenge, isKnown, participants, date } = entry;
      const plan = plans.get(challenge);
      const last = isReport && plan ? reportDays(plan).last : lastDays.get(challenge);
      if (!isKnown || !plan || last === undefined || date === undefined || !isCivilDate(date)) return [];
      const outside = participants.flatMap((member) => {
        const id = `${challenge}/${member}`;
        const first = participantStart(plan, joined.get(id));
        // A participant whose file is broken has problems of its own; their first day is not known.
        return joined.has(id) && (date < first || date > last) ? [{ entry, date, member, first, last }] : [];
      });
      const [one] = outside;
      return one && outside.length === participants.length ? [[file, one]] : [];
    }),
  );
}
