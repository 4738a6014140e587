import { byText } from '../../model/compare.ts';
import { dateText } from '../../words/dates.ts';
import { EASING_DELAY_DAYS, termsOf, type DatedValue } from '../../progress/changes.ts';
import { dateOfDay } from '../../progress/civil-days.ts';
import { roundedUpText } from '../../progress/number-text.ts';
import type { Locale } from '../../words/words.ts';
import type { GoalData } from '../../schemas/goal.ts';

/** What became of a change: where it counts from a later day on, that day. */
type Fate = 'at-once' | 'too-late' | 'cancelled' | { from: string };

/**
 * Every change with its reason, and from when it counts where that is later, or never. Amount and due each count by
 * themselves, so that one change may be told twice.
 */
export function changeTexts(goal: GoalData, planEnd: string, asOf: string, locale: Locale): string[] {
  const { language, words } = locale;
  const changes = (goal.changes ?? []).filter(({ on }) => on <= asOf).toSorted(byText(({ on }) => on));
  const now = termsOf({ ...goal, changes }, planEnd);
  return changes.flatMap(({ on, target, limit, due, because }, index) => {
    const then = termsOf({ ...goal, changes: changes.slice(0, index + 1) }, planEnd);
    const amount = target ?? limit;
    const unit = goal.unit ?? goal.counts ?? '';
    const parts = [
      ...(amount === undefined
        ? []
        : [
            {
              what: `${roundedUpText(amount, language)} ${unit}`.trim(),
              fate: fateOf({ value: amount, on }, then.amounts, now.amounts),
            },
          ]),
      ...(due === undefined
        ? []
        : [
            {
              what: words.goals.byDate(dateText(due, language)),
              fate: fateOf({ value: due, on }, then.dues, now.dues),
            },
          ]),
    ];
    return Map.groupBy(parts, ({ fate }) => (typeof fate === 'string' ? fate : fate.from))
      .values()
      .map((alike) =>
        changeLine(
          alike[0]?.fate ?? 'at-once',
          [dateText(on, language), alike.map(({ what }) => what).join(', '), because],
          locale,
        ),
      )
      .toArray();
  });
}

/**
 * @param then the steps once this change was read.
 * @param now the steps once all are.
 */
function fateOf<T>(
  { value, on }: { value: T; on: string },
  then: readonly DatedValue<T>[],
  now: readonly DatedValue<T>[],
): Fate {
  const step = then.at(-1);
  const isTaken = step?.value === value && [on, dateOfDay(on, EASING_DELAY_DAYS + 1)].includes(step.from);
  if (!isTaken) return 'too-late';
  if (!now.some((one) => one.value === value && one.from === step.from)) return 'cancelled';
  return step.from > on ? { from: step.from } : 'at-once';
}

function changeLine(
  fate: Fate,
  facts: readonly [date: string, what: string, because: string],
  { language, words: { goals } }: Locale,
): string {
  return typeof fate === 'string'
    ? goals.change[fate](...facts)
    : goals.changeLater(...facts, dateText(fate.from, language));
}
