import { byText } from '../../model/compare.ts';
import { dateText } from '../../words/dates.ts';
import { EASING_DELAY_DAYS, termsOf, type DatedValue, type WitnessedOn } from '../../progress/changes.ts';
import { addDays } from '../../network/civil-days.ts';
import { roundedUpText, withUnit } from '../../progress/number-text.ts';
import type { Locale } from '../../words/words.ts';
import type { GoalData } from '../../schemas/goal.ts';

/** Whether and when a change takes effect; `from` is a later day on which it does. */
type Effect = 'at-once' | 'too-late' | 'cancelled' | { from: string };

interface ChangeDays {
  planEnd: string;
  asOf: string;
  /** Returns the witnessed day of a change; undefined where changes count as written. */
  witnessedOn?: WitnessedOn | undefined;
}

/**
 * Describes every change of a goal up to a date, with its reason, and says when it takes effect unless that is at once. A change of both
 * the amount and the due date makes two lines if they take effect on different days.
 */
export function changeTexts(
  goal: GoalData,
  { planEnd, asOf, witnessedOn }: ChangeDays,
  locale: Locale,
): string[] {
  const { language, words } = locale;
  const changes = (goal.changes ?? []).filter(({ on }) => on <= asOf).toSorted(byText(({ on }) => on));
  const now = termsOf({ ...goal, changes }, planEnd, undefined, witnessedOn);
  return changes.flatMap((change, index) => {
    const { on, target, limit, due, because } = change;
    const seen = witnessedOn?.(change) ?? on;
    const days = { on, easedFrom: addDays(seen > on ? seen : on, EASING_DELAY_DAYS) };
    const then = termsOf({ ...goal, changes: changes.slice(0, index + 1) }, planEnd, undefined, witnessedOn);
    const amount = target ?? limit;
    const unit = goal.unit ?? goal.counts ?? null;
    const parts = [
      ...(amount === undefined
        ? []
        : [
            {
              what: withUnit(roundedUpText(amount, language), unit, words),
              effect: effectOf({ value: amount, ...days }, then.amounts, now.amounts),
            },
          ]),
      ...(due === undefined
        ? []
        : [
            {
              what: words.goals.byDate(dateText(due, language)),
              effect: effectOf({ value: due, ...days }, then.dues, now.dues),
            },
          ]),
    ];
    return Map.groupBy(parts, ({ effect }) => (typeof effect === 'string' ? effect : effect.from))
      .values()
      .map((alike) =>
        changeLine(
          alike[0]?.effect ?? 'at-once',
          [dateText(on, language), alike.map(({ what }) => what).join(words.marks.comma), because],
          locale,
        ),
      )
      .toArray();
  });
}

/**
 * @param then the steps after this change and those before it.
 * @param now the steps after all changes.
 */
function effectOf<T>(
  { value, on, easedFrom }: { value: T; on: string; easedFrom: string },
  then: readonly DatedValue<T>[],
  now: readonly DatedValue<T>[],
): Effect {
  const step = then.at(-1);
  const isEffective = step?.value === value && [on, easedFrom].includes(step.from);
  if (!isEffective) return 'too-late';
  if (!now.some((one) => one.value === value && one.from === step.from)) return 'cancelled';
  return step.from > on ? { from: step.from } : 'at-once';
}

function changeLine(
  effect: Effect,
  facts: readonly [date: string, what: string, because: string],
  { language, words: { goals } }: Locale,
): string {
  return typeof effect === 'string'
    ? goals.change[effect](...facts)
    : goals.changeLater(...facts, dateText(effect.from, language));
}
