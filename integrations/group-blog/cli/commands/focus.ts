import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const focus = defineCommand({
  name: 'focus',
  summary: 'Propose on whom everybody looks in the next weeks, as lines to paste',
  flags: {
    ...CONTENT,
    ...ON,
    json: { help: 'Print the weeks and members as JSON and nothing else' },
  },
  examples: ['focus', 'focus --on 2026-06-01'],
  async run({ flags }) {
    const { runFocus } = await import('../reports/focus.ts');
    return runFocus(flags);
  },
});
