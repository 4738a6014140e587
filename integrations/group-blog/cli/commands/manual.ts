import { defineCommand } from '../command.ts';
import { CONTENT } from './shared-flags.ts';

export const manual = defineCommand({
  name: 'manual',
  summary: "Write the members' manual beside their files, or only its chapters of fields and codes anew",
  flags: CONTENT,
  examples: ['manual'],
  async run({ flags }) {
    const { runManual } = await import('../new-files/manual.ts');
    return runManual(flags);
  },
});
