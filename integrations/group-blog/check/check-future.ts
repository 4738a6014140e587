import { todayIn, type Now } from '../network/now.ts';
import { isCivilDate } from '../schemas/fields.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';

/** Check-ins of days that have not begun where the member is. */
export function checkFuture({ partial }: ParsedContent, now: Now): Problem[] {
  const networkZone = partial.network[0]?.data.timezone ?? 'UTC';
  const zones = new Map(partial.members.map(({ id, data }) => [id, data.timezone]));
  return partial.checkIns.flatMap(({ parts, file }) => {
    const [, member = '', date = ''] = parts;
    const today = todayIn(now, zones.get(member) ?? networkZone);
    if (!isCivilDate(date) || date <= today) return [];
    const message = `${date} is still to come: it is ${today}`;
    const fix = `rename the file to the day it tells of, as in ${today}.md, or wait for the day`;
    return [problemAt(file, [], 'future-check-in', message, fix)];
  });
}
