import { dayText } from '../words/dates.ts';
import type { DayState } from './day-states.ts';
import type { PlanDay } from './plan.ts';
import { say, type WordKey } from '../words/words.ts';

/** The sign of each day state, so that no state is told by colour alone, and the word for it. */
export const DAY_SIGNS: Readonly<Record<DayState, { letter: string; word: WordKey }>> = {
  kept: { letter: '✓', word: 'stateKept' },
  bonus: { letter: '+', word: 'stateBonus' },
  missed: { letter: '○', word: 'stateMissed' },
  open: { letter: '…', word: 'stateOpen' },
  rest: { letter: 'R', word: 'stateRest' },
  paused: { letter: 'P', word: 'statePaused' },
  'before-joining': { letter: '–', word: 'stateBeforeJoining' },
  future: { letter: '', word: 'stateFuture' },
};

/** Describes a day: "Day 6, Saturday 7 March: checked in. Planned: long run." */
export function daySentence(
  { n, date, isRest, sessions }: PlanDay,
  state: DayState,
  language: string,
): string {
  const word = state === 'rest' && !isRest ? 'stateNothingDue' : DAY_SIGNS[state].word;
  const values = { n, date: dayText(date, language), state: say(word) };
  const hasPlan = sessions.length > 0 && state !== 'before-joining' && state !== 'paused';
  return hasPlan
    ? say('dayTextPlanned', { ...values, sessions: sessions.join(', ') })
    : say('dayText', values);
}
