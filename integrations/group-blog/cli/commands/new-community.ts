import { defineNewFile } from './new-file.ts';
import { ID } from './shared-flags.ts';

export const newCommunity = defineNewFile({
  name: 'new community',
  summary: 'Begin a community of interest',
  flags: {
    name: { value: 'text', help: 'What it is called' },
    interest: { value: 'text', help: 'What its people share' },
    ...ID,
  },
  required: ['name', 'interest'],
  examples: ['new community --name "Early risers" --interest "Getting up before six"'],
  load: async () => (await import('../new-files/community.ts')).prepareCommunity,
});
