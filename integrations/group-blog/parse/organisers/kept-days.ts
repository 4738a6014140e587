import { z } from 'zod';
import type { KeptDay, KeptDays, KeptDaysFault } from '../../model/history.ts';
import { isCivilDate } from '../../schemas/fields.ts';

const day = z.string().refine(isCivilDate);
const ENTRY = z.object({
  file: z.string(),
  member: z.string(),
  author: day.nullable(),
  landed: day,
  by: z.enum(['key', 'address']),
});

const MEANT: Readonly<Record<keyof KeptDay, string>> = {
  file: 'a path under the content folder',
  member: 'the id of a member',
  author: 'a date, such as "2026-03-05", or null',
  landed: 'a date, such as "2026-03-05"',
  by: '"key" or "address"',
};

/** Parses the text of `witnessed.json`. Where anything is wrong with it, no day of it is taken. */
export function parseKeptDays(text: string): KeptDays {
  const lines = text.split(/\r?\n/);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { days: [], faults: syntaxFaults(lines) };
  }
  if (!Array.isArray(value)) return { days: [], faults: [{ line: 1, ...NO_LIST }] };
  const starts = lines.flatMap((line, index) => (line.trim().startsWith('{') ? [index + 1] : []));
  const entries = value.map((entry: unknown) => ({ entry, parsed: ENTRY.safeParse(entry) }));
  const faults = entries.flatMap(({ entry, parsed: { error } }, index): KeptDaysFault[] => {
    if (!error) return [];
    const line = starts.length === entries.length ? (starts[index] ?? 1) : 1;
    const [name] = error.issues[0]?.path ?? [];
    return [{ line, message: entryMessage(entry, name as keyof KeptDay | undefined), fix: WRITE_ANEW }];
  });
  const days = entries.flatMap(({ parsed: { data } }) => (data ? [data] : []));
  return { days: faults.length > 0 ? [] : days, faults };
}

/** The file is restored where no line of it tells what is wrong. */
const RESTORE = 'restore it from an earlier commit, or remove it and type: npx group-blog witness --write';
const NO_LIST = { message: 'it is no list of days', fix: RESTORE };
const WRITE_ANEW =
  'take the entry out and type: npx group-blog witness --write, which writes it as the history has it';

/** `witness --write` writes a line for each day, so the line alone tells what is wrong. */
function syntaxFaults(lines: readonly string[]): KeptDaysFault[] {
  const faults = lines.flatMap((line, index): KeptDaysFault[] => {
    const [text, next] = [line.trim(), lines[index + 1]?.trim() ?? ''];
    const at = { line: index + 1 };
    if (/^[[\]]?$/.test(text)) return [];
    if (!isJson(text.replace(/,$/, '')))
      return [{ ...at, message: `this line is no JSON: ${text.slice(0, 40)}`, fix: WRITE_ANEW }];
    if (next.startsWith('{') && !text.endsWith(','))
      return [{ ...at, message: 'the comma at the end of the line is missing', fix: `type ${text},` }];
    if (next === ']' && text.endsWith(','))
      return [
        { ...at, message: 'after the last day there is a comma', fix: `type ${text.replace(/,$/, '')}` },
      ];
    return [];
  });
  return faults.length > 0 ? faults : [{ line: 1, message: 'it is no JSON', fix: RESTORE }];
}

function entryMessage(entry: unknown, name: keyof KeptDay | undefined): string {
  if (name === undefined) return `this is no day: ${JSON.stringify(entry).slice(0, 40)}`;
  const value = (entry as Partial<Record<keyof KeptDay, unknown>>)[name];
  const found = value === undefined ? `"${name}" is missing` : `"${name}" is ${JSON.stringify(value)}`;
  return `${found}; it is ${MEANT[name]}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
