import { defineNewFile } from './new-file.ts';
import { ID } from './shared-flags.ts';

export const newChallenge = defineNewFile({
  name: 'new challenge',
  summary: 'Begin a challenge',
  flags: {
    title: { value: 'text', help: 'What it is called' },
    start: { value: 'date', help: 'Day 1' },
    days: { value: 'number', help: 'How many days it lasts' },
    'led-by': { value: 'member', help: 'Who leads it' },
    ...ID,
  },
  required: ['title', 'start', 'days'],
  examples: ['new challenge --title "Twenty-one days" --start 2026-08-03 --days 21'],
  load: async () => (await import('../new-files/challenge.ts')).prepareChallenge,
});
