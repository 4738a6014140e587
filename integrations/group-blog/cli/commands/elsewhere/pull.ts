import { defineCommand } from '../../command.ts';
import { CONTENT, ON } from '../shared-flags.ts';

export const pull = defineCommand({
  name: 'pull',
  summary: 'Bring in the posts that members write at blogs of their own elsewhere',
  positionals: ['[member]'],
  flags: {
    ...CONTENT,
    ...ON,
    responses: { help: 'Bring in what others said elsewhere of posts, in the place of posts' },
    report: { help: 'Ask nobody; say how each blog fared the last time' },
    local: { help: 'Also ask addresses of this machine and its network, to try it out' },
    json: { help: 'Print a list of the blogs as JSON and nothing else' },
  },
  examples: ['pull', 'pull ann', 'pull --report', 'pull --responses'],
  async run({ positionals: { member }, flags }) {
    if (flags.responses) {
      if (member !== undefined) throw new Error('--responses goes with no member');
      const { runPullResponses } = await import('../../reports/pull-responses.ts');
      return runPullResponses(flags);
    }
    const { runPull } = await import('../../reports/pull.ts');
    return runPull(member, flags);
  },
});
