import { fileName } from '../../../model/content-path.ts';
import { todayIn } from '../../../network/now.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { exampleSupport, supportOn } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

const SHARED = ['to: ben', 'kind: share', 'url: https://social.example/@ann/1'];

export const futureSupport = defineRule({
  code: 'future-support',
  severity: 'error',
  explanation: {
    means: 'An act of support is for a day that has not begun in the network’s time zone.',
    why: 'It says what was done. What you mean to do for somebody is no support yet.',
    wrong: supportOn('2026-03-04', ...SHARED),
    right: exampleSupport(...SHARED),
    on: '2026-03-03',
  },
  check({ now, content }) {
    if (now === undefined) return [];
    const today = todayIn(now, content.network[0]?.data.timezone ?? 'UTC');
    return content.support.flatMap(({ parts: [, date = ''], file }) => {
      if (!isCivilDate(date) || date <= today) return [];
      const message = `${date} is still to come: it is ${today}`;
      const name = fileName(file.path).replace(date, today);
      const fix = `rename the file to the day it tells of, as in ${name}, or wait for the day`;
      return [{ file, message, fix }];
    });
  },
});
