import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const progress = defineCommand({
  name: 'progress',
  summary: 'Say where the participants of a challenge stand, or one of them',
  positionals: ['<challenge>', '[member]'],
  flags: {
    ...CONTENT,
    ...ON,
    json: {
      help: 'Print ProgressViews by member id, or with a member only theirs, as JSON and nothing else',
    },
  },
  examples: ['progress twenty-one-days', 'progress twenty-one-days ann --on 2026-06-01'],
  async run({ positionals: { challenge, member }, flags }) {
    const { runProgress } = await import('../reports/progress.ts');
    return runProgress(challenge, member, flags);
  },
});
