import { defineNewFile } from './new-file.ts';

export const checkIn = defineNewFile({
  name: 'check-in',
  summary: 'Say that a day of a challenge was done',
  positionals: ['<challenge>', '<member>'],
  flags: {
    value: {
      value: 'unit=number',
      help: 'What was done; once for each unit. With one unit, the number is enough',
      isRepeatable: true,
    },
    note: { value: 'text', help: 'What there is to say of it' },
    link: { value: 'address', help: 'Where it can be seen' },
    date: { value: 'date', help: 'The day (default: today where the member is)' },
  },
  examples: ['check-in spring ann', 'check-in spring ann --value miles=3 --note "Uphill."'],
  load: async () => (await import('../new-files/check-in.ts')).prepareCheckIn,
});
