import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const community = defineCommand({
  name: 'community',
  summary: 'Say what members do for each other: answers, support, whose turn it is',
  flags: {
    ...CONTENT,
    ...ON,
    json: { help: 'Print all of it as JSON and nothing else' },
  },
  examples: ['community', 'community --on 2026-06-01 --json'],
  async run({ flags }) {
    const { runCommunity } = await import('../reports/community.ts');
    return runCommunity(flags);
  },
});
