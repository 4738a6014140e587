import { todayIn } from '../../../network/now.ts';
import type { ParsedContent } from '../../../model/parsed-content.ts';
import { dayNumber, lastDay } from '../../../network/civil-days.ts';
import { isClosed } from '../../../progress/day-states.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { wordsIn, type Words } from '../../../words/words.ts';
import { exampleCheckIn } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { contentBefore } from '../changes/change-rights.ts';
import { challengePlans } from './plans.ts';
import { challengeEntries, entriesOf, entriesOutside, type ChallengeEntry } from './challenge-entries.ts';

/** Finds check-ins, and posts for a challenge, that a change hands in when their day is closed. */
export const lateCheckIn = defineRule({
  code: 'late-check-in',
  severity: 'warning',
  explanation: {
    means: 'A check-in, or a post for a challenge, is handed in later than the challenge says.',
    why: 'The page of everybody who takes part says how many days late a day can be handed in: lateDays of the challenge, one day without it. What comes later counts all the same, so those who merge it should know.',
    wrong: exampleCheckIn('2026-03-04'),
    right: exampleCheckIn('2026-03-10'),
    on: '2026-03-11',
    change: { actor: 'ben-login' },
  },
  check(context) {
    const { now, content } = context;
    const before = context.once(contentBefore);
    if (!now || !before) return [];
    const { timezone = 'UTC', language = 'en' } = content.network[0]?.data ?? {};
    const words = wordsIn(language);
    const zones = new Map(content.members.map(({ id, data }) => [id, data.timezone]));
    const challenges = new Map(content.challenges.map(({ id, data }) => [id, data]));
    const plans = context.once(challengePlans);
    const outside = context.once(entriesOutside);
    const known = new Set(entriesOf(before).filter(isPublished(before)).flatMap(daysOf));
    return context
      .once(challengeEntries)
      .filter(isPublished(content))
      .flatMap((entry): Finding[] => {
        const { file, isPost, isReport, participants, date } = entry;
        const plan = plans.get(entry.challenge);
        // After the last day, a report on a channel trial is no check-in.
        if (isReport && plan && date !== undefined && date > lastDay(plan)) return [];
        const { start, lateDays = 1 } = challenges.get(entry.challenge) ?? {};
        if (date === undefined || !isCivilDate(date) || start === undefined || outside.has(file)) return [];
        const fresh = participants.filter((member) => !known.has(dayKey(entry, member)));
        const [late] = fresh.flatMap((member) => {
          const today = todayIn(now, zones.get(member) ?? timezone);
          return lateText({ start, lateDays }, date, today, words) ?? [];
        });
        if (late === undefined) return [];
        const other = isPost ? 'write that day as its date' : 'give the file the name of that day';
        const fix = `if it tells of another day, ${other}; else let it be: it counts, and whoever merges it knows`;
        return [{ file, field: isPost ? ['date'] : [], message: late, fix }];
      });
  },
});

/**
 * Says that a day is handed in late, in the words of the participants' pages; undefined where it is not.
 * @param date the day, as `YYYY-MM-DD`; `today` likewise.
 */
export function lateText(
  { start, lateDays }: { start: string; lateDays: number },
  date: string,
  today: string,
  { rules }: Pick<Words, 'rules'>,
): string | undefined {
  const [n, t] = [dayNumber(start, date), dayNumber(start, today)];
  if (!isClosed(n, { t, lateDays })) return undefined;
  const ago = t - n === 1 ? 'yesterday' : `${t - n} days ago`;
  return `${date} was ${ago}. ${lateDays === 0 ? rules.notLate : rules.late(lateDays)}`;
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
