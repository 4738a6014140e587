import { todayIn } from '../../../network/now.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { defineRule } from '../../rule.ts';
import { exampleResults } from '../../examples.ts';

export const futureResults = defineRule({
  code: 'future-results',
  severity: 'error',
  explanation: {
    means: 'What a week brought is written down for a day that has not begun in the network’s time zone.',
    why: 'It says what came of the days before. What you mean to do stands in your starter steps.',
    wrong: exampleResults('2026-03-04'),
    right: exampleResults('2026-03-03'),
    on: '2026-03-03',
  },
  check({ now, content }) {
    if (now === undefined) return [];
    const today = todayIn(now, content.network[0]?.data.timezone ?? 'UTC');
    return content.results.flatMap(({ parts: [, date = ''], file }) => {
      if (!isCivilDate(date) || date <= today) return [];
      const message = `${date} is still to come: it is ${today}`;
      const fix = `rename the file to the day on which you write it, as in ${today}.md, or wait for the day`;
      return [{ file, message, fix }];
    });
  },
});
