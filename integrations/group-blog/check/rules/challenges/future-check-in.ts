import { todayIn } from '../../../network/now.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { exampleCheckIn } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { entriesOutside } from './challenge-entries.ts';

export const futureCheckIn = defineRule({
  code: 'future-check-in',
  severity: 'error',
  explanation: {
    means: 'A check-in is for a day that has not begun where the member is.',
    why: 'A check-in says what was done. A post may be written ahead: it appears on its day.',
    wrong: exampleCheckIn('2026-03-04'),
    right: exampleCheckIn('2026-03-03'),
    on: '2026-03-03',
  },
  check(context) {
    const { now, content } = context;
    if (now === undefined) return [];
    const networkZone = content.network[0]?.data.timezone ?? 'UTC';
    const zones = new Map(content.members.map(({ id, data }) => [id, data.timezone]));
    const outside = context.once(entriesOutside);
    return content.checkIns.flatMap(({ parts: [, member = '', date = ''], file }) => {
      const today = todayIn(now, zones.get(member) ?? networkZone);
      if (!isCivilDate(date) || date <= today || outside.has(file)) return [];
      const message = `${date} is still to come: it is ${today}`;
      const fix = `rename the file to the day it tells of, as in ${today}.md, or wait for the day`;
      return [{ file, message, fix }];
    });
  },
});
