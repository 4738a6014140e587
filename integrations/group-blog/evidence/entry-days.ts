import type { Fields, FileFacts } from '../model/history.ts';

interface Days {
  today: string;
  dayOf: (seconds: number | null) => string | null;
}

/**
 * Returns the witnessed day of what stands in a file: the earliest one of a version that has it.
 * @returns null where older texts are not here, so that nobody can tell.
 */
export function entryDay(
  facts: FileFacts,
  has: (fields: Fields) => boolean,
  { today, dayOf }: Days,
): string | null {
  const { versions, isCommitted } = facts;
  if (versions.some(({ fields }) => fields === null)) return null;
  const version = versions.find(({ fields }) => fields !== null && has(fields));
  if (version) return dayOf(version.landed);
  return isCommitted ? null : today;
}

/** Days, both among them. */
export interface DayRange {
  from: string;
  to: string;
}

/**
 * Returns the days of a pause that count (honesty rules): all where it was written up to `lateDays` after its first day, else those from
 * its witnessed day on. What was paused before it was made longer stays paused.
 */
export function countedPause(
  pause: DayRange,
  facts: FileFacts,
  { isInTime, ...days }: Days & { isInTime: (from: string, landed: string) => boolean },
): DayRange[] {
  const { versions, isCommitted } = facts;
  if (versions.some(({ fields }) => fields === null)) return [pause];
  const written = [
    ...versions.map(({ landed, fields }) => ({ landed: days.dayOf(landed), fields })),
    ...(isCommitted ? [] : [{ landed: days.today, fields: facts.fields }]),
  ];
  return written.flatMap(({ landed, fields }) =>
    pausesIn(fields ?? {}).flatMap(({ from, to }) => {
      const counted = landed === null || isInTime(from, landed) ? from : later(from, landed);
      const range = { from: later(counted, pause.from), to: to < pause.to ? to : pause.to };
      return range.from <= range.to ? [range] : [];
    }),
  );
}

function pausesIn({ pauses }: Fields): DayRange[] {
  return listIn(pauses).flatMap(({ from, to }) =>
    typeof from === 'string' && typeof to === 'string' ? [{ from, to }] : [],
  );
}

/** What decides of a change of a goal. */
export interface ChangeTerms {
  on: string;
  target?: number | undefined;
  limit?: number | undefined;
  due?: string | undefined;
}

/** Whether a file has a change of a goal, whatever its reason. */
export function hasChange(goals: readonly unknown[], goalId: string, change: ChangeTerms): boolean {
  return listIn(goals).some(
    ({ id, changes }, index) =>
      (typeof id === 'string' ? id : String(index + 1)) === goalId &&
      listIn(changes).some((one) =>
        (['on', 'target', 'limit', 'due'] as const).every((name) => one[name] === change[name]),
      ),
  );
}

function listIn(value: unknown): Fields[] {
  return Array.isArray(value)
    ? value.filter((item): item is Fields => typeof item === 'object' && item !== null)
    : [];
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
