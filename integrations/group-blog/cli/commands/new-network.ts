import { defineCommand } from '../command.ts';
import { NEW_FILE } from './shared-flags.ts';

export const newNetwork = defineCommand({
  name: 'new network',
  summary: 'Begin a network in an empty folder',
  flags: {
    title: { value: 'text', help: 'What it is called' },
    description: { value: 'text', help: 'What it is, in a sentence or two' },
    site: { value: 'address', help: 'Its web address, such as https://example.org' },
    timezone: { value: 'zone', help: 'The time zone of its days, such as Europe/London (default: UTC)' },
    language: { value: 'tag', help: 'The language of its pages (default: en)' },
    repository: { value: 'address', help: 'Where members send their files' },
    ...NEW_FILE,
  },
  required: ['title', 'description', 'site'],
  asks: true,
  examples: [
    'new network --title "Our Network" --description "Neighbours who write." --site https://example.org',
  ],
  async run(args) {
    const { runNewNetwork } = await import('../new-files/network.ts');
    return runNewNetwork(args, args.flags);
  },
});
