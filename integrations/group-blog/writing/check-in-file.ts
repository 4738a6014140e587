import { contentPath } from '../model/content-path.ts';
import type { Participation } from '../network/network.ts';
import { checkIns } from '../schemas/check-in.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, flowMap, yamlKey, yamlLines, type NewFile } from './file-text.ts';
import { unitsOf } from './units.ts';

interface DayFacts {
  values: Readonly<Record<string, number>>;
  link?: string | undefined;
  note: string;
}

/** Writes the check-in of a day. */
export function checkInFile(
  participation: Participation,
  date: string,
  { values, link, note }: DayFacts,
): NewFile {
  const hasValues = Object.keys(values).length > 0;
  const known = yamlLines({ values: hasValues ? values : undefined, link });
  const units = unitsOf(participation);
  const lines = commentedFields(checkIns.schema, {
    written: [...(hasValues ? ['values'] : []), ...(link === undefined ? [] : ['link'])],
    without: units.length === 0 ? ['values'] : [],
    instead: { values: valuesExample(units) },
  });
  return { path: checkInPath(participation, date), text: fileText([...known, ...lines], note) };
}

/** Writes the check-in of a day with every unit of the participant's goals. The numbers are left open. */
export function checkInToFillIn(participation: Participation, date: string): NewFile {
  const units = unitsOf(participation);
  const lines =
    units.length === 0
      ? []
      : ['# Write a number after each colon.', 'values:', ...units.map((unit) => `  ${yamlKey(unit)}: `)];
  return { path: checkInPath(participation, date), text: fileText(lines, '') };
}

/** Returns an example of the field `values` with these units; undefined where there are none. */
export function valuesExample(units: readonly string[]): string | undefined {
  if (units.length === 0) return undefined;
  return `values: ${flowMap(Object.fromEntries(units.map((unit) => [unit, 1])))}`;
}

export function checkInPath({ challenge, member }: Participation, date: string): string {
  return contentPath(checkIns, { challenge: challenge.id, member: member.id, 'YYYY-MM-DD': date });
}
