import { dateOfDay, lastDay, planLength, type Plan } from '../progress/civil-days.ts';
import { isCivilDate } from '../schemas/fields.ts';
import { challengePlans } from './challenge-plans.ts';
import { meantDates } from '../suggest/meant-date.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';

/**
 * Reports files that should be named after a day, and are not named after one that exists; even where their front matter
 * cannot be read.
 */
export function checkDayNames(
  files: readonly SourceFile[],
  content: ParsedContent,
  kinds: readonly ContentKind[] = KINDS,
): Problem[] {
  const plans = challengePlans(content);
  return files.flatMap((file) => {
    const { place } = file;
    if (place.is !== 'content' || file.isLink) return [];
    const { parts } = kindNamed(place.kind, kinds);
    const name = place.parts[parts.findIndex(({ is }) => is === 'date')];
    if (name === undefined || isCivilDate(name)) return [];
    const challenge = place.parts[parts.findIndex(({ word }) => word === 'challenge')] ?? '';
    const rest = file.path.slice(file.path.lastIndexOf('/') + 1 + name.length);
    const fix = `name it after the day it tells of, as in ${meantDays(name, plans.get(challenge))
      .map((day) => day + rest)
      .join(' or ')}`;
    return [problemAt(file, [], 'date-not-filename', `"${name}" is no day of the calendar`, fix)];
  });
}

const SOME_DAY = '2026-11-20';

/** `2026-3-2`, `Nov 14` and `day-5` tell which day is meant; else it is the first of the challenge. */
function meantDays(name: string, plan: Plan | undefined): string[] {
  const isOfPlan = (date: string): boolean =>
    plan !== undefined && date >= plan.start && date <= lastDay(plan);
  const years = new Set(plan ? [plan.start.slice(0, 4), lastDay(plan).slice(0, 4)] : []);
  const dates = [name, ...[...years].flatMap((year) => [`${name} ${year}`, `${name}-${year}`])]
    .flatMap((text) => meantDates(text.replaceAll('_', '-')))
    .map(withinMonth)
    .filter(isCivilDate);
  const known = [...new Set(dates)];
  const ofPlan = known.filter(isOfPlan);
  if (known.length > 0) return ofPlan.length > 0 ? ofPlan : known;
  if (plan === undefined) return [SOME_DAY];
  const n = Number(/^(?:day)?[-_ ]?(\d{1,3})$/i.exec(name)?.[1] ?? 1);
  return [dateOfDay(plan.start, n >= 1 && n <= planLength(plan.plan) ? n : 1)];
}

/** No month has more than 31 days; of one that has less, it is the last. */
function withinMonth(date: string): string {
  const month = date.slice(0, 8);
  const day = date.slice(8);
  const last = ['31', '30', '29', '28'].find((one) => one <= day && isCivilDate(month + one));
  return Number(day) > 28 && Number(day) <= 31 ? month + (last ?? day) : date;
}
