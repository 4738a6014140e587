import { defineCommand } from '../command.ts';
import { CONTENT, ON } from './shared-flags.ts';

export const pull = defineCommand({
  name: 'pull',
  summary: 'Bring in the posts that members write at blogs of their own elsewhere',
  positionals: ['[member]'],
  flags: {
    ...CONTENT,
    ...ON,
    report: { help: 'Ask nobody; say how each blog fared the last time' },
    local: { help: 'Also ask addresses of this machine and its network, to try it out' },
    json: { help: 'Print a list of the blogs as JSON and nothing else' },
  },
  examples: ['pull', 'pull ann', 'pull --report'],
  async run({ positionals: { member }, flags }) {
    const { runPull } = await import('../reports/pull.ts');
    return runPull(member, flags);
  },
});
