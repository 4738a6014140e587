import { dayText } from '../words/dates.ts';
import type { Locale, Words } from '../words/words.ts';
import type { DayState } from './day-states.ts';
import type { PlanDay } from './plan.ts';

/** The sign of each day state, so that no state is shown by colour alone. */
export const DAY_SIGNS: Readonly<Record<DayState, string>> = {
  kept: '✓',
  bonus: '+',
  missed: '○',
  open: '…',
  rest: 'R',
  paused: 'P',
  'before-joining': '–',
  future: '',
};

/**
 * Describes a day: "Day 6, Saturday 7 March: checked in. Planned: long run."
 * @param isCheckedIn whether the day has a check-in, which the state of a paused day does not tell.
 */
export function daySentence(
  { n, date, isRest, sessions }: PlanDay,
  { state, isCheckedIn }: { state: DayState; isCheckedIn: boolean },
  { language, words: { days, marks } }: Locale,
): string {
  const text = stateText(state, { isRest, isCheckedIn }, days);
  const hasPlan = sessions.length > 0 && state !== 'before-joining' && state !== 'paused';
  return hasPlan
    ? days.sentenceWithPlan(n, dayText(date, language), text, sessions.join(marks.comma))
    : days.sentence(n, dayText(date, language), text);
}

function stateText(
  state: DayState,
  { isRest, isCheckedIn }: { isRest: boolean; isCheckedIn: boolean },
  words: Words['days'],
): string {
  if (state === 'rest' && !isRest) return words.nothingDue;
  if (state === 'paused' && isCheckedIn) return words.checkedInWhilePaused;
  return words.states[state];
}
