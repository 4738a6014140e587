import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareText } from '../model/compare.ts';
import { WITNESSED_FILE, type KeptDay } from '../model/history.ts';
import { isCivilDate } from '../schemas/fields.ts';

const day = z.string().refine(isCivilDate);
const FILE = z.array(
  z.object({
    file: z.string(),
    member: z.string(),
    author: day.nullable(),
    landed: day,
    by: z.enum(['key', 'address']),
  }),
);

/**
 * Reads the days that `witnessed.json` keeps; none where there is no such file.
 * @throws {Error} where the file is none that `group-blog witness --write` wrote.
 */
export function readKeptDays(folder: string): KeptDay[] {
  const file = join(folder, WITNESSED_FILE);
  if (!existsSync(file)) return [];
  let parsed;
  try {
    parsed = FILE.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    parsed = undefined;
  }
  if (!parsed?.success)
    throw new Error(
      `${WITNESSED_FILE} cannot be read: restore it from the history, or remove it and type "npx group-blog witness --write"`,
    );
  return parsed.data;
}

/** Writes days as `witnessed.json` keeps them: a line each, sorted, so that two changes of it seldom touch the same line. */
export function keptDaysText(days: readonly KeptDay[]): string {
  const lines = days
    .toSorted((a, b) => compareText(a.file, b.file) || compareText(a.member, b.member))
    .map(
      ({ file, member, author, landed, by }) => `  ${JSON.stringify({ file, member, author, landed, by })}`,
    );
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
