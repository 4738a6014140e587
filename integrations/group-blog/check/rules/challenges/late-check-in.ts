import { dayNumber } from '../../../network/civil-days.ts';
import { isClosed } from '../../../progress/day-states.ts';
import { wordsIn, type Words } from '../../../words/words.ts';
import { exampleCheckIn } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { lateEntries, oncePerFile } from './late-entries.ts';

/** Finds check-ins, and posts for a challenge, that a change hands in when their day is closed, where nobody looks at the history. */
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
    const { language = 'en' } = context.content.network[0]?.data ?? {};
    const words = wordsIn(language);
    const findings = context.once(lateEntries).flatMap((late): Finding[] => {
      const { entry, date, today, evidence } = late;
      const message = evidence === 'git' ? undefined : lateText(late, date, today, words);
      if (message === undefined) return [];
      const other = entry.isPost ? 'write that day as its date' : 'give the file the name of that day';
      const fix = `if it tells of another day, ${other}; else let it be: it counts, and whoever merges it knows`;
      return [{ file: entry.file, field: entry.isPost ? ['date'] : [], message, fix }];
    });
    return oncePerFile(findings);
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
