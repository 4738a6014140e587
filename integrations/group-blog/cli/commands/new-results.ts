import { defineNewFile } from './new-file.ts';

export const newResults = defineNewFile({
  name: 'new results',
  summary: 'Report what a week brought, channel by channel',
  positionals: ['<member>'],
  flags: {
    value: {
      value: 'channel.what=number',
      help: 'The minutes, the interactions or an outcome of a channel; once for each number',
      isRepeatable: true,
    },
    private: { help: 'Others see what follows from the numbers, and no number' },
    note: { value: 'text', help: 'What there is to say of it' },
    date: { value: 'date', help: 'The day (default: today)' },
  },
  required: ['value'],
  examples: [
    'new results ann --value letter.minutes=60 --value letter.visit=3 --value letter.interactions=5',
  ],
  load: async () => (await import('../new-files/results.ts')).prepareResults,
});
