import { fileName } from '../../../model/content-path.ts';
import { dateOfDay, lastDay, planLength, type Plan } from '../../../network/civil-days.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { guessDates } from '../../../suggest/guess-date.ts';
import { exampleCheckIn } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { challengePlans } from './plans.ts';

/** Finds files whose name should be a day and is none, whatever their front matter is. */
export const dateNotFilename = defineRule({
  code: 'date-not-filename',
  severity: 'error',
  excludes: 'any-file',
  explanation: {
    means: 'A check-in, an act of support, or a report on a week, is not named after the day it tells of.',
    why: 'The name is the day, so there can be only one check-in a day, and nobody has to type the date twice.',
    wrong: exampleCheckIn('day-1'),
    right: exampleCheckIn('2026-03-02'),
  },
  check(context) {
    const plans = context.once(challengePlans);
    return context.files.flatMap((file) => {
      const { place, path } = file;
      if (place.is !== 'content' || file.isLink) return [];
      const { parts } = kindNamed(place.kind, context.kinds);
      const name = place.parts[parts.findIndex(({ is }) => is === 'date')];
      if (name === undefined || isCivilDate(name)) return [];
      const challenge = place.parts[parts.findIndex(({ word }) => word === 'challenge')] ?? '';
      const rest = fileName(path).slice(name.length);
      const names = daysMeant(name, plans.get(challenge)).map((day) => day + rest);
      const fix = `name it after the day it tells of, as in ${names.join(' or ')}`;
      return [{ file, message: `"${name}" is no day of the calendar`, fix }];
    });
  },
});

const SOME_DAY = '2026-11-20';

/** `2026-3-2`, `Nov 14` and `day-5` tell which day is meant; else it is the first of the challenge. */
function daysMeant(name: string, plan: Plan | undefined): string[] {
  const isOfPlan = (date: string): boolean =>
    plan !== undefined && date >= plan.start && date <= lastDay(plan);
  const years = new Set(plan ? [plan.start.slice(0, 4), lastDay(plan).slice(0, 4)] : []);
  const dates = [name, ...[...years].flatMap((year) => [`${name} ${year}`, `${name}-${year}`])]
    .flatMap((text) => guessDates(text.replaceAll('_', '-')))
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
