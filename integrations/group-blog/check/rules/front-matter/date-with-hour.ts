import type { z } from 'zod';
import type { ReadableFrontMatter } from '../../../model/source-file.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { hourOfDate } from '../../../suggest/hour-of-date.ts';
import { schemaAt } from '../../../suggest/schema-walk.ts';
import type { FindEdits } from '../../edits.ts';
import { addLineBehind, replaceScalar } from './field-edits.ts';

/**
 * Tells where the hour of a date goes in a kind of content that has a field for it. The day stays the one that was typed, by which readers
 * know the post.
 * @param guesses the dates that may be meant.
 * @returns undefined where there is no hour, or it is told already.
 */
export function fixOfHour(
  frontMatter: ReadableFrontMatter,
  {
    field,
    schema,
    guesses,
    timezone,
  }: { field: readonly PropertyKey[]; schema: z.ZodObject; guesses: readonly string[]; timezone: string },
): { fix: string; edits: FindEdits } | undefined {
  const [day = '', ...others] = guesses;
  const timeSchema = schemaAt(schema, ['time']);
  const isDate = field.length === 1 && field[0] === 'date' && others.length === 0 && isCivilDate(day);
  if (!isDate || timeSchema === undefined || frontMatter.data['time'] !== undefined) return undefined;
  const hour = hourOfDate(String(frontMatter.typed(field)), day, timezone);
  if (hour === undefined) return undefined;
  const { typed, isConverted } = hour;
  const time = timeSchema.safeParse(hour.time).success ? hour.time : null;
  const zone = `${timezone}, the network's time zone`;
  const edits: FindEdits = (source) => {
    const line = time === null ? [] : addLineBehind(source, frontMatter, field, `time: ${time}`);
    const isLost = time !== null && line.length === 0;
    return isLost ? [] : [...replaceScalar(source, frontMatter, field, () => day), ...line];
  };
  if (time === null) {
    return {
      fix: `write "date: ${day}" without the hour, for ${typed} is no time of that day in ${zone}`,
      edits,
    };
  }
  const fix = `write "date: ${day}" and "time: ${time}"`;
  return { fix: isConverted ? `${fix}: that is ${typed} in ${zone}` : fix, edits };
}
