import { dateText } from '../../words/dates.ts';
import { roundedUpText, withUnit } from '../../progress/number-text.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import type { Locale } from '../../words/words.ts';

/** Describes a milestone and its due date, or the day on which it was reached: "Halfway, 75 miles, by 22 November 2026". */
export function milestoneText(
  { title, due, value, reachedOn }: GoalView['milestones'][number],
  unit: string | null,
  { language, words }: Locale,
): string {
  const { goals, marks } = words;
  return [
    title,
    ...(value === null ? [] : [withUnit(roundedUpText(value, language), unit, words)]),
    reachedOn === null
      ? goals.byDate(dateText(due, language))
      : goals.reachedOn(dateText(reachedOn, language)),
  ].join(marks.comma);
}
