import { defineCommand } from '../command.ts';
import { NEW_FILE } from './shared-flags.ts';

const answer = (help: string) => ({ value: 'text', help }) as const;

export const newStrategy = defineCommand({
  name: 'new strategy',
  summary: 'Answer the starter steps one by one; leave when you like, and go on another day',
  positionals: ['<member>'],
  asks: true,
  flags: {
    money: answer('What keeps it going'),
    buyers: answer('Who it is for'),
    where: answer('Where they are'),
    topics: answer('What they like'),
    questions: answer('What they ask'),
    working: answer('What works now'),
    measure: answer('How you will know that it works'),
    materials: answer('What you have, and what must be made'),
    capture: answer('How you keep what comes in'),
    roles: answer('Who does what'),
    learning: answer('How you go on learning'),
    people: answer('Who they are'),
    objectives: answer('What is to come of it'),
    strategy: answer('How things will be other than now'),
    technology: answer('Which tools'),
    ...NEW_FILE,
  },
  examples: [
    'new strategy ann',
    'new strategy ann --money "Bread, sold on Saturdays" --buyers "Families who live near by"',
  ],
  async run(args) {
    const { runStrategy } = await import('../new-files/strategy.ts');
    return runStrategy(args, args.flags);
  },
});
