import { defineNewFile } from './new-file.ts';
import { ID } from './shared-flags.ts';

export const newChallenge = defineNewFile({
  name: 'new challenge',
  summary: 'Begin a challenge',
  flags: {
    title: { value: 'text', help: 'What it is called' },
    start: { value: 'date', help: 'Day 1' },
    days: { value: 'number', help: 'How many days it lasts (default with a template: 21)' },
    template: {
      value: 'name',
      help: '21-days, trial (everybody tries a channel) or training (weeks that grow)',
    },
    base: { value: 'number', help: 'Of a training: how much the first week is (default: 10)' },
    growth: { value: 'part', help: 'Of a training: by which part a week grows (default: 0.1)' },
    weeks: { value: 'number', help: 'Of a training: how many weeks there are (default: 8)' },
    every: { value: 'number', help: 'Of a training: every how many weeks one is lighter (default: 4)' },
    lighter: { value: 'part', help: 'Of a training: its part of the week before (default: 0.8)' },
    taper: { value: 'parts', help: 'Of a training: those of the heaviest week at its end (default: 0.5)' },
    'led-by': { value: 'member', help: 'Who leads it' },
    ...ID,
  },
  required: ['title', 'start'],
  examples: [
    'new challenge --title "Twenty-one days" --start 2026-08-03 --days 21',
    'new challenge --template training --title "Half marathon" --start 2026-10-05 --weeks 8',
  ],
  load: async () => (await import('../new-files/challenge.ts')).prepareChallenge,
});
