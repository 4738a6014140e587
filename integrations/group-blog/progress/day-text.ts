import type { Edit } from '../evidence/edits.ts';
import type { Grade, Sighting } from '../evidence/grade.ts';
import { dateText, dayText } from '../words/dates.ts';
import type { Locale, Words } from '../words/words.ts';
import type { DayState } from './day-states.ts';
import { writtenNumberText } from './number-text.ts';
import type { PlanDay } from './plan.ts';

/** The sign of each day state, so that no state is shown by colour alone. */
export const DAY_SIGNS: Readonly<Record<DayState, string>> = {
  kept: '✓',
  bonus: '+',
  missed: '○',
  open: '…',
  rest: '~',
  paused: '‖',
  'before-joining': '–',
  future: '',
};

/** What the history of the repository says of a day. */
export interface DayEvidence {
  grade: Grade;
  sighting: Sighting | null;
  keepsDay: boolean;
  edits: readonly Edit[];
}

/**
 * Describes a day: "Day 6, Saturday 7 March: checked in. Planned: long run."
 * @param isCheckedIn whether the day has a check-in, which the state of a paused day does not tell.
 */
export function daySentence(
  { n, date, isRest, sessions }: PlanDay,
  { state, isCheckedIn, evidence }: { state: DayState; isCheckedIn: boolean; evidence?: DayEvidence | null },
  locale: Locale,
): string {
  const {
    language,
    words: { days, marks },
  } = locale;
  const text = stateText(state, { isRest, isCheckedIn }, days);
  const hasPlan = sessions.length > 0 && state !== 'before-joining' && state !== 'paused';
  const sentence = hasPlan
    ? days.sentenceWithPlan(n, dayText(date, language), text, sessions.join(marks.comma))
    : days.sentence(n, dayText(date, language), text);
  return (evidence ? evidenceSentences(evidence, locale) : []).reduce(
    locale.words.evidence.dayWith,
    sentence,
  );
}

/** Says when a day arrived, and which of its values were changed later. */
function evidenceSentences({ grade, sighting, edits }: DayEvidence, { language, words }: Locale): string[] {
  const { sentences, edited, editedSomehow, nothing } = words.evidence;
  const date = (day: string): string => dateText(day, language);
  const { landed = null, authored = null } = sighting ?? {};
  const amount = (value: number | null): string =>
    value === null ? nothing : writtenNumberText(value, language);
  const arrival =
    grade === 'unverified'
      ? [sentences.unverified]
      : landed === null
        ? []
        : [sentences[grade](date(landed), date(authored ?? landed))];
  return [
    ...arrival,
    ...edits.map(({ on, unit, from, to }) =>
      unit === null ? editedSomehow(date(on)) : edited(date(on), amount(from), amount(to), unit),
    ),
  ];
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
