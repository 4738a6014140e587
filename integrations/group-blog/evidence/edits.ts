import type { Fields, FileFacts } from '../model/history.ts';
import { daysFrom } from './grade.ts';

/** A value that was changed when its day was over. Where the texts are not here, unit and values are null. */
export interface Edit {
  /** The witnessed day of the change. */
  on: string;
  unit: string | null;
  /** Null where there was no value, or is none any more. */
  from: number | null;
  to: number | null;
}

/** A version of a file, with the day of its landing. */
interface DatedVersion {
  landed: string;
  text: string | null;
  fields: Fields | null;
  before: readonly { text: string | null; fields: Fields | null }[];
}

interface EditFacts {
  date: string;
  lateDays: number;
  today: string;
  dayOf: (seconds: number | null) => string | null;
}

/** Lists the values that changed in commits whose witnessed day is too late, in the order of these days. */
export function editsOf(facts: FileFacts, { date, lateDays, ...days }: EditFacts): Edit[] {
  return versionsOf(facts, days).flatMap(({ landed, text, fields, before }) => {
    if (before.length === 0 || daysFrom(date, landed) <= lateDays) return [];
    if (before.some((old) => old.text !== null && old.text === text)) return [];
    const olds = before.map((old) => old.fields);
    if (fields === null || olds.includes(null)) return [{ on: landed, unit: null, from: null, to: null }];
    return changesBetween(
      olds.map((old) => valuesIn(old ?? {})),
      valuesIn(fields),
    ).map((change) => ({ on: landed, ...change }));
  });
}

/** The values that a file had on a day; undefined where they are those of now, or nobody can tell. */
export function valuesOn(
  facts: FileFacts,
  day: string,
  days: Pick<EditFacts, 'today' | 'dayOf'>,
): Readonly<Record<string, number>> | undefined {
  const versions = versionsOf(facts, days);
  const last = versions.findLast(({ landed }) => landed <= day);
  if (!last || last === versions.at(-1) || last.fields === null) return undefined;
  return Object.fromEntries(valuesIn(last.fields));
}

/** Returns the versions of a file, and none where there was never more than one. */
function versionsOf(facts: FileFacts, { today, dayOf }: Pick<EditFacts, 'today' | 'dayOf'>): DatedVersion[] {
  const { versions, isCommitted } = facts;
  if (versions.length < 2 && isCommitted) return [];
  const dated: DatedVersion[] = [];
  for (const version of versions) {
    const last = dated.at(-1);
    const parents = version.previous.map((old) => ({ text: null, fields: old }));
    dated.push({
      landed: dayOf(version.landed) ?? '1970-01-01',
      text: version.text,
      fields: version.fields,
      // A file that was taken away and put back is compared with what it was before.
      before: version.isAddition || parents.length === 0 ? (last ? [last] : []) : parents,
    });
  }
  const last = dated.at(-1);
  if (last && !isCommitted) dated.push({ landed: today, text: null, fields: facts.fields, before: [last] });
  return dated;
}

function changesBetween(
  olds: readonly ReadonlyMap<string, number>[],
  values: ReadonlyMap<string, number>,
): Omit<Edit, 'on'>[] {
  const units = new Set([...olds.flatMap((old) => [...old.keys()]), ...values.keys()]);
  return [...units].flatMap((unit) => {
    const to = values.get(unit) ?? null;
    const before = olds.map((old) => old.get(unit) ?? null);
    return before.includes(to) ? [] : [{ unit, from: before[0] ?? null, to }];
  });
}

function valuesIn({ values }: Fields): ReadonlyMap<string, number> {
  if (typeof values !== 'object' || values === null) return new Map();
  return new Map(
    Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
