import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../model/compare.ts';
import { WITNESSED_FILE, type KeptDay } from '../model/history.ts';
import { parseKeptDays } from '../parse/organisers/kept-days.ts';

/** Reads the days that `witnessed.json` keeps; none where there is no such file, or `check` says that something is wrong with it. */
export function readKeptDays(folder: string): readonly KeptDay[] {
  try {
    return parseKeptDays(readFileSync(join(folder, WITNESSED_FILE), 'utf8')).days;
  } catch {
    return [];
  }
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
