import { defineCommand } from '../../command.ts';
import { CONTENT, ON } from '../shared-flags.ts';

export const mention = defineCommand({
  name: 'mention',
  summary: 'Tell pages elsewhere that a new post links to them, each once (webmentions)',
  flags: {
    ...CONTENT,
    ...ON,
    site: { value: 'url', help: 'Where the site stands (default: site of network.md)' },
    since: { value: 'date', help: 'Look at posts from this day on (default: of the last 30 days)' },
    'dry-run': { help: 'Ask nobody; say who would be told' },
    local: { help: 'Also ask addresses of this machine and its network, to try it out' },
    json: { help: 'Print a list of the pages as JSON and nothing else' },
  },
  examples: ['mention', 'mention --dry-run'],
  async run({ flags }) {
    const { runMention } = await import('../../reports/mention.ts');
    return runMention(flags);
  },
});
