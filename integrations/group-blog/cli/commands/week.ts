import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const week = defineCommand({
  name: 'week',
  summary: 'Write what a week brought as Markdown, to be mailed',
  positionals: ['[week]'],
  flags: {
    html: { help: 'Write HTML, for programs that mail no Markdown' },
    ...CONTENT,
    ...ON,
    json: { help: 'Print the same as JSON and nothing else' },
  },
  examples: ['week', 'week 2026-47 --html > week.html'],
  async run({ positionals, flags }) {
    const { runWeek } = await import('../reports/week.ts');
    return runWeek(positionals.week, flags);
  },
});
