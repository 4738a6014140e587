import { dayText } from '../words/dates.ts';
import type { Locale } from '../words/words.ts';
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

/** Describes a day: "Day 6, Saturday 7 March: checked in. Planned: long run." */
export function daySentence(
  { n, date, isRest, sessions }: PlanDay,
  state: DayState,
  { language, words: { days } }: Locale,
): string {
  const text = state === 'rest' && !isRest ? days.nothingDue : days.states[state];
  const hasPlan = sessions.length > 0 && state !== 'before-joining' && state !== 'paused';
  return hasPlan
    ? days.sentenceWithPlan(n, dayText(date, language), text, sessions.join(', '))
    : days.sentence(n, dayText(date, language), text);
}
