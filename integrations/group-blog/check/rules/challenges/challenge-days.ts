import type { SourceFile } from '../../../model/source-file.ts';
import { lastDay, ownFirstDay } from '../../../progress/civil-days.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import type { CheckContext } from '../../rule.ts';
import { challengePlans } from './challenge-plans.ts';

/** A check-in, or a post for a challenge, by members who exist, for a challenge that does. */
interface ChallengeEntry {
  file: SourceFile;
  challenge: string;
  /** Its authors. */
  members: readonly string[];
  /** Those of them who take part. */
  participants: readonly string[];
  /** The civil date it is for, where it has one. */
  date: string | undefined;
  /** Whether it is a post, which names its challenge and its date in fields. */
  isPost: boolean;
}

export function challengeEntries({ content }: CheckContext): ChallengeEntry[] {
  const { partial, ids } = content;
  const entry = (facts: Omit<ChallengeEntry, 'participants'>): ChallengeEntry => {
    const { challenge, members } = facts;
    return {
      ...facts,
      participants: members.filter((member) => ids.participants.has(`${challenge}/${member}`)),
    };
  };
  const checkIns = partial.checkIns.flatMap(({ parts, file }) => {
    const [challenge = '', member = '', date] = parts;
    if (!ids.challenges.has(challenge) || !ids.members.has(member)) return [];
    return [entry({ file, challenge, members: [member], date, isPost: false })];
  });
  const posts = partial.posts.flatMap(({ parts, data, file }) => {
    const { challenge, date, authors: members = parts.slice(0, 1) } = data;
    if (challenge === undefined || !ids.challenges.has(challenge)) return [];
    return [entry({ file, challenge, members, date, isPost: true })];
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
  const joined = new Map(context.content.partial.participants.map(({ id, data }) => [id, data.joined]));
  return new Map(
    context.once(challengeEntries).flatMap((entry): [SourceFile, OutsideEntry][] => {
      const { file, challenge, participants, date } = entry;
      const plan = plans.get(challenge);
      if (!plan || date === undefined || !isCivilDate(date)) return [];
      const last = lastDay(plan);
      const outside = participants.flatMap((member) => {
        const id = `${challenge}/${member}`;
        const first = ownFirstDay(plan, joined.get(id));
        // A participant whose file is broken has problems of its own; their first day is not known.
        return joined.has(id) && (date < first || date > last) ? [{ entry, date, member, first, last }] : [];
      });
      const [one] = outside;
      return one && outside.length === participants.length ? [[file, one]] : [];
    }),
  );
}
