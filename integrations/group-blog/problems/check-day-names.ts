import { dateOfDay, planLength, type Plan } from '../progress/civil-days.ts';
import { isCivilDate } from '../schemas/fields.ts';
import { challengePlans } from './challenge-plans.ts';
import { problemAt, type ParsedContent } from './parsed-content.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** Check-ins that are not named after a day that exists; also those whose front matter cannot be read. */
export function checkDayNames(files: readonly SourceFile[], content: ParsedContent): Problem[] {
  const plans = challengePlans(content);
  return files.flatMap((file) => {
    const { place } = file;
    if (place.is !== 'content' || place.kind !== 'checkIns' || file.isLink) return [];
    const [challenge = '', , name = ''] = place.parts;
    if (isCivilDate(name)) return [];
    const fix = `name it after the day it tells of, as in ${meantDay(name, plans.get(challenge))}.md`;
    return [problemAt(file, [], 'date-not-filename', `"${name}" is no day of the calendar`, fix)];
  });
}

const SOME_DAY = '2026-11-20';

/** `2026-3-2` and `day-5` tell which day is meant; else it is the first of the challenge. */
function meantDay(name: string, plan: Plan | undefined): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})$/.exec(name) ?? [];
  const padded = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (isCivilDate(padded)) return padded;
  if (plan === undefined) return SOME_DAY;
  const n = Number(/^(?:day)?[-_ ]?(\d{1,3})$/i.exec(name)?.[1] ?? 1);
  return dateOfDay(plan.start, n >= 1 && n <= planLength(plan.plan) ? n : 1);
}
