import { defineNewFile } from './new-file.ts';

export const newSupport = defineNewFile({
  name: 'new support',
  summary: 'Note down what one did for another member',
  positionals: ['<giver>'],
  flags: {
    to: { value: 'member', help: 'Whom it was for' },
    kind: { value: 'kind', help: 'share, like, comment, tag, link, intro, buy, visit or other' },
    url: { value: 'address', help: 'Where it can be seen' },
    post: { value: 'host/slug', help: 'The post that it was about' },
    goal: { value: 'challenge/member/goal', help: 'The goal that it helped' },
    note: { value: 'text', help: 'What there is to say of it' },
    date: { value: 'date', help: 'The day (default: today)' },
    name: {
      value: 'name',
      help: 'What stands behind the day in the name of the file (default: who it was for)',
    },
  },
  required: ['to', 'kind'],
  examples: [
    'new support ann --to ben --kind share --url https://social.example/@ann/1',
    'new support ann --to ben --kind buy --note "Two loaves."',
  ],
  load: async () => (await import('../new-files/support.ts')).prepareSupport,
});
