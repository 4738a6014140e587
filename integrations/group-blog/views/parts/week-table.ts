import { rangeText, weekdayText } from '../../words/dates.ts';
import { DAYS_PER_WEEK } from '../../network/civil-days.ts';
import { roundedUpText } from '../../progress/number-text.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import type { Locale, Words } from '../../words/words.ts';
import type { ChallengeData, WeekData } from '../../schemas/challenge.ts';

export interface WeekTable {
  words: Words['weeks'];
  weeks: readonly WeekItem[];
}

/** A week of the plan: what was planned, and how much of it is done. */
export interface WeekItem {
  label: string;
  dates: string;
  isNow: boolean;
  /** "14", in the plan's own unit. */
  load: string;
  /** "3 of 4"; null for a week without sessions, and before it begins. */
  done: string | null;
  /** "steps up 22 %", where the load grows by a tenth or more; else null. */
  step: string | null;
  note: string | null;
  /** "Sunday: Long run, five miles", "Three miles, on any day". */
  sessions: readonly string[];
}

/** The least growth of the load that the table mentions, as a factor. */
const MIN_STEP_UP = 1.1;

/** Returns null for a plan of days. */
export function buildWeekTable(
  { weeks, days, asOf }: ProgressView,
  plan: ChallengeData['plan'],
  { language, words }: Locale,
): WeekTable | null {
  if (!plan.weeks) return null;
  const items = weeks.map(({ k, from, to, note, load, stepUp, slots, done }): WeekItem => ({
    label: words.days.week(k),
    dates: rangeText(from, to, language),
    isNow: from <= asOf && asOf <= to,
    load: roundedUpText(load, language),
    done: slots > 0 && from <= asOf ? words.goals.amount(done, slots) : null,
    step:
      stepUp !== null && stepUp >= MIN_STEP_UP - 1e-9
        ? words.weeks.stepUp(Math.floor((stepUp - 1) * 100 + 1e-9))
        : null,
    note,
    sessions: (plan.weeks?.[k - 1]?.sessions ?? []).map((session) =>
      sessionText(session, words.weeks, (day) =>
        weekdayText(days[(k - 1) * DAYS_PER_WEEK + day - 1]?.date ?? from, language, 'long'),
      ),
    ),
  }));
  return { words: words.weeks, weeks: items };
}

function sessionText(
  { day, what, optional }: WeekData['sessions'][number],
  words: Words['weeks'],
  weekday: (day: number) => string,
): string {
  const session = day === undefined ? words.sessionAnyDay(what) : words.sessionOn(weekday(day), what);
  return optional === true ? words.optional(session) : session;
}
