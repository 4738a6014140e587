import { defineNewFile } from './new-file.ts';

export const join = defineNewFile({
  name: 'join',
  summary: 'Let a member take part in a challenge, with a goal',
  positionals: ['<challenge>', '<member>'],
  flags: {
    goal: { value: 'text', help: 'What the goal is' },
    target: { value: 'number', help: 'The number to reach,' },
    limit: { value: 'number', help: 'or the number to stay at or under,' },
    judge: { value: 'member', help: 'or the member who decides' },
    unit: { value: 'word', help: 'The unit of the number, such as miles' },
    counts: {
      value: 'what',
      help: 'posts, words, replies, guest-posts, support, supported or outside: counted for you',
    },
    criterion: { value: 'text', help: 'What the judge looks at' },
  },
  required: ['goal'],
  examples: [
    'join spring ben --goal "Write every day" --target 21 --counts posts',
    'join spring ben --goal "Run to the lighthouse" --target 60 --unit miles',
    'join spring ben --goal "Be kind" --judge ann --criterion "Nobody was told off"',
  ],
  load: async () => (await import('../new-files/participant.ts')).prepareParticipant,
});
