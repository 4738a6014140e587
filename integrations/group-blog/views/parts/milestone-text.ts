import { dateText } from '../../words/dates.ts';
import { upText } from '../../progress/number-text.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import { say } from '../../words/words.ts';

/** "Halfway, 75 miles, by 22 November 2026", or on which day it was reached. */
export function milestoneText(
  { title, due, value, reachedOn }: GoalView['milestones'][number],
  unit: string | null,
  language: string,
): string {
  return [
    title,
    ...(value === null ? [] : [`${upText(value, language)} ${unit ?? ''}`.trim()]),
    reachedOn === null
      ? say('byDate', { date: dateText(due, language) })
      : say('milestoneReached', { date: dateText(reachedOn, language) }),
  ].join(', ');
}
