import { bestSighting, dayIn } from '../../../evidence/best-sighting.ts';
import { keepsDay } from '../../../evidence/grade.ts';
import { wordsIn } from '../../../words/words.ts';
import { dayText } from '../../../words/dates.ts';
import { exampleCheckIn } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { lateEntries, oncePerFile, type LateEntry } from './late-entries.ts';

/** Finds what a change hands in so late that, by the history of the repository, its day is not kept. */
export const backfilled = defineRule({
  code: 'backfilled',
  severity: 'warning',
  explanation: {
    means:
      'A check-in, or a post for a challenge with `evidence: git`, arrives later than the challenge says.',
    why: 'In such a challenge the history of the repository says when a day was handed in. What arrives late counts for totals, and not for days kept, days in a row or "showed up". Nothing is wrong with it; it is said before it is merged, so that nobody is surprised.',
    wrong: exampleCheckIn('2026-04-07', undefined, 'april'),
    right: exampleCheckIn('2026-04-12', undefined, 'april'),
    on: '2026-04-12',
    change: { actor: 'ben-login' },
  },
  check(context) {
    const { language = 'en' } = context.content.network[0]?.data ?? {};
    const words = wordsIn(language);
    const findings = context.once(lateEntries).flatMap((late): Finding[] => {
      const { entry, date, today, evidence } = late;
      if (evidence !== 'git' || isKept(late, context)) return [];
      const message = words.evidence.arrivesToday(dayText(date, language), dayText(today, language));
      const other = entry.isPost ? 'write that day as its date' : 'give the file the name of that day';
      const fix = `if it tells of another day, ${other}; else let it be: it is welcome`;
      return [{ file: entry.file, field: entry.isPost ? ['date'] : [], message, fix }];
    });
    return oncePerFile(findings);
  },
});

/** Whether the commits that bring an entry keep its day, if the forge merges them today. */
function isKept({ entry, date, today, timezone, lateDays }: LateEntry, { history }: CheckContext): boolean {
  const { isPost, file } = entry;
  if (history?.fault !== null) return false;
  const { grade } = bestSighting(history.facts(file.path), {
    day: { date, isPost, lateDays },
    dayOf: (seconds) => dayIn(seconds, timezone),
    today,
    // The merge of the change will be the first commit of the forge that has it.
    landsToday: true,
  });
  return keepsDay(grade, isPost);
}
