import type { Participation } from '../network/network.ts';
import { checkInSchema } from '../schemas/check-in.ts';
import { commentedFields } from './commented-fields.ts';
import { fileText, flowMap, yamlKey, yamlLines, type NewFile } from './file-text.ts';
import { unitsOf } from './units.ts';

interface Told {
  values: Readonly<Record<string, number>>;
  link?: string | undefined;
  note: string;
}

/** A check-in of a day, with what was told of it. */
export function checkInFile(
  participation: Participation,
  date: string,
  { values, link, note }: Told,
): NewFile {
  const hasValues = Object.keys(values).length > 0;
  const known = yamlLines({ values: hasValues ? values : undefined, link });
  const units = unitsOf(participation);
  const lines = commentedFields(checkInSchema, {
    written: [...(hasValues ? ['values'] : []), ...(link === undefined ? [] : ['link'])],
    without: units.length === 0 ? ['values'] : [],
    instead: { values: valuesExample(units) },
  });
  return { path: checkInPath(participation, date), text: fileText([...known, ...lines], note) };
}

/** A check-in of a day, with every unit of the participant's goals; the numbers are theirs to write. */
export function checkInToFillIn(participation: Participation, date: string): NewFile {
  const units = unitsOf(participation);
  const lines =
    units.length === 0
      ? []
      : ['# Write a number after each colon.', 'values:', ...units.map((unit) => `  ${yamlKey(unit)}: `)];
  return { path: checkInPath(participation, date), text: fileText(lines, '') };
}

/** The line of values with units that there are. */
export function valuesExample(units: readonly string[]): string | undefined {
  if (units.length === 0) return undefined;
  return `values: ${flowMap(Object.fromEntries(units.map((unit) => [unit, 1])))}`;
}

export function checkInPath({ challenge, member }: Participation, date: string): string {
  return `check-ins/${challenge.id}/${member.id}/${date}.md`;
}
